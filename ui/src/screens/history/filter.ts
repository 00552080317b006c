// What the history is narrowed to.
import type { History, Kind } from "../../bindings";
import { firstMoment, lastMoment } from "../../parts/localday";

export interface Chosen {
  person: string;
  kind: Kind | "";
  op: string;
  from: string;
  until: string;
}

export const ANY: Chosen = { person: "", kind: "", op: "", from: "", until: "" };

/** Kinds whose history a person would look for. */
export const KINDS = ["claim", "article", "attribution", "evidence", "source", "dossier", "person", "report"] as const;

export function asked(chosen: Chosen, of: string | undefined): History {
  return {
    of,
    person: chosen.person || undefined,
    kind: chosen.kind || undefined,
    op: chosen.op || undefined,
    from: chosen.from ? firstMoment(chosen.from) : undefined,
    until: chosen.until ? lastMoment(chosen.until) : undefined,
  };
}
