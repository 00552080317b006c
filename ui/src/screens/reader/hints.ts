// What the reader says about its keys, as they are now.
import { t } from "../../i18n/index.svelte";
import { shown } from "../../state/keys.svelte";
import { READER } from "./keys";

export function markHint(): string {
  return t().reader.markHint(shown(READER.mark));
}

export function takeHint(): string {
  return t().reader.takeHint(shown(READER.source), shown(READER.cue), shown(READER.content));
}

export function currentHint(): string {
  const { acceptProposal, correctProposal, rejectProposal } = READER;
  return t().suggestion.currentHint(shown(acceptProposal), shown(correctProposal), shown(rejectProposal));
}
