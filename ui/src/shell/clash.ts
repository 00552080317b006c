// Two shortcuts clash where both work.
import { taken, type Changed, type Shortcut } from "./shortcuts";

export type Place = "everywhere" | "reader" | "review" | "research" | "lists";

export type Placed = Shortcut & { place: Place };

/** Who has these keys already, where `mine` works. */
export function clash<T extends Placed>(
  mine: Placed,
  keys: string,
  all: readonly T[],
  changed: Changed,
): T | undefined {
  const wanted = taken(mine, { [mine.id]: keys });
  return all.find(
    (one) =>
      one.id !== mine.id && meet(one.place, mine.place) && taken(one, changed).some((key) => wanted.includes(key)),
  );
}

function meet(a: Place, b: Place): boolean {
  return a === b || a === "everywhere" || b === "everywhere";
}
