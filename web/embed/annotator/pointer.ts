/** What the pointer is over on a host's page. It listens only: no event is stopped and none is changed. */
import type { Mark } from "../../viewer/marks.js";
import type { PointDetail } from "../../viewer/pointing.js";
import type { AnnotatedArticle } from "./annotated-article.js";

/** A click on these is meant for them. */
const OPERATED = "a[href], button, input, select, textarea, label, summary, video, audio";
const LISTENING = { passive: true, capture: true } as const;

export interface PointerHost {
  articleOf(element: Element): AnnotatedArticle | null;
  /** `article` is null where the pointer is over none. */
  onPoint(article: AnnotatedArticle | null, detail: PointDetail): void;
}

export class Pointer {
  private frame = 0;
  private last: { x: number; y: number; path: readonly EventTarget[] } | null = null;
  private over: AnnotatedArticle | null = null;

  constructor(private readonly host: PointerHost) {
    document.addEventListener("pointermove", this.onMove, LISTENING);
    document.addEventListener("click", this.onClick, LISTENING);
  }

  dispose(): void {
    document.removeEventListener("pointermove", this.onMove, LISTENING);
    document.removeEventListener("click", this.onClick, LISTENING);
    cancelAnimationFrame(this.frame);
  }

  private readonly onMove = (event: PointerEvent): void => {
    if (event.pointerType !== "mouse" || event.buttons !== 0) return;
    this.last = { x: event.clientX, y: event.clientY, path: event.composedPath() };
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.hover();
    });
  };

  private readonly onClick = (event: MouseEvent): void => {
    const path = event.composedPath();
    const article = this.articleIn(path);
    if (!article || path.some((node) => node instanceof Element && node.matches(OPERATED))) return;
    if (document.getSelection()?.isCollapsed === false) return;
    this.host.onPoint(article, {
      marks: marksUnder(article, event.clientX, event.clientY, path),
      via: "click",
    });
  };

  private hover(): void {
    if (!this.last) return;
    const { x, y, path } = this.last;
    const article = this.articleIn(path);
    if (!article && !this.over) return;
    this.over = article;
    this.host.onPoint(article, { marks: article ? marksUnder(article, x, y, path) : [], via: "hover" });
  }

  private articleIn(path: readonly EventTarget[]): AnnotatedArticle | null {
    for (const node of path) {
      const article = node instanceof Element ? this.host.articleOf(node) : null;
      if (article) return article;
    }
    return null;
  }
}

function marksUnder(article: AnnotatedArticle, x: number, y: number, path: readonly EventTarget[]): Mark[] {
  const place = placeAt(x, y, path);
  if (!place) return [];
  return article
    .marksAtPlace(place.node, place.offset)
    .filter((mark) => article.rectsOf(mark).some((rect) => contains(rect, x, y)));
}

function placeAt(x: number, y: number, path: readonly EventTarget[]): { node: Node; offset: number } | null {
  const shadowRoots = path.filter((node) => node instanceof ShadowRoot);
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  const range = document.caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}

function contains({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return left <= x && x <= right && top <= y && y <= bottom;
}
