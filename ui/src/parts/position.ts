// A position as a form holds it, and as the wire wants the correction.
import type { CorrectPosition, PositionView, Stance } from "../bindings";
import { dateOf } from "./given";
import { known, onlyGiven, type Party } from "./party";

export type PositionForm = {
  id: string;
  party: Party[];
  stance: Stance;
  hedged: boolean;
  hedge: string;
  said: string;
};

export function formOf(position: PositionView): PositionForm {
  const { id, stance, hedged, hedge } = position;
  const party = position.party ? [known(position.party)] : [];
  return { id, party, stance, hedged, hedge, said: position.said?.text ?? "" };
}

export function correction(form: PositionForm): CorrectPosition {
  const { id, stance, hedged } = form;
  return { id, stance, hedged, hedge: hedged ? form.hedge : "", party: onlyGiven(form.party), said: dateOf(form.said) };
}
