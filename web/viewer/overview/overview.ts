/** `<presslens-overview>`: an article in one sentence with numbers, then a strip, a bar, a share and a list. */
import { LitElement, html, noChange, nothing, svg, type PropertyValues } from "lit";
import { customElement, property } from "lit/decorators.js";
import { classLabel } from "../class-labels.js";
import { choose } from "../events.js";
import { layerOfEntity, markedId, type Mark } from "../marks.js";
import { OPENNESS, opennessOf, placesOf, shareOf, type Openness, type Reading } from "../reading.js";
import { styles } from "../shared-style.js";
import type { Translator } from "../translate.js";
import own from "./overview.css?inline";

const MOST_NAMED = 8;
const STRIP = { width: 1000, row: 24, height: 74 };
const BAR = { width: 1000, height: 16, gap: 6 };
/** Reading speeds: Hangul syllables and English words a minute. */
const SPEED = { ko: 500, en: 230 };

declare global {
  interface HTMLElementTagNameMap {
    "presslens-overview": PresslensOverview;
  }
}

@customElement("presslens-overview")
export class PresslensOverview extends LitElement {
  static override styles = styles(own);

  @property({ attribute: false }) translator!: Translator;
  @property({ attribute: false }) reading!: Reading;
  /** The offsets on screen, drawn as a window on the strip. */
  @property({ attribute: false }) visible = { start: 0, end: 0 };

