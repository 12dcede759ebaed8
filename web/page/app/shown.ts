/** What of the marks is shown: the layers that are on, less what the reader has hidden one by one. */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import {
  BUILT_IN_LAYERS,
  NAME_LAYERS,
  OWN_LAYERS,
  carryIds,
  type Layer,
  type Mark,
  type Visibility,
} from "../../viewer/marks.js";
import type { Reading } from "../../viewer/reading.js";
import type { Settings } from "../settings.js";

/** From here on (a figure in every forty characters) bold figures would drown the text. */
const DENSE = 1 / 40;

export interface ShownHost extends ReactiveControllerHost {
  readonly settings: Settings;
  /** Names are still to come, with their model. */
  readonly namesPending: boolean;
  change(change: Partial<Settings>): void;
}

export class Shown implements ReactiveController {
  private hidden: ReadonlySet<string> = new Set();
  /** The layers to bring back when the clean article has been looked at. */
  private layersBefore: readonly Layer[] = BUILT_IN_LAYERS;
  /** Own classes of rule packs that are off; a new page shows them again. */
  private ownOff: ReadonlySet<Layer> = new Set();
  private last: { key: string; value: Visibility } | null = null;

  constructor(private readonly host: ShownHost) {
    host.addController(this);
  }

  hostConnected(): void {}

  /** The layers that are on; in the clean article none is. */
  get layers(): readonly Layer[] {
    const { layers } = this.host.settings;
    return layers.length ? [...layers, ...OWN_LAYERS.filter((layer) => !this.ownOff.has(layer))] : [];
  }

  /** The same object while nothing about it changes, so that the article paints only when it must. */
  get visibility(): Visibility {
    const { settings, namesPending } = this.host;
    const waits = (layer: Layer) => namesPending && (NAME_LAYERS as readonly Layer[]).includes(layer);
    const layers = this.layers.filter((layer) => !waits(layer));
    const { generic } = settings;
    const key = [layers.join(), generic, ...this.hidden].join(" ");
    if (this.last?.key !== key)
      this.last = { key, value: { layers: new Set(layers), generic, hidden: this.hidden } };
    return this.last.value;
  }

  /** Figures are to be drawn without weight. */
  isQuiet({ text, analysis }: Pick<Reading, "text" | "analysis">): boolean {
    const { figures } = this.host.settings;
    return figures === "auto" ? analysis.figures.length > text.length * DENSE : figures === "quiet";
  }

  toggle(layer: Layer): void {
    if ((OWN_LAYERS as readonly Layer[]).includes(layer)) {
      this.ownOff = this.ownOff.has(layer)
        ? new Set([...this.ownOff].filter((off) => off !== layer))
        : new Set([...this.ownOff, layer]);
      this.host.requestUpdate();
      return;
    }
    const layers = new Set(this.host.settings.layers);
    if (!layers.delete(layer)) layers.add(layer);
    this.host.change({ layers: [...layers] });
  }

  /** The article without any highlights, and back to those that were on. */
  toggleClean(): void {
    const { layers } = this.host.settings;
    if (layers.length) this.layersBefore = layers;
    this.host.change({ layers: layers.length ? [] : this.layersBefore });
  }

  hide(id: string): void {
    this.setHidden(new Set([...this.hidden, id]));
  }

  unhideAll(): void {
    this.setHidden(new Set());
  }

  /** What was hidden stays so in a newer analysis of the same text. */
  carry(from: readonly Mark[], to: readonly Mark[]): void {
    this.setHidden(carryIds(this.hidden, from, to));
  }

  private setHidden(hidden: ReadonlySet<string>): void {
    this.hidden = hidden;
    this.host.requestUpdate();
  }
}
