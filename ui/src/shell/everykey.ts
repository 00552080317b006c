// All shortcuts there are, each with the place it works in.
import { t } from "../i18n/index.svelte";
import { LIST } from "../parts/listkeys";
import { TABLE } from "../screens/claims/keys";
import { READER } from "../screens/reader/keys";
import { TEXT } from "../screens/reader/textkeys";
import { RESEARCH } from "../screens/research/keys";
import { REVIEW } from "../screens/review/keys";
import { ACTIONS } from "./actions";
import type { Place, Placed } from "./clash";
import type { Shortcut } from "./shortcuts";
import type { Does } from "./does";

export type Listed = Placed & { label: () => string };

export const EVERY_KEY: readonly Listed[] = [
  ...ACTIONS.map((one): Listed => ({ ...one, place: "everywhere" })),
  ...at("reader", [...Object.values(READER), ...Object.values(TEXT)]),
  ...at("review", Object.values(REVIEW)),
  ...at("research", Object.values(RESEARCH)),
  ...at("lists", [...Object.values(LIST), ...Object.values(TABLE)]),
];

/** What no shortcut may take: these are of the text fields and of whatever has the focus. */
export const RESERVED: readonly Listed[] = at("everywhere", [
  { id: "copy", keys: ["mod+c"] },
  { id: "cut", keys: ["mod+x"] },
  { id: "pasteHere", keys: ["mod+v"] },
  { id: "selectAll", keys: ["mod+a"] },
  { id: "press", keys: ["enter", "space"] },
  { id: "nextField", keys: ["tab", "shift+tab"] },
  { id: "leave", keys: ["escape"] },
]);

function at(place: Place, shortcuts: readonly Shortcut<Does>[]): Listed[] {
  return shortcuts.map((one) => ({ ...one, place, label: () => t().keys.does[one.id] }));
}
