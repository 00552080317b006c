// Doing things: run a command, say what became of it, and never lose what was typed.
import type { Commands, WireError } from "../bindings";
import { doing, opName, refusal, t } from "../i18n/index.svelte";
import { asWireError, call } from "../ipc";
import { desk, refresh } from "./desk.svelte";
import { say, toneOf } from "./notice.svelte";

export type Outcome<T> = { value: T; error?: undefined } | { value?: undefined; error: WireError };

/** For a form that has its own answer to a refusal; everything else uses `act`. */
export async function attempt<K extends keyof Commands>(
  name: K,
  args: Commands[K]["args"],
): Promise<Outcome<Commands[K]["result"]>> {
  try {
    const value = await call(name, args);
    say(null);
    await refresh();
    return { value };
  } catch (error) {
    return { error: asWireError(error) };
  }
}

/** Gives undefined when the core refused; the window says why, and the form stays as it is. */
export async function act<K extends keyof Commands>(
  name: K,
  args: Commands[K]["args"],
): Promise<Commands[K]["result"] | undefined> {
  const outcome = await attempt(name, args);
  if (outcome.error) complain(outcome.error, doing(name));
  return outcome.value;
}

export function complain(error: WireError, during?: string): void {
  const tone = toneOf(error);
  say({ tone, ...refusal(error), during: tone === "fault" ? during : undefined });
}

export function done(text: string, hint?: string): void {
  say({ tone: "done", text, hint });
}

export async function step(direction: "undo" | "redo"): Promise<void> {
  const { value, error } = await attempt(direction, {});
  if (value) done(t().shell.stepped(direction, opName(value.op), value.steps));
  // The core has one code for an empty pile of steps, whichever way it was asked.
  else if (direction === "redo" && error?.code === "nothing_to_undo") complain({ ...error, code: "nothing_to_redo" });
  else if (error) complain(error, doing(direction));
}

/** Removes something; it can be taken back, so nobody is asked twice. */
export async function remove(id: string): Promise<boolean> {
  const removed = await act("remove", { id });
  if (!removed) return false;
  const action = { label: t().shell.undo, run: () => void step("undo") };
  say({ tone: "done", text: t().common.removed, action });
  return true;
}

/** The person at work, for forms that sign. */
export function me(): string {
  return desk.info?.me?.name ?? "";
}
