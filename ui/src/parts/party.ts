// Who can be held to a statement, while it is being chosen: one of the register, or a new name with its kind.
import type { SourceGiven, SourceKind, SourceRef, SourceRow } from "../bindings";

/** A new name says what kind of source it is; until somebody does, nothing is assumed. */
export type Fresh = { id: null; name: string; kind: SourceKind | null; guessed?: boolean };
export type Party = { id: string; name: string } | Fresh;

export function known(source: SourceRef): Party {
  return { id: source.id, name: source.name };
}

export function fresh(name: string, kind: SourceKind | null = null): Party {
  return { id: null, name, kind };
}

/** The program's guess at the kind, which a person sees as one. */
export function guessed(name: string, kind: SourceKind): Party {
  return { id: null, name, kind, guessed: true };
}

/** The first new name whose kind nobody has said. */
export function unsaid(parties: readonly Party[]): string | undefined {
  return parties.find((party) => party.id === null && party.kind === null && party.name.trim())?.name.trim();
}

/** As the wire wants it. Names left empty are no parties. */
export function given(parties: readonly Party[]): SourceGiven[] {
  return parties.flatMap((party): SourceGiven[] => {
    if (party.id !== null) return [{ id: party.id }];
    const name = party.name.trim();
    return name ? [{ name, kind: party.kind ?? undefined }] : [];
  });
}

export function onlyGiven(parties: readonly Party[]): SourceGiven | undefined {
  return given(parties)[0];
}

/** The source of the register that is called exactly so, under any of its names. */
export function called(name: string, rows: readonly SourceRow[]): SourceRow | undefined {
  const fold = (text: string) => text.trim().normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const wanted = fold(name);
  return rows.find((row) => [row.name, ...row.aliases].some((one) => fold(one) === wanted));
}

/** The same party is not named twice. */
export function joined(parties: readonly Party[], party: Party): Party[] {
  const same = (one: Party) => (party.id !== null ? one.id === party.id : one.id === null && one.name === party.name);
  return parties.some(same) ? [...parties] : [...parties, party];
}
