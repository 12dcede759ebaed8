/**
 * `<presslens-selection>`: what can be done with the words that are selected in the article: always mark them as something,
 * or never. It stands beside the selection, takes neither it nor the focus away, and goes with it; Alt with Enter leads in.
 */
import { LitElement, html, nothing, type PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { emit } from "../../viewer/events.js";
import { EDGE, FLOATING, GAP, TOP } from "../../viewer/floating.js";
import type { PresslensArticle } from "../../viewer/article/article.js";
import type { Reading } from "../../viewer/reading.js";
import { styles } from "../../viewer/shared-style.js";
import type { Translator } from "../../viewer/translate.js";
import { ownClasses } from "./own-classes.js";
import { sentenceOf } from "./problem-list.js";
import { NEW } from "./rule-draft.js";
import { ignore, mark, wishFor, type RulePack } from "./rule-pack.js";
import type { RulePacks } from "./rule-packs.js";
import { selectedWords, type SelectedWords } from "./selected-words.js";
import { rulesTranslator } from "./strings.js";
import own from "./selection-menu.css?inline";

/** A selection that has not changed for so long is one, and not on its way to be another. */
const REST_MS = 250;
/** Under the handles that a touch screen puts below a selection. */
const GAP_TOUCH = 34;
/** What the menu may need in height, so that it does not change sides when it grows. */
const ROOM = 110;

declare global {
  interface HTMLElementTagNameMap {
    "presslens-selection": PresslensSelection;
  }
  interface HTMLElementEventMap {
    /** The menu of a selection has opened. */
    "selection-open": CustomEvent<null>;
    /** The words are to have a class that there is not yet: the form of the rules' view has them. */
    "selection-new": CustomEvent<null>;
  }
}

/** What became of the last choice. */
type Outcome =
  | { kind: "busy" }
  | { kind: "failed" }
  | { kind: "refused"; sentence: string }
  | ({ kind: "saved"; before: RulePack } & Saved);

interface Saved {
  told: string;
  /** How words are marked from now on; null where they are not. */
  marked: { className: string; inside: boolean } | null;
}

@customElement("presslens-selection")
export class PresslensSelection extends LitElement {
  static override styles = styles(FLOATING + own);

  /** The language of the interface. */
  @property() language: "ko" | "en" = "en";
  @property({ attribute: false }) packs!: RulePacks;
  @property({ attribute: false }) article!: PresslensArticle;
  @property({ attribute: false }) reading: Reading | null = null;
  /** Something else has the reader's attention. */
  @property({ type: Boolean }) quiet = false;
  /** Null while nothing is selected, or the reader has sent the menu away. */
  @state() private selected: SelectedWords | null = null;
  @state() private choosesClass = false;
  @state() private outcome: Outcome | null = null;
  /** The article as it was read before the last choice. */
  private readBefore: Reading | null = null;
  private translator: Translator = rulesTranslator("en");
  private timer = 0;
  private pressed = false;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("selectionchange", this.onSelectionChange);
    document.addEventListener("pointerdown", this.onPress, true);
    document.addEventListener("pointerup", this.onRelease, true);
    document.addEventListener("pointercancel", this.onRelease, true);
    document.addEventListener("keydown", this.onKey, true);
    window.addEventListener("scroll", this.onMove, { passive: true });
    window.addEventListener("resize", this.onMove);
    this.lookSoon(); // the selection that had this fetched is there already
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("selectionchange", this.onSelectionChange);
    document.removeEventListener("pointerdown", this.onPress, true);
    document.removeEventListener("pointerup", this.onRelease, true);
    document.removeEventListener("pointercancel", this.onRelease, true);
    document.removeEventListener("keydown", this.onKey, true);
    window.removeEventListener("scroll", this.onMove);
    window.removeEventListener("resize", this.onMove);
    clearTimeout(this.timer);
  }

  /** Takes the focus, where words are selected. */
  async enter(): Promise<boolean> {
    if (!this.look()) return false;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("button")?.focus();
    return true;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("language")) this.translator = rulesTranslator(this.language);
    if (this.quiet) this.selected = null;
    this.toggleAttribute("open", this.selected !== null);
  }

  protected override render() {
    const { selected, translator: t } = this;
    if (!selected) return nothing;
    const { word } = selected;
    return html`<section
        role="dialog"
        aria-label=${t.text("selection.label", { word })}
        @mousedown=${(event: Event) => event.preventDefault()}
      >
        ${this.outcome ? this.renderOutcome(word, this.outcome) : this.renderChoices(word)}
      </section>
      <p class="visually-hidden" role="status">${t.text("selection.hint", { word })}</p>`;
  }

  protected override updated(): void {
    this.place();
  }

  private renderChoices(word: string) {
    const t = this.translator;
    return html`<div class="row">
        <button
          aria-expanded=${this.choosesClass ? "true" : "false"}
          @click=${() => (this.choosesClass = !this.choosesClass)}
        >
          ${t.text("selection.always")}
        </button>
        <button @click=${() => void this.never(word)}>${t.text("selection.never")}</button>
      </div>
      ${this.choosesClass ? this.renderClasses(word) : nothing}`;
  }

  /** Each class in the style in which it is drawn, as in the legend. */
  private renderClasses(word: string) {
    const t = this.translator;
    return html`<div class="row classes" role="group" aria-label=${t.text("selection.class", { word })}>
      ${ownClasses(this.packs.own, t).map(
        ({ name, label, layer }) =>
          html`<button @click=${() => void this.always(word, name)}>
            <span class="spec ${layer}">${label}</span>
          </button>`,
      )}
      <button @click=${() => this.askForNew(word)}>${t.text("selection.new")}</button>
    </div>`;
  }

  private renderOutcome(word: string, outcome: Outcome) {
    const t = this.translator;
    switch (outcome.kind) {
      case "busy":
        return html`<p role="status">${t.text("selection.busy")}</p>`;
      case "failed":
        return html`<p role="alert">${t.text("rules.engine")}</p>`;
      case "refused":
        return html`<p role="alert">${t.text("selection.refused", { sentence: outcome.sentence })}</p>`;
      case "saved":
        return this.renderSaved(word, outcome);
    }
  }

  private renderSaved(word: string, { told, marked, before }: Saved & { before: RulePack }) {
    const t = this.translator;
    const count = marked && this.placesOf(word);
    return html`<div class="row saved">
      <p role="status">
        ${told}${count === null ? nothing : html` · ${t.text("selection.places", { count })}`}
      </p>
      ${
        count === 0 && marked?.inside === false
          ? html`<button @click=${() => void this.always(word, marked.className, true)}>
              ${t.text("selection.inside")}
            </button>`
          : nothing
      }
      <button class="undo" @click=${() => void this.undo(before)}>${t.text("selection.undo")}</button>
    </div>`;
  }

  /** How often the reader's own pack finds the word in the article; null while that is read anew. */
  private placesOf(word: string): number | null {
    if (!this.reading || this.reading === this.readBefore) return null;
    const rule = `rule:${this.packs.own.name}`;
    return this.reading.analysis.entities
      .filter(({ evidence }) => evidence.includes(rule))
      .flatMap(({ mentions }) => mentions)
      .filter(({ text }) => text.toLowerCase() === word.toLowerCase()).length;
  }

  private always(word: string, className: string, inside = false): Promise<void> {
    const t = this.translator;
    const { own } = this.packs;
    const label = ownClasses(own, t).find(({ name }) => name === className)?.label ?? className;
    return this.save(mark(own, wishFor(word, inside), className), {
      told: t.text("selection.marked", { word, label }),
      marked: { className, inside },
    });
  }

  private never(word: string): Promise<void> {
    const told = this.translator.text("selection.ignored", { word });
    return this.save(ignore(this.packs.own, wishFor(word)), { told, marked: null });
  }

  private undo(before: RulePack): Promise<void> {
    return this.save(before, null);
  }

  /** `saved` is what to tell of it; null to go back to the choices. */
  private async save(pack: RulePack, saved: Saved | null): Promise<void> {
    const before = this.packs.own;
    const focused = this.matches(":focus-within");
    this.readBefore = this.reading;
    this.outcome = { kind: "busy" };
    try {
      const { problems } = await this.packs.saveOwn(pack);
      const [problem] = problems;
      if (problem) this.outcome = { kind: "refused", sentence: sentenceOf(problem, this.translator) };
      else this.outcome = saved && { kind: "saved", before, ...saved };
    } catch {
      this.outcome = { kind: "failed" };
    }
    this.choosesClass = false;
    await this.updateComplete;
    // What had the focus is gone.
    if (focused) this.renderRoot.querySelector<HTMLElement>(".undo, button")?.focus();
  }

  /** The form takes the word beside what it says already. */
  private askForNew(word: string): void {
    const { draft } = this.packs;
    const lines = draft.words.split("\n").filter((line) => line.trim() && line !== word);
    this.packs.draft = { ...draft, words: [...lines, word].join("\n"), choice: NEW };
    this.close();
    emit(this, "selection-new", null);
  }

  /** Whether words are selected now. */
  private look(): boolean {
    const found = this.quiet ? null : selectedWords(this.article);
    if (!found) {
      this.close();
      return false;
    }
    if (found.word !== this.selected?.word) {
      if (!this.selected) emit(this, "selection-open", null);
      this.choosesClass = false;
      this.outcome = null;
    }
    this.selected = found;
    return true;
  }

  private close(): void {
    this.selected = null;
    this.choosesClass = false;
    this.outcome = null;
  }

  private lookSoon(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.pressed || this.look(), REST_MS);
  }

  private readonly onSelectionChange = (): void => {
    if (!selectedWords(this.article)) this.close();
    else this.lookSoon();
  };

  private readonly onPress = (event: PointerEvent): void => {
    this.pressed = !event.composedPath().includes(this);
  };

  private readonly onRelease = (): void => {
    if (!this.pressed) return;
    this.pressed = false;
    this.lookSoon();
  };

  /** One step back closes the menu before anything else; from inside it leads back into the text. */
  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !this.selected) return;
    event.stopPropagation();
    const inside = this.matches(":focus-within");
    this.close();
    if (inside) this.article.focusText();
  };

  private readonly onMove = (): void => {
    if (!this.selected) return;
    const found = selectedWords(this.article);
    if (found) this.selected = found;
  };

  /** Above the selection, where no card is; on a touch screen below it, for the system's own menu is above. */
  private place(): void {
    const { selected } = this;
    const first = selected?.rects[0];
    const last = selected?.rects.at(-1);
    if (!first || !last) return;
    this.style.left = "0"; // it is as wide as it likes only where there is room
    const { offsetWidth: width, offsetHeight: height } = this;
    const touch = matchMedia("(pointer: coarse)").matches;
    const above = first.top - height - GAP;
    const below = last.bottom + (touch ? GAP_TOUCH : GAP);
    const isBelow = touch || first.top - Math.max(height, ROOM) - GAP < TOP;
    const left = Math.min(first.left - EDGE, window.innerWidth - width - EDGE);
    this.style.left = `${Math.max(EDGE, left)}px`;
    this.style.top = `${isBelow ? Math.min(below, window.innerHeight - height - EDGE) : above}px`;
  }
}
