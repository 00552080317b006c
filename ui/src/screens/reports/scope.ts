// What a report covers, and what its parts are called.
import type { ReportFormat } from "../../bindings";

export type Scope =
  | { of: "everything" }
  | { of: "folder"; folder: string }
  | { of: "article"; article: string }
  | { of: "claims"; claims: string[] };

export const FORMATS: [ReportFormat, string][] = [
  ["html", "HTML"],
  ["markdown", "Markdown"],
];

export function fileName(word: string, format: string): string {
  return `${word}.${format === "html" ? "html" : "md"}`;
}

export function formatName(format: string): string {
  return FORMATS.find(([one]) => one === format)?.[1] ?? format;
}
