/** `<presslens-sources>`: who is quoted, experts first, how openly, with everything they are quoted saying. */
import { LitElement, html, nothing, type PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Quote, Source } from "../../engine/analysis.js";
import { classNames } from "../class-names.js";
import { choose } from "../events.js";
import { layerOfQuote } from "../marks.js";
import { opennessOf, placesOf, sourceDetail, sourceLabel, standsIn, type Reading } from "../reading.js";
import { RowWindows } from "../row-windows.js";
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
  /** The stretch of the text that is on screen: sources and quotations in it are marked. */
  @property({ attribute: false }) visible = { start: 0, end: 0 };
  @state() private copied = "";

  private readonly windows = new RowWindows(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("current")) this.windows.reveal(this.current);
  }

  protected override render() {
    const { sources, quotes } = this.reading.analysis;
    const t = this.translator;
    const bySource = new Map<string | null, Quote[]>();
    for (const quote of quotes) {
      const said = bySource.get(quote.source);
      if (said) said.push(quote);
      else bySource.set(quote.source, [quote]);
    }
    const unattributed = bySource.get(null) ?? [];
    if (sources.length === 0 && unattributed.length === 0)
      return html`<p class="nothing">${t.text("sources.nothing")}</p>`;
    const experts = sources.filter(({ expert }) => expert);
    const others = sources.filter(({ expert }) => !expert);
    return html`${this.renderGroup("sources.experts", experts, bySource)}${this.renderGroup("sources.others", others, bySource)}
    ${
      unattributed.length
        ? html`<h2>${t.text("openness.none")}<small>${unattributed.length}</small></h2>
            ${this.renderQuotes("none", unattributed)}`
        : nothing
    }`;
  }

  private renderGroup(title: string, sources: Source[], bySource: ReadonlyMap<string | null, Quote[]>) {
    if (sources.length === 0) return nothing;
    const shown = this.windows.of(title, sources);
    const more = (by: 1 | -1) => this.windows.renderMore(title, by, shown, this.translator);
    return html`<h2>${this.translator.text(title)}<small>${sources.length}</small></h2>
      ${more(-1)}
      <ul>
        ${shown.rows.map((source) => this.renderSource(source, bySource.get(source.id) ?? []))}
      </ul>
      ${more(1)}`;
  }

  private renderQuotes(list: string, quotes: readonly Quote[]) {
    const shown = this.windows.of(list, quotes);
    const more = (by: 1 | -1) => this.windows.renderMore(list, by, shown, this.translator);
    return html`${more(-1)}
      <ul class="quotes">
        ${shown.rows.map((quote) => this.renderQuote(quote))}
      </ul>
      ${more(1)}`;
  }

  private renderSource(source: Source, quotes: readonly Quote[]) {
    const t = this.translator;
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
      ${this.renderAnonymity(source)} ${this.renderQuotes(source.id, quotes)}
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
      class=${classNames({
        [layerOfQuote(quote)]: true,
        current: quote.id === this.current,
        "in-view": standsIn(placesOf(this.reading.marks, quote.id), this.visible),
      })}
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
