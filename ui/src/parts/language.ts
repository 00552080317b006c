// Language tags (BCP 47), as far as two texts are compared.

/** "en" of "en-GB"; empty where no language is known. */
export function mainLanguage(tag: string): string {
  return tag.trim().toLowerCase().split("-")[0] ?? "";
}
