/**
 * Long lists keep only the rows around one place in the page, with a button to the earlier and the later ones: a text
 * of 200,000 characters holds thousands of figures, and nobody looks at more than a few dozen at a time.
 */
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from "lit";
import type { Translator } from "./translate.js";

const ROWS = 120;

export interface RowWindow<T> {
  rows: readonly T[];
  /** Rows that are left out before and after these. */
  earlier: number;
  later: number;
}

export class RowWindows implements ReactiveController {
  /** The first row of each list that is in the page. */
  private readonly starts = new Map<string, number>();
  private wanted = "";

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {}

  /** The row with this id must be in the page, whichever list it is in. */
  reveal(id: string): void {
    this.wanted = id;
  }

  of<T extends { id: string }>(list: string, items: readonly T[]): RowWindow<T> {
    const at = this.wanted ? items.findIndex(({ id }) => id === this.wanted) : -1;
    const start = this.starts.get(list) ?? 0;
    if (at >= 0 && (at < start || at >= start + ROWS)) this.starts.set(list, at - ROWS / 4);
    const from = Math.max(0, Math.min(this.starts.get(list) ?? 0, items.length - ROWS));
    const rows = items.length > ROWS ? items.slice(from, from + ROWS) : items;
    return { rows, earlier: from, later: items.length - from - rows.length };
  }

  /** The button to the rows before or behind; nothing where there are none. */
  renderMore(list: string, by: 1 | -1, { earlier, later }: RowWindow<unknown>, t: Translator) {
    const count = by === 1 ? later : earlier;
    if (count === 0) return nothing;
    const move = (event: Event) => {
      event.stopPropagation(); // a table's rows listen too
      this.wanted = "";
      this.starts.set(list, earlier + (by * ROWS * 3) / 4);
      this.host.requestUpdate();
    };
    return html`<button class="more link" @click=${move}>
      ${t.text(by === 1 ? "list.later" : "list.earlier", { count })}
    </button>`;
  }
}
