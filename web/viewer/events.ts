/** What the viewer's parts tell whoever composes them. All bubble out of shadow roots. */
import type { Layer } from "./marks.js";

export interface ChooseDetail {
  /** The id of an entity, figure, quotation or source. */
  id: string;
  /** Which of its places in the text. */
  index: number;
}

export interface ToggleDetail {
  layer: Layer;
}

export interface HideDetail {
  id: string;
}

declare global {
  interface HTMLElementEventMap {
    /** Something was chosen in a list: show it in the text. */
    "presslens-choose": CustomEvent<ChooseDetail>;
    /** A layer was switched. */
    "presslens-toggle": CustomEvent<ToggleDetail>;
    /** This one is to be hidden. */
    "presslens-hide": CustomEvent<HideDetail>;
    /** Everything that was hidden is to be shown again. */
    "presslens-unhide": CustomEvent<null>;
    "presslens-close": CustomEvent<null>;
  }
}

export function emit<K extends keyof HTMLElementEventMap>(
  target: HTMLElement,
  type: K,
  detail: HTMLElementEventMap[K] extends CustomEvent<infer D> ? D : never,
): void {
  target.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}

export function choose(target: HTMLElement, id: string, index = 0): void {
  emit(target, "presslens-choose", { id, index });
}
