// What of the queue is sent, and what its page is called.
import type { QueueRow } from "../../bindings";

export function chosenOf(rows: QueueRow[], requests: string[]): { attributions: string[]; verdicts: string[] } {
  const those = rows.filter((row) => requests.includes(row.request));
  return {
    attributions: those.flatMap((row) => row.attribution?.id ?? []),
    verdicts: those.flatMap((row) => (row.attribution ? [] : (row.verdict?.id ?? []))),
  };
}

/** A name as a part of a file's name: its letters and digits. */
export function fileNamed(name: string): string {
  return (
    name
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 40) || "attesta"
  );
}
