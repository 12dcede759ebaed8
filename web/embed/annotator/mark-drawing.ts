/**
 * Draws with `<mark>` elements where the browser has no Custom Highlight API. A text node with marks on it gives way to
 * pieces of itself and is kept; erasing puts the very same node back.
 */
import { cutAtEdges } from "../../viewer/article/pieces.js";
import type { NodePiece } from "./article-text.js";
import type { Drawing, PageStroke } from "./drawing.js";

interface Covering {
  start: number;
  end: number;
  name: string;
}

/** A text node that is out of the page, and what stands there for it. */
interface Replaced {
  /** What is drawn, in a form that can be compared. */
  signature: string;
  /** In order: text nodes, and marks that hold one. */
  parts: (Text | HTMLElement)[];
}

export class MarkDrawing implements Drawing {
  private readonly replaced = new Map<Text, Replaced>();
  private readonly drawn = new Map<object, Set<Text>>();
  /** The text nodes of the parts: whose place each has, and where it begins there. */
  private readonly origins = new WeakMap<Node, { node: Text; start: number }>();

  draw(owner: object, strokes: readonly PageStroke[]): void {
    const wanted = coveringsByNode(strokes);
    for (const node of this.drawn.get(owner) ?? []) if (!wanted.has(node)) this.restore(node);
    for (const [node, coverings] of wanted) this.replace(node, coverings);
    this.drawn.set(owner, new Set(wanted.keys()));
  }

  erase(owner: object): void {
    for (const node of this.drawn.get(owner) ?? []) this.restore(node);
    this.drawn.delete(owner);
  }

  dispose(): void {
    for (const owner of [...this.drawn.keys()]) this.erase(owner);
  }

  rangeOf({ node, from, to }: NodePiece): Range {
    const start = this.placeOf(node, from, false);
    const end = this.placeOf(node, to, true);
    const range = document.createRange();
    range.setStart(start.node, Math.min(start.offset, start.node.length));
    range.setEnd(end.node, Math.min(end.offset, end.node.length));
    return range;
  }

  undrawn(node: Node, offset: number): { node: Node; offset: number } {
    const origin = this.origins.get(node);
    return origin ? { node: origin.node, offset: origin.start + offset } : { node, offset };
  }

  /** The place of an offset of a node that may be replaced; at a boundary in the part before it if `before`. */
  private placeOf(node: Text, offset: number, before: boolean): { node: Text; offset: number } {
    let rest = offset;
    for (const part of this.replaced.get(node)?.parts ?? []) {
      const text = part instanceof Text ? part : (part.firstChild as Text);
      if (before ? rest <= text.length : rest < text.length) return { node: text, offset: rest };
      rest -= text.length;
    }
    return { node, offset };
  }

  private replace(node: Text, coverings: readonly Covering[]): void {
    const signature = coverings.map(({ start, end, name }) => `${start}-${end} ${name}`).join(",");
    if (this.replaced.get(node)?.signature === signature) return;
    this.restore(node);
    if (!node.parentNode) return;
    const parts: (Text | HTMLElement)[] = [];
    const add = (start: number, end: number, names: readonly string[]) => {
      if (start >= end) return;
      const text = document.createTextNode(node.data.slice(start, end));
      this.origins.set(text, { node, start });
      if (names.length === 0) {
        parts.push(text);
        return;
      }
      const mark = document.createElement("mark");
      mark.className = ["presslens-mark", ...names].join(" ");
      mark.append(text);
      parts.push(mark);
    };
    let at = 0;
    for (const { start, end, marks } of cutAtEdges(coverings)) {
      add(at, start, []);
      add(start, end, [...new Set(marks.map(({ name }) => name))]);
      at = end;
    }
    add(at, node.length, []);
    node.replaceWith(...parts);
    this.replaced.set(node, { signature, parts });
  }

  /** Puts a node back in its place; where the host has taken the parts away, it took this text away. */
  private restore(node: Text): void {
    const parts = this.replaced.get(node)?.parts ?? [];
    this.replaced.delete(node);
    const place = parts.find((part) => part.isConnected);
    place?.before(node);
    for (const part of parts) part.remove();
  }
}

function coveringsByNode(strokes: readonly PageStroke[]): Map<Text, Covering[]> {
  const byNode = new Map<Text, Covering[]>();
  for (const { name, pieces } of strokes)
    for (const { node, from, to } of pieces) {
      const list = byNode.get(node);
      const covering = { start: from, end: to, name };
      if (list) list.push(covering);
      else byNode.set(node, [covering]);
    }
  return byNode;
}
