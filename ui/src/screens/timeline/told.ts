// One thing of the timeline in words: in the drawing, in the table, and for whoever hears it.
import type { TimelineItem } from "../../bindings";
import { date, moment, t, worded } from "../../i18n/index.svelte";
import { go, screenOf } from "../../state/route.svelte";

export function when(item: TimelineItem): string {
  if (item.by === "stored") return item.from === null ? "" : moment(item.from);
  return date(item.date);
}

/** How the date is known, unless somebody stated it. */
export function known(item: TimelineItem): string {
  const kind = item.date?.kind;
  return kind && kind !== "stated" && item.by !== "stored" ? t().dateKind[kind] : "";
}

export function what(item: TimelineItem): string {
  const said = item.stance ? t().stance[item.stance] : item.rating ? worded(item.rating) : "";
  const who = item.who ?? (item.what === "position" ? t().timeline.nobody : "");
  return [t().timeline.what[item.what], who, said].filter(Boolean).join(" · ");
}

export function whole(item: TimelineItem): string {
  const at = [t().timeline.by[item.by], when(item), known(item)].filter(Boolean).join(", ");
  return `${at}: ${what(item)}. ${item.title}`;
}

export function open(item: TimelineItem): void {
  if (item.kind === "article" && item.attribution) go({ name: "reader", id: item.id, at: item.attribution });
  else {
    const screen = screenOf(item);
    if (screen) go(screen);
  }
}
