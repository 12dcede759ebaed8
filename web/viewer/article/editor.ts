/**
 * Editing in place. Typing within a line is left to the browser (but in long texts), so that input methods, spelling
 * help and dictation work as everywhere; whatever changes the structure (line breaks, pasting, deleting across lines) is done here, so
 * that the page stays one paragraph per line. Because both kinds share one text, undo and redo are kept here too.
 */
import { findEdit, type TextEdit } from "../span-mapping.js";
import { BlockView } from "./block-view.js";
import { History } from "./history.js";
import { LineModel, normalizeLineEnds } from "./line-model.js";
import { pastedText } from "./rich-text.js";

export interface EditorEvents {
  /** The text has changed; the page already shows it. */
  onEdit(edit: TextEdit): void;
}

/** In a long text the browser is slow at what can be done here just as well: a letter, or the loss of one. */
function isPlain(inputType: string): boolean {
  return inputType === "insertText" || inputType.startsWith("delete");
}

const IS_MAC = /Mac|iPhone|iPad/.test(navigator.platform);

export class Editor {
  readonly model = new LineModel();
  readonly view: BlockView;
  private readonly history = new History();
  private composing = false;

  constructor(
    readonly surface: HTMLElement,
    private readonly events: EditorEvents,
  ) {
    this.view = new BlockView(surface, this.model);
    this.view.renderAll();
    surface.addEventListener("beforeinput", this.onBeforeInput);
    surface.addEventListener("input", () => this.readBack());
    surface.addEventListener("keydown", this.onKeyDown);
    surface.addEventListener("paste", this.onPaste);
    surface.addEventListener("copy", this.onCopy);
    surface.addEventListener("cut", this.onCopy);
    surface.addEventListener("compositionstart", () => (this.composing = true));
    surface.addEventListener("compositionend", () => {
      this.composing = false;
      this.readBack();
      this.history.seal();
    });
  }

  get isComposing(): boolean {
    return this.composing;
  }

  /** Opens another text. There is no way back from here by undo. */
  open(text: string): void {
    this.model.setLines(normalizeLineEnds(text).split("\n"));
    this.history.clear();
    this.view.renderAll();
  }

  /** Replaces `[start, end)` as one step that can be undone, and puts the caret behind it. */
  replace(start: number, end: number, text: string): void {
    const inserted = normalizeLineEnds(text);
    const removed = this.model.text.slice(start, end);
    if (!removed && !inserted) return;
    this.history.record({ start, removed, inserted }, performance.now());
    this.apply(start, end, inserted);
  }

  undo(): void {
    const step = this.history.undo();
    if (step) this.apply(step.start, step.start + step.inserted.length, step.removed);
  }

  redo(): void {
    const step = this.history.redo();
    if (step) this.apply(step.start, step.start + step.removed.length, step.inserted);
  }

  /** The selected offsets, or null where the selection is elsewhere. */
  selection(): { start: number; end: number } | null {
    const selection = document.getSelection();
    if (!selection?.anchorNode || !selection.focusNode) return null;
    const anchor = this.view.offsetOf(selection.anchorNode, selection.anchorOffset);
    const focus = this.view.offsetOf(selection.focusNode, selection.focusOffset);
    if (anchor === null || focus === null) return null;
    return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
  }

  select(start: number, end = start): void {
    const from = this.view.placeOf(start);
    const to = this.view.placeOf(end);
    document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  }

  private apply(start: number, end: number, text: string): void {
    this.view.render(this.model.replace(start, end, text));
    this.select(start + text.length);
    this.events.onEdit({ start, removed: end - start, inserted: text.length });
  }

  private replaceSelection(text: string): void {
    const selection = this.selection();
    if (!selection) return;
    this.history.seal();
    this.replace(selection.start, selection.end, text);
    this.history.seal();
    this.revealCaret();
  }

  private revealCaret(): void {
    const { focusNode } = document.getSelection() ?? {};
    const element = focusNode instanceof Element ? focusNode : focusNode?.parentElement;
    element?.scrollIntoView({ block: "nearest" });
  }

