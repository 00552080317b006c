// An attribution while it is being made: what the program proposes, as a person corrects it.
import type { Basis, ClaimRow, Mode, ProposalView, Said, Stance, SuggestedParty, SuggestionView } from "../../bindings";
import { fresh, guessed, known, unsaid, type Party } from "../../parts/party";
import { reasonOf, type Reason } from "./reason";
import { relayed, withPiece, type Part } from "./pieces";
import { overlaps, wordsOf, type Span } from "./span";

/** Who passes the statement on, and whether to record that in the same go. */
export type Relay = { parties: Party[]; source: Span[]; cue: Span[]; take: boolean };

export class Draft {
  source = $state.raw<Span[]>([]);
  cue = $state.raw<Span[]>([]);
  content = $state.raw<Span[]>([]);
  parties = $state<Party[]>([]);
  stance = $state<Stance>("asserts");
  hedged = $state(false);
  hedge = $state("");
  said = $state("");
  mode = $state<Mode>("indirect");
  basis = $state<Basis>("unstated");
  venue = $state("");
  original = $state("");
  originalLanguage = $state("");
  translation = $state("");
  translator = $state("");
  /** The attribution of this text that relays it; empty for nobody. */
  via = $state("");
  relay = $state<Relay | null>(null);
  claim = $state.raw<ClaimRow | null>(null);
  /** The key of the suggestion that this corrects. */
  corrects: string | undefined;
  readonly reason: Reason;
  readonly #text: string;
  #wording = $state<string | null>(null);

  constructor(text: string, proposal: ProposalView, others: readonly Said[]) {
    this.#text = text;
    this.reason = reasonOf(proposal);
    this.source = proposal.source;
    this.cue = proposal.cue;
    this.content = proposal.content;
    this.parties = proposal.parties.map((one) => (one.known ? known(one.known) : fresh(one.name)));
    this.stance = proposal.stance;
    this.hedged = proposal.hedged;
    this.mode = proposal.mode;
    const relay = proposal.relayed_by;
    if (!relay) return;
    // Who relays may be recorded already, from an earlier mark in the same sentence.
    const recorded = others.find((other) => other.cue.some((piece) => overlaps(piece, relay.cue)));
    if (recorded) this.via = recorded.id;
    else {
      const party = relay.known ? known(relay.known) : guessed(relay.name, "agency");
      this.relay = { parties: [party], source: [relay.source], cue: [relay.cue], take: true };
    }
  }

  /** A suggestion for the whole article, to be corrected. */
  static of(text: string, seen: SuggestionView): Draft {
    const draft = new Draft(text, { ...seen, relayed_by: null }, []);
    draft.corrects = seen.key;
    draft.parties = seen.parties.map(partyOf);
    draft.hedge = seen.hedge;
    draft.basis = seen.basis;
    if (seen.via && "id" in seen.via) draft.via = seen.via.id;
    return draft;
  }

  /** The new name whose kind has still to be said before this can be written down. */
  get unsaid(): string | undefined {
    return unsaid([...this.parties, ...(this.relay?.take ? this.relay.parties : [])]);
  }

  get pieces(): Record<Part, Span[]> {
    return { source: this.source, cue: this.cue, content: this.content };
  }

  /** The statement's own words, until somebody writes better ones. */
  get wording(): string {
    return this.#wording ?? wordsOf(this.#text, this.content);
  }

  set wording(words: string) {
    this.#wording = words;
  }

  /** What the relay says: the whole inner statement with its speaker. */
  get relayContent(): Span[] {
    return this.relay ? relayed(this.#text, this.pieces, [...this.relay.source, ...this.relay.cue]) : [];
  }

  set(part: Part, span: Span, more: boolean): void {
    this[part] = more ? withPiece(this[part], span) : [span];
  }

  drop(part: Part, at: number): void {
    this[part] = this[part].filter((_, other) => other !== at);
  }

  words(part: Part): string {
    return wordsOf(this.#text, this[part]);
  }
}

/** The program only knows a kind where the text says more than a name. */
function partyOf({ name, fuller, known: source, kind }: SuggestedParty): Party {
  if (source) return known(source);
  return kind === "organisation" ? fresh(fuller ?? name) : guessed(fuller ?? name, kind);
}
