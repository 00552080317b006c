// Which line of the table stands where, with its headings among the claims; and where to scroll for it.
import type { ClaimHeading } from "../../bindings";

export type Line = { heading: ClaimHeading; row?: undefined } | { heading?: undefined; row: number };

export class Layout {
  /** Claims and headings. */
  readonly length: number;
  #headings: ClaimHeading[];
  /** The line each heading stands on. */
  #at: number[] = [];

  constructor(claims: number, headings: ClaimHeading[]) {
    this.#headings = headings;
    let line = 0;
    for (const heading of headings) {
      this.#at.push(line);
      line += 1 + heading.lines;
    }
    this.length = claims + headings.length;
  }

  /** How many headings stand on this line or above it. */
  #above(line: number): number {
    let [low, high] = [0, this.#at.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#at[middle] ?? 0) <= line) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  at(line: number): Line {
    const above = this.#above(line);
    const heading = this.#headings[above - 1];
    if (heading && this.#at[above - 1] === line) return { heading };
    return { row: line - above };
  }

  /** The nearest line with a claim, from here on in this direction. */
  claim(line: number, towards: 1 | -1): number {
    for (const way of [towards, -towards]) {
      for (let here = line; here >= 0 && here < this.length; here += way) {
        if (this.at(here).row !== undefined) return here;
      }
    }
    return -1;
  }
}

// A browser draws no element taller than about 33 million pixels: a longer table is scrolled faster than it is drawn.
const TALLEST = 30_000_000;

export class Scale {
  /** The height of the scrolled element. */
  readonly height: number;
  #real: number;
  #view: number;

  constructor(lines: number, row: number, view: number) {
    this.#real = lines * row;
    this.#view = view;
    this.height = Math.min(this.#real, TALLEST);
  }

  #ratio(): number {
    return Math.max(0, this.#real - this.#view) / Math.max(1, this.height - this.#view);
  }

  /** How far down the table we are when it is scrolled so far. */
  seen(top: number): number {
    return this.height === this.#real ? top : top * this.#ratio();
  }

  /** And back. */
  scrolled(seen: number): number {
    return this.height === this.#real ? seen : seen / this.#ratio();
  }
}
