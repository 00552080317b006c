// The queue's keys. Letters typed into a field are letters.
import type { Does } from "../../shell/does";
import { meant, type Changed, type Keys, type Shortcut } from "../../shell/shortcuts";

export type Meant = "next" | "previous" | "accept" | "correct" | "reject";

type ReviewKey = Shortcut<Does> & { meant: Meant };

/** The same letters as for the program's proposals in the reader. */
export const REVIEW = {
  next: { id: "reviewNext", keys: ["j"], meant: "next" },
  previous: { id: "reviewPrevious", keys: ["k"], meant: "previous" },
  accept: { id: "reviewAccept", keys: ["a"], meant: "accept" },
  correct: { id: "reviewCorrect", keys: ["e"], meant: "correct" },
  reject: { id: "reviewReject", keys: ["x"], meant: "reject" },
} satisfies Record<Meant, ReviewKey>;

const ALL: ReviewKey[] = Object.values(REVIEW);

export function keyMeant(event: Keys, typing: boolean, changed: Changed): Meant | null {
  return meant(ALL, event, typing, changed)?.meant ?? null;
}
