// A long text ends with Enter like any other, so that a form with one is sent with the modifier too.
export function sentByModEnter(form: HTMLFormElement): () => void {
  const keys = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    const door = form.querySelector<HTMLButtonElement>("button[type='submit']");
    if (!door?.disabled) form.requestSubmit();
  };
  form.addEventListener("keydown", keys);
  return () => form.removeEventListener("keydown", keys);
}
