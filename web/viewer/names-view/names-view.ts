/** `<presslens-names>`: all names, grouped by class, with their other forms, their places and a search. */
import { LitElement, html, nothing, type PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Entity } from "../../engine/analysis.js";
import { layerLabel } from "../class-labels.js";
import { classNames } from "../class-names.js";
import { choose } from "../events.js";
import { icon } from "../icon/icon.js";
import { NAME_LAYERS, OWN_LAYERS, layerOfEntity, type NameLayer } from "../marks.js";
import { placesOf, shareOf, standsIn, type Reading } from "../reading.js";
import { RowWindows } from "../row-windows.js";
import { styles } from "../shared-style.js";
import type { Translator } from "../translate.js";
import own from "./names-view.css?inline";

declare global {
  interface HTMLElementTagNameMap {
    "presslens-names": PresslensNames;
  }
}

@customElement("presslens-names")
export class PresslensNames extends LitElement {
  static override styles = styles(own);

  @property({ attribute: false }) translator!: Translator;
  @property({ attribute: false }) reading!: Reading;
  /** Common-noun bodies are listed only where they are highlighted. */
  @property({ type: Boolean }) generic = false;
  /** The id of the entity that is marked in the text. */
  @property() current = "";
  /** The stretch of the text that is on screen: names in it are marked. */
  @property({ attribute: false }) visible = { start: 0, end: 0 };
  @state() private search = "";
  @state() private only: NameLayer | null = null;

  private readonly windows = new RowWindows(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("current")) this.windows.reveal(this.current);
  }

  protected override render() {
    const t = this.translator;
    const entities = this.reading.analysis.entities.filter(({ generic }) => this.generic || !generic);
    if (entities.length === 0) return html`<p class="nothing">${t.text("names.nothing")}</p>`;
    const { classes } = this.reading.analysis;
    const groups = [...NAME_LAYERS, ...OWN_LAYERS]
      .map((layer) => ({
        layer,
        entities: entities.filter((entity) => layerOfEntity(entity, classes) === layer),
      }))
      .filter((group) => group.entities.length > 0);
    const found = groups
      .filter(({ layer }) => this.only === null || this.only === layer)
      .map((group) => ({ ...group, entities: group.entities.filter((entity) => this.matchesSearch(entity)) }))
      .filter((group) => group.entities.length > 0);
    return html`<div class="search">
        ${icon("search")}
        <input
          type="search"
          aria-label=${t.text("names.search")}
          placeholder=${t.text("names.search")}
          @input=${(event: InputEvent) => (this.search = (event.target as HTMLInputElement).value)}
        />
      </div>
      <div class="filters" role="group" aria-label=${t.text("names.filter")}>
        ${groups.map(
          ({ layer, entities }) =>
            html`<button
              aria-pressed=${this.only === layer ? "true" : "false"}
              @click=${() => (this.only = this.only === layer ? null : layer)}
            >
              <span class="spec ${layer}">${layerLabel(layer, classes, t)}</span>
              <span class="count">${entities.length}</span>
            </button>`,
        )}
      </div>
      ${found.map(
        ({ layer, entities }) =>
          html`<h2>
              <span class="spec ${layer}">${layerLabel(layer, classes, t)}</span
              ><small>${entities.length}</small>
            </h2>
            ${this.renderRows(entities, layer)}`,
      )}
      ${found.length ? nothing : html`<p class="nothing">${t.text("names.no-match")}</p>`}`;
  }

  private matchesSearch({ name, aliases }: Entity): boolean {
    const wanted = this.search.trim().toLowerCase();
    return !wanted || [name, ...aliases].some((form) => form.toLowerCase().includes(wanted));
  }

  private renderRows(entities: readonly Entity[], layer: NameLayer) {
    const shown = this.windows.of(layer, entities);
    const more = (by: 1 | -1) => this.windows.renderMore(layer, by, shown, this.translator);
    return html`${more(-1)}
      <ul>
        ${shown.rows.map((entity) => this.renderRow(entity, layer))}
      </ul>
      ${more(1)}`;
  }

  private renderRow(entity: Entity, layer: NameLayer) {
    const places = placesOf(this.reading.marks, entity.id);
    const ticks = new Set(
      places.map(({ start }) => `M${Math.round(1 + shareOf(this.reading, start) * 98)} 1v8`),
    );
    return html`<li>
      <button
        data-id=${entity.id}
        class=${classNames({ current: entity.id === this.current, "in-view": standsIn(places, this.visible) })}
        aria-current=${entity.id === this.current ? "true" : "false"}
        @click=${() => choose(this, entity.id)}
      >
        <span class="name"
          >${entity.name}${entity.aliases.map((alias) => html` <small>${alias}</small>`)}</span
        >
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <line class="axis" x1="0" x2="100" y1="9.5" y2="9.5" />
          <path class=${layer} d=${[...ticks].join("")} />
        </svg>
        <span class="count">${entity.mentions.length}</span>
      </button>
    </li>`;
  }
}
