// Requests for comment and for correction: drafts to copy, and answers kept.
export const inquiry = {
  comment: "comment",
  correction: "correction",
  askCorrection: "Ask for a correction",
  correctionHint:
    "A draft to the outlet, in the language of its article. Nothing is sent from here: copy it and send it.",
  article: "In which article",
  to: "To",
  noOutlet: "The outlet of this article is not known. Say whom you write to.",
  contacts: "How to reach them",
  noContacts: "No contact is recorded; add one on the source's page.",
  subject: "Subject",
  text: "What we write",
  draft: "Draft a text",
  copyText: "Copy the text",
  copySubject: "Copy the subject",
  copied: "Copied. Send it, then record it here.",
  again: "Draft again",
  record: "Record as sent",
  sent: "Sent on",
  keep: "Keep the answer among the evidence too",
  replyOf: (name: string) => `Reply of ${name}`,
};
