// What is refused around a second pair of eyes: second checks sent out, and second codings.
export const secondRules = {
  addressee_missing: {
    text: (_names: string) => "It is not said whom this is for.",
    hint: "Write the reviewer's name.",
  },
  too_long: { text: (_names: string) => "The name or the note is too long.", hint: "Shorten it." },
  names_protected: {
    text: (_names: string) => "The page would name a protected source, so it was not made.",
    hint: "Take the name out of the note or of the names on the page.",
  },
  nothing_to_check: {
    text: (_names: string) => "There is nothing here that still needs a second check.",
    hint: "Choose findings that were not checked yet.",
  },
  too_many: {
    text: (_names: string) => "These are too many findings for one page.",
    hint: "Choose a claim, an article, or some of what is waiting.",
  },
  proposal_not_sent: {
    text: (_names: string) => "This is a proposal nobody has accepted.",
    hint: "Accept it first; what is sent is a finding.",
  },
  answers_unreadable: {
    text: (_names: string) => "These are not answers to a second check.",
    hint: "Use the file that “Save my answers” made, or its whole text.",
  },
  answers_newer: {
    text: (_names: string) => "These answers come from a newer version of Attesta.",
    hint: "Update Attesta and read them again.",
  },
  answers_damaged: {
    text: (_names: string) => "These answers were changed or damaged on the way.",
    hint: "Ask for the file again, as an attachment.",
  },
  answers_too_large: {
    text: (_names: string) => "These answers are longer than 4 MiB.",
    hint: "The page never makes such a file; ask for it again.",
  },
  answers_changed: {
    text: (_names: string) => "This is not the file you looked at.",
    hint: "Read it again, then record it.",
  },
  other_casebook: {
    text: (_names: string) => "These answers belong to another work file.",
    hint: "Open the work file the page was made from.",
  },
  reviewer_unnamed: {
    text: (_names: string) => "The answers carry no name that could be recorded.",
    hint: "Ask the reviewer to write their name on the page and save again.",
  },
  nothing_to_record: { text: (_names: string) => "None of these answers can be recorded.", hint: "Each says why." },
  unknown_item: {
    text: (_names: string) => "This is no longer in the work file.",
    hint: "It may have been removed; the history says by whom.",
  },
  outdated: {
    text: (_names: string) => "This was changed since it was sent.",
    hint: "Send it again: the answer is about what was there before.",
  },
  already_decided: {
    text: (_names: string) => "A second person has already decided on this.",
    hint: "Ask for another check if it is not settled.",
  },
  malformed_answer: {
    text: (_names: string) => "This answer cannot be recorded as it is.",
    hint: "Ask the reviewer to decide it on the page again, or record it by hand.",
  },
  coding_blind: {
    text: (_names: string) => "You are coding this article again, blind: what others marked in it is hidden from you.",
    hint: "Finish the second coding, or abandon it.",
  },
  not_agreed: {
    text: (_names: string) => "This belongs to a second coding, not to what is agreed.",
    hint: "Only its coder can change it, until it is finished; afterwards reconcile the two.",
  },
  coding_has_no_claims: {
    text: (_names: string) => "A blind second coding marks who said what; it has no claims.",
    hint: "Leave the claim out, or finish first.",
  },
  coding_open: {
    text: (_names: string) => "You are already coding this article.",
    hint: "Finish that second coding, or abandon it.",
  },
  nothing_coded: {
    text: (_names: string) => "Nobody has marked in this article who said what: there is nothing to compare with.",
    hint: "Mark it a first time; a colleague can code it again afterwards.",
  },
  not_your_coding: {
    text: (_names: string) => "This second coding is somebody else's.",
    hint: "Only its coder can finish or abandon it.",
  },
  coding_finished: { text: (_names: string) => "This second coding is finished.", hint: "“Undo” opens it again." },
  coding_unfinished: {
    text: (_names: string) => "This second coding is not finished yet.",
    hint: "Wait until its coder has finished it.",
  },
  no_second_coding: {
    text: (_names: string) => "There is no finished second coding of this article.",
    hint: "Have a colleague code it again, blind.",
  },
  already_adjudicated: {
    text: (_names: string) => "This has already been decided.",
    hint: "Whoever decided can undo it; otherwise correct the outcome in the article.",
  },
  cannot_take: {
    text: (_names: string) => "Only one of the two coders has this.",
    hint: "Use what there is, or neither.",
  },
  no_such_unit: {
    text: (_names: string) => "There is nothing left to decide here.",
    hint: "Look at the list again.",
  },
  too_many_claims: {
    text: (_names: string) => "These are more than 1,000 claims, more than one report can hold.",
    hint: "Choose a folder, an article, or the claims that matter.",
  },
  title_too_long: {
    text: (_names: string) => "The title has more than 200 characters.",
    hint: "Shorten it.",
  },
  dated_too_early: {
    text: (_names: string) => "The report would be dated before a verdict that it contains.",
    hint: "Give a later date, or none for now.",
  },
  removed_since: {
    text: (_names: string) => "What that coder had was removed since.",
    hint: "Use the other, or neither.",
  },
};
