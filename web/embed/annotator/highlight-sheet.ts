/**
 * The styles of what is drawn on a host's page: those of our own article (web/viewer/article/layers.css), under names
 * of their own, with every value written out. The host may set each value: `--person` in our styles is
 * `--presslens-person` on its page.
 */
import { highlightStyles, markStyles } from "../../viewer/article/layer-styles.js";
import type { Theme } from "../../viewer/tokens.js";
import { TOKENS } from "./tokens.js";

/** What the surface of our own article adds to the tokens. */
const MEASURES: Record<string, string> = { u: "0.22em", us: "0.48em", w: "0.2px" };

/** A sheet of these styles; it works under any content security policy. */
export class HighlightSheet {
  private readonly sheet = new CSSStyleSheet();
  private readonly roots = new Set<Document | ShadowRoot>();

  constructor(
    private readonly prefix: string,
    theme: Theme,
  ) {
    this.setTheme(theme);
  }

  setTheme(theme: Theme): void {
    this.sheet.replaceSync(textFor(this.prefix, theme));
  }

  /** Makes the styles work in the tree that holds an element: those of a document end at its shadow roots. */
  adoptInto(element: Element): void {
    const root = element.getRootNode();
    if (!(root instanceof Document || root instanceof ShadowRoot) || this.roots.has(root)) return;
    this.roots.add(root);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.sheet];
  }

  dispose(): void {
    for (const root of this.roots)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
    this.roots.clear();
  }
}

function textFor(prefix: string, theme: Theme): string {
  const value = (name: string) => TOKENS[theme].get(name) ?? MEASURES[name] ?? "initial";
  const rules = (highlightStyles(prefix) || markStyles(prefix)).replace(
    /var\(--([\w-]+)\)/g,
    (_, name: string) => `var(--presslens-${name}, ${value(name)})`,
  );
  return `mark.presslens-mark { color: inherit; background: none; }\n${rules}`;
}
