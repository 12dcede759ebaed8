/** `<presslens-figures>`: every figure as written, with its value, unit and date, in a table that can be sorted. */
import { LitElement, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Figure, FigureType } from "../../engine/analysis.js";
import { choose } from "../events.js";
import { figureUnit, figureValue } from "../figure-format.js";
import { icon } from "../icon/icon.js";
import type { Reading } from "../reading.js";
import { styles } from "../shared-style.js";
import type { Translator } from "../translate.js";
import own from "./figures-view.css?inline";

const GROUPS: Record<string, readonly FigureType[]> = {
  money: ["money"],
  rate: ["percent", "percentage_point", "multiple", "fraction"],
  time: ["date", "time", "duration", "age"],
  amount: ["count", "measure", "ordinal", "score", "number"],
};

type Column = "text" | "value" | "unit";
const COLUMNS: readonly Column[] = ["text", "value", "unit"];

declare global {
  interface HTMLElementTagNameMap {
    "presslens-figures": PresslensFigures;
  }
}

@customElement("presslens-figures")
export class PresslensFigures extends LitElement {
  static override styles = styles(own);

  @property({ attribute: false }) translator!: Translator;
  @property({ attribute: false }) reading!: Reading;
  /** The id of the figure that is marked in the text. */
  @property() current = "";
  @state() private group: string | null = null;
  /** Null is the order of the text. */
  @state() private sort: { column: Column; descending: boolean } | null = null;

  protected override render() {
    const t = this.translator;
    const { figures } = this.reading.analysis;
    if (figures.length === 0) return html`<p class="nothing">${t.text("figures.nothing")}</p>`;
    const inGroup = (group: string) => figures.filter(({ type }) => GROUPS[group]!.includes(type));
    const shown = this.sorted(this.group ? inGroup(this.group) : figures);
    return html`<div class="filters" role="group" aria-label=${t.text("figures.filter")}>
        ${this.renderFilter(null, figures.length)}
        ${Object.keys(GROUPS).map((group) => {
          const { length } = inGroup(group);
          return length ? this.renderFilter(group, length) : nothing;
        })}
      </div>
      <table>
        <thead>
          <tr>
            ${COLUMNS.map((column) => this.renderHead(column))}
            <td></td>
          </tr>
        </thead>
        <tbody>
          ${shown.map((figure) => this.renderRow(figure))}
        </tbody>
      </table>`;
  }

  private renderFilter(group: string | null, count: number) {
    return html`<button
      aria-pressed=${this.group === group ? "true" : "false"}
      @click=${() => (this.group = group)}
    >
      ${this.translator.text(`figures.group.${group ?? "all"}`)} <span class="count">${count}</span>
    </button>`;
  }

  private renderHead(column: Column) {
    const sorted = this.sort?.column === column ? this.sort : null;
    return html`<th
      scope="col"
      class=${column}
      aria-sort=${sorted ? (sorted.descending ? "descending" : "ascending") : "none"}
    >
      <button @click=${() => this.sortBy(column)}>
        ${this.translator.text(`figures.column.${column}`)}${sorted ? (sorted.descending ? " ↓" : " ↑") : nothing}
      </button>
    </th>`;
  }

  private renderRow(figure: Figure) {
    const { direction } = figure.change ?? {};
    const t = this.translator;
    return html`<tr
      class=${[figure.id === this.current ? "current" : "", figure.conversion_of ? "conversion" : ""].join(" ")}
      data-id=${figure.id}
      @click=${() => choose(this, figure.id)}
    >
      <td class="text">
        <button aria-current=${figure.id === this.current ? "true" : "false"}>${figure.text}</button>
      </td>
      <td class="value">${figureValue(figure, t)}</td>
      <td class="unit">${figureUnit(figure, t)}</td>
      <td class="change">
        ${
          direction
            ? html`${icon(direction)}<span class="visually-hidden">${t.text(`change.${direction}`)}</span>`
            : nothing
        }
      </td>
    </tr>`;
  }

  /** Ascending, then descending, then the order of the text again. */
  private sortBy(column: Column): void {
    if (this.sort?.column !== column) this.sort = { column, descending: false };
    else this.sort = this.sort.descending ? null : { column, descending: true };
  }

  private sorted(figures: readonly Figure[]): readonly Figure[] {
    if (!this.sort) return figures;
    const { column, descending } = this.sort;
    const { locale } = this.translator;
    const compare: Record<Column, (a: Figure, b: Figure) => number> = {
      text: (a, b) => a.text.localeCompare(b.text, locale),
      unit: (a, b) => figureUnit(a, this.translator).localeCompare(figureUnit(b, this.translator), locale),
      value: (a, b) => size(a) - size(b) || (a.iso ?? "").localeCompare(b.iso ?? ""),
    };
    return [...figures].sort((a, b) => compare[column](a, b) * (descending ? -1 : 1));
  }
}

function size({ value, low }: Figure): number {
  return value ?? low ?? Number.MAX_VALUE;
}
