// What the program proposes of an article: asked for once the text is there, and decided on one by one or all at once.
import type { ReaderView, Said, Sentence, SuggestionView } from "../../bindings";
import { call } from "../../ipc";
import { act } from "../../state/act.svelte";
import { inFolder } from "../../state/folder.svelte";
import { fetched, type Fetched } from "../../state/fetched.svelte";
import type { Span } from "./span";

/** One that waits for an answer: seen in the text just now, or stored as a proposal before. */
export type Open = {
  id: string;
  source: Span[];
  cue: Span[];
  content: Span[];
  here: Sentence;
  cue_text: string;
  confidence: number | null;
  seen: SuggestionView | null;
  stored: Said | null;
};

const HIDDEN = "proposals-hidden";

export class Suggestions {
  #article: () => string;
  #seen: Fetched<SuggestionView[]>;
  #stored: () => Said[];
  readonly #coding: () => boolean;
  #away = $state(localStorage.getItem(HIDDEN) === "yes");
  #awayBlind = $state(true);

  constructor(article: () => string, view: () => ReaderView | undefined) {
    this.#article = article;
    this.#coding = () => Boolean(view()?.coding);
    const ready = $derived(view() !== undefined);
    // Without them the article is as readable as before.
    this.#seen = fetched(() => (ready ? call("suggestions", { article: article() }) : null), { quiet: true });
    this.#stored = () => view()?.attributions.filter((said) => said.state === "proposed") ?? [];
  }

  /** Two who take over what the program proposes agree with it, and not with one another. */
  get blind(): boolean {
    return this.#coding();
  }

  get hidden(): boolean {
    return this.blind ? this.#awayBlind : this.#away;
  }

  /** In the order of the text, hidden or not. */
  get all(): Open[] {
    const seen = (this.#seen.value ?? []).map((one): Open => ({ ...one, id: one.key, seen: one, stored: null }));
    const stored = this.#stored().map((one): Open => ({ ...one, seen: null, stored: one }));
    const start = (one: Open) => one.content[0]?.start ?? 0;
    return [...seen, ...stored].sort((a, b) => start(a) - start(b));
  }

  get open(): Open[] {
    return this.hidden ? [] : this.all;
  }

  find(id: string | null): Open | undefined {
    return this.open.find((one) => one.id === id);
  }

  hide(hidden: boolean): void {
    if (this.blind) return void (this.#awayBlind = hidden);
    this.#away = hidden;
    localStorage.setItem(HIDDEN, hidden ? "yes" : "no");
  }

  /** The one before or after. Undefined past either end. */
  step(from: string, by: 1 | -1): Open | undefined {
    const at = this.open.findIndex((one) => one.id === from);
    return at < 0 ? undefined : this.open[at + by];
  }

  /** The first from a place in the text on; at its end, the first of all. */
  from(place: number): Open | undefined {
    return this.open.find((one) => (one.content[0]?.start ?? 0) >= place) ?? this.open[0];
  }

  /** Which one is looked at once this one is decided on. */
  after(id: string): string | null {
    return (this.step(id, 1) ?? this.step(id, -1))?.id ?? null;
  }

  /** A stored one that is to be checked as well is made a claim in its own words. */
  async decide(how: "accept" | "claim" | "reject", one: Open): Promise<boolean> {
    if (how === "reject") return this.reject(one);
    if (!(await this.accept(one))) return false;
    if (how === "accept" || !one.stored) return true;
    return (await act("bear_on", { attribution: one.id, new_claim: one.stored.quote, ...inFolder() })) !== undefined;
  }

  async accept(one: Open): Promise<boolean> {
    const made = one.stored
      ? await act("accept_attribution", { id: one.id })
      : await act("accept_suggestions", { article: this.#article(), keys: [one.id] });
    return made !== undefined;
  }

  async reject(one: Open): Promise<boolean> {
    const made = one.stored
      ? await act("reject_attribution", { id: one.id })
      : await act("reject_suggestions", { article: this.#article(), keys: [one.id] });
    return made !== undefined;
  }

  above(confidence: number): Open[] {
    return this.open.filter((one) => (one.confidence ?? 0) >= confidence);
  }

  async acceptAbove(confidence: number): Promise<void> {
    const those = this.above(confidence);
    const ids = those.filter((one) => one.stored).map((one) => one.id);
    if (ids.length) await act("accept_attribution", { ids });
    if (ids.length < those.length) {
      await act("accept_suggestions", { article: this.#article(), above: confidence });
    }
  }
}
