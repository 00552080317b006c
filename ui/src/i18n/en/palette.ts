// The list of everything the window can do.
export const palette = {
  title: "Do or find something",
  placeholder: "What to do, or what to find",
  recent: "Last used",
  actions: "Actions",
  nothing: "Nothing is called so.",
  goTo: (where: string) => `Go to ${where}`,
  import: "Import an article: paste it or choose files",
  paste: "New article from the clipboard",
  check: "Check the file and its history",
  stop: "Stop the import",
  person: "Who is at work, and colleagues",
  theme: (which: string) => `Appearance: ${which}`,
  view: (name: string) => `Claims: ${name}`,
  folder: (name: string) => `Folder: ${name}`,
};
