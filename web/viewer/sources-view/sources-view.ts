/** `<presslens-sources>`: who is quoted, experts first, how openly, with everything they are quoted saying. */
import { LitElement, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Quote, Source } from "../../engine/analysis.js";
import { choose } from "../events.js";
import { layerOfQuote } from "../marks.js";
import { opennessOf, sourceDetail, sourceLabel, type Reading } from "../reading.js";
import { styles } from "../shared-style.js";
import type { Translator } from "../translate.js";
import { citationOf } from "./citation.js";
import own from "./sources-view.css?inline";

declare global {
  interface HTMLElementTagNameMap {
    "presslens-sources": PresslensSources;
  }
}

@customElement("presslens-sources")
export class PresslensSources extends LitElement {
  static override styles = styles(own);

  @property({ attribute: false }) translator!: Translator;
  @property({ attribute: false }) reading!: Reading;
  /** The id of the source or quotation that is marked in the text. */
  @property() current = "";
  @state() private copied = "";

  protected override render() {
    const { sources, quotes } = this.reading.analysis;
    const t = this.translator;
    const unattributed = quotes.filter(({ source }) => source === null);
    if (sources.length === 0 && unattributed.length === 0)
      return html`<p class="nothing">${t.text("sources.nothing")}</p>`;
    const experts = sources.filter(({ expert }) => expert);
    const others = sources.filter(({ expert }) => !expert);
    return html`${this.renderGroup("sources.experts", experts)}${this.renderGroup("sources.others", others)}
    ${
      unattributed.length
        ? html`<h2>${t.text("openness.none")}<small>${unattributed.length}</small></h2>
            <ul class="quotes">
              ${unattributed.map((quote) => this.renderQuote(quote))}
            </ul>`
        : nothing
    }`;
  }

  private renderGroup(title: string, sources: Source[]) {
    if (sources.length === 0) return nothing;
    return html`<h2>${this.translator.text(title)}<small>${sources.length}</small></h2>
      <ul>
        ${sources.map((source) => this.renderSource(source))}
      </ul>`;
  }

  private renderSource(source: Source) {
    const t = this.translator;
    const quotes = this.reading.analysis.quotes.filter((quote) => quote.source === source.id);
    const openness = opennessOf(source);
    const direct = quotes.filter(({ type }) => type === "direct").length;
    const indirect = quotes.length - direct;
    const counts = [
      direct && t.text("sources.direct", { count: direct }),
      indirect && t.text("sources.indirect", { count: indirect }),
    ].filter(Boolean);
    const detail = [sourceDetail(source), counts.join(" · ")].filter(Boolean).join(" — ");
    return html`<li class="source ${source.id === this.current ? "current" : ""}" data-id=${source.id}>
      <div class="head">
        <button class="who" @click=${() => choose(this, source.id)}>${sourceLabel(source)}</button>
        <span class="open"><i class="swatch ${openness}"></i>${t.text(`openness.${openness}`)}</span>
      </div>
      <p class="meta">${detail}</p>
      ${this.renderAnonymity(source)}
      <ul class="quotes">
        ${quotes.map((quote) => this.renderQuote(quote))}
      </ul>
      <button class="copy link" @click=${() => void this.copy(source)}>
        ${t.text(this.copied === source.id ? "copied" : "sources.copy")}
      </button>
    </li>`;
  }

  private renderAnonymity(source: Source) {
    if (!source.kind.startsWith("unnamed")) return nothing;
    const t = this.translator;
    const affiliation = t.text(
      source.affiliation_given ? "sources.affiliation-given" : "sources.affiliation-missing",
    );
    const reason = t.text(source.reason_given ? "sources.reason-given" : "sources.reason-missing");
    return html`<p class="meta">${affiliation} · ${reason}</p>`;
  }

  private renderQuote(quote: Quote) {
    return html`<li
      class="${layerOfQuote(quote)} ${quote.id === this.current ? "current" : ""}"
      data-id=${quote.id}
    >
      <button @click=${() => choose(this, quote.id)}>${quote.text}</button>
    </li>`;
  }

  private async copy(source: Source): Promise<void> {
    await navigator.clipboard.writeText(citationOf(source, this.reading.analysis));
    this.copied = source.id;
  }
}
