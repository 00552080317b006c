// The one thing the window says at a time: done, refused by a rule, or gone wrong.
import type { WireError } from "../bindings";

export type Notice = {
  tone: "done" | "refused" | "fault";
  text: string;
  hint?: string;
  /** What was being done when it went wrong. */
  during?: string;
  /** Until it is closed or something else is said. */
  stays?: true;
  /** One thing that can be done about it at once. */
  action?: { label: string; run: () => void };
};

export const notices = $state({
  current: null as Notice | null,
  /** Open dialogs: they cover the window, so what goes wrong is said inside them. */
  dialogs: 0,
});

/** Whether the notice stands in the open dialog rather than in the window. */
export function inDialog(): boolean {
  return notices.dialogs > 0 && notices.current !== null && notices.current.tone !== "done";
}

// Long enough to read a line twice; what was refused stays until it is closed or something works.
const READING_TIME = 7000;
let timer: ReturnType<typeof setTimeout> | undefined;

export function say(notice: Notice | null): void {
  clearTimeout(timer);
  notices.current = notice;
  if (notice?.tone === "done" && !notice.stays) timer = setTimeout(() => (notices.current = null), READING_TIME);
}

/** These are not a rule speaking: the machine, the file or the program failed. */
const FAULTS = new Set([
  "internal",
  "io",
  "damaged",
  "disk_full",
  "disk_failed",
  "file_moved",
  "file_changed",
  "read_only",
  "journal",
  "busy",
  "closing",
  "bad_request",
  "unknown_command",
]);

export function toneOf(error: WireError): "refused" | "fault" {
  return FAULTS.has(error.code) ? "fault" : "refused";
}
