// The queue's keys. Letters typed into a field are letters.
export type Meant = "next" | "previous" | "accept" | "correct" | "reject";

const KEYS: Partial<Record<string, Meant>> = { j: "next", k: "previous", a: "accept", c: "correct", r: "reject" };

type Keys = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">;

export function keyMeant(event: Keys, typing: boolean): Meant | null {
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return null;
  return KEYS[event.key.toLowerCase()] ?? null;
}
