// The history in pages. A page may end before it is full: where what is looked for is rare, the core says how far it looked.
import type { HistoryPage, HistoryRow, WireError } from "../../bindings";
import { asWireError } from "../../ipc";
import { desk } from "../../state/desk.svelte";

const PAGE = 100;
const MOST = 1000;

export class Pages {
  rows = $state.raw<HistoryRow[]>([]);
  /** Where to go on; null when all of it is here. */
  older = $state.raw<number | null>(null);
  error = $state.raw<WireError | null>(null);
  ready = $state(false);
  loading = $state(false);
  #turn = 0;
  #ask: (before: number | undefined, limit: number) => Promise<HistoryPage>;

  constructor(ask: (before: number | undefined, limit: number) => Promise<HistoryPage>) {
    this.#ask = ask;
  }

  /** From the beginning: as much as is shown, or a page. */
  again(keep: boolean): Promise<void> {
    return this.#load(undefined, keep ? Math.min(Math.max(this.rows.length, PAGE), MOST) : PAGE);
  }

  async further(): Promise<void> {
    if (this.older !== null && !this.loading) await this.#load(this.older, PAGE);
  }

  async #load(before: number | undefined, limit: number): Promise<void> {
    const mine = ++this.#turn;
    this.loading = true;
    try {
      const page = await this.#ask(before, limit);
      if (mine !== this.#turn) return;
      this.rows = before === undefined ? page.rows : [...this.rows, ...page.rows];
      this.older = page.older;
      this.error = null;
    } catch (error) {
      if (mine !== this.#turn) return;
      this.error = asWireError(error);
      this.rows = [];
      this.older = null;
    }
    this.ready = true;
    this.loading = false;
  }
}

/** `question` is read to know when something else is asked; then the pages begin anew. */
export function pages(
  question: () => unknown,
  ask: (before: number | undefined, limit: number) => Promise<HistoryPage>,
): Pages {
  const list = new Pages(ask);
  let last: string | undefined;
  $effect(() => {
    void desk.version;
    const now = JSON.stringify(question()) ?? "";
    void list.again(now === last);
    last = now;
  });
  return list;
}
