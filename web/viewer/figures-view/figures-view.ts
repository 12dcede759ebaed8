/** `<presslens-figures>`: every figure as written, with its value, unit or date and place, in a table that can be sorted. */
import { LitElement, html, nothing, type PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Figure, FigureType } from "../../engine/analysis.js";
import { classNames } from "../class-names.js";
import { choose } from "../events.js";
import { figureUnit, figureValue, isTemporal } from "../figure-format.js";
import { icon } from "../icon/icon.js";
import { paragraphAt, placesOf, standsIn, type Reading } from "../reading.js";
import { RowWindows } from "../row-windows.js";
import { styles } from "../shared-style.js";
import type { Translator } from "../translate.js";
import own from "./figures-view.css?inline";

const GROUPS: Record<string, readonly FigureType[]> = {
  money: ["money"],
  rate: ["percent", "percentage_point", "multiple", "fraction"],
  time: ["date", "time", "duration", "age"],
  amount: ["count", "measure", "ordinal", "score", "number"],
};

type Column = "text" | "value" | "unit" | "place";
const COLUMNS: readonly Column[] = ["text", "value", "unit", "place"];

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
  /** The stretch of the text that is on screen: figures in it are marked. */
  @property({ attribute: false }) visible = { start: 0, end: 0 };
  @state() private group: string | null = null;
  /** Null is the order of the text. */
  @state() private sort: { column: Column; descending: boolean } | null = null;

  private readonly windows = new RowWindows(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("current")) this.windows.reveal(this.current);
    else if (changed.has("visible") && !this.sort) this.windows.reveal(this.firstVisible());
  }

  private firstVisible(): string {
    const { start, end } = this.visible;
    const mark = this.reading.marks.find(
      (mark) => mark.kind === "figure" && mark.start >= start && mark.end <= end,
    );
    return mark?.kind === "figure" ? mark.figure.id : "";
  }

  protected override render() {
    const t = this.translator;
    const { figures } = this.reading.analysis;
    if (figures.length === 0) return html`<p class="nothing">${t.text("figures.nothing")}</p>`;
    const inGroup = (group: string) => figures.filter(({ type }) => GROUPS[group]!.includes(type));
    const list = this.group ?? "all";
    const shown = this.windows.of(list, this.sorted(this.group ? inGroup(this.group) : figures));
    const more = (by: 1 | -1) => {
      const button = this.windows.renderMore(list, by, shown, t);
      return button === nothing
        ? nothing
        : html`<tr>
            <td colspan=${COLUMNS.length + 1}>${button}</td>
          </tr>`;
    };
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
          ${more(-1)}${shown.rows.map((figure) => this.renderRow(figure))}${more(1)}
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
    const places = placesOf(this.reading.marks, figure.id);
    const paragraph = paragraphAt(this.reading, places[0]?.start ?? figure.start);
    return html`<tr
      class=${classNames({
        current: figure.id === this.current,
        conversion: figure.conversion_of !== null,
        "in-view": standsIn(places, this.visible),
      })}
      data-id=${figure.id}
      @click=${() => choose(this, figure.id)}
    >
      <td class="text">
        <button aria-current=${figure.id === this.current ? "true" : "false"}>${figure.text}</button>
      </td>
      <td class="value">${figureValue(figure, t)}</td>
      ${
        isTemporal(figure) && figure.iso
          ? html`<td class="unit iso">${figure.iso}</td>`
          : html`<td class="unit">${figureUnit(figure, t)}</td>`
      }
      <td class="place" title=${t.text("figures.place", { n: paragraph })}>${paragraph}</td>
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
      place: (a, b) => a.start - b.start,
      value: (a, b) => size(a) - size(b) || (a.iso ?? "").localeCompare(b.iso ?? ""),
    };
    return [...figures].sort((a, b) => compare[column](a, b) * (descending ? -1 : 1));
  }
}

function size({ value, low }: Figure): number {
  return value ?? low ?? Number.MAX_VALUE;
}
