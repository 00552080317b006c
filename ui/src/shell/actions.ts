// Everything the window can do from anywhere: what the palette lists and what the keys of every screen do.
import { LANGUAGES, lang, opName, setLang, t } from "../i18n/index.svelte";
import { act, step } from "../state/act.svelte";
import { citing, copyCitation } from "../state/citing.svelte";
import { desk } from "../state/desk.svelte";
import { backUp, loadSample, verify } from "../state/file";
import { folder } from "../state/folder.svelte";
import { jobs } from "../state/jobs.svelte";
import { THEMES, look, nextSize, setSize, setTheme } from "../state/look.svelte";
import { show } from "../state/panel.svelte";
import { pasteArticle } from "../state/pasting.svelte";
import { PLACES, back, go, route } from "../state/route.svelte";
import { beginTour, tour } from "../state/tour.svelte";
import type { Shortcut } from "./shortcuts";

export interface Action<Id extends string = string> extends Shortcut<Id> {
  label: () => string;
  /** What it is about, beside its name. */
  aside?: () => string | null | undefined;
  /** Whether it applies now, as far as the window knows; its keys ask the core, which knows better. */
  when?: () => boolean;
  /** Its keys go on to whatever has the focus then. */
  goesOn?: true;
  run: () => unknown;
}

export const ACTIONS = inOrder([
  { id: "palette", keys: ["mod+shift+p"], label: () => t().palette.title, when: never, run: () => show("palette") },
  { id: "search", keys: ["mod+k"], label: () => t().shell.searchLabel, run: search },
  ...PLACES.map((name, at) => ({
    id: name,
    keys: [`mod+${at + 1}`],
    label: () => t().palette.goTo(t().shell[name]),
    when: () => route.screen.name !== name || isImporting(),
    run: () => go({ name }),
  })),
  { id: "back", keys: ["alt+arrowleft"], label: () => t().common.back, when: () => route.past.length > 0, run: back },
  {
    id: "import",
    keys: ["mod+i"],
    label: () => t().palette.import,
    when: () => !isImporting(),
    run: () => go({ name: "articles", importing: true }),
  },
  {
    id: "paste",
    keys: ["mod+shift+v"],
    fieldHasOwn: true,
    goesOn: true,
    label: () => t().palette.paste,
    run: pasteArticle,
  },
  {
    id: "compare",
    keys: [],
    label: () => t().matrix.compare,
    when: () => route.screen.name !== "matrix",
    run: () => go({ name: "matrix" }),
  },
  {
    id: "cite",
    keys: ["mod+shift+c"],
    label: () => t().cite.copy,
    when: () => citing.of !== null,
    run: copyCitation,
  },
  {
    id: "graph",
    keys: [],
    label: () => t().graph.open,
    when: () => route.screen.name !== "graph",
    run: graph,
  },
  {
    id: "research",
    keys: [],
    label: () => t().research.open,
    when: () => route.screen.name === "reader",
    run: () => route.screen.name === "reader" && go({ name: "research", id: route.screen.id }),
  },
  {
    id: "timeline",
    keys: [],
    label: () => t().timeline.open,
    when: () => route.screen.name !== "timeline",
    run: timeline,
  },
  { id: "newClaim", keys: ["mod+n"], label: () => t().claims.new, run: () => show("newClaim") },
  { id: "sendCheck", keys: [], label: () => t().secondCheck.send, run: () => show("sendCheck") },
  { id: "readAnswers", keys: [], label: () => t().secondCheck.read, run: () => show("readAnswers") },
  { id: "newSource", keys: [], label: () => t().sources.new, run: () => show("newSource") },
  { id: "newFolder", keys: [], label: () => t().shell.newFolder, run: () => show("newFolder") },
  {
    id: "describeFolder",
    keys: [],
    label: () => t().shell.renameFolder,
    when: () => folder.id !== null,
    run: () => folder.id && show("describeFolder"),
  },
  {
    id: "undo",
    keys: ["mod+z"],
    fieldHasOwn: true,
    label: () => t().shell.undo,
    aside: () => desk.info?.undo.undo && opName(desk.info.undo.undo),
    when: () => Boolean(desk.info?.undo.undo),
    run: () => step("undo"),
  },
  {
    id: "redo",
    keys: ["mod+shift+z", "mod+y"],
    fieldHasOwn: true,
    label: () => t().shell.redo,
    aside: () => desk.info?.undo.redo && opName(desk.info.undo.redo),
    when: () => Boolean(desk.info?.undo.redo),
    run: () => step("redo"),
  },
  {
    id: "sample",
    keys: [],
    label: () => t().articles.doorSample,
    when: () => desk.info?.articles === 0 && desk.info.claims === 0 && desk.info.sources === 0,
    run: loadSample,
  },
  { id: "tour", keys: [], label: () => t().tour.start, when: () => tour.at === null, run: beginTour },
  {
    id: "stop",
    keys: [],
    label: () => t().palette.stop,
    when: () => Object.keys(jobs.running).length > 0,
    run: () => Object.keys(jobs.running).forEach((job) => void act("cancel_job", { job })),
  },
  { id: "backUp", keys: [], label: () => t().shell.backUp, run: backUp },
  { id: "check", keys: [], label: () => t().palette.check, run: verify },
  { id: "scale", keys: [], label: () => t().scale.open, run: () => show("scale") },
  { id: "person", keys: [], label: () => t().palette.person, run: () => show("person") },
  ...LANGUAGES.map(([key, name]) => ({
    id: `lang-${key}` as const,
    keys: [],
    label: () => `${t().common.language}: ${name}`,
    when: () => lang() !== key,
    run: () => setLang(key),
  })),
  ...THEMES.map((theme) => ({
    id: `theme-${theme}` as const,
    keys: [],
    label: () => t().palette.theme(t().shell.themes[theme]),
    when: () => look.theme !== theme,
    run: () => setTheme(theme),
  })),
  {
    id: "larger",
    keys: ["mod+plus", "mod+="],
    label: () => t().palette.larger,
    when: () => resizes(1),
    run: () => resize(1),
  },
  { id: "smaller", keys: ["mod+-"], label: () => t().palette.smaller, when: () => resizes(-1), run: () => resize(-1) },
  {
    id: "usualSize",
    keys: ["mod+0"],
    label: () => t().palette.usualSize,
    when: () => look.size !== 100,
    run: () => setSize(100),
  },
  { id: "settings", keys: ["mod+,"], label: () => t().shell.settings, run: () => show("settings") },
  { id: "shortcuts", keys: ["?"], label: () => t().keys.title, run: () => show("shortcuts") },
]);

