// What the palette lists: the actions that apply now, and what there is to choose among.
import type { CasebookInfo, DossierRow, SavedView } from "../bindings";
import { t } from "../i18n/index.svelte";
import { wear } from "../screens/claims/filter.svelte";
import { folder } from "../state/folder.svelte";
import { workAs } from "../state/people";
import { go } from "../state/route.svelte";
import { ACTIONS, type Action } from "./actions";

export function offered(info: CasebookInfo, folders: readonly DossierRow[], views: readonly SavedView[]): Action[] {
  const choices = [
    ...views.map(ofView),
    ...folders.map(ofFolder),
    everything(),
    ...info.people.map((person) => ofPerson(person, info)),
  ];
  return [...ACTIONS, ...choices].filter((one) => one.when?.() ?? true);
}

function ofFolder({ id, name }: DossierRow): Action {
  return choice(
    `folder-${id}`,
    () => t().palette.folder(name),
    folder.id !== id,
    () => (folder.id = id),
  );
}

function ofView({ id, name, look }: SavedView): Action {
  const open = () => {
    wear(look);
    go({ name: "claims" });
  };
  return choice(`view-${id}`, () => t().palette.view(name), true, open);
}

function everything(): Action {
  const words = () => t().palette.folder(t().shell.allFolders);
  return choice("folder-all", words, folder.id !== null, () => (folder.id = null));
}

function ofPerson(person: CasebookInfo["people"][number], info: CasebookInfo): Action {
  const words = () => `${t().shell.switchTo} ${person.name}`;
  return choice(`person-${person.id}`, words, person.id !== info.me?.id, () => workAs(person.id));
}

function choice(id: string, label: () => string, applies: boolean, run: () => unknown): Action {
  return { id, keys: [], label, when: () => applies, run };
}