  /** Something else than the window on the strip has changed. */
  private renewed = true;

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.renewed = changed.has("reading") || changed.has("translator");
  }

  protected override render() {
    return html`${this.unlessSame(() => this.renderLede())}${this.renderStrip()}${this.unlessSame(() => [
      this.renderOpenness(),
      this.renderShare(),
      this.renderMostNamed(),
    ])}`;
  }

  /** Scrolling moves the window on the strip and nothing else. */
  private unlessSame(part: () => unknown): unknown {
    return this.renewed ? part() : noChange;
  }

  private renderLede() {
    const { analysis, text } = this.reading;
    const names = analysis.entities.filter(({ generic }) => !generic);
    const t = this.translator;
    const parts = t.parts("overview.lede", {
      names: names.length,
      mentions: names.reduce((sum, { mentions }) => sum + mentions.length, 0),
      figures: analysis.figures.length,
      sources: analysis.sources.length,
      quotes: analysis.quotes.length,
    });
    const minutes =
      analysis.language === "ko"
        ? text.replace(/\s/g, "").length / SPEED.ko
        : analysis.summary.words / SPEED.en;
    return html`<p class="lede">${parts.map(({ text, param }) => (param ? html`<b>${text}</b>` : text))}</p>
      <p class="meta">
        ${t.text("overview.length", { characters: text.length, sentences: analysis.summary.sentences })} ·
        ${t.text("overview.reading-time", { count: Math.max(1, Math.round(minutes)) })}
      </p>`;
  }

  private renderStrip() {
    const { marks } = this.reading;
    const t = this.translator;
    const x = (offset: number) => this.stripX(offset);
    return html`<h2>${t.text("overview.strip")}<small>${t.text("overview.strip.direction")}</small></h2>
      <div class="strip">
        <div class="rows" aria-hidden="true">
          <span>${t.text("view.names")}</span><span>${t.text("view.figures")}</span
          ><span>${t.text("layer.quotes")}</span>
        </div>
        <svg
          viewBox="0 0 ${STRIP.width} ${STRIP.height}"
          preserveAspectRatio="none"
          role="img"
          aria-label=${t.text("overview.strip.label")}
          @click=${this.onStripClick}
        >
          <rect
            class="window"
            x=${x(this.visible.start)}
            y="0"
            width=${Math.max(4, x(this.visible.end) - x(this.visible.start))}
            height=${STRIP.height}
          />
          ${this.unlessSame(() => this.renderStripMarks(marks))}
        </svg>
      </div>`;
  }

  private stripX(offset: number): number {
    return Math.round(shareOf(this.reading, offset) * STRIP.width);
  }

  /** One path for each layer, however many marks there are; those that would fall on one another are drawn once. */
  private renderStripMarks(marks: readonly Mark[]) {
    const paths = new Map<string, Set<string>>();
    for (const mark of marks) {
      if (mark.kind === "source" || (mark.kind === "name" && mark.entity.generic)) continue;
      const x = this.stripX(mark.start);
      const width = Math.max(3, this.stripX(mark.end) - x);
      const row = { name: 0, figure: 1, quote: 2 }[mark.kind] * STRIP.row + 6;
      const stroke = mark.kind === "quote" ? `M${x} ${row}h${width}v12h${-width}z` : `M${x} ${row}v12`;
      const key = `${mark.kind} ${mark.layer}`;
      const strokes = paths.get(key);
      if (strokes) strokes.add(stroke);
      else paths.set(key, new Set([stroke]));
    }
    return [...paths].map(([key, strokes]) => svg`<path class=${key} d=${[...strokes].join("")} />`);
  }

  private onStripClick(event: MouseEvent): void {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const offset = ((event.clientX - box.left) / box.width) * this.reading.text.length;
    const nearest = this.reading.marks.reduce<Mark | null>(
      (best, mark) => (!best || Math.abs(mark.start - offset) < Math.abs(best.start - offset) ? mark : best),
      null,
    );
    if (nearest)
      choose(this, markedId(nearest), placesOf(this.reading.marks, markedId(nearest)).indexOf(nearest));
  }

  private renderOpenness() {
    const { analysis } = this.reading;
    const counts = new Map<Openness, number>(OPENNESS.map((openness) => [openness, 0]));
    for (const source of analysis.sources) count(counts, opennessOf(source));
    for (const quote of analysis.quotes) if (quote.source === null) count(counts, "none");
    const present = OPENNESS.filter((openness) => counts.get(openness)! > 0);
    if (present.length === 0) return nothing;
    const t = this.translator;
    const total = present.reduce((sum, openness) => sum + counts.get(openness)!, 0);
    const unit = (BAR.width - BAR.gap * (present.length - 1)) / total;
    let at = 0;
    const bars = present.map((openness) => {
      const width = counts.get(openness)! * unit;
      const bar = svg`<rect class="open ${openness}" x=${at + 2} y="2" width=${Math.max(1, width - 4)} height=${BAR.height - 4} vector-effect="non-scaling-stroke" />`;
      at += width + BAR.gap;
      return bar;
    });
    const experts = analysis.sources.filter(({ expert }) => expert).length;
    return html`<h2>
        ${t.text("overview.openness")}<small
          >${experts ? t.text("overview.experts", { count: experts }) : nothing}</small
        >
      </h2>
      <svg class="bar" viewBox="0 0 ${BAR.width} ${BAR.height}" preserveAspectRatio="none" aria-hidden="true">
        <defs>
          <pattern
            id="hatch"
            width="14"
            height="4"
            patternUnits="userSpaceOnUse"
            patternTransform="skewX(-30)"
          >
            <path d="M2 0v4" class="hatch" />
          </pattern>
        </defs>
        ${bars}
      </svg>
      <ul class="key">
        ${present.map(
          (openness) =>
            html`<li>
              <i class="swatch ${openness}"></i>${t.text(`openness.${openness}`)}
              <b>${counts.get(openness)}</b>
            </li>`,
        )}
      </ul>`;
  }

  private renderShare() {
    const { quotes, summary } = this.reading.analysis;
    if (quotes.length === 0) return nothing;
    const t = this.translator;
    const direct = quotes.filter(({ type }) => type === "direct").length;
    const percent = Math.round(summary.quoted_share * 100);
    return html`<h2>
        ${t.text("overview.quoted")}<small
          >${t.text("overview.quoted.kinds", { direct, indirect: quotes.length - direct })}</small
        >
      </h2>
      <div class="share">
        <svg viewBox="0 0 100 9" preserveAspectRatio="none" aria-hidden="true">
          <rect class="empty" x="0.5" y="0.5" width="99" height="8" vector-effect="non-scaling-stroke" />
          <rect class="full" width=${percent} height="9" />
        </svg>
        <b>${percent}%</b>
      </div>
      <p class="meta">${t.text("overview.quoted.note")}</p>`;
  }

  private renderMostNamed() {
    const t = this.translator;
    const { classes } = this.reading.analysis;
    const names = this.reading.analysis.entities
      .filter(({ generic }) => !generic)
      .sort((a, b) => b.mentions.length - a.mentions.length)
      .slice(0, MOST_NAMED);
    if (names.length === 0) return nothing;
    return html`<h2>${t.text("overview.most-named")}</h2>
      <ul class="most">
        ${names.map(
          (entity) =>
            html`<li>
              <button @click=${() => choose(this, entity.id)}>
                <span class="spec ${layerOfEntity(entity, classes)}">${entity.name}</span>
                <span class="visually-hidden">${classLabel(entity, classes, t)}</span>
                <span class="count">${entity.mentions.length}</span>
              </button>
            </li>`,
        )}
      </ul>`;
  }
}

function count(counts: Map<Openness, number>, openness: Openness): void {
  counts.set(openness, counts.get(openness)! + 1);
}
