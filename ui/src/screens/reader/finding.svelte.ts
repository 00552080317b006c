// What is looked for in the text of the reader, what was found, and which of it is looked at.
import { find, fold } from "./find";
import type { Painting } from "./marks";
import type { Span } from "./span";

/** More than anybody can look at; a single letter stands in a long text many thousand times. */
const PAINTED = 1500;

export class Finding {
  open = $state(false);
  words = $state("");
  #at = $state(0);
  /** Where the person was in the text: what is found from there on comes first. */
  #from = 0;

  constructor(private readonly text: () => string) {}

  readonly #folded = $derived.by(() => (this.open ? fold(this.text()) : null));
  readonly hits = $derived.by(() => (this.#folded ? find(this.#folded, this.words) : []));
  readonly at = $derived(Math.min(this.#at, Math.max(this.hits.length - 1, 0)));
  readonly current = $derived<Span | null>(this.hits[this.at] ?? null);

  readonly painting = $derived.by((): Painting => {
    const from = Math.max(0, this.at - PAINTED / 2);
    const near = this.hits.slice(from, from + PAINTED);
    return { found: near.filter((hit) => hit !== this.current), "found-now": this.current ? [this.current] : [] };
  });

  begin(selected: Span | null): void {
    this.#from = selected?.start ?? this.current?.start ?? 0;
    const words = selected ? this.text().slice(selected.start, selected.end) : "";
    // A whole passage is what somebody wants to search in, not for.
    if (words && words.length <= LONGEST && !words.includes("\n")) this.words = words;
    this.open = true;
    this.look(this.words);
  }

  look(words: string): Span | null {
    this.words = words;
    this.#at = Math.max(
      this.hits.findIndex((hit) => hit.start >= this.#from),
      0,
    );
    return this.current;
  }

  step(by: 1 | -1): Span | null {
    const count = this.hits.length;
    this.#at = count ? (this.at + by + count) % count : 0;
    this.#from = this.current?.start ?? this.#from;
    return this.current;
  }

  /** Gives what was looked at last. */
  close(): Span | null {
    const last = this.current;
    this.open = false;
    return last;
  }
}

const LONGEST = 60;
