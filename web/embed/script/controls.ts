/** The toggle in a corner of the host's page, with the legend above it: everything of the script that one can see. */
import { html, nothing, unsafeCSS } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { icon } from "../../viewer/icon/icon.js";
import type { Translator } from "../../viewer/translate.js";
import type { Annotator } from "../annotator/annotator.js";
import type { EmbedSettings } from "../settings.js";
import { AnnotatorView } from "../view/annotator-view.js";
import own from "./controls.css?inline";
import { Targets } from "./targets.js";

@customElement("presslens-controls")
export class PresslensControls extends AnnotatorView {
  static override styles = [...AnnotatorView.styles, unsafeCSS(own)];

  /** Of the window: "bottom-right", "bottom-left", "top-right", "top-left", or "none" for no toggle at all. */
  @property({ reflect: true }) corner = "bottom-right";
  @state() private legendOpen = false;
  private targets: Targets | null = null;

  /** Begins to annotate; the element must be in the page. */
  annotate(target: string | Element, settings: EmbedSettings): void {
    const annotator = this.start(settings);
    this.targets = new Targets(target, (elements) => {
      annotator.setElements(elements);
      void this.speak(settings.ui, elements[0]);
    });
  }

  protected onSelect(): void {}

  protected override stop(): void {
    this.targets?.stop();
    this.targets = null;
    super.stop();
  }

  protected override render() {
    const { translator: t, annotator } = this;
    // Nothing is shown on a page without an article.
    if (!t || !annotator || annotator.articles.length === 0) return nothing;
    return html`${this.corner === "none" ? nothing : this.renderControls(t, annotator)}
    ${this.renderPanel(t)}${this.renderCard(t)}`;
  }

  private renderControls(t: Translator, annotator: Annotator) {
    return html`<div part="bar" class="corner" role="region" aria-label=${t.text("embed.label")}>
      ${this.legendOpen ? this.renderBox(t, annotator) : nothing}
      <div class="bar">
        <button
          class="toggle"
          aria-pressed=${annotator.isOn ? "true" : "false"}
          ?disabled=${annotator.error !== null}
          @click=${() => annotator.turn(!annotator.isOn)}
        >
          ${icon("mark")}<span>${this.state(t, annotator)}</span>
        </button>
        <button
          class="more"
          aria-label=${t.text("embed.more")}
          aria-expanded=${this.legendOpen ? "true" : "false"}
          @click=${() => (this.legendOpen = !this.legendOpen)}
        >
          ${icon("settings")}
        </button>
      </div>
      <p class="visually-hidden" role="status">${annotator.error ? this.state(t, annotator) : ""}</p>
    </div>`;
  }

  private renderBox(t: Translator, annotator: Annotator) {
    return html`<div class="box">
      ${this.renderLegend(t, annotator)}
      <p>${this.renderListsButton(t)}</p>
      <p class="privacy">${t.text("embed.privacy")}</p>
    </div>`;
  }

  private state(t: Translator, { error, articles }: Annotator): string {
    if (error) return this.problem(t, error);
    return t.text(articles.some(({ reading }) => reading) ? "embed.toggle" : "embed.reading");
  }
}
