// From moments to places on the drawing: by day, by month or by year, and the ticks that stand under them. All days are UTC's, as the
// core bounds them.

export const UNITS = ["day", "month", "year"] as const;
export type Unit = (typeof UNITS)[number];

const DAY = 86_400_000;
const LENGTH: Record<Unit, number> = { day: DAY, month: 30.44 * DAY, year: 365.25 * DAY };
/** Pixels of one unit. */
const WIDE: Record<Unit, number> = { day: 64, month: 84, year: 84 };
/** A drawing wider than this is of no use, and slow. */
export const WIDEST = 24_000;

export interface Span {
  from: number | null;
  until: number | null;
}

export interface Scale {
  unit: Unit;
  first: number;
  last: number;
  width: number;
}

/** Where the content begins and ends; null if nothing has a place. */
export function extent(spans: readonly Span[]): { first: number; last: number } | null {
  const ends = spans.flatMap(({ from, until }) => [from, until]).filter((end) => end !== null);
  if (ends.length === 0) return null;
  return { first: Math.min(...ends), last: Math.max(...ends) };
}

/** `least`: as wide at least, so that little fills the window too. */
export function scale(unit: Unit, { first, last }: { first: number; last: number }, least = 0): Scale {
  const from = start(unit, first);
  const until = next(unit, Math.max(last, from + LENGTH[unit]));
  return { unit, first: from, last: until, width: Math.max(least, ((until - from) / LENGTH[unit]) * WIDE[unit]) };
}

/** Which units can be drawn at all. */
export function drawable(content: { first: number; last: number }): Unit[] {
  return UNITS.filter((unit) => unit === "year" || scale(unit, content).width <= WIDEST);
}

/** The finest unit in which all of it stands in so many pixels, or else the coarsest that there is. */
export function fitting(content: { first: number; last: number }, width: number): Unit {
  return UNITS.find((unit) => scale(unit, content).width <= width) ?? drawable(content).at(-1) ?? "year";
}

export function place({ first, last, width }: Scale, at: number): number {
  return ((at - first) / (last - first)) * width;
}

export interface Tick {
  at: number;
  /** Begins a coarser unit: a month among days, a year among months, a decade among years. The first tells its own, but a year tells that anyhow. */
  major: boolean;
}

const MOST_TICKS = 600;

export function ticks({ unit, first, last, width }: Scale): Tick[] {
  const found: Tick[] = [];
  // Ticks nearer than 28 pixels cannot be read: of centuries every tenth year stands there.
  const every = Math.max(
    1,
    Math.ceil((((last - first) / LENGTH[unit]) * 28) / width),
    Math.ceil((last - first) / LENGTH[unit] / MOST_TICKS),
  );
  for (let at = first, n = 0; at < last; at = next(unit, at), n += 1) {
    if (n % every === 0) found.push({ at, major: (n === 0 && unit !== "year") || isMajor(unit, at) });
  }
  return found;
}

function start(unit: Unit, at: number): number {
  const day = new Date(at);
  return utc(day.getUTCFullYear(), unit === "year" ? 0 : day.getUTCMonth(), unit === "day" ? day.getUTCDate() : 1);
}

function next(unit: Unit, at: number): number {
  const day = new Date(at);
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth()];
  if (unit === "day") return start("day", at) + DAY;
  return unit === "month" ? utc(year, month + 1, 1) : utc(year + 1, 0, 1);
}

/** Date.UTC takes the years before 100 for those of the last century. */
function utc(year: number, month: number, day: number): number {
  const at = new Date(0);
  at.setUTCFullYear(year, month, day);
  return at.getTime();
}

function isMajor(unit: Unit, at: number): boolean {
  const day = new Date(at);
  if (unit === "day") return day.getUTCDate() === 1;
  return unit === "month" ? day.getUTCMonth() === 0 : day.getUTCFullYear() % 10 === 0;
}
