/** "2", or "1–3" where it is not certain. */
export function range(low: number, high: number): string {
  return low === high ? String(low) : `${low}–${high}`;
}
