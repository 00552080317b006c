// A list the core gives in pages, newest first; `row` of the last one asks for the next.
import type { WireError } from "../bindings";
import { asWireError } from "../ipc";
import { complain } from "./act.svelte";
import { desk } from "./desk.svelte";

const PAGE = 100;
// The most the core gives in one answer.
const MOST = 1000;

export class Paged<T extends { row: number }> {
  rows = $state.raw<T[]>([]);
  /** Whether the first answer has come. */
  ready = $state(false);
  whole = $state(false);
  error = $state.raw<WireError | null>(null);
  #ask: (before: number | undefined, limit: number) => Promise<T[]>;
  #turn = 0;
  #loading = false;

  constructor(ask: (before: number | undefined, limit: number) => Promise<T[]>) {
    this.#ask = ask;
  }

  /** The same stretch again, as it is now. */
  async again(keep: boolean): Promise<void> {
    const mine = ++this.#turn;
    const limit = keep ? Math.min(Math.max(this.rows.length, PAGE), MOST) : PAGE;
    try {
      const rows = await this.#ask(undefined, limit);
      if (mine !== this.#turn) return;
      this.rows = rows;
      this.whole = rows.length < limit;
      this.error = null;
    } catch (error) {
      if (mine === this.#turn) this.#fail(error);
    }
    this.ready = true;
    this.#loading = false;
  }

  async more(): Promise<void> {
    const last = this.rows.at(-1);
    if (!last || this.whole || this.#loading) return;
    this.#loading = true;
    const mine = this.#turn;
    try {
      const rows = await this.#ask(last.row, PAGE);
      if (mine !== this.#turn) return;
      this.rows = [...this.rows, ...rows];
      this.whole = rows.length < PAGE;
    } catch (error) {
      this.#fail(error);
    }
    this.#loading = false;
  }

  #fail(error: unknown): void {
    this.error = asWireError(error);
    complain(this.error);
  }
}

/** `filter` is read to know when the question itself changed; then the list begins anew. */
export function paged<T extends { row: number }>(
  filter: () => unknown,
  ask: (before: number | undefined, limit: number) => Promise<T[]>,
): Paged<T> {
  const list = new Paged(ask);
  let last: string | undefined;
  $effect(() => {
    void desk.version;
    const now = JSON.stringify(filter()) ?? "";
    void list.again(now === last);
    last = now;
  });
  return list;
}
