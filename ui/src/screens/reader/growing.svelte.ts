// Very many at once would hold the window: those after the first come frame by frame.

/** How many of `whole()` are drawn by now; for a component, while it is made. */
export function growing(
  whole: () => number,
  first: number,
  atOnce: number,
  ready = () => true,
): { readonly drawn: number } {
  let drawn = $state(first);
  $effect(() => {
    if (!ready() || drawn >= whole()) return;
    const frame = requestAnimationFrame(() => (drawn += atOnce));
    return () => cancelAnimationFrame(frame);
  });
  return {
    get drawn() {
      return drawn;
    },
  };
}
