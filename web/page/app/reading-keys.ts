/** What the keys do: walking from mark to mark, into a card and out again, and one step back with Escape. */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { PresslensArticle } from "../../viewer/article/article.js";
import type { PresslensCard } from "../../viewer/card/card.js";
import type { Layer } from "../../viewer/marks.js";
import { VIEWS, type View } from "../../viewer/panel/views.js";
import type { Pointing } from "../../viewer/pointing.js";
import { commandOf, type Command } from "../keyboard.js";
import type { Dialog } from "./dialogs.js";

export interface KeysHost extends ReactiveControllerHost {
  readonly articleElement: PresslensArticle;
  readonly card: PresslensCard;
  readonly pointing: Pointing;
  /** An article is open, not the empty page. */
  readonly isReading: boolean;
  readonly visible: { start: number; end: number };
  dialog: Dialog | null;
  sheet: boolean;
  view: View;
  read(): void;
  openDialog(dialog: Dialog): void;
  enterSelection(): boolean;
  toggleLayer(layer: Layer): void;
  toggleClean(): void;
}

export class ReadingKeys implements ReactiveController {
  /** Where the focus was before it went into the card. */
  private focusBefore: Element | null = null;

  constructor(private readonly host: KeysHost) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener("keydown", this.onKey);
  }

  hostDisconnected(): void {
    document.removeEventListener("keydown", this.onKey);
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const { host } = this;
    const reads = host.isReading && host.dialog === null;
    if (event.key === "Escape") {
      this.escape();
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !reads) {
      event.preventDefault();
      host.read();
    } else {
      const command = commandOf(event, isWriting(event));
      if (!command || (!reads && command.name !== "help")) return;
      event.preventDefault();
      this.perform(command);
    }
  };

  /** One thing at a time: the card, the sheet, then the text itself, so that the reading keys work. */
  private escape(): void {
    const { host } = this;
    if (host.dialog) host.dialog = null;
    else if (host.pointing.chosen) this.leaveCard();
    else if (host.sheet) host.sheet = false;
    else if (host.isReading && host.articleElement.contains(document.activeElement))
      (document.activeElement as HTMLElement).blur();
  }

  private perform(command: Command): void {
    const { host } = this;
    switch (command.name) {
      case "step":
        this.step(command);
        break;
      case "toggle":
        host.toggleLayer(command.layer);
        break;
      case "clean":
        host.toggleClean();
        break;
      case "tab":
        host.view = VIEWS[(VIEWS.indexOf(host.view) + command.by + VIEWS.length) % VIEWS.length]!;
        break;
      case "card":
        this.enterCard();
        break;
      case "palette":
      case "help":
        host.openDialog(command.name);
        break;
    }
  }

  /** Within the text the caret goes along, so that what is typed next is typed there. */
  private step({ by, kind }: Command & { name: "step" }): void {
    const { articleElement, pointing, visible } = this.host;
    const writing = articleElement.contains(document.activeElement);
    const mark = pointing.step(by, kind, articleElement.caretOffset() ?? visible.start);
    if (mark && writing) articleElement.placeCaret(mark.start);
  }

  /** The card takes the focus, and gives it back where it came from; where words are selected, their menu does. */
  private enterCard(): void {
    const { articleElement, card, pointing } = this.host;
    if (this.host.enterSelection()) return;
    if (!pointing.chosen) pointing.openAt(articleElement.caretOffset());
    if (!pointing.chosen) return;
    if (!card.matches(":focus-within")) this.focusBefore = document.activeElement;
    void this.host.updateComplete.then(() => card.updateComplete).then(() => card.focus());
  }

  private leaveCard(): void {
    const { card, pointing } = this.host;
    const inside = card.matches(":focus-within");
    pointing.close();
    if (inside && this.focusBefore instanceof HTMLElement) this.focusBefore.focus({ preventScroll: true });
    this.focusBefore = null;
  }
}

/** Whether a key press is text for a field or for the article. */
function isWriting(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea, select"))
  );
}