export type ActionId = (typeof ACTIONS)[number]["id"];

export function action(id: ActionId): Action {
  return ACTIONS.find((one) => one.id === id) as Action;
}

function inOrder<const Id extends string>(actions: Action<Id>[]): readonly Action<Id>[] {
  return actions;
}

/** Of what is open, or else of the folder. */
function graph(): void {
  const { screen } = route;
  if (screen.name === "claim") go({ name: "graph", claim: screen.id });
  else if (screen.name === "source") go({ name: "graph", source: screen.id });
  else go({ name: "graph" });
}

function resizes(by: 1 | -1): boolean {
  return nextSize(by) !== undefined;
}

async function resize(by: 1 | -1): Promise<void> {
  const size = nextSize(by);
  if (size) await setSize(size);
}

/** Of what is open, or else of the folder. */
function timeline(): void {
  const { screen } = route;
  if (screen.name === "claim") go({ name: "timeline", claim: screen.id });
  else if (screen.name === "source") go({ name: "timeline", source: screen.id });
  else go({ name: "timeline" });
}

function isImporting(): boolean {
  return route.screen.name === "articles" && Boolean(route.screen.importing);
}

function search(): void {
  const field = document.getElementById("search");
  if (field instanceof HTMLInputElement) (field.focus(), field.select());
}

function never(): boolean {
  return false;
}
