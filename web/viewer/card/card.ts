/**
 * `<presslens-card>`: what is known about one mark. It stands beside the mark and never over the line that holds it;
 * on a phone it docks at the bottom.
 */
import { LitElement, html, nothing, type PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { layerLabel } from "../class-labels.js";
import { choose, emit } from "../events.js";
import { EDGE, FLOATING, GAP, TOP } from "../floating.js";
import { icon } from "../icon/icon.js";
import { markedId, type Mark } from "../marks.js";
import { placesOf, type Reading } from "../reading.js";
import { styles } from "../shared-style.js";
import type { Translator } from "../translate.js";
import { cardFacts, siblingsOf, type CardFacts } from "./card-facts.js";
import own from "./card.css?inline";

const NARROW = 560;

declare global {
  interface HTMLElementTagNameMap {
    "presslens-card": PresslensCard;
  }
}

@customElement("presslens-card")
export class PresslensCard extends LitElement {
  static override styles = styles(FLOATING + own);

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
    const { mark, reading, translator: t } = this;
    if (!mark || !reading) return nothing;
    const facts = cardFacts(mark, reading, t);
    return html`<section role="dialog" aria-label=${t.text("card.label")} tabindex="-1">
      ${this.renderHead(facts)}${this.renderFacts(facts)}${this.renderSteps(mark, reading)}
      ${facts.why.length ? html`<div class="why">${facts.why.join(" ")}</div>` : nothing}
      ${this.renderActions(mark, reading, facts)}
    </section>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.place();
    if (changed.has("mark")) this.clear();
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>("section")?.focus();
  }

  private renderHead({ layer, label }: CardFacts) {
    return html`<div class="head">
      <span class="spec ${layer}">${label}</span>
      <button
        class="icon-button"
        aria-label=${this.translator.text("close")}
        @click=${() => emit(this, "presslens-close", null)}
      >
        ${icon("close")}
      </button>
    </div>`;
  }

  private renderFacts({ title, rows }: CardFacts) {
    return html`<p class="title">${title}</p>
      <dl>
        ${rows.map(
          ([label, value]) =>
            html`<dt>${label}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>`;
  }

  private renderSteps(mark: Mark, reading: Reading) {
    const t = this.translator;
    const places = siblingsOf(mark, reading);
    const at = places.indexOf(mark);
    const step = (by: number) => {
      const next = places[(at + by + places.length) % places.length]!;
      choose(this, markedId(next), placesOf(reading.marks, markedId(next)).indexOf(next));
    };
    const button = (key: "previous" | "next", by: 1 | -1) =>
      html`<button
        class="icon-button"
        aria-label=${t.text(`card.${key}`)}
        ?disabled=${places.length < 2}
        @click=${() => step(by)}
      >
        ${icon(key)}
      </button>`;
    const told = {
      name: "card.mention",
      source: "card.mention",
      figure: "card.figure",
      quote: "card.quotation",
    };
    return html`<div class="steps">
      ${button("previous", -1)}
      <span>${t.text(told[mark.kind], { n: at + 1, count: places.length })}</span>
      ${button("next", 1)}
    </div>`;
  }

  private renderActions(mark: Mark, reading: Reading, { text }: CardFacts) {
    const t = this.translator;
    return html`<div class="actions">
      <button class="link" @click=${() => void this.copy(text)}>
        ${t.text(this.copied ? "copied" : "copy")}
      </button>
      <button class="link" @click=${() => emit(this, "presslens-hide", { id: markedId(mark) })}>
        ${t.text(mark.kind === "name" ? "card.hide-name" : "card.hide")}
      </button>
      <button class="link" @click=${() => emit(this, "presslens-toggle", { layer: mark.layer })}>
        ${t.text("card.hide-all", { layer: layerLabel(mark.layer, reading.analysis.classes, t) })}
      </button>
    </div>`;
  }

  private async copy(text: string): Promise<void> {
    await navigator.clipboard.writeText(text);
    this.copied = true;
  }

  /** A docked card must not lie over the line that it is about: the page makes room. */
  private clear(): void {
    const last = this.rects[this.rects.length - 1];
    if (!last || window.innerWidth > NARROW || !this.offsetHeight) return;
    const covered = Math.min(last.bottom, this.rects[0]!.top + window.innerHeight / 3) + GAP;
    const over = covered - this.getBoundingClientRect().top;
    if (over > 0) window.scrollBy({ top: over });
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
