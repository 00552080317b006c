// Searching everything by name, for the box in the rail and for the palette.
import type { Found, Kind } from "../bindings";
import { refusal, t } from "../i18n/index.svelte";
import { asWireError, call } from "../ipc";
import { complain } from "../state/act.svelte";
import { go, screenOf, type Screen } from "../state/route.svelte";

const ORDER: Kind[] = ["claim", "article", "source", "evidence"];

export class Search {
  found = $state.raw<Found[] | null>(null);
  /** Said in the place of what was not found. */
  hint = $state("");
  hits = $derived([...(this.found ?? [])].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)));
  #turn = 0;

  async ask(query: string): Promise<void> {
    const mine = ++this.#turn;
    try {
      const answer = await call("search", { query, limit: 24 });
      if (mine !== this.#turn) return;
      this.found = answer;
      this.hint = answer.length ? "" : t().shell.searchNothing;
    } catch (error) {
      if (mine !== this.#turn) return;
      this.found = [];
      this.hint = [...query.trim()].length < 2 ? t().shell.searchTooShort : refusal(asWireError(error)).text;
    }
  }

  /** What is asked no longer gets an answer. */
  forget(): void {
    this.#turn += 1;
    this.found = null;
    this.hint = "";
  }
}

/** Shows what was found. */
export async function visit(hit: Found): Promise<void> {
  try {
    const screen = screenOf(hit) ?? (hit.kind === "evidence" ? await claimOf(hit) : null);
    if (screen) go(screen);
  } catch (error) {
    complain(asWireError(error));
  }
}

/** Evidence is shown on the page of the claim it speaks about. */
async function claimOf(evidence: Found): Promise<Screen | null> {
  const { fields } = await call("show_row", { id: evidence.id });
  const claim = fields.claim;
  if (typeof claim !== "object" || claim === null || !("id" in claim)) return null;
  return { name: "claim", id: String(claim.id) };
}
