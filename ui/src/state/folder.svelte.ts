// The folder every list is narrowed to; null shows the whole work file.
export const folder = $state({ id: null as string | null });

/** For a request: the folder, if one is chosen. */
export function inFolder(): { dossier?: string } {
  return folder.id ? { dossier: folder.id } : {};
}
