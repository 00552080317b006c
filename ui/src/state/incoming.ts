// Files that come out of the clipboard.

/** The files pasted; none where the field in focus has its own use for the clipboard's words. */
export function pasted(event: ClipboardEvent): File[] {
  const files = [...(event.clipboardData?.files ?? [])];
  const words = event.clipboardData?.types.includes("text/plain") ?? false;
  const field = event.target instanceof HTMLElement && event.target.matches("input, textarea");
  return words && field ? [] : files;
}

/** A picture of the clipboard is called image.png whatever it shows: it is named after the moment instead. */
export function named(file: File, called: string, when: Date): File {
  const ending = /^image(\.\w+)$/i.exec(file.name)?.[1];
  if (!ending) return file;
  const stamp = when.toLocaleString("sv").replaceAll(":", ".");
  return new File([file], `${called} ${stamp}${ending}`, { type: file.type });
}
