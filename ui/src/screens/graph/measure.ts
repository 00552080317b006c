// How wide words are, and where a name breaks.

import { NODE } from "./shape";

export type Wide = (text: string) => number;

/** For words in a node. */
export const ROOM = NODE.width - 30;

/** In the interface's typeface, which the tokens name. */
export function measure(size: number, weight: number): Wide {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return (text) => text.length * size * 0.55;
  context.font = `${weight} ${size}px ${getComputedStyle(document.documentElement).getPropertyValue("--ui")}`;
  const known = new Map<string, number>();
  return (text) => {
    const width = known.get(text) ?? context.measureText(text).width;
    known.set(text, width);
    return width;
  };
}

/** In so many lines; what does not fit ends in an ellipsis. A word too long for a line is broken. */
export function wrap(text: string, room: number, most: number, wide: Wide): string[] {
  const lines: string[] = [];
  let rest = text.trim().replace(/\s+/g, " ");
  while (rest && lines.length < most) {
    if (wide(rest) <= room) return [...lines, rest];
    if (lines.length === most - 1) return [...lines, `${fitting(rest, room, (cut) => wide(`${cut}…`)).trimEnd()}…`];
    const beginning = fitting(rest, room, wide);
    const space = rest[beginning.length] === " " ? beginning.length : beginning.lastIndexOf(" ");
    const line = space > 0 ? rest.slice(0, space) : beginning;
    lines.push(line);
    rest = rest.slice(line.length).trimStart();
  }
  return lines;
}

/** As much of the beginning as there is room for, whole characters, and one at least. */
function fitting(text: string, room: number, wide: Wide): string {
  const characters = [...text];
  let [low, high] = [1, characters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (wide(characters.slice(0, middle).join("")) <= room) low = middle;
    else high = middle - 1;
  }
  return characters.slice(0, low).join("");
}
