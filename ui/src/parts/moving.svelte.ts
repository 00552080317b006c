// Lines of a list that change places: dragged by their grip, or taken along by the keys of lists. Each grip says whose it is: `data-grip`.
import { inList } from "./listkeys";

export class Moving {
  /** The line that is held, and the place it would go to. */
  held = $state.raw<{ id: string; to: number } | null>(null);

  constructor(
    private readonly list: () => HTMLElement | undefined,
    private readonly move: (id: string, to: number) => void,
  ) {}

  keys(event: KeyboardEvent, id: string, at: number): void {
    const meant = inList(event);
    if (meant?.kind !== "move") return;
    event.preventDefault();
    event.stopPropagation();
    this.move(id, at + meant.by);
  }

  grab(event: PointerEvent & { currentTarget: HTMLElement }, id: string, at: number): void {
    event.currentTarget.setPointerCapture(event.pointerId);
    this.held = { id, to: at };
  }

  drag(event: PointerEvent): void {
    if (!this.held) return;
    const grips = this.grips();
    const to = nearest(grips, event.clientY);
    this.held = { ...this.held, to };
    grips[to]?.scrollIntoView({ block: "nearest" });
  }

  drop(): void {
    const held = this.held;
    this.held = null;
    if (held) this.move(held.id, held.to);
  }

  cancel(): void {
    this.held = null;
  }

  focus(id: string): void {
    this.grips()
      .find((grip) => grip.dataset.grip === id)
      ?.focus();
  }

  private grips(): HTMLElement[] {
    return [...(this.list()?.querySelectorAll<HTMLElement>("[data-grip]") ?? [])];
  }
}

function nearest(grips: HTMLElement[], y: number): number {
  const away = grips.map((one) => Math.abs(one.getBoundingClientRect().top + one.clientHeight / 2 - y));
  return away.indexOf(Math.min(...away));
}
