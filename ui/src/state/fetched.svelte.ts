// What a screen reads from the core: kept until the new answer is there, and late answers of an older question dropped.
import { asWireError } from "../ipc";
import type { WireError } from "../bindings";
import { complain } from "./act.svelte";
import { desk } from "./desk.svelte";

export class Fetched<T> {
  value = $state.raw<T>();
  error = $state.raw<WireError | null>(null);
}

/** Asks now, and again whenever what `ask` reads or the casebook changes. A null question is not asked. */
export function fetched<T>(ask: () => Promise<T> | null): Fetched<T> {
  const answer = new Fetched<T>();
  let turn = 0;
  $effect(() => {
    void desk.version;
    const mine = ++turn;
    const asked = ask();
    if (!asked) return;
    asked.then(
      (value) => {
        if (mine !== turn) return;
        answer.value = value;
        answer.error = null;
      },
      (failure: unknown) => {
        if (mine !== turn) return;
        answer.error = asWireError(failure);
        // A screen that has nothing yet shows the failure in its own place.
        if (answer.value !== undefined) complain(answer.error);
      },
    );
  });
  return answer;
}
