// Two texts scroll as one: whichever a person moves takes the other along, by the paragraphs that belong together.
import { carried, type Pair } from "./pairing";

interface Both {
  /** The article, in the scrolled element around it. */
  article: HTMLElement;
  scroller: HTMLElement;
  /** The other text, in the pane that scrolls it. */
  text: HTMLElement;
  pane: HTMLElement;
  pairs: readonly Pair[];
}

/** Ties them, and gives what unties them. */
export function tie({ article, scroller, text, pane, pairs }: Both): () => void {
  // Only what a person moves leads: what follows scrolls as well, and would lead back.
  let led = false;
  const lead = (event: Event) => {
    led = event.target instanceof Node && pane.contains(event.target);
  };
  // From where all of the other text's side begins, its title included: at its beginning both texts show theirs.
  const side = pane.parentElement ?? pane;
  const along = () => side.getBoundingClientRect().top - article.getBoundingClientRect().top;

  function fromArticle() {
    if (!led) pane.scrollTop = carried(along(), tops(article, "first", pairs), tops(text, "second", pairs));
  }
  function fromOther() {
    if (!led) return;
    const place = carried(pane.scrollTop, tops(text, "second", pairs), tops(article, "first", pairs));
    scroller.scrollTop += place - along();
  }

  const leading = ["wheel", "pointerdown", "keydown", "touchstart"];
  for (const kind of leading) window.addEventListener(kind, lead, { capture: true, passive: true });
  scroller.addEventListener("scroll", fromArticle, { passive: true });
  pane.addEventListener("scroll", fromOther, { passive: true });
  fromArticle();
  return () => {
    for (const kind of leading) window.removeEventListener(kind, lead, { capture: true });
    scroller.removeEventListener("scroll", fromArticle);
    pane.removeEventListener("scroll", fromOther);
  };
}

/** Where each pair begins along the text, and where the text ends. */
function tops(text: HTMLElement, side: "first" | "second", pairs: readonly Pair[]): number[] {
  const box = text.getBoundingClientRect();
  const drawn = [...text.querySelectorAll("p")].map((one) => one.getBoundingClientRect().top - box.top);
  return [...pairs.map((pair) => drawn[pair[side].start] ?? box.height), box.height];
}