  private readonly onBeforeInput = (event: InputEvent): void => {
    const { inputType, data } = event;
    if (event.isComposing || inputType === "insertCompositionText") return;
    const handle = (action: () => void) => {
      event.preventDefault();
      action();
    };
    if (inputType === "historyUndo") handle(() => this.undo());
    else if (inputType === "historyRedo") handle(() => this.redo());
    else if (inputType.startsWith("format")) handle(() => undefined);
    else if (inputType === "insertParagraph" || inputType === "insertLineBreak")
      handle(() => this.replaceSelection("\n"));
    else if (
      inputType === "insertFromPaste" ||
      inputType === "insertFromDrop" ||
      inputType === "insertFromYank"
    )
      handle(() => this.insertAtTarget(event, textOf(event.dataTransfer) || (data ?? "")));
    else if (this.crossesLines(event) || data?.includes("\n") || (this.view.isLong && isPlain(inputType)))
      handle(() => this.insertAtTarget(event, data ?? ""));
  };

  private insertAtTarget(event: InputEvent, text: string): void {
    const target = this.targetOf(event) ?? this.selection();
    if (!target) return;
    this.replace(target.start, target.end, text);
    this.revealCaret();
  }

  private targetOf(event: InputEvent): { start: number; end: number } | null {
    const [range] = event.getTargetRanges();
    if (!range) return null;
    const start = this.view.offsetOf(range.startContainer, range.startOffset);
    const end = this.view.offsetOf(range.endContainer, range.endOffset);
    return start === null || end === null ? null : { start, end };
  }

  private crossesLines(event: InputEvent): boolean {
    const target = this.targetOf(event);
    return (
      target !== null && this.model.positionOf(target.start).line !== this.model.positionOf(target.end).line
    );
  }

  private readonly onKeyDown = (event: KeyboardEvent): void => {
    const command = IS_MAC ? event.metaKey : event.ctrlKey;
    if (!command || event.altKey) return;
    const key = event.key.toLowerCase();
    const redo = (key === "z" && event.shiftKey) || (key === "y" && !IS_MAC);
    if (key !== "z" && !redo) return;
    event.preventDefault();
    if (redo) this.redo();
    else this.undo();
  };

  private readonly onPaste = (event: ClipboardEvent): void => {
    event.preventDefault();
    const text = textOf(event.clipboardData);
    if (text) this.replaceSelection(text);
  };

  private readonly onCopy = (event: ClipboardEvent): void => {
    const selection = this.selection();
    if (!selection || selection.start === selection.end) return;
    event.preventDefault();
    event.clipboardData?.setData("text/plain", this.model.text.slice(selection.start, selection.end));
    if (event.type === "cut") this.replaceSelection("");
  };

  /** Takes over what the browser did by itself. */
  private readBack(): void {
    const { focusNode = null, focusOffset = 0 } = document.getSelection() ?? {};
    const { lines, canonical, caret } = this.view.read(focusNode, focusOffset);
    const linesBefore = this.model.lines.length;
    const edit = this.takeOver(lines, caret);
    if (!this.composing && (!canonical || !this.view.inStep)) {
      this.view.renderAll();
      if (caret !== null) this.select(caret);
    } else if (edit) {
      const { line } = this.model.positionOf(edit.start);
      const within = line === this.model.positionOf(edit.start + edit.inserted).line;
      if (within && lines.length === linesBefore) this.view.updateRole(line);
      else this.view.updateRoles();
    }
    if (edit) this.events.onEdit(edit);
  }

  private takeOver(lines: string[], caret: number | null): TextEdit | null {
    const old = this.model.lines;
    let head = 0;
    const shorter = Math.min(old.length, lines.length);
    while (head < shorter && old[head] === lines[head]) head += 1;
    if (head === old.length && head === lines.length) return null;
    let tail = 0;
    while (tail < shorter - head && old[old.length - 1 - tail] === lines[lines.length - 1 - tail]) tail += 1;
    // One unchanged line on each side keeps the line breaks within what is compared.
    const first = Math.max(0, head - 1);
    const keep = Math.max(0, tail - 1);
    const offset = this.model.startOf(first);
    const before = old.slice(first, old.length - keep).join("\n");
    const after = lines.slice(first, lines.length - keep).join("\n");
    const edit = findEdit(before, after, caret === null ? undefined : caret - offset);
    this.model.setLines(lines);
    if (!edit) return null;
    this.history.record(
      {
        start: offset + edit.start,
        removed: before.slice(edit.start, edit.start + edit.removed),
        inserted: after.slice(edit.start, edit.start + edit.inserted),
      },
      performance.now(),
    );
    return { ...edit, start: offset + edit.start };
  }
}

/** The text of what is pasted or dropped: the paragraphs of rich text, else the plain text. */
function textOf(data: DataTransfer | null): string {
  const html = data?.getData("text/html");
  return (html && pastedText(html)) || (data?.getData("text/plain") ?? "");
}
