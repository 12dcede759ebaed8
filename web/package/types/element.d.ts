import type { Analysis } from "./index.js";

/** An article with its names, figures and quotations marked. Every property reflects as an attribute. */
export interface PressLensElement extends HTMLElement {
  text: string | null;
  src: string | null;
  /** "auto", "ko" or "en" */
  language: string;
  /** "auto", "light" or "dark" */
  theme: string;
  /** "entities,figures,quotes", or single layers such as "person" */
  show: string;
  /** "YYYY-MM-DD", or "" */
  date: string;
  /** "auto", "ko" or "en" */
  ui: string;
  /** A selector of what inside the element is no part of the article. */
  ignore: string;
  /** "lazy" or "eager" */
  loading: string;
  bare: boolean;
  readonly analysis: Analysis | null;
  /** What the offsets of the analysis count in. */
  readonly articleText: string;
  analyze(text: string): Promise<Analysis>;
  select(id: string, index?: number): void;
}

export declare const PressLens: { new (): PressLensElement };

declare global {
  interface HTMLElementTagNameMap {
    "press-lens": PressLensElement;
  }
}
