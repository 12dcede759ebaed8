/**
 * `<presslens-panel>`: the index of the article in four views. Beside the article on a wide window; a sheet that is
 * drawn up from below on a narrow one.
 */
import { LitElement, html, nothing, type PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { emit } from "../events.js";
import "../figures-view/figures-view.js";
import "../names-view/names-view.js";
import "../overview/overview.js";
import type { Reading } from "../reading.js";
import { styles } from "../shared-style.js";
import "../sources-view/sources-view.js";
import type { Translator } from "../translate.js";
import own from "./panel.css?inline";
import { VIEWS, type View } from "./views.js";

declare global {
  interface HTMLElementTagNameMap {
    "presslens-panel": PresslensPanel;
  }
  interface HTMLElementEventMap {
    "panel-view": CustomEvent<{ view: View }>;
    "panel-sheet": CustomEvent<{ open: boolean }>;
  }
}

@customElement("presslens-panel")
export class PresslensPanel extends LitElement {
  static override styles = styles(own);

  @property({ attribute: false }) translator!: Translator;
  /** Null until the first analysis. */
  @property({ attribute: false }) reading: Reading | null = null;
  @property() view: View = "overview";
  @property({ type: Boolean }) generic = false;
  @property({ attribute: false }) visible = { start: 0, end: 0 };
  /** The id of what is marked in the text. */
  @property() current = "";
  /** On a narrow window: drawn up. */
  @property({ type: Boolean, reflect: true }) open = false;
  /** Names are still to come. */
  @property({ type: Boolean }) namesPending = false;
  @state() private narrow = false;

  private readonly media = window.matchMedia("(max-width: 1060px)");

  override connectedCallback(): void {
    super.connectedCallback();
    this.narrow = this.media.matches;
    this.media.addEventListener("change", this.onMedia);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.media.removeEventListener("change", this.onMedia);
  }

  protected override render() {
    const t = this.translator;
    const shut = this.narrow && !this.open;
    return html`${this.narrow ? this.renderPeek() : nothing}
      <div class="body" ?inert=${shut} ?hidden=${shut}>
        <div class="tabs" role="tablist" aria-label=${t.text("panel.label")} @keydown=${this.onTabKey}>
          ${VIEWS.map(
            (view) =>
              html`<button
                role="tab"
                id="tab-${view}"
                aria-controls="view"
                aria-selected=${view === this.view ? "true" : "false"}
                tabindex=${view === this.view ? "0" : "-1"}
                @click=${() => emit(this, "panel-view", { view })}
              >
                ${t.text(`view.${view}`)}
              </button>`,
          )}
        </div>
        <div class="view" id="view" role="tabpanel" aria-labelledby="tab-${this.view}" tabindex="0">
          ${this.reading ? this.renderView(this.reading) : nothing}
        </div>
        <footer>${this.reading ? this.renderFooter(this.reading) : nothing}</footer>
      </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.get("view")) this.renderRoot.querySelector("#view")?.scrollTo(0, 0);
    if (changed.has("current") && this.current)
      void this.bringIntoView(`[data-id="${CSS.escape(this.current)}"]`);
    else if (changed.has("visible") && !this.inUse()) void this.bringIntoView(".in-view");
  }

  private renderPeek() {
    const t = this.translator;
    const analysis = this.reading?.analysis;
    const counts = analysis && {
      names: analysis.entities.filter(({ generic }) => this.generic || !generic).length,
      figures: analysis.figures.length,
      quotes: analysis.quotes.length,
      sources: analysis.sources.length,
    };
    return html`<button
      class="peek"
      aria-expanded=${this.open ? "true" : "false"}
      @click=${() => emit(this, "panel-sheet", { open: !this.open })}
    >
      <i class="grab"></i>
      <span class="visually-hidden">${t.text(this.open ? "panel.close" : "panel.open")}</span>
      ${
        this.open
          ? nothing
          : html`<span class="counts"
              >${(["names", "figures", "quotes", "sources"] as const).map(
                (key) =>
                  html`<span>${t.text(`peek.${key}`)} <b>${counts ? t.number(counts[key]) : "…"}</b></span>`,
              )}</span
            >`
      }
    </button>`;
  }

  private renderView(reading: Reading) {
    const { translator, current, generic } = this;
    switch (this.view) {
      case "overview":
        return html`<presslens-overview
          .translator=${translator}
          .reading=${reading}
          .visible=${this.visible}
        ></presslens-overview>`;
      case "names":
        return this.namesPending
          ? html`<p class="pending">${translator.text("names.pending")}</p>`
          : html`<presslens-names
              .translator=${translator}
              .reading=${reading}
              .current=${current}
              .visible=${this.visible}
              .generic=${generic}
            ></presslens-names>`;
      case "figures":
        return html`<presslens-figures
          .translator=${translator}
          .reading=${reading}
          .current=${current}
          .visible=${this.visible}
        ></presslens-figures>`;
      case "sources":
        return html`<presslens-sources
          .translator=${translator}
          .reading=${reading}
          .current=${current}
          .visible=${this.visible}
        ></presslens-sources>`;
    }
  }

  private renderFooter({ analysis, text }: Reading) {
    const t = this.translator;
    const facts = t.text("panel.footer", {
      language: t.text(`language.${analysis.language}`),
      characters: text.length,
      milliseconds: Math.round(analysis.timing.milliseconds * 10) / 10,
    });
    return html`${facts}<br />${t.text("panel.privacy")}`;
  }

  /** A list that the reader is busy with stays where it is. */
  private inUse(): boolean {
    return this.matches(":hover, :focus-within");
  }

  /** Scrolls the list, and the list alone, to the first row that a selector finds, unless it can be seen already. */
  private async bringIntoView(selector: string): Promise<void> {
    await this.updateComplete;
    const view = this.renderRoot.querySelector<HTMLElement>("#view");
    const list = view?.firstElementChild as LitElement | null | undefined;
    await list?.updateComplete;
    const row = list?.renderRoot?.querySelector(selector);
    if (!view || !row) return;
    const frame = view.getBoundingClientRect();
    const { top, bottom } = row.getBoundingClientRect();
    if (top < frame.top || bottom > frame.bottom) view.scrollTop += top - frame.top - frame.height / 4;
  }

  private readonly onMedia = (): void => {
    this.narrow = this.media.matches;
  };

  private onTabKey(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const view = VIEWS[(VIEWS.indexOf(this.view) + step + VIEWS.length) % VIEWS.length]!;
    emit(this, "panel-view", { view });
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#tab-${view}`)?.focus());
  }
}
