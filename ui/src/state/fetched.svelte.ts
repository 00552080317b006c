// What a screen reads from the core: kept until the new answer is there, and late answers of an older question dropped.
import { asWireError } from "../ipc";
import type { WireError } from "../bindings";
import { complain } from "./act.svelte";
import { desk } from "./desk.svelte";

export class Fetched<T> {
  value = $state.raw<T>();
  error = $state.raw<WireError | null>(null);
  /** What stands here answers an older question. */
  awaited = $state(true);
}

/**
 * Asks now, and again whenever what `ask` reads or the casebook changes. A null question is not asked. A failure is
 * said, unless the screen says it in its own way.
 */
export function fetched<T>(ask: () => Promise<T> | null, { quiet = false } = {}): Fetched<T> {
  const answer = new Fetched<T>();
  let turn = 0;
  $effect(() => {
    void desk.version;
    const mine = ++turn;
    const asked = ask();
    answer.awaited = asked !== null;
    asked?.then(
      (value) => {
        if (mine !== turn) return;
        answer.awaited = false;
        answer.value = value;
        answer.error = null;
      },
      (failure: unknown) => {
        if (mine !== turn) return;
        answer.awaited = false;
        answer.error = asWireError(failure);
        if (!quiet) complain(answer.error);
      },
    );
  });
  return answer;
}
