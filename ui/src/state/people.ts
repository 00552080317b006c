import { t } from "../i18n/index.svelte";
import { act, done } from "./act.svelte";
import { refetch } from "./desk.svelte";

/** From here on what is done is done by this person. */
export async function workAs(person: string): Promise<boolean> {
  const now = await act("work_as", { person });
  if (!now) return false;
  await refetch();
  done(t().shell.worksNow(now.name));
  return true;
}
