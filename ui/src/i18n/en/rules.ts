import { secondRules } from "./rules-second";

export const rules = {
  // By the core's code: the rule in plain words, and what to do. Names the core mentions come along.
  nothing_to_undo: {
    text: (_names: string) => "There is no step to undo in this window.",
    hint: "Each person and window has its own steps; the history shows all of them.",
  },
  nothing_to_redo: {
    text: (_names: string) => "There is no undone step to redo in this window.",
    hint: "Only what was undone last can be redone, as long as nothing else was done since.",
  },
  clipboard_refused: {
    text: (_names: string) => "The system did not give access to the clipboard. Nothing was copied.",
    hint: "Click in the window and copy again, or select the words and copy them by hand.",
  },
  changed_since: {
    text: (names: string) =>
      names
        ? `This was changed since by ${names}, so it cannot be undone.`
        : "This was changed since, here or by a colleague, so it cannot be undone.",
    hint: "Look in the history for the later change and undo that first.",
  },
  changed_meanwhile: {
    text: (_names: string) => "This was changed since you read it, here or by a colleague. Nothing was saved.",
    hint: "Look at what it reads now, then save again or leave it.",
  },
  nothing_after: {
    text: (_names: string) => "There is nothing of yours after this entry in this window.",
    hint: "Each person and window has its own steps; the history shows all of them.",
  },
  too_many_steps: {
    text: (_names: string) => "More than 500 steps would be undone at once.",
    hint: "Choose a later entry, and go back from there.",
  },
  not_known_then: {
    text: (_names: string) => "This claim was not in the file on that day.",
    hint: "Choose a later day.",
  },
  too_far_back: {
    text: (_names: string) => "Too much was done since that day to look back to it at once.",
    hint: "Choose a later day, or a single claim.",
  },
  owns_in_circle: {
    text: (_names: string) => "The one that would be the owner is already owned by it.",
    hint: "Look at who owns whom, and remove the tie that is wrong.",
  },
  same_source: {
    text: (_names: string) => "These two are already read as one source.",
    hint: "Choose another source.",
  },
  already_apart: {
    text: (_names: string) => "These two have already been judged not to be the same.",
    hint: "The judgement can be withdrawn, under “Perhaps the same”.",
  },
  not_apart: {
    text: (_names: string) => "Nobody judged these two not to be the same.",
    hint: "There is nothing to withdraw.",
  },
  read_as_another: {
    text: (names: string) => `One of the two is read as another source: ${names}.`,
    hint: "Say it of that one, or split the two first.",
  },
  not_merged: {
    text: (_names: string) => "This source is not merged with another.",
    hint: "There is nothing to split.",
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
  view_exists: {
    text: (names: string) => `There is already a view “${names}”.`,
    hint: "Choose another name, or open that view and change it.",
  },
  date_without_year: {
    text: (names: string) => `“${names}” has no year, so nothing can be looked for in it.`,
    hint: "Write the year too: 9 May 2025, 2025-05, 2025.",
  },
  same_text: {
    text: (_names: string) => "This is word for word the text that is already here.",
    hint: "Nothing has to be added.",
  },
  coding_under_way: {
    text: (_names: string) => "Somebody is marking this article a second time and would go on in another text.",
    hint: "Wait until that is finished, or have it abandoned.",
  },
  no_such_version: {
    text: (_names: string) => "There is no such version of this article.",
    hint: "Choose one of those listed.",
  },
  passage_lost: {
    text: (_names: string) => "Some of its words are not in the newest text of the article; the parts would lose them.",
    hint: "Mark them there first, then split.",
  },
  bears_already: { text: (_names: string) => "It bears on this claim already.", hint: "Nothing has to be done." },
  attributed_already: {
    text: (_names: string) => "These words are attributed to the same source already.",
    hint: "Open what stands beside the text, or mark other words.",
  },
  one_party: { text: (_names: string) => "There is only one source here, so there is nothing to split.", hint: "" },
  already_graded: {
    text: (_names: string) => "This source already has a grade for this topic and period.",
    hint: "Replace it (the older grade stays in the history), or name another topic or period.",
  },
  no_verdict: {
    text: (_names: string) => "This claim has no verdict yet, so it cannot be done.",
    hint: "Give a verdict first; “cannot be checked” is a verdict too.",
  },
  already_requested: {
    text: (_names: string) => "A second check of this has already been requested.",
    hint: "It is waiting under “Second check”.",
  },
  own_work: {
    text: (_names: string) => "Nobody checks their own work.",
    hint: "Ask a colleague; alone, you can record a re-read, which is labelled as such.",
  },
  chain_loops: {
    text: (_names: string) => "This chain would come back to itself.",
    hint: "Choose somebody else, or remove the other step first.",
  },
  chain_forks: {
    text: (_names: string) => "This chain forks, so its steps have no single order.",
    hint: "Remove one of the two ways first.",
  },
  chain_shared: {
    text: (names: string) => `“${names}” is also in another chain, which would change with this one.`,
    hint: "Remove the step here and add it where it belongs.",
  },
  step_stays: {
    text: (_names: string) => "A step that is not in the text says how we know of these two. It stays where it is.",
    hint: "Remove it and add it where it belongs.",
  },
  step_elsewhere: {
    text: (_names: string) => "This step is no longer in that chain.",
    hint: "Look at the chain again.",
  },
  step_beyond: { text: (_names: string) => "The chain ends before that place.", hint: "" },
  original_missing: {
    text: (_names: string) => "There is nothing here that the quotation was compared with.",
    hint: "Give the original wording, or say in the note what it was compared with.",
  },
  hop_exists: { text: (_names: string) => "This step is already in the chain.", hint: "" },
  unknown_id: {
    text: (_names: string) => "This is no longer in the work file.",
    hint: "It may have been removed; the history says by whom.",
  },
  nothing_to_report: {
    text: (_names: string) => "There is no claim to report on.",
    hint: "Choose claims, a folder or an article that has some.",
  },
  nothing_to_cite: {
    text: (_names: string) => "There is nothing to cite here.",
    hint: "Choose an attribution, or select words in the text.",
  },
  proposal_not_cited: {
    text: (_names: string) => "A proposal nobody has accepted is not cited.",
    hint: "Accept it first: what is cited is a finding.",
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
  disk_failed: {
    text: (_names: string) => "The disk did not take it: nothing of this was saved.",
    hint: "Check that the disk is there and that the work file may be written to, then do it again.",
  },
  file_moved: {
    text: (_names: string) => "The work file was moved, renamed, replaced or deleted while it was open.",
    hint: "Put it back under its name and do it again, or save a backup (in the settings) and open that. Nothing is written until then.",
  },
  file_changed: {
    text: (_names: string) => "Another program wrote to the work file while it was not in its place.",
    hint: "Close it and open it again. Nothing more is written to it from here.",
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
      names ? `“${names}” is already in the register.` : "This name is already in the register.",
    hint: "Use that source, or add what tells the two apart.",
  },
  person_exists: {
    text: (names: string) => (names ? `“${names}” is already in this file.` : "This name is already in this file."),
    hint: "Choose that person, or add what tells the two apart.",
  },
  statement_missing: {
    text: (_names: string) => "What was said is missing.",
    hint: "Mark the words of the statement.",
  },
  bad_priority: { text: (_names: string) => "Priority goes from 0 to 3.", hint: "3 is the most urgent." },
  tag_unnamed: { text: (_names: string) => "A tag needs a name.", hint: "" },
  folder_unnamed: { text: (_names: string) => "A folder needs a name.", hint: "" },
  not_in_folder: { text: (_names: string) => "This is not in that folder.", hint: "" },
  not_tagged: { text: (_names: string) => "This tag is not on it.", hint: "" },
  article_untitled: {
    text: (_names: string) => "An article needs a title.",
    hint: "Write the headline as it was published.",
  },
  claim_empty: {
    text: (_names: string) => "A claim needs words.",
    hint: "Word it so that it can be checked.",
  },
  not_a_number: {
    text: (_names: string) => "This is not a number.",
    hint: "Write digits, with a point for decimals: 15000, 3.5.",
  },
  evidence_untitled: {
    text: (_names: string) => "Evidence needs a title.",
    hint: "Say in a few words what it is.",
  },
  bad_credibility: {
    text: (_names: string) => "Credibility goes from 1 to 6.",
    hint: "6 means that it cannot be judged.",
  },
  reason_missing: {
    text: (_names: string) => "A reason is missing.",
    hint: "Say in a sentence why; somebody will read it.",
  },
  reasons_missing: {
    text: (_names: string) => "A verdict needs its reasons.",
    hint: "Write what a reader needs to follow the decision.",
  },
  inquiry_incomplete: {
    text: (_names: string) => "The request is not complete.",
    hint: "Name whom you asked, what, and when.",
  },
  answer_missing: { text: (_names: string) => "The answer is missing.", hint: "Write down what they answered." },
  note_empty: { text: (_names: string) => "A note needs words.", hint: "" },
  person_unnamed: { text: (_names: string) => "A person needs a name.", hint: "Write the name colleagues know." },
  source_unnamed: {
    text: (_names: string) => "A source needs a name.",
    hint: "For an unnamed source, write what the text calls it.",
  },
  alias_empty: { text: (_names: string) => "A name needs words.", hint: "" },
  contact_empty: { text: (_names: string) => "A contact needs an address or a number.", hint: "" },
  external_id_empty: { text: (_names: string) => "An identifier needs its register and its code.", hint: "" },
  query_too_short: {
    text: (_names: string) => "One character is too little to search for.",
    hint: "Write two or more.",
  },
  unknown_rating: { text: (_names: string) => "This verdict is not on the scale.", hint: "Choose one of the scale." },
  job_running: { text: (_names: string) => "This is already being done.", hint: "Wait for it, or stop it." },
  no_job: { text: (_names: string) => "This has already ended.", hint: "" },
  of_one_thing: { text: (_names: string) => "This can be about one thing only.", hint: "Choose one." },
  picture_too_large: {
    text: (_names: string) => "The picture is too large to be saved.",
    hint: "Save it as SVG, or show less.",
  },
  not_a_picture: { text: (_names: string) => "There is no picture to save.", hint: "Open the graph again." },
  bad_date: {
    text: (names: string) => (names ? `“${names}” is not a date.` : "This is not a date."),
    hint: "Write 9 May 2025, 2025-05, 2025, XXXX-05-09 if the year is unknown, 2025-05-09? if doubtful.",
  },
  scale_too_short: { text: (_names: string) => "A scale needs at least two ratings.", hint: "Add another." },
  bad_rating_key: {
    text: (_names: string) => "This cannot be the key of a rating.",
    hint: "Use lower-case letters without accents, digits and _.",
  },
  rating_without_words: {
    text: (_names: string) => "A rating has no words.",
    hint: "Write them in both languages: reports are written in both.",
  },
  rating_key_twice: { text: (_names: string) => "Two ratings have the same key.", hint: "Give each a key of its own." },
  suggestion_gone: {
    text: (_names: string) => "This proposal is no longer open.",
    hint: "It was decided on in the meantime, or the text has changed; look at the proposals again.",
  },
  not_a_proposal: {
    text: (_names: string) => "This is no longer a proposal of the program.",
    hint: "Correct it, remove it, or reject it in a second check with a reason.",
  },
  locator_missing: {
    text: (_names: string) => "The place in it is missing.",
    hint: "Write the page, the minute, the part or the place, or choose “whole”.",
  },
  bad_timecode: {
    text: (names: string) =>
      names ? `“${names}” is not a time in a recording.` : "This is not a time in a recording.",
    hint: "Write hours, minutes and seconds, 00:01:12 or 1:12.5; the end must come after the beginning.",
  },
  bad_region: {
    text: (_names: string) => "This is not a part of the image.",
    hint: "Four whole numbers in percent: from the left, from the top, width, height; not beyond the edge.",
  },
  bad_coordinates: {
    text: (_names: string) => "These are not coordinates.",
    hint: "Degrees with a point: latitude -90 to 90, longitude -180 to 180, such as 42.24 and 130.29.",
  },
  too_large: {
    text: (_names: string) => "The file is larger than 64 MiB, the most that is kept.",
    hint: "Keep a shorter cut of it here, and the whole where you archive such files.",
  },
  not_a_file: {
    text: (_names: string) => "This is a folder, not a file.",
    hint: "Choose or drop files; those of a folder can be chosen together.",
  },
  file_empty: { text: (_names: string) => "The file is empty.", hint: "Choose it again." },
  no_files: { text: (_names: string) => "No file is chosen.", hint: "Choose one or more." },
  too_much_at_once: {
    text: (_names: string) => "Together these files are larger than 256 MiB.",
    hint: "Attach them in several steps.",
  },
  not_drawn: {
    text: (_names: string) => "This kind of file is not shown here.",
    hint: "Save a copy and open it with a program you trust.",
  },
  image_too_large: {
    text: (_names: string) => "This image has too many pixels to be shown.",
    hint: "Save a copy, and beware: small files that unpack to huge images are a known trick.",
  },
  image_too_slow: {
    text: (_names: string) => "This image took too long to draw.",
    hint: "Save a copy and open it with a program you trust.",
  },
  image_damaged: {
    text: (_names: string) => "This image is damaged and cannot be drawn.",
    hint: "Its bytes are kept as they came; ask for the file again.",
  },
  correction_without_verdict: {
    text: (_names: string) => "A correction rests on a verdict, and there is none yet.",
    hint: "Give a verdict first; until then you can ask for comment.",
  },
  not_in_article: {
    text: (_names: string) => "This claim does not appear in that article.",
    hint: "Choose an article it appears in.",
  },
  correction_of_nothing: {
    text: (_names: string) => "It is not said which article is to be corrected.",
    hint: "Choose one.",
  },
  said_in_article: {
    text: (_names: string) => "Who said it in an article is recorded with its words.",
    hint: "Mark the statement in the article.",
  },
  said_by_nobody: {
    text: (_names: string) => "When it was said, or in what words, can only be recorded with who said it.",
    hint: "Name the source; one without a name has a kind of its own, “unnamed source”.",
  },
  ...secondRules,
};
