// Copying what was found, in the core's words: what the screen in front has picked, or is about.
import type { CitedView, Commands } from "../bindings";
import { lang, t } from "../i18n/index.svelte";
import { asWireError, call } from "../ipc";
import { complain, done } from "./act.svelte";
import { copy, copyText } from "./clipboard";

export type Cited = Omit<Commands["cite"]["args"], "lang">;

/** Null where nothing can be cited. */
export const citing = $state({ of: null as (() => Cited | null) | null });

/** What is cited while this screen stands in front. */
export function citable(of: () => Cited | null): void {
  $effect(() => {
    citing.of = of;
    return () => {
      if (citing.of === of) citing.of = null;
    };
  });
}

export async function copyCitation(): Promise<void> {
  const about = citing.of?.();
  if (about) await cite(about, t().cite.copied);
  else done(t().cite.nothing);
}

export async function copyParagraph(claim: string): Promise<void> {
  await cite({ claim, paragraph: true }, t().cite.paragraphCopied);
}

/** Where a claim comes from, in one sentence; a protected source stays behind, as it does not on the screen. */
export async function copyOrigins(claim: string): Promise<void> {
  await cite({ claim, origins: true }, t().common.copied);
}

/** What stands on the screen, as plain words. */
export async function copyWords(words: string, told: string): Promise<void> {
  try {
    await copyText(words);
    done(told);
  } catch (error) {
    complain(asWireError(error), t().common.copy);
  }
}

async function cite(about: Cited, words: string): Promise<void> {
  const cited: Promise<CitedView> = call("cite", { ...about, lang: lang() });
  try {
    await copy(cited);
    done(words, (await cited).text.split("\n", 1)[0]);
  } catch (error) {
    complain(asWireError(error), t().cite.copy);
  }
}
