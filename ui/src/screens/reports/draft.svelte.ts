// The report being prepared: kept while its maker looks something up on another screen.
import { SvelteSet } from "svelte/reactivity";
import type { ClaimSort, RenderReport, ReportFormat, ReportLang, ReportView } from "../../bindings";
import { folder } from "../../state/folder.svelte";
import { lang } from "../../i18n/index.svelte";
import type { Scope } from "./scope";

/** In which order claims stand that nobody moved. */
export const ORDERS = ["stored", "happened", "priority", "deadline", "verdict"] as const satisfies ClaimSort[];
export type Order = (typeof ORDERS)[number];

class Draft {
  #scope = $state<Scope | null>(null);
  #own = $state.raw<string[] | null>(null);
  #language = $state<ReportLang | null>(null);
  order = $state<Order>("stored");
  readonly out = new SvelteSet<string>();
  title = $state("");
  format = $state<ReportFormat>("html");
  /** The one this will be another issue of; null, whichever covers the same. */
  series = $state.raw<string | null>(null);
  /** A report of its own, whatever covers the same. */
  fresh = $state(false);

  /** Until something is chosen, what is worked on. */
  get scope(): Scope {
    return this.#scope ?? (folder.id ? { of: "folder", folder: folder.id } : { of: "everything" });
  }
  /** The order somebody made by moving them. */
  get own(): string[] | null {
    return this.#own;
  }
  get language(): ReportLang {
    return this.#language ?? lang();
  }
  set language(chosen: ReportLang) {
    this.#language = chosen;
  }

  /** Another thing to report on is another report. */
  about(scope: Scope): void {
    if (this.series) this.title = "";
    this.#scope = scope;
    this.#own = this.series = null;
    this.fresh = false;
    this.out.clear();
  }

  /** Chosen elsewhere, in the order they were seen there. */
  choose(claims: string[]): void {
    this.about({ of: "claims", claims });
    this.title = "";
    this.#own = claims;
  }

  again(report: ReportView, format: string, language: string): void {
    this.choose(report.claims);
    this.series = report.id;
    this.title = report.titled ? report.title : "";
    this.format = format === "markdown" ? "markdown" : "html";
    this.language = language === "it" ? "it" : "en";
  }

  /** One claim more or fewer among the chosen. */
  pick(claim: string, chosen: boolean): void {
    const now = this.scope;
    const others = now.of === "claims" ? now.claims.filter((id) => id !== claim) : [];
    this.#scope = { of: "claims", claims: chosen ? [...others, claim] : others };
  }

  arrange(claims: string[] | null): void {
    this.#scope = this.scope;
    this.#own = claims;
  }

  keep(claim: string, inside: boolean): void {
    this.#scope = this.scope;
    if (inside) this.out.delete(claim);
    else this.out.add(claim);
  }

  standAlone(): void {
    this.series = null;
    this.fresh = true;
  }

  asked(claims: string[], title = this.title): RenderReport {
    return {
      format: this.format,
      lang: this.language,
      title: title.trim(),
      report: this.series ?? undefined,
      fresh: this.fresh,
      claims,
    };
  }
}

export const draft = new Draft();
