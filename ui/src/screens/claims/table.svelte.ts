// The lines of the table near where the person looks, fetched as they scroll; the core knows the order of all of them.
import type { ClaimHeading, ClaimLine, TableOfClaims, WireError, WithoutOne } from "../../bindings";
import { untrack } from "svelte";
import { asWireError, call } from "../../ipc";
import { complain } from "../../state/act.svelte";
import { desk } from "../../state/desk.svelte";
import { picked } from "./picked.svelte";

const BLOCK = 100;
/** Blocks kept beside those in view, for whoever scrolls back. */
const KEPT = 12;
/** The most the core gives in one answer. */
export const MOST = 1000;

type Question = Omit<TableOfClaims, "skip" | "limit" | "among">;

export class ClaimTable {
  rows = $state.raw<ReadonlyMap<number, ClaimLine>>(new Map());
  lines = $state(0);
  claims = $state(0);
  headings = $state.raw<ClaimHeading[]>([]);
  without = $state.raw<WithoutOne[]>([]);
  ready = $state(false);
  error = $state.raw<WireError | null>(null);
  /** Grows when the question itself changed: the table begins at its top. */
  question = $state(0);
  #asked: Question = { filter: {} };
  #blocks: number[] = [];
  #want: [number, number] = [0, 0];
  #turn = 0;

  async again(asked: Question, anew: boolean): Promise<void> {
    const mine = ++this.#turn;
    this.#asked = asked;
    if (anew) {
      this.#want = [0, 0];
      this.question += 1;
    }
    const block = this.#want[0];
    try {
      const answer = await call("table_claims", {
        ...asked,
        skip: block * BLOCK,
        limit: BLOCK,
        among: picked.size ? [...picked] : undefined,
      });
      if (mine !== this.#turn) return;
      this.rows = new Map(answer.rows.map((row, at) => [block * BLOCK + at, row]));
      this.#blocks = [block];
      Object.assign(this, { lines: answer.lines, claims: answer.claims, headings: answer.headings });
      this.without = answer.without;
      this.error = null;
      // What is ticked is in the list: what left it is not changed unseen.
      const still = new Set(answer.among);
      for (const id of picked) if (!still.has(id)) picked.delete(id);
    } catch (error) {
      if (mine !== this.#turn) return;
      this.error = asWireError(error);
      this.rows = new Map();
      Object.assign(this, { lines: 0, claims: 0, headings: [], without: [] });
    }
    this.ready = true;
    void this.#fill(mine);
  }

  /** The claims in view, from the first to the last. */
  want(first: number, last: number): void {
    const block = (row: number) => Math.floor(Math.max(0, row) / BLOCK);
    const [from, to] = [block(first), block(last)];
    if (from === this.#want[0] && to === this.#want[1]) return;
    this.#want = [from, to];
    if (this.ready) void this.#fill(this.#turn);
  }

  #filling = 0;

  async #fill(turn: number): Promise<void> {
    // One at a time: who scrolls far has the next question asked about where they are then.
    if (this.#filling === turn) return;
    this.#filling = turn;
    try {
      for (let block = this.#missing(); block !== null; block = this.#missing()) {
        const answer = await call("table_claims", { ...this.#asked, skip: block * BLOCK, limit: BLOCK });
        if (turn !== this.#turn) return;
        this.#take(block, answer.rows);
      }
    } catch (error) {
      if (turn === this.#turn) complain(asWireError(error));
    } finally {
      if (this.#filling === turn) this.#filling = 0;
    }
  }

  #missing(): number | null {
    const [from, to] = this.#want;
    for (let block = from; block <= to; block += 1) {
      if (block * BLOCK < this.lines && !this.#blocks.includes(block)) return block;
    }
    return null;
  }

  #take(block: number, lines: ClaimLine[]): void {
    this.#blocks = [...this.#blocks, block].slice(-KEPT);
    const kept = new Set(this.#blocks);
    const rows = [...this.rows].filter(([row]) => kept.has(Math.floor(row / BLOCK)));
    this.rows = new Map([...rows, ...lines.map((line, at) => [block * BLOCK + at, line] as const)]);
  }

  /** The ids of a stretch, as far as one answer goes. */
  async ids(first: number, last: number): Promise<string[]> {
    try {
      const limit = Math.min(last - first + 1, MOST);
      const answer = await call("table_claims", { ...this.#asked, skip: first, limit });
      return answer.rows.map((row) => row.id);
    } catch (error) {
      complain(asWireError(error));
      return [];
    }
  }
}

export function claimTable(ask: () => Question): ClaimTable {
  const table = new ClaimTable();
  let last: string | undefined;
  $effect(() => {
    void desk.version;
    const asked = ask();
    const now = JSON.stringify(asked);
    // A tick asks nothing again.
    untrack(() => void table.again(asked, now !== last));
    last = now;
  });
  return table;
}
