/** "work.casebook" on 9 May: "work 2025-05-09.casebook". */
export function backupName(file: string, day: Date): string {
  const name = file.split(/[\\/]/).at(-1) || "attesta.casebook";
  const [, stem, ending] = /^(.+?)(\.\w+)?$/.exec(name) ?? [];
  const date = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
  return `${stem} ${date}${ending ?? ""}`;
}
