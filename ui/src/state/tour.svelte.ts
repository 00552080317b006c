// Whether somebody is shown around, and how far they are.
const KEPT = "tour";

export const tour = $state({ at: null as number | null });

export function beginTour(): void {
  tour.at = 0;
  localStorage.setItem(KEPT, "taken");
}

export function leaveTour(): void {
  tour.at = null;
}

/** Once: who was asked is not asked again. */
export function firstOffer(): boolean {
  if (localStorage.getItem(KEPT)) return false;
  localStorage.setItem(KEPT, "offered");
  return true;
}
