// Which screen the window shows, and the way back.
export type Screen =
  | { name: "articles"; importing?: boolean }
  /** `at` lights an attribution or a claim when the text opens. */
  | { name: "reader"; id: string; at?: string }
  | { name: "claims" }
  | { name: "claim"; id: string }
  | { name: "sources" }
  | { name: "source"; id: string }
  | { name: "review" }
  | { name: "reports" }
  | { name: "history" };

const LONGEST_WAY = 50;

export const route = $state({ screen: { name: "articles" } as Screen, past: [] as Screen[] });

export function go(screen: Screen): void {
  if (JSON.stringify(screen) === JSON.stringify(route.screen)) return;
  route.past = [...route.past, $state.snapshot(route.screen)].slice(-LONGEST_WAY);
  route.screen = screen;
}

export function back(): void {
  const last = route.past.at(-1);
  if (!last) return;
  route.past = route.past.slice(0, -1);
  route.screen = last;
}
