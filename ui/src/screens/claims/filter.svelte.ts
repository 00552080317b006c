// What the table of claims is narrowed to and how it looks; kept while the person looks at one of them and comes back.
import type {
  ClaimColumn,
  ClaimFlag,
  ClaimGroup,
  ClaimsFilter,
  ClaimsFilterField,
  ClaimsLook,
  ClaimSort,
  Stance,
  WorkState,
} from "../../bindings";
import { words } from "../../parts/given";
import { folder } from "../../state/folder.svelte";
import { ALL_COLUMNS, NEAREST_FIRST, USUAL } from "./columns";

/** Stands for "none" in a list whose empty entry means "any". */
export const NONE = "-";

const ANY = {
  text: "",
  state: "" as WorkState | "",
  rating: "",
  tag: "",
  flag: "" as ClaimFlag | "",
  /** The id of a source. */
  source: "",
  /** The id of an article. */
  article: "",
  stance: "" as Stance | "",
  assignee: "",
  happened: "",
  said: "",
  published: "",
  stored: "",
};

export const DATES = ["happened", "said", "published", "stored"] as const;

export const chosen = $state({ ...ANY });

/** What an entry of a list stands for in a request. */
function given<T extends string>(value: T | ""): T | undefined {
  return value || undefined;
}

function orNone(value: string): string | undefined {
  return value === NONE ? "" : given(value);
}

export function filter(): ClaimsFilter {
  return {
    text: words(chosen.text),
    state: given(chosen.state),
    rating: orNone(chosen.rating),
    tag: given(chosen.tag),
    flag: given(chosen.flag),
    source: given(chosen.source),
    article: given(chosen.article),
    stance: given(chosen.stance),
    assignee: orNone(chosen.assignee),
    happened: given(chosen.happened),
    said: given(chosen.said),
    published: given(chosen.published),
    stored: given(chosen.stored),
    dossier: folder.id ?? undefined,
  };
}

/** The conditions in force. */
export function active(): ClaimsFilterField[] {
  return (Object.entries(filter()) as [ClaimsFilterField, unknown][])
    .filter(([, value]) => value !== undefined)
    .map(([field]) => field);
}

export function loosen(field: ClaimsFilterField): void {
  if (field === "dossier") folder.id = null;
  else if (field in ANY) Object.assign(chosen, { [field]: "" });
}

export function loosenAll(): void {
  Object.assign(chosen, ANY);
  folder.id = null;
}

interface Arranged {
  columns: ClaimColumn[];
  sort: ClaimSort;
  ascending: boolean;
  group: ClaimGroup | "";
}

const KEPT = "claims-table";
export const arranged = $state<Arranged>(remembered());

function remembered(): Arranged {
  const usual: Arranged = { columns: [...USUAL], sort: "stored", ascending: false, group: "" };
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? "null") as Partial<Arranged> | null;
    const columns = kept?.columns?.filter((one) => ALL_COLUMNS.includes(one));
    return { ...usual, ...kept, columns: columns ?? usual.columns };
  } catch {
    return usual;
  }
}

export function arrange(change: Partial<Arranged>): void {
  Object.assign(arranged, change);
  localStorage.setItem(KEPT, JSON.stringify(arranged));
}

/** Pressed once, a heading sorts the way people mostly want it; pressed again, the other way. */
export function sortBy(sort: ClaimSort): void {
  const ascending = arranged.sort === sort ? !arranged.ascending : NEAREST_FIRST.has(sort);
  arrange({ sort, ascending });
}

export function showColumn(column: ClaimColumn, shown: boolean): void {
  const wanted = new Set(arranged.columns);
  if (shown) wanted.add(column);
  else wanted.delete(column);
  arrange({ columns: ALL_COLUMNS.filter((one) => wanted.has(one)) });
}

export function look(): ClaimsLook {
  const { columns, sort, ascending, group } = $state.snapshot(arranged);
  return { filter: filter(), columns, sort, ascending, group: group || null };
}

export function wear(look: ClaimsLook): void {
  const { dossier, rating, assignee, ...rest } = look.filter;
  const none = (value: string | undefined) => (value === "" ? NONE : (value ?? ""));
  Object.assign(chosen, ANY, rest, { rating: none(rating), assignee: none(assignee) });
  folder.id = dossier ?? null;
  arrange({ columns: look.columns, sort: look.sort, ascending: look.ascending, group: look.group ?? "" });
}

/** Whether the table looks just so. */
export function wears(other: ClaimsLook): boolean {
  return spelled(look()) === spelled(other);
}

function spelled(look: ClaimsLook): string {
  const conditions = Object.entries(look.filter).filter(([, value]) => value !== undefined);
  conditions.sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([conditions, look.columns, look.sort, look.ascending, look.group]);
}
