// Writing a draft down: first who relays it, if that is to be recorded too, then the statement itself.
import type { Attribute } from "../../bindings";
import { dateOf, words } from "../../parts/given";
import { given } from "../../parts/party";
import { act } from "../../state/act.svelte";
import { inFolder } from "../../state/folder.svelte";
import type { Draft } from "./draft.svelte";

/** Of a blind coding no claim is recorded. The new attribution's id; undefined when the core refused, and the draft is as it was. */
export async function record(article: string, draft: Draft, blind: boolean): Promise<string | undefined> {
  const { relay } = draft;
  if (relay?.take) {
    const outer = await act("attribute", {
      article,
      ...{ source: relay.source, cue: relay.cue, content: draft.relayContent },
      parties: given(relay.parties),
      ...bearing(draft, blind),
      ...inFolder(),
    });
    if (!outer) return undefined;
    // Should the second half be refused, the first one is there and is not made again.
    draft.relay = null;
    draft.via = outer.attribution;
    if (!draft.claim && outer.claim) return save(article, draft, { claim: outer.claim });
  }
  return save(article, draft, bearing(draft, blind));
}

function bearing(draft: Draft, blind: boolean): Pick<Attribute, "claim" | "new_claim"> {
  if (blind) return {};
  return draft.claim ? { claim: draft.claim.id } : { new_claim: draft.wording };
}

async function save(article: string, draft: Draft, claim: Pick<Attribute, "claim" | "new_claim">) {
  const parties = given(draft.parties);
  const voiced = draft.mode === "authors_voice" && parties.length > 0;
  const made = await act("attribute", {
    article,
    content: draft.content,
    source: draft.source.length ? draft.source : undefined,
    cue: draft.cue.length ? draft.cue : undefined,
    parties,
    ...claim,
    // The program took it for the article's own voice and a person named somebody: the core decides the mode anew.
    mode: voiced ? undefined : draft.mode,
    stance: draft.stance,
    hedged: draft.hedged,
    hedge: draft.hedged ? words(draft.hedge) : undefined,
    basis: draft.basis,
    said: dateOf(draft.said),
    venue: words(draft.venue),
    original: words(draft.original),
    original_language: words(draft.originalLanguage),
    translation: words(draft.translation),
    translator: words(draft.translator),
    via: draft.via || undefined,
    corrects: draft.corrects,
    ...inFolder(),
  });
  return made?.attribution;
}
