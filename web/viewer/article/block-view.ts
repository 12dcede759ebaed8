/**
 * The lines as paragraphs in the page: one `<p>` per line with one text node in it, or with a `<br>` when the line is
 * blank. Text enters as text nodes only. Maps offsets of the model to places in the page and back.
 */
import { findEdit } from "../span-mapping.js";
import type { LineModel } from "./line-model.js";
import { type LineChange } from "./line-model.js";
import { HEAD_LINES, bodyRole, paragraphRoles, type ParagraphRole } from "./paragraph-roles.js";

/** From this number of lines on, the browser may skip the layout of lines that are out of sight. */
const LONG_TEXT_LINES = 300;

export interface DomPlace {
  node: Node;
  offset: number;
}

export class BlockView {
  constructor(
    readonly container: HTMLElement,
    private readonly model: LineModel,
  ) {}

  get blocks(): HTMLCollectionOf<HTMLElement> {
    return this.container.children as HTMLCollectionOf<HTMLElement>;
  }

  /** False while an input method has left the page in a state that is not one block per line. */
  get inStep(): boolean {
    return this.blocks.length === this.model.lines.length;
  }

  /** The text is long enough for what is out of sight to be left for later. */
  get isLong(): boolean {
    return this.model.lines.length > LONG_TEXT_LINES;
  }

  renderAll(): void {
    const roles = this.prepare();
    this.container.replaceChildren(...this.model.lines.map((line, i) => makeBlock(line, roles[i]!)));
  }

  /** Draws a change that the model has just taken; blocks outside it are left alone. */
  render({ at, removed, added }: LineChange): void {
    const { blocks } = this;
    const roles = removed === 1 && added.length === 1 ? null : this.prepare();
    const kept = Math.min(removed, added.length);
    for (let i = 0; i < kept; i++) fillBlock(blocks[at + i]!, added[i]!);
    const after = blocks[at + kept] ?? null;
    if (added.length > kept) {
      const fresh = document.createDocumentFragment();
      for (let i = kept; i < added.length; i++) fresh.append(makeBlock(added[i]!, roles![at + i]!));
      this.container.insertBefore(fresh, after);
    } else {
      for (let i = kept; i < removed; i++) blocks[at + kept]!.remove();
    }
    if (roles) this.applyRoles(roles);
    else this.updateRole(at);
  }

  /** A line was edited and no other: below the head of an article its role is its own affair. */
  updateRole(line: number): void {
    if (line <= 2 * HEAD_LINES) this.updateRoles();
    else setRole(this.blocks[line]!, bodyRole(this.model.lines[line]!));
  }

  updateRoles(): void {
    this.applyRoles(this.prepare());
  }

  /** Says of all lines what their style depends on before they are there: thousands are not to be styled twice. */
  private prepare(): ParagraphRole[] {
    const { container } = this;
    container.toggleAttribute("data-long", this.isLong);
    const roles = paragraphRoles(this.model.lines);
    // Paragraphs with blank lines between them need no other space.
    const spacing = roles.includes("blank") ? "blank-lines" : "single";
    if (container.dataset["spacing"] !== spacing) container.dataset["spacing"] = spacing;
    return roles;
  }

  private applyRoles(roles: readonly ParagraphRole[]): void {
    const { blocks } = this;
    if (roles.length === blocks.length) roles.forEach((role, i) => setRole(blocks[i]!, role));
  }

  /**
   * What the page shows now, line by line, whether every block is as this class makes it, and at which offset of
   * these lines the caret stands (null where it is elsewhere).
   */
  read(
    caretNode: Node | null,
    caretOffset: number,
  ): { lines: string[]; canonical: boolean; caret: number | null } {
    const lines: string[] = [];
    let canonical = true;
    let caret: number | null = null;
    let start = 0;
    for (const child of this.container.childNodes) {
      if (caretNode && child.contains(caretNode))
        caret = start + textLengthBefore(child, caretNode, caretOffset);
      const line = canonicalLine(child);
      canonical &&= line !== null;
      const found = line ?? looseText(child);
      lines.push(...(line === null ? found.split("\n") : [line]));
      start += found.length + 1;
    }
    return lines.length ? { lines, canonical, caret } : { lines: [""], canonical: false, caret };
  }

  placeOf(offset: number): DomPlace {
    const { line, column } = this.model.positionOf(offset);
    const block = this.blocks[line];
    return block
      ? placeInBlock(block, column)
      : { node: this.container, offset: this.container.childNodes.length };
  }

  /** The offset of a place in the page, or null where it is outside the text. */
  offsetOf(node: Node, offset: number): number | null {
    if (node === this.container) return this.model.startOf(offset);
    if (!this.container.contains(node)) return null;
    let block: Node = node;
    while (block.parentNode !== this.container) block = block.parentNode!;
    const line = Array.prototype.indexOf.call(this.blocks, block);
    if (line < 0) return null;
    return Math.min(this.model.startOf(line) + textLengthBefore(block, node, offset), this.model.length);
  }

  /** A range over `[start, end)`, for highlights and for measuring. */
  rangeOf(start: number, end: number): Range {
    const range = document.createRange();
    const from = this.placeOf(start);
    const to = this.placeOf(end);
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }
}

function setRole(block: HTMLElement, role: ParagraphRole): void {
  if (block.dataset["role"] !== role) block.dataset["role"] = role;
}

function makeBlock(line: string, role: ParagraphRole): HTMLElement {
  const block = document.createElement("p");
  setRole(block, role);
  block.append(line ? document.createTextNode(line) : document.createElement("br"));
  return block;
}

function fillBlock(block: HTMLElement, line: string): void {
  const [only] = block.childNodes;
  if (line && only instanceof Text && block.childNodes.length === 1) {
    // Only what differs is replaced, so that ranges on the rest of the line stay where they are.
    const edit = findEdit(only.data, line);
    if (edit) only.replaceData(edit.start, edit.removed, line.slice(edit.start, edit.start + edit.inserted));
  } else {
    block.replaceChildren(line ? document.createTextNode(line) : document.createElement("br"));
  }
}

function canonicalLine(child: ChildNode): string | null {
  if (!(child instanceof HTMLParagraphElement)) return null;
  const only = child.firstChild;
  if (!only || only.nextSibling) return markedLine(child);
  if (only instanceof Text) return only.data.includes("\n") ? null : only.data;
  return only instanceof HTMLBRElement ? "" : markedLine(child);
}

/** The line of a block in which only `<mark>` elements divide the text (the fallback painter's). */
function markedLine(block: HTMLParagraphElement): string | null {
  if (!block.firstChild || block.querySelector(":not(mark)")) return null;
  const { textContent } = block;
  return textContent && !textContent.includes("\n") ? textContent : null;
}

function looseText(node: Node): string {
  if (node instanceof Text) return node.data;
  const text = [...node.childNodes]
    .map((child) => (child instanceof HTMLBRElement ? "\n" : looseText(child)))
    .join("");
  return node.lastChild instanceof HTMLBRElement ? text.slice(0, -1) : text;
}

function placeInBlock(block: HTMLElement, column: number): DomPlace {
  const only = block.firstChild;
  if (only instanceof Text && !only.nextSibling) return { node: only, offset: Math.min(column, only.length) };
  let left = column;
  let last: Text | null = null;
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    last = walker.currentNode as Text;
    if (left <= last.length) return { node: last, offset: left };
    left -= last.length;
  }
  return last ? { node: last, offset: last.length } : { node: block, offset: 0 };
}

function textLengthBefore(block: Node, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}
