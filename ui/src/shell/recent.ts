// What was last done from the palette, the latest first.
const KEPT = "recent";
const MOST = 5;

export function recent(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? "[]");
    return Array.isArray(kept) ? kept.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}

export function remember(id: string): void {
  localStorage.setItem(KEPT, JSON.stringify(withLatest(recent(), id)));
}

export function withLatest(ids: readonly string[], id: string): string[] {
  return [id, ...ids.filter((one) => one !== id)].slice(0, MOST);
}
