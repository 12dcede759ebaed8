/**
 * `<presslens-palette>`: jump to any name, quotation, figure or source by typing a few letters of it. A combobox: the
 * field keeps the focus, arrows move through the list.
 */
import { LitElement, html, nothing, type PropertyValues } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { choose, emit } from "../events.js";
import { figureUnit, figureValue } from "../figure-format.js";
import { icon } from "../icon/icon.js";
import { classLabel } from "../class-labels.js";
import { layerOfEntity, layerOfQuote, type Layer } from "../marks.js";
import { sourceDetail, sourceLabel, type Reading } from "../reading.js";
import { styles } from "../shared-style.js";
import type { Translator } from "../translate.js";
import own from "./palette.css?inline";

const PER_GROUP = 6;

interface Item {
  id: string;
  layer: Layer;
  text: string;
  detail: string;
  /** What the search looks at besides the text. */
  also: string;
}

interface Group {
  title: string;
  items: Item[];
}

declare global {
  interface HTMLElementTagNameMap {
    "presslens-palette": PresslensPalette;
  }
}

@customElement("presslens-palette")
export class PresslensPalette extends LitElement {
  static override styles = styles(own);

  @property({ attribute: false }) translator!: Translator;
  @property({ attribute: false }) reading: Reading | null = null;
  @property({ type: Boolean }) open = false;
  @state() private search = "";
  @state() private at = 0;
  @query("dialog") private readonly dialog!: HTMLDialogElement;

  protected override render() {
    const t = this.translator;
    const groups = this.open && this.reading ? this.found(this.reading) : [];
    const items = groups.flatMap((group) => group.items);
    const current = items[Math.min(this.at, items.length - 1)];
    return html`<dialog
      aria-label=${t.text("palette.label")}
      @close=${this.onClose}
      @click=${this.onBackdrop}
    >
      <div class="field">
        ${icon("search")}
        <input
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls="found"
          aria-activedescendant=${current ? `item-${current.id}` : ""}
          aria-label=${t.text("palette.label")}
          placeholder=${t.text("palette.placeholder")}
          .value=${this.search}
          @input=${this.onInput}
          @keydown=${(event: KeyboardEvent) => this.onKey(event, items)}
        />
        <kbd>Esc</kbd>
      </div>
      <div id="found" role="listbox" aria-label=${t.text("palette.found")} tabindex="-1">
        ${groups.map(
          ({ title, items }) =>
            html`<div role="group" aria-label=${title}>
              <h3 aria-hidden="true">${title}</h3>
              ${items.map((item) => this.renderItem(item, item === current))}
            </div>`,
        )}
        ${items.length ? nothing : html`<div class="nothing" role="option" aria-disabled="true" aria-selected="false">${t.text("palette.nothing")}</div>`}
      </div>
    </dialog>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has("open")) {
      this.renderRoot.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
      return;
    }
    if (this.open && !this.dialog.open) {
      this.search = "";
      this.at = 0;
      this.dialog.showModal();
    } else if (!this.open && this.dialog.open) {
      this.dialog.close();
    }
  }

  private renderItem(item: Item, current: boolean) {
    return html`<div
      role="option"
      id="item-${item.id}"
      aria-selected=${current ? "true" : "false"}
      @click=${() => this.choose(item)}
    >
      <span class="spec ${item.layer}">${item.text}</span><small>${item.detail}</small>
    </div>`;
  }

  private found({ analysis }: Reading): Group[] {
    const t = this.translator;
    const sources = new Map(analysis.sources.map((source) => [source.id, source]));
    const groups: Group[] = [
      {
        title: t.text("view.names"),
        items: analysis.entities.map((entity) => ({
          id: entity.id,
          layer: layerOfEntity(entity, analysis.classes),
          text: entity.name,
          detail: `${classLabel(entity, analysis.classes, t)} · ${t.number(entity.mentions.length)}`,
          also: entity.aliases.join(" "),
        })),
      },
      {
        title: t.text("layer.quotes"),
        items: analysis.quotes.map((quote) => {
          const source = quote.source === null ? undefined : sources.get(quote.source);
          const detail = source ? sourceLabel(source) : t.text("openness.none");
          return { id: quote.id, layer: layerOfQuote(quote), text: quote.text, detail, also: detail };
        }),
      },
      {
        title: t.text("view.figures"),
        items: analysis.figures.map((figure) => ({
          id: figure.id,
          layer: "figure",
          text: figure.text,
          detail: `${figureValue(figure, t)} ${figureUnit(figure, t)}`,
          also: "",
        })),
      },
      {
        title: t.text("view.sources"),
        items: analysis.sources.map((source) => ({
          id: source.id,
          layer: "source",
          text: sourceLabel(source),
          detail: sourceDetail(source),
          also: "",
        })),
      },
    ];
    const wanted = this.search.trim().toLowerCase();
    return groups
      .map(({ title, items }) => ({
        title,
        items: items
          .filter(({ text, also }) => `${text} ${also}`.toLowerCase().includes(wanted))
          .slice(0, PER_GROUP),
      }))
      .filter(({ items }) => items.length > 0);
  }

  private readonly onInput = (event: InputEvent): void => {
    this.search = (event.target as HTMLInputElement).value;
    this.at = 0;
  };

  private onKey(event: KeyboardEvent, items: readonly Item[]): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing) return;
    if (step && items.length) {
      event.preventDefault();
      this.at = (this.at + step + items.length) % items.length;
    } else if (event.key === "Enter" && items.length) {
      event.preventDefault();
      this.choose(items[Math.min(this.at, items.length - 1)]!);
    }
  }

  private choose({ id }: Item): void {
    this.dialog.close();
    choose(this, id);
  }

  private readonly onBackdrop = (event: MouseEvent): void => {
    if (event.target === this.dialog) this.dialog.close();
  };

  private readonly onClose = (): void => {
    emit(this, "presslens-close", null);
  };
}
