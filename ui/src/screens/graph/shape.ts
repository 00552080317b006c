// What the graph is made of, for whoever lays it out and for whoever draws it.

export type Direction = "LR" | "TB";
export type Point = { x: number; y: number };

/** What is to be laid out. */
export interface Plan {
  direction: Direction;
  /** Their ids. */
  nodes: string[];
  edges: Way[];
}

export interface Way {
  from: string;
  to: string;
  /** How it is drawn: only what looks alike is drawn as one. */
  look: string;
  label: string;
  /** How wide the label is. */
  wide: number;
}

/** By its middle. `N` stands for a node: its id in the plan, itself where it is drawn. */
export interface Placed<N> extends Point {
  node: N;
  /** Counted from the origins. */
  layer: number;
  /** The block it stands in. */
  bunch?: string;
}

/** By its middle, too. */
export type Box = Point & { width: number; height: number };

/** `E` stands for an edge: its place in the plan, itself where it is drawn. */
export interface Led<E> {
  /** Several, where one line leads to a block. */
  edges: E[];
  points: Point[];
  label: string;
  /** Where the label stands. */
  at: Point;
}

export interface Laid<N = string, E = number> {
  direction: Direction;
  width: number;
  height: number;
  /** Layer by layer. */
  nodes: Placed<N>[];
  edges: Led<E>[];
  frames: (Box & { id: string })[];
}

export const NODE = { width: 188, height: 66 };
export const LABEL_HEIGHT = 18;
