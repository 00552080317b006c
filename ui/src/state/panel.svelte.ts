// What stands over the window; one thing at a time.
export type Panel =
  | "palette"
  | "shortcuts"
  | "newClaim"
  | "newSource"
  | "newFolder"
  | "describeFolder"
  | "scale"
  | "sendCheck"
  | "readAnswers"
  | "person"
  | "settings";

export const panel = $state({ open: null as Panel | null });

export function show(name: Panel): void {
  panel.open = name;
}

/** Closes it, unless something else is open by now. */
export function hide(name: Panel): void {
  if (panel.open === name) panel.open = null;
}
