/** A first guess at somebody's initials: one letter of each word, four at most. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  return words
    .map((word) => [...word][0]?.toUpperCase() ?? "")
    .slice(0, 4)
    .join("");
}
