export const welcome = {
  title: "Who is at work?",
  declared:
    "Every change in this work file carries a name. It is declared, not authenticated: anybody who opens the file can choose it.",
  name: "Your name",
  initials: "Initials",
  initialsHint: "They sign notes and verdicts.",
  begin: "Begin",
  known: "Already in this file",
};
