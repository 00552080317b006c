// Days as the person lives them. The core bounds a day at midnight UTC; a moment with its zone says where this one ends.

const DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The first moment of a day, month or year here. Other dates are the core's to read. */
export function firstMoment(edtf: string): string {
  const [year, month, day] = parts(edtf) ?? [];
  return year === undefined ? edtf : moment(new Date(year, (month ?? 1) - 1, day ?? 1));
}

/** The last second of it. */
export function lastMoment(edtf: string): string {
  const [year, month, day] = parts(edtf) ?? [];
  if (year === undefined) return edtf;
  const next =
    day !== undefined
      ? new Date(year, (month ?? 1) - 1, day + 1)
      : month !== undefined
        ? new Date(year, month, 1)
        : new Date(year + 1, 0, 1);
  return moment(new Date(next.getTime() - 1000));
}

function parts(edtf: string): (number | undefined)[] | null {
  const found = DAY.exec(edtf.trim());
  return found && found.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
}

function moment(at: Date): string {
  return at.toISOString().replace(/\.\d+Z$/, "Z");
}
