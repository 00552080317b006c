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
  scope = $state<Scope>(folder.id ? { of: "folder", folder: folder.id } : { of: "everything" });
  order = $state<Order>("stored");
  /** The order somebody made by moving them. */
  own = $state.raw<string[] | null>(null);
  readonly out = new SvelteSet<string>();
  title = $state("");
  format = $state<ReportFormat>("html");
  language = $state<ReportLang>(lang());
  /** The one this will be another issue of. */
  series = $state.raw<{ id: string; title: string } | null>(null);

  about(scope: Scope): void {
    this.scope = scope;
    this.own = null;
    this.out.clear();
  }

  /** Chosen elsewhere, in the order they were seen there. */
  choose(claims: string[]): void {
    this.about({ of: "claims", claims });
    this.own = claims;
  }

  again(report: ReportView, format: string, language: string): void {
    this.choose(report.claims);
    this.series = { id: report.id, title: report.title };
    this.title = report.title;
    this.format = format === "markdown" ? "markdown" : "html";
    this.language = language === "it" ? "it" : "en";
  }

  asked(claims: string[]): RenderReport {
    return {
      format: this.format,
      lang: this.language,
      title: this.title.trim() || undefined,
      report: this.series?.id,
      claims,
    };
  }
}

export const draft = new Draft();
