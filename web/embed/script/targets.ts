/** The articles that a script tag names, wherever they stand, and whatever a single-page application does with them. */
import { whenIdle } from "../annotator/idle.js";

/** An application that swaps its article is looked at this often at most. */
const LOOK_MS = 300;

export class Targets {
  private timer = 0;
  private found: readonly Element[] = [];
  private readonly changes = new MutationObserver(() => this.lookSoon());

  constructor(
    private readonly target: string | Element,
    private readonly onFound: (elements: readonly Element[]) => void,
  ) {
    if (typeof target === "string")
      this.changes.observe(document.documentElement, { childList: true, subtree: true });
    this.look();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.changes.disconnect();
  }

  private lookSoon(): void {
    this.timer ||= window.setTimeout(() => {
      this.timer = 0;
      whenIdle(() => this.look());
    }, LOOK_MS);
  }

  private look(): void {
    const found = outermost(
      typeof this.target === "string" ? elementsOf(this.target, document) : [this.target],
    );
    if (found.length === this.found.length && found.every((element, i) => element === this.found[i])) return;
    this.found = found;
    this.onFound(found);
  }
}

/** What a selector names in the document or, where it names nothing there, in its open shadow trees. */
function elementsOf(selector: string, root: Document | ShadowRoot): readonly Element[] {
  const found = [...root.querySelectorAll(selector)];
  if (found.length) return found;
  return [...root.querySelectorAll("*")].flatMap(({ shadowRoot }) =>
    shadowRoot ? elementsOf(selector, shadowRoot) : [],
  );
}

/** An article within another one is part of it and is not read twice. */
function outermost(elements: readonly Element[]): readonly Element[] {
  return elements.filter(
    (element) => !elements.some((other) => other !== element && other.contains(element)),
  );
}
