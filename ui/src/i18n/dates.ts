// Partial dates: EDTF as the core keeps it, in words as people read it, and back from what people type.
import type { Lang } from "./index.svelte";

const LOCALES = { en: "en-GB", it: "it-IT" } as const;

const WORDS = {
  en: { doubtful: "doubtful", about: "about", noYear: "year unknown", from: "from", until: "until", decade: "the" },
  it: { doubtful: "dubbio", about: "circa", noYear: "anno ignoto", from: "dal", until: "fino al", decade: "gli anni" },
} as const;

/** "2025-05" → "May 2025". What is not understood is given back as it is. */
export function inWords(edtf: string, lang: Lang): string {
  const text = edtf.trim();
  const words = WORDS[lang];
  const [first, last, ...more] = text.split("/");
  if (first === undefined || more.length > 0) return text;
  if (last === undefined) return single(first, lang);
  const open = (part: string) => part === "" || part === "..";
  if (open(first)) return `${words.until} ${single(last, lang)}`;
  if (open(last)) return `${words.from} ${single(first, lang)}`;
  return `${single(first, lang)} – ${single(last, lang)}`;
}

function single(text: string, lang: Lang): string {
  const words = WORDS[lang];
  const qualifier = /[?~%]$/.exec(text)?.[0] ?? "";
  const plain = text.replace(/[?~%]+$/, "");
  const shown = instant(plain, lang) ?? day(plain, lang);
  if (shown === null) return text;
  if (qualifier === "?") return `${shown} (${words.doubtful})`;
  if (qualifier === "~") return `${words.about} ${shown}`;
  return qualifier ? `${words.about} ${shown} (${words.doubtful})` : shown;
}

function instant(text: string, lang: Lang): string | null {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2})?(Z|[+-]\d{2}:\d{2})$/.exec(text);
  if (!match) return null;
  const [, at = "", time = "", zone = ""] = match;
  return `${day(at, lang) ?? at}, ${time} ${zone === "Z" ? "UTC" : `UTC${zone}`}`;
}

function day(text: string, lang: Lang): string | null {
  const words = WORDS[lang];
  const decade = /^(\d{2,3})X+$/.exec(text);
  if (decade) return `${words.decade} ${text.replaceAll("X", "0")}${lang === "en" ? "s" : ""}`;
  const match = /^(\d{4}|XXXX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?$/.exec(text);
  if (!match) return null;
  const [, year = "", month, dayOfMonth] = match;
  const unknown = year === "XXXX";
  const number = (part: string | undefined) => (part === undefined || part === "XX" ? null : Number(part));
  const [m, d] = [number(month), number(dayOfMonth)];
  if (m === null) return unknown ? null : year;
  // A leap year, so that 29 February of an unknown year is a date.
  const date = new Date(Date.UTC(unknown ? 2024 : Number(year), m - 1, d ?? 1));
  if (date.getUTCMonth() !== m - 1) return null;
  const parts: Intl.DateTimeFormatOptions = { month: "long", timeZone: "UTC" };
  if (d !== null) parts.day = "numeric";
  if (!unknown) parts.year = "numeric";
  const shown = new Intl.DateTimeFormat(LOCALES[lang], parts).format(date);
  return unknown ? `${shown}, ${words.noYear}` : shown;
}

/** What a person typed as EDTF: "9 maggio 2025", "May 2025", "9/5/2025"; null if it is no date. The core has the last word. */
export function toEdtf(typed: string): string | null {
  const text = typed.trim().replace(/\s+/g, " ");
  if (text === "") return "";
  if (/^\d{4}$/.test(text)) return text;
  if (/^[\dX]{4}([-T/~?%.]|$)/.test(text)) return inWords(text, "en") === text ? null : text;
  const numeric = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  if (numeric) return checked(numeric[3], numeric[2], numeric[1]);
  const named = /^(?:(\d{1,2})[°º.]? (?:di |of )?)?(\p{L}+)(?:,? (\d{4}))?$/u.exec(text);
  if (!named) return null;
  const month = monthOf(named[2] ?? "");
  if (month === null || (!named[1] && !named[3])) return null;
  return checked(named[3] ?? "XXXX", String(month), named[1]);
}

function checked(year = "", month = "", dayOfMonth?: string): string | null {
  const two = (part: string) => part.padStart(2, "0");
  const edtf = [year, two(month), ...(dayOfMonth ? [two(dayOfMonth)] : [])].join("-");
  return day(edtf, "en") === null ? null : edtf;
}

function monthOf(name: string): number | null {
  const wanted = name.toLowerCase();
  if (wanted.length < 3) return null;
  for (const locale of Object.values(LOCALES)) {
    for (let month = 0; month < 12; month += 1) {
      const date = new Date(Date.UTC(2024, month, 1));
      const long = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" }).format(date).toLowerCase();
      if (long.startsWith(wanted)) return month + 1;
    }
  }
  return null;
}
