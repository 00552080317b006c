// What is done with the work file as a whole.
import { t } from "../i18n/index.svelte";
import { asWireError, pathOf, saveFile } from "../ipc";
import { backupName } from "./backupname";
import { act, complain, done } from "./act.svelte";
import { desk } from "./desk.svelte";
import { say } from "./notice.svelte";
import { beginTour, firstOffer } from "./tour.svelte";

/** Into one new file; the core never replaces one. */
export async function backUp(): Promise<void> {
  try {
    const chosen = await saveFile(t().shell.backUp, backupName(desk.info?.file ?? "", new Date()));
    if (chosen && (await act("backup", { path: pathOf(chosen) }))) done(t().shell.backedUp(chosen.name));
  } catch (error) {
    complain(asWireError(error), t().shell.backUp);
  }
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
