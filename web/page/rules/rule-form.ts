/**
 * `<presslens-rule-form>`: the simple case, "these words, this class". While it is filled in, the article is read with
 * what it says, so that the reader sees what the words do before they are kept.
 */
import { LitElement, html, nothing, type PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import type { RuleProblem } from "../../../wasm/presslens.js";
import { placeOf } from "../../viewer/marks.js";
import type { Reading } from "../../viewer/reading.js";
import { styles } from "../../viewer/shared-style.js";
import type { Translator } from "../../viewer/translate.js";
import { faultsOf, type Fault, type Field } from "./form-faults.js";
import { ownClasses } from "./own-classes.js";
import {
  EMPTY_DRAFT,
  NEVER,
  NEW,
  PREVIEW_NAME,
  applyDraft,
  classOf,
  previewPacks,
  saysNothing,
  type RuleDraft,
} from "./rule-draft.js";
import { COLOURS, type RulePack } from "./rule-pack.js";
import type { RulePacks } from "./rule-packs.js";
import own from "./rule-form.css?inline";

const PREVIEW_DELAY_MS = 250;
const MOST_EXCERPTS = 5;
const EXCERPT_LENGTH = 24;

@customElement("presslens-rule-form")
export class PresslensRuleForm extends LitElement {
  static override styles = styles(own);

  @property({ attribute: false }) translator!: Translator;
  @property({ attribute: false, hasChanged: () => true }) packs!: RulePacks;
  /** The article as it is read now: with what the form says, once that has been tried. */
  @property({ attribute: false }) reading: Reading | null = null;
  @state() private faults: ReadonlyMap<Field, readonly Fault[]> = new Map();
  /** The analyzer could not be asked. */
  @state() private failed = false;
  /** The article as it was read before the form said anything. */
  private readBefore: Reading | null = null;
  private timer = 0;
  /** Counts what the analyzer was asked; the answer to an older question is dropped. */
  private questions = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
    void this.packs.preview(null);
  }

  protected override firstUpdated(): void {
    if (!saysNothing(this.draft)) this.previewSoon();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("reading") && !this.packs.isTrying) this.readBefore = this.reading;
  }

  protected override render() {
    const t = this.translator;
    const { choice, inside } = this.draft;
    return html`<form novalidate @submit=${this.onSubmit}>
      <div class="lists">${this.renderLines("words")}${this.renderLines("patterns")}</div>
      <label for="class">${t.text("rules.form.class")}</label>
      <select
        id="class"
        .value=${live(choice)}
        @change=${(event: Event) => this.change({ choice: (event.target as HTMLSelectElement).value })}
      >
        ${this.choices().map(
          ([value, text]) => html`<option value=${value} ?selected=${value === choice}>${text}</option>`,
        )}
      </select>
      ${choice === NEW ? this.renderNewClass() : nothing}
      ${
        choice === NEVER
          ? nothing
          : html`<label class="check"
              ><input
                type="checkbox"
                .checked=${live(inside)}
                @change=${(event: Event) => this.change({ inside: (event.target as HTMLInputElement).checked })}
              />${t.text("rules.form.inside")}</label
            >`
      }
      ${this.renderFaults("other")}
      ${this.failed ? html`<p class="fault" role="alert">${t.text("rules.engine")}</p>` : nothing}
      ${this.renderPreview()}
      <button class="primary">${t.text("rules.form.add")}</button>
    </form>`;
  }

  /** A field with one entry a line. */
  private renderLines(field: "words" | "patterns") {
    const t = this.translator;
    return html`<div>
      <label for=${field}>${t.text(`rules.form.${field}`)}</label>
      <textarea
        id=${field}
        class=${field}
        rows="3"
        spellcheck="false"
        autocapitalize="off"
        placeholder=${field === "patterns" ? "KR\\d{10}" : nothing}
        .value=${live(this.draft[field])}
        aria-invalid=${this.faults.has(field) ? "true" : "false"}
        aria-describedby=${this.faults.has(field) ? `${field}-fault` : nothing}
        @input=${(event: Event) => this.change({ [field]: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
      ${this.renderFaults(field)}
    </div>`;
  }

  private renderNewClass() {
    const t = this.translator;
    const { label, colour } = this.draft;
    return html`<label for="label">${t.text("rules.form.label")}</label>
      <input
        id="label"
        .value=${live(label)}
        aria-invalid=${this.faults.has("label") ? "true" : "false"}
        aria-describedby=${this.faults.has("label") ? "label-fault" : nothing}
        @input=${(event: Event) => this.change({ label: (event.target as HTMLInputElement).value })}
      />
      ${this.renderFaults("label")}
      <fieldset>
        <legend>${t.text("rules.form.colour")}</legend>
        ${COLOURS.map(
          (each) =>
            html`<label class="own-${each}"
              ><input
                type="radio"
                name="colour"
                value=${each}
                .checked=${live(each === colour)}
                @change=${() => this.change({ colour: each })}
              /><span class="spec own-${each}">${t.text(`rules.colour.${each}`)}</span></label
            >`,
        )}
      </fieldset>`;
  }

  private renderFaults(field: Field) {
    const faults = this.faults.get(field);
    if (!faults) return nothing;
    const t = this.translator;
    return html`<div class="fault" id="${field}-fault" role="alert">
      ${faults.map(
        ({ entry, position, sentence }) =>
          html`<p>
            ${entry ? html`<code>${entry}</code>` : nothing}
            ${position === null ? nothing : html`${t.text("rules.form.position", { position: position + 1 })} `}
            ${sentence}
          </p>`,
      )}
    </div>`;
  }

  /** What the form's words do in the article that is open. */
  private renderPreview() {
    const t = this.translator;
    const { reading, readBefore } = this;
    if (!reading || !this.packs.isTrying || this.faults.size > 0) return nothing;
    if (this.draft.choice === NEVER) {
      const count = readBefore ? lostMarks(readBefore, reading) : 0;
      return html`<p class="preview" role="status">${t.text("rules.form.preview.never", { count })}</p>`;
    }
    const found = reading.analysis.entities
      .filter(({ evidence }) => evidence.includes(`rule:${PREVIEW_NAME}`))
      .flatMap(({ mentions }) => mentions)
      .sort((a, b) => a.start - b.start);
    return html`<div class="preview" role="status">
      <p>${t.text("rules.form.preview", { count: found.length })}</p>
      <ul>
        ${found.slice(0, MOST_EXCERPTS).map(({ start, end }) => renderExcerpt(reading.text, start, end))}
      </ul>
    </div>`;
  }

  /** Built-in classes, the reader's own ones, and what is none. */
  private choices(): [value: string, text: string][] {
    const t = this.translator;
    return [
      ...ownClasses(this.packs.own, t).map(({ name, label }): [string, string] => [name, label]),
      [NEW, t.text("rules.form.new")],
      [NEVER, t.text("rules.form.never")],
    ];
  }

  private get draft(): RuleDraft {
    return this.packs.draft;
  }

  private change(change: Partial<RuleDraft>): void {
    this.packs.draft = { ...this.draft, ...change };
    this.requestUpdate();
    this.previewSoon();
  }

  private previewSoon(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.preview(), PREVIEW_DELAY_MS);
  }

  private async preview(): Promise<void> {
    if (!this.isConnected) return;
    const { draft } = this;
    // A class is named after its words have been typed: that it has no name yet is no fault before it is added.
    const ready = !saysNothing(draft) && (draft.choice !== NEW || draft.label.trim());
    const question = ++this.questions;
    const pack = previewPacks(this.packs.own, draft).draft;
    const report = await this.packs.preview(ready ? draft : null);
    if (question === this.questions) this.take(report?.problems ?? [], pack);
  }

  private readonly onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    clearTimeout(this.timer);
    const { draft } = this;
    const question = ++this.questions;
    this.faults = this.missing(draft);
    if (this.faults.size === 0) await this.save(draft, question);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  };

  private async save(draft: RuleDraft, question: number): Promise<void> {
    const { own } = this.packs;
    const pack = applyDraft(own, draft);
    try {
      const { problems } = await this.packs.saveOwn(pack);
      this.failed = false;
      if (question !== this.questions) return; // more has been typed
      this.take(problems, pack);
      if (problems.length > 0) return;
      this.packs.draft = { ...EMPTY_DRAFT, choice: classOf(own, draft), colour: draft.colour };
      this.renderRoot.querySelector<HTMLElement>("#words")?.focus();
    } catch {
      this.failed = true;
    }
  }

  /** What must be filled in and is not. */
  private missing(draft: RuleDraft): ReadonlyMap<Field, readonly Fault[]> {
    const t = this.translator;
    const faults = new Map<Field, readonly Fault[]>();
    const add = (field: Field, key: string) =>
      faults.set(field, [{ entry: "", position: null, sentence: t.text(key) }]);
    if (saysNothing(draft)) add("words", "rules.form.no-words");
    if (draft.choice === NEW && !draft.label.trim()) add("label", "rules.form.no-label");
    return faults;
  }

  private take(problems: readonly RuleProblem[], pack: RulePack): void {
    this.faults = faultsOf(problems, pack, this.translator);
  }
}

function renderExcerpt(text: string, start: number, end: number) {
  return html`<li>
    ${text.slice(Math.max(0, start - EXCERPT_LENGTH), start)}<mark>${text.slice(start, end)}</mark>${text.slice(
      end,
      end + EXCERPT_LENGTH,
    )}
  </li>`;
}

/** How many names and figures that were marked are not any more. */
function lostMarks(before: Reading, now: Reading): number {
  const places = new Set(now.marks.map(placeOf));
  return before.marks.filter(
    (mark) => (mark.kind === "name" || mark.kind === "figure") && !places.has(placeOf(mark)),
  ).length;
}
