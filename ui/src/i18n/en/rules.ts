export const rules = {
  // By the core's code: the rule in plain words, and what to do. Names the core mentions come along.
  nothing_to_undo: {
    text: (_names: string) => "There is no step to take back in this window.",
    hint: "Each person and window has its own steps; the history shows all of them.",
  },
  changed_since: {
    text: (_names: string) => "This was changed since, here or by a colleague, so it cannot be taken back.",
    hint: "Look in the history for the later change and take that back first.",
  },
  owns_itself: { text: (_names: string) => "A source cannot own itself.", hint: "Choose another owner." },
  relates_to_itself: {
    text: (_names: string) => "A claim cannot be related to itself.",
    hint: "Choose another claim.",
  },
  no_person: {
    text: (_names: string) => "Nobody is at work in this file yet.",
    hint: "Say who you are: every change carries a name.",
  },
  still_needed: {
    text: (_names: string) => "This cannot be removed: other things still refer to it.",
    hint: "Remove or change those first.",
  },
  authors_voice_has_no_source: {
    text: (_names: string) => "The article's own voice has no other source.",
    hint: "Choose direct, indirect or mixed speech, or leave out who said it.",
  },
  one_party: { text: (_names: string) => "There is only one source here, so there is nothing to split.", hint: "" },
  already_graded: {
    text: (_names: string) => "This source has a grade for this topic and period already.",
    hint: "Replace it (the older grade stays in the history), or name another topic or period.",
  },
  no_verdict: {
    text: (_names: string) => "This claim has no verdict yet, so it cannot be done.",
    hint: "Give a verdict first; “cannot be checked” is a verdict too.",
  },
  already_requested: {
    text: (_names: string) => "A second check of this is asked for already.",
    hint: "It waits under “Second check”.",
  },
  own_work: {
    text: (_names: string) => "Nobody checks their own work.",
    hint: "Ask a colleague; alone, you can record a re-read, which is labelled as such.",
  },
  chain_loops: {
    text: (_names: string) => "This chain would come back to itself.",
    hint: "Choose somebody else, or take away the other step first.",
  },
  hop_exists: { text: (_names: string) => "This step is in the chain already.", hint: "" },
  unknown_id: {
    text: (_names: string) => "This is not in the work file any more.",
    hint: "It may have been removed; the history says by whom.",
  },
  nothing_to_report: {
    text: (_names: string) => "There is no claim to report on.",
    hint: "Choose claims, a folder or an article that has some.",
  },
  bad_span: { text: (_names: string) => "These words cannot be marked.", hint: "Select them again." },
  busy: {
    text: (_names: string) => "Another window is writing in this file.",
    hint: "Try again in a moment; nothing was lost.",
  },
  read_only: {
    text: (_names: string) => "This file cannot be written to.",
    hint: "Copy it to a folder of your own; nothing was lost.",
  },
  disk_full: {
    text: (_names: string) => "The disk is full.",
    hint: "Free some space and do it again; nothing was lost.",
  },
  damaged: { text: (_names: string) => "This file is damaged.", hint: "Nothing was written. Open a backup." },
  newer_format: {
    text: (_names: string) => "This file was made by a newer Attesta.",
    hint: "Update Attesta; the file was left as it is.",
  },
  not_a_casebook: {
    text: (_names: string) => "This is not a work file of Attesta.",
    hint: "Choose a file that ends in .casebook.",
  },
  closing: { text: (_names: string) => "Attesta is closing.", hint: "Start it again." },
  source_exists: {
    text: (names: string) =>
      names ? `“${names}” is in the register already.` : "This name is in the register already.",
    hint: "Use that source, or add what tells the two apart.",
  },
  person_exists: {
    text: (names: string) => (names ? `“${names}” is in this file already.` : "This name is in this file already."),
    hint: "Choose that person, or add what tells the two apart.",
  },
};
