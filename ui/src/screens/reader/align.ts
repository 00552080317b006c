// Where the notes of the margin stand: beside the words they are about, and never on top of one another.
export type Wish = { top: number; height: number };

/** The tops of all notes. The one in focus stands exactly where it wishes; the others make room above and below. */
export function align(wishes: readonly Wish[], gap: number, focus: number | null): number[] {
  const tops = wishes.map((wish) => wish.top);
  const at = focus ?? -1;
  const placed = wishes[at];
  if (placed) {
    let ceiling = placed.top;
    for (let above = at - 1; above >= 0; above -= 1) {
      const wish = wishes[above];
      if (!wish) break;
      ceiling = Math.min(wish.top, ceiling - gap - wish.height);
      tops[above] = ceiling;
    }
  }
  // Nothing stands above the beginning of the text; what had to go up there pushes the rest down again.
  let floor = 0;
  for (const [index, wish] of wishes.entries()) {
    const top = Math.max(tops[index] ?? 0, floor);
    tops[index] = top;
    floor = top + wish.height + gap;
  }
  return tops;
}
