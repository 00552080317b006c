// What is done with the work file as a whole.
import { t } from "../i18n/index.svelte";
import { backupName } from "./backupname";
import { act, done } from "./act.svelte";
import { desk } from "./desk.svelte";
import { say } from "./notice.svelte";
import { saveAs } from "./save";
import { beginTour, firstOffer } from "./tour.svelte";

/** Into one new file; the core never replaces one. */
export async function backUp(): Promise<void> {
  const name = backupName(desk.info?.file ?? "", new Date());
  const saved = await saveAs(t().shell.backUp, name, (path) => act("backup", { path }));
  if (saved) done(t().shell.backedUp(saved.name));
}

export async function verify(): Promise<void> {
  const checked = await act("check", {});
  if (!checked) return;
  if (checked.broken) say({ tone: "fault", text: t().history.broken, hint: checked.broken });
  else if (checked.behind) say({ tone: "refused", text: t().history.behind, hint: t().history.behindHint });
  else done(t().history.holds(checked.entries, checked.chains));
}

export async function loadSample(): Promise<void> {
  if (!(await act("load_sample", {})) || !firstOffer()) return;
  const action = { label: t().tour.start, run: beginTour };
  say({ tone: "done", text: t().tour.offer, hint: t().tour.offerHint, stays: true, action });
}
