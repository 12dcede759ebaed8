/**
 * `<presslens-legend>`: what the highlights mean, how many there are, and the switch of each. Every word is set in the
 * style that it switches, so it needs no key of its own.
 */
import { LitElement, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { emit } from "../events.js";
import type { RuleClass } from "../../engine/analysis.js";
import { layerLabel } from "../class-labels.js";
import { NAME_LAYERS, OWN_LAYERS, type Layer } from "../marks.js";
import { styles } from "../shared-style.js";
import type { Translator } from "../translate.js";
import own from "./legend.css?inline";

const GROUPS: readonly (readonly Layer[])[] = [NAME_LAYERS, ["figure"], ["direct", "indirect", "source"]];

declare global {
  interface HTMLElementTagNameMap {
    "presslens-legend": PresslensLegend;
  }
}

@customElement("presslens-legend")
export class PresslensLegend extends LitElement {
  static override styles = styles(own);

  @property({ attribute: false }) translator!: Translator;
  /** Null while nothing has been counted yet. */
  @property({ attribute: false }) counts: Record<Layer, number> | null = null;
  @property({ attribute: false }) shown: ReadonlySet<Layer> = new Set();
  /** The own classes of rule packs. */
  @property({ attribute: false }) classes: readonly RuleClass[] = [];
  /** The names are still to come: their model is on its way. */
  @property({ type: Boolean }) namesPending = false;
  /** How many things the reader has hidden one by one. */
  @property({ type: Number }) hiddenCount = 0;

  protected override render() {
    const ownLayers = OWN_LAYERS.filter((layer) => this.counts?.[layer]);
    const groups = [...GROUPS, ...(ownLayers.length ? [ownLayers] : [])].map(
      (layers) => html`<div class="group">${layers.map((layer) => this.renderSwitch(layer))}</div>`,
    );
    return html`<div class="row" role="group" aria-label=${this.translator.text("legend.label")}>
      ${groups}
      ${
        this.hiddenCount
          ? html`<button class="unhide link" @click=${() => emit(this, "presslens-unhide", null)}>
              ${this.translator.text("legend.unhide", { count: this.hiddenCount })}
            </button>`
          : nothing
      }
    </div>`;
  }

  private renderSwitch(layer: Layer) {
    const pending = !this.counts || (this.namesPending && (NAME_LAYERS as readonly Layer[]).includes(layer));
    const count = this.counts?.[layer] ?? 0;
    return html`<button
      class=${pending ? "switch pending" : count ? "switch" : "switch none"}
      data-layer=${layer}
      aria-pressed=${this.shown.has(layer) ? "true" : "false"}
      @click=${() => emit(this, "presslens-toggle", { layer })}
    >
      <span class="spec ${layer}">${layerLabel(layer, this.classes, this.translator)}</span>
      <span class="count">${pending ? "…" : count === 0 ? "0" : this.translator.number(count)}</span>
    </button>`;
  }
}
