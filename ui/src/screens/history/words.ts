// What stood in a field, as a reader reads it.
import type { Shown } from "../../bindings";
import { date, moment, t, worded } from "../../i18n/index.svelte";

type Words = Partial<Record<string, string>>;

export function named(words: Words, key: string): string {
  return words[key] ?? key.replaceAll("_", " ");
}

export function inWords(table: string, field: string, value: Shown): string {
  switch (value.as) {
    case "date": {
      const known = value.date.kind && value.date.kind !== "stated" ? ` (${t().dateKind[value.date.kind]})` : "";
      return date(value.date) + known;
    }
    case "moment":
      return moment(value.at);
    case "thing":
      return value.title ?? "";
    case "rating":
      return worded(value);
    case "text":
      if (field === "guessed")
        return value.text
          .split(/[\s,]+/)
          .map((one) => named(t().field, one))
          .join(", ");
      // Lists and records are for the program: what they mean is said elsewhere.
      return vocabulary(table, field)?.[value.text] ?? (/^[[{]/.test(value.text) ? "" : value.text);
    case "number":
      return vocabulary(table, field)?.[value.text] ?? value.text;
    default:
      return "";
  }
}

const yesNo = (): Words => ({ 0: t().common.no, 1: t().common.yes });

function vocabulary(table: string, field: string): Words | undefined {
  const of: Partial<Record<string, () => Words>> = {
    stance: () => t().stance,
    mode: () => t().mode,
    basis: () => (table === "hop" ? t().hopBasis : t().basis),
    state: () => (table === "attribution" ? t().history.attributionState : t().state),
    confidence: () => t().confidence,
    bearing: () => t().bearing,
    decision: () => t().decision,
    outcome: () => t().outcome,
    grade: () => t().grade,
    credibility: () => t().credibility,
    priority: () => t().priority,
    result: () => t().quoteResult,
    bound: () => t().bound,
    locator_kind: () => t().locatorKind,
    role: () => t().history.role,
    proposer: () => t().history.proposer,
    kind: () => KINDS[table]?.() ?? {},
    hedged: yesNo,
    protected: yesNo,
    reread: yesNo,
  };
  return of[field]?.();
}

const KINDS: Partial<Record<string, () => Words>> = {
  claim: () => t().claimKind,
  source: () => t().sourceKind,
  source_name: () => t().nameKind,
  evidence: () => t().evidenceKind,
  claim_relation: () => t().relation,
  ownership: () => t().ownership,
  inquiry: () => ({ comment: t().inquiry.comment, correction: t().inquiry.correction }),
};
