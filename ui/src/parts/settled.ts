// A party's id, for the commands that take nothing else: a new name is added to the register first.
import { act } from "../state/act.svelte";
import type { Party } from "./party";

export async function settled(party: Party | undefined): Promise<string | undefined> {
  if (!party) return undefined;
  if (party.id !== null) return party.id;
  if (party.kind === null) return undefined;
  const made = await act("add_source", { name: party.name, kind: party.kind });
  return made?.id;
}
