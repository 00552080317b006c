/** One line of a list to pick from. */
export type Option<T> = { key: string; label: string; hint?: string; value: T };
