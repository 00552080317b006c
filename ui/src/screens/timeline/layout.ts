// Where each thing stands on the timeline: a lane for each of the four dates, and in it as many lines as it takes for none to cover another.
import type { DateAxis, TimelineItem } from "../../bindings";
import { place, type Scale } from "./scale";

export const LINE = 26;
export const HEAD = 26;
const LEAST = 8;
const LABEL = 190;
/** In a bar, for the sign of doubt or the arrow at its beginning. */
const SIGN = 16;
/** Behind the last one, for its name. */
export const NAME = LABEL + 20;
/** More lines than this are of no use to the eye: the list has them all. */
const MOST_LINES = 14;

export interface Placed {
  item: TimelineItem;
  x: number;
  width: number;
  y: number;
  label: string;
  /** Where the label begins: within its bar if there is room for it, else behind. */
  words: number;
  /** Goes on beyond what is drawn. */
  openFrom: boolean;
  openUntil: boolean;
}

export interface Lane {
  by: DateAxis;
  top: number;
  height: number;
  placed: Placed[];
  /** Those for which there is no line. */
  over: number;
}

export function lay(
  items: readonly TimelineItem[],
  axes: readonly DateAxis[],
  scale: Scale,
  wide: (words: string) => number,
): { lanes: Lane[]; height: number } {
  const lanes: Lane[] = [];
  let top = 0;
  for (const by of axes) {
    const lane: Lane = { by, top, height: 0, placed: [], over: 0 };
    /** Where each line is free from. */
    const free: number[] = [];
    for (const item of items) {
      if (item.by !== by) continue;
      const from = item.from === null ? 0 : place(scale, item.from);
      const until = item.until === null ? scale.width : place(scale, item.until);
      const label = cut(item.who ?? item.title, wide);
      const width = Math.max(LEAST, until - from);
      const words = from + (width >= wide(label) + SIGN + 8 ? SIGN : width + 8);
      const end = Math.max(from + width, words + wide(label) + 6);
      let line = free.findIndex((until) => until <= from);
      if (line < 0) line = free.length;
      if (line >= MOST_LINES) {
        lane.over += 1;
        continue;
      }
      free[line] = end + 6;
      lane.placed.push({
        item,
        x: from,
        width,
        y: top + HEAD + line * LINE,
        label,
        words,
        openFrom: item.from === null,
        openUntil: item.until === null,
      });
    }
    lane.height = HEAD + Math.max(1, free.length) * LINE;
    top += lane.height;
    lanes.push(lane);
  }
  return { lanes, height: top };
}

function cut(words: string, wide: (words: string) => number): string {
  if (wide(words) <= LABEL) return words;
  const signs = [...words];
  let length = signs.length;
  while (length > 1 && wide(`${signs.slice(0, length).join("")}…`) > LABEL) length = Math.floor(length * 0.9);
  return `${signs.slice(0, length).join("").trimEnd()}…`;
}

/** The thing that an arrow key leads to: the one before or after it in time, or the nearest of the lane above or below. */
export function neighbour(lanes: readonly Lane[], key: string, pressed: string): string | null {
  const at = lanes.findIndex((lane) => lane.placed.some((one) => one.item.key === key));
  const lane = lanes[at];
  const here = lane?.placed.findIndex((one) => one.item.key === key) ?? -1;
  const from = lane?.placed[here];
  if (!lane || !from) return null;
  if (pressed === "ArrowRight") return lane.placed[here + 1]?.item.key ?? null;
  if (pressed === "ArrowLeft") return lane.placed[here - 1]?.item.key ?? null;
  if (pressed === "Home") return lane.placed[0]?.item.key ?? null;
  if (pressed === "End") return lane.placed.at(-1)?.item.key ?? null;
  const way = pressed === "ArrowDown" ? 1 : pressed === "ArrowUp" ? -1 : 0;
  for (let next = at + way; way !== 0 && lanes[next]; next += way) {
    const [nearest] = (lanes[next]?.placed ?? []).toSorted((a, b) => Math.abs(a.x - from.x) - Math.abs(b.x - from.x));
    if (nearest) return nearest.item.key;
  }
  return null;
}
