// What is being typed over something that can change meanwhile: what nobody touched follows, what was typed stays.
import type { Said } from "../../../bindings";

export type Wording = Pick<Said, "original" | "original_language" | "translation" | "translator">;

export interface Typed {
  /** What stood there when this was read, and as which version. */
  base: Wording;
  version: number;
  typed: Wording;
}

const FIELDS = ["original", "original_language", "translation", "translator"] as const;

export function wording(said: Wording): Wording {
  return {
    original: said.original,
    original_language: said.original_language,
    translation: said.translation,
    translator: said.translator,
  };
}

/** The fields in which two differ. */
export function apart(one: Wording, other: Wording): (keyof Wording)[] {
  return FIELDS.filter((field) => one[field] !== other[field]);
}

/** What a form holds once something else stands there. Its version stays behind where what was typed would write over what it never showed. */
export function over({ base, version, typed }: Typed, now: Wording, current: number): Typed {
  if (!apart(typed, base).length) return { base: now, version: current, typed: now };
  const lost = apart(now, base).length && apart(now, typed).length;
  return lost ? { base, version, typed } : { base: now, version: current, typed };
}
