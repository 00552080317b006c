// A name as people write it: the source of the register that is called so, in whatever spelling, or a new one.
import type { SourceKind } from "../bindings";
import { call } from "../ipc";
import { called, fresh, known, type Party } from "./party";

export async function named(name: string, kind: SourceKind | null = null): Promise<Party> {
  // Should the register not answer, the core still finds the name when the form is saved.
  const rows = await call("list_sources", { text: name, limit: 20 }).catch(() => []);
  const row = called(name, rows);
  return row ? known(row) : fresh(name, kind);
}
