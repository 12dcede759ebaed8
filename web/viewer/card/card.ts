/**
 * `<presslens-card>`: what is known about one mark. It stands beside the mark and never over the line that holds it;
 * on a phone it docks at the bottom.
 */
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { choose, emit } from "../events.js";
import { evidenceInWords } from "../evidence.js";
import { figureUnit, figureValue, isTemporal, koreanScale } from "../figure-format.js";
import { icon } from "../icon/icon.js";
import {
  markedId,
  type FigureMark,
  type Mark,
  type NameMark,
  type QuoteMark,
  type SourceMark,
} from "../marks.js";
import { opennessOf, placesOf, sourceDetail, sourceLabel, type Reading } from "../reading.js";
import { styles } from "../shared-style.js";
import type { Translator } from "../translate.js";
import own from "./card.css?inline";

const GAP = 8;
const EDGE = 12;
const NARROW = 560;
/** Under the header, which stays in place. */
const TOP = 60;

declare global {
  interface HTMLElementTagNameMap {
    "presslens-card": PresslensCard;
  }
}

@customElement("presslens-card")
export class PresslensCard extends LitElement {
  static override styles = styles(own);

  @property({ attribute: false }) translator!: Translator;
  @property({ attribute: false }) reading: Reading | null = null;
  @property({ attribute: false }) mark: Mark | null = null;
  /** Where the mark stands in the window, one rectangle per line. */
  @property({ attribute: false }) rects: readonly DOMRect[] = [];
  @state() private copied = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("mark")) this.copied = false;
    this.toggleAttribute("open", this.mark !== null && this.reading !== null);
  }

  protected override render() {
    const { mark } = this;
    if (!mark || !this.reading) return nothing;
    return html`<section role="dialog" aria-label=${this.translator.text("card.label")} tabindex="-1">
      ${this.renderHead(mark)}${this.renderBody(mark)}
    </section>`;
  }

  protected override updated(): void {
    this.place();
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>("section")?.focus();
  }

  private renderHead(mark: Mark) {
    const t = this.translator;
    const title = {
      name: () => t.text(`class.${mark.layer}`),
      figure: () => t.text(`figure.${(mark as FigureMark).figure.type}`),
      quote: () => t.text(`quote.${(mark as QuoteMark).quote.type}`),
      source: () => t.text("class.source"),
    }[mark.kind]();
    return html`<div class="head">
      <span class="spec ${mark.layer}">${title}</span>
      <button
        class="icon-button"
        aria-label=${t.text("close")}
        @click=${() => emit(this, "presslens-close", null)}
      >
        ${icon("close")}
      </button>
    </div>`;
  }

  private renderBody(mark: Mark): TemplateResult {
    switch (mark.kind) {
      case "name":
        return this.renderName(mark);
      case "figure":
        return this.renderFigure(mark);
      case "quote":
        return this.renderQuote(mark);
      case "source":
        return this.renderSource(mark);
    }
  }

  private renderName(mark: NameMark) {
    const { entity } = mark;
    const t = this.translator;
    const confidence = entity.mentions[mark.mention]?.confidence;
    return html`<p class="title">${entity.name}</p>
      <p class="sub">
        ${entity.aliases.length ? t.text("card.aliases", { forms: entity.aliases.join(", ") }) : t.text("card.no-alias")}
      </p>
      ${this.renderSteps(mark, "card.mention")} ${this.renderWhy(entity.evidence, confidence)}
      ${this.renderActions(entity.name, mark, true)}`;
  }

  private renderFigure(mark: FigureMark) {
    const { figure } = mark;
    const t = this.translator;
    const figures = this.reading!.analysis.figures;
    const converted = figures.find(({ id }) => id === figure.conversion_of);
    const conversion = figures.find(({ conversion_of }) => conversion_of === figure.id);
    const value = figureValue(figure, t);
    const scale = figure.value !== null && t.locale === "ko" ? koreanScale(figure.value) : null;
    const rows: [string, string | null | undefined][] = [
      [
        isTemporal(figure) ? "card.meaning" : "card.value",
        scale && !isTemporal(figure) ? `${value} (${scale})` : value,
      ],
      ["card.unit", isTemporal(figure) || figure.unit === null ? null : figureUnit(figure, t)],
      ["ISO 8601", figure.iso],
      ["card.qualifier", figure.qualifier && t.text(`qualifier.${figure.qualifier}`)],
      ["card.converts", (converted ?? conversion)?.text],
      ["card.change", figure.change && t.text(`change.${figure.change.direction}`)],
      ["card.base", figure.change?.base?.text],
    ];
    return html`<p class="title">${figure.text}</p>
      <dl>
        ${rows.map(([key, text]) =>
          text
            ? html`<dt>${t.text(key)}</dt>
                <dd>${text}</dd>`
            : nothing,
        )}
      </dl>
      ${this.renderWhy([], figure.confidence)}${this.renderActions(figure.text, mark, false)}`;
  }

  private renderQuote(mark: QuoteMark) {
    const { quote, source } = mark;
    const t = this.translator;
    return html`<p class="title">${source ? sourceLabel(source) : t.text("card.no-source")}</p>
      ${source ? html`<p class="sub">${sourceDetail(source)}</p>` : nothing}
      <p class="sub">
        ${t.text(`openness.${opennessOf(source)}`)}${source?.expert ? ` · ${t.text("card.expert")}` : nothing}
      </p>
      ${source ? this.renderSteps(mark, "card.quotation") : nothing}
      ${this.renderWhy(quote.evidence, quote.confidence, quote.cue && t.text("card.cue", { cue: quote.cue.text }))}
      ${this.renderActions(quote.text, mark, false)}`;
  }

  private renderSource(mark: SourceMark) {
    const { source } = mark;
    const t = this.translator;
    return html`<p class="title">${sourceLabel(source)}</p>
      <p class="sub">${sourceDetail(source)}</p>
      <p class="sub">
        ${t.text(`kind.${source.kind}`)}${source.expert ? ` · ${t.text("card.expert")}` : nothing}
      </p>
      ${this.renderSteps(mark, "card.mention")}
      <div class="why">${t.text("card.quotes", { count: source.quotes.length })}</div>
      ${this.renderActions(sourceLabel(source), mark, false)}`;
  }

  /** Previous and next: of the same name, or of the same speaker. */
  private renderSteps(mark: Mark, key: string) {
    const t = this.translator;
    const places = this.siblings(mark);
    const at = places.indexOf(mark);
    const step = (by: number) => {
      const next = places[(at + by + places.length) % places.length]!;
      choose(this, markedId(next), placesOf(this.reading!.marks, markedId(next)).indexOf(next));
    };
    const only = places.length < 2;
    return html`<div class="steps">
      <button
        class="icon-button"
        aria-label=${t.text("card.previous")}
        ?disabled=${only}
        @click=${() => step(-1)}
      >
        ${icon("previous")}
      </button>
      <span>${t.text(key, { n: at + 1, count: places.length })}</span>
      <button class="icon-button" aria-label=${t.text("card.next")} ?disabled=${only} @click=${() => step(1)}>
        ${icon("next")}
      </button>
    </div>`;
  }

  private siblings(mark: Mark): readonly Mark[] {
    const { marks } = this.reading!;
    if (mark.kind !== "quote") return placesOf(marks, markedId(mark));
    return marks.filter((other) => other.kind === "quote" && other.source === mark.source);
  }

  private renderWhy(evidence: readonly string[], confidence: number | undefined, first?: string | null) {
    const t = this.translator;
    const reasons = [first, ...evidenceInWords(evidence, t)].filter(Boolean);
    const sure =
      confidence === undefined ? null : t.text("card.confidence", { percent: Math.round(confidence * 100) });
    if (reasons.length === 0 && !sure) return nothing;
    return html`<div class="why">${reasons.map((reason) => html`${reason} `)}${sure}</div>`;
  }

  private renderActions(text: string, mark: Mark, several: boolean) {
    const t = this.translator;
    return html`<div class="actions">
      <button class="link" @click=${() => void this.copy(text)}>
        ${t.text(this.copied ? "copied" : "copy")}
      </button>
      <button class="link" @click=${() => emit(this, "presslens-hide", { id: markedId(mark) })}>
        ${t.text(several ? "card.hide-name" : "card.hide")}
      </button>
      <button class="link" @click=${() => emit(this, "presslens-toggle", { layer: mark.layer })}>
        ${t.text("card.hide-all", { layer: t.text(`layer.${mark.layer}`) })}
      </button>
    </div>`;
  }

  private async copy(text: string): Promise<void> {
    await navigator.clipboard.writeText(text);
    this.copied = true;
  }

  private place(): void {
    const [first] = this.rects;
    const last = this.rects[this.rects.length - 1];
    if (!first || !last || window.innerWidth <= NARROW) {
      this.style.left = this.style.top = "";
      return;
    }
    const { offsetWidth: width, offsetHeight: height } = this;
    const below = last.bottom + GAP;
    const top = below + height + EDGE < window.innerHeight ? below : Math.max(TOP, first.top - height - GAP);
    const left = Math.min(first.left - 14, window.innerWidth - width - EDGE);
    this.style.left = `${Math.max(EDGE, left)}px`;
    this.style.top = `${top}px`;
  }
}
