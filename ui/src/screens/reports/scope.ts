// What a report covers.
import type { ReportFormat } from "../../bindings";

export type Scope =
  | { of: "everything" }
  | { of: "folder"; folder: string }
  | { of: "article"; article: string }
  | { of: "claims"; claims: string[] };

export function fileName(word: string, format: ReportFormat): string {
  return `${word}.${format === "html" ? "html" : "md"}`;
}
