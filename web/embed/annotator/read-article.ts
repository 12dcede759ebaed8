/** Reads the text of an article out of a page, as a reader sees it: what is hidden, and what is no article, is left out. */
import { ArticleText, type Run } from "./article-text.js";

/** Never part of an article: what is not text, what is not shown, what stands beside the text, what one operates. */
const SKIPPED = [
  "script, style, noscript, template, iframe, object, embed, canvas, audio, video, svg, math",
  "button, select, textarea, input, datalist, progress, meter, dialog",
  "nav, aside, form, rt, rp, ins.adsbygoogle",
  "[hidden], [aria-hidden='true'], [contenteditable='true']",
  "[role='navigation'], [role='complementary'], [role='search'], [role='dialog'], [role='button']",
  "[role='doc-noteref'], [data-presslens='ignore']",
].join(", ");

/** What a browser does to the spaces of an element's text. */
type Spaces = "folded" | "lines" | "kept";

const SPACES: Record<string, Spaces> = {
  pre: "kept",
  "pre-wrap": "kept",
  "break-spaces": "kept",
  "pre-line": "lines",
};

/** Folded spaces, or characters that nobody sees (soft hyphens and the like), or anything else. */
const TOKENS = /([ \t\r\n\f]+)|[\u00ad\u200b\u2060\ufeff]+|[^ \t\r\n\f\u00ad\u200b\u2060\ufeff]+/g;

/** `ignore`: a selector of what to leave out besides; "" for nothing. It must be a valid one. */
export function readArticle(root: Element, ignore = ""): ArticleText {
  const skipped = ignore ? `${SKIPPED}, ${ignore}` : SKIPPED;
  const writer = new TextWriter();
  const spaces = new Map<Node, Spaces>();
  const blocks = new Set<Node>();
  spaces.set(root, SPACES[getComputedStyle(root).whiteSpace] ?? "folded");

  const enter = (node: Node): boolean => {
    if (node instanceof Text) {
      writer.write(node, spaces.get(node.parentNode!) ?? "folded");
      return false;
    }
    if (!(node instanceof Element) || node.matches(skipped) || isNoteReference(node)) return false;
    if (node.localName === "br") {
      writer.breakLine();
      return false;
    }
    const style = getComputedStyle(node);
    if (isHidden(style)) return false;
    spaces.set(node, SPACES[style.whiteSpace] ?? "folded");
    if (!isInline(style.display)) {
      blocks.add(node);
      writer.breakLine();
    }
    return true;
  };

  let node: Node | null = root.firstChild;
  while (node) {
    if (enter(node) && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && !node.nextSibling) {
      if (blocks.has(node)) writer.breakLine();
      node = node.parentNode === root ? null : node.parentNode;
    }
    if (!node) break;
    if (blocks.has(node)) writer.breakLine();
    node = node.nextSibling;
  }
  return writer.finish();
}

function isHidden({ display, visibility, position, clipPath, clip }: CSSStyleDeclaration): boolean {
  if (display === "none" || visibility !== "visible") return true;
  // Words for screen readers alone, as nearly every site hides them.
  return position === "absolute" && (/^inset\((50|100)%/.test(clipPath) || /^rect\([01]px/.test(clip));
}

/** The raised number of a footnote, which would otherwise end a figure: "$130 million" and a 1. */
function isNoteReference(node: Element): boolean {
  return node.localName === "sup" && node.querySelector("a[href^='#']") !== null;
}

function isInline(display: string): boolean {
  return display.startsWith("inline") || display === "contents" || display.startsWith("ruby");
}

/** Puts the text together and notes where each part came from. */
class TextWriter {
  private readonly parts: string[] = [];
  private readonly runs: Run[] = [];
  private length = 0;
  /** A folded space that is only part of the text if more follows on its line. */
  private space: { node: Text; from: number } | null = null;
  private atLineStart = true;

  write(node: Text, spaces: Spaces): void {
    const { data } = node;
    if (spaces === "kept") {
      this.append(data, node, 0);
      this.atLineStart = data.endsWith("\n");
      return;
    }
    for (const token of data.matchAll(TOKENS)) {
      const [found, folded] = token;
      if (folded !== undefined) {
        if (spaces === "lines" && folded.includes("\n")) this.breakLine();
        else this.space ??= { node, from: token.index };
      } else if (!/[\u00ad\u200b\u2060\ufeff]/.test(found)) {
        this.append(found, node, token.index);
      }
    }
  }

  /** What follows stands on another line, if there is anything on this one. */
  breakLine(): void {
    this.space = null;
    if (this.atLineStart) return;
    this.parts.push("\n");
    this.length += 1;
    this.atLineStart = true;
  }

  finish(): ArticleText {
    return new ArticleText(this.parts.join(""), this.runs);
  }

  private append(found: string, node: Text, from: number): void {
    if (!found) return;
    const { space } = this;
    this.space = null;
    if (space && !this.atLineStart) this.put(" ", space.node, space.from);
    this.put(found.replaceAll("\u00a0", " "), node, from);
    this.atLineStart = false;
  }

  private put(text: string, node: Text, from: number): void {
    const last = this.runs.at(-1);
    if (
      last &&
      last.node === node &&
      last.from + last.length === from &&
      last.start + last.length === this.length
    )
      last.length += text.length;
    else this.runs.push({ start: this.length, length: text.length, node, from });
    this.parts.push(text);
    this.length += text.length;
  }
}
