/**
 * `<presslens-rule-form>`: the simple case, "these words, this class". While it is filled in, the article is read with
 * what it says, so that the reader sees what the words do before they are kept.
 */
import { LitElement, html, nothing, type PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import type { RulePackReport, RuleProblem } from "../../../wasm/presslens.js";
import type { RuleColour } from "../../engine/analysis.js";
import { NAME_LAYERS } from "../../viewer/marks.js";
import type { Reading } from "../../viewer/reading.js";
import { styles } from "../../viewer/shared-style.js";
import type { Translator } from "../../viewer/translate.js";
import { sentenceOf } from "./problem-list.js";
import { COLOURS, declareClass, ignoreWords, markWords, type RulePack } from "./rule-pack.js";
import type { RulePacks } from "./rule-packs.js";
import own from "./rule-form.css?inline";

const NEVER = "never";
const NEW = "new";
const PREVIEW_DELAY_MS = 250;
const MOST_EXCERPTS = 5;
const EXCERPT_LENGTH = 24;

/** The fields that a problem of the pack can belong to. */
type Field = "words" | "label";

@customElement("presslens-rule-form")
export class PresslensRuleForm extends LitElement {
  static override styles = styles(own);

  @property({ attribute: false }) translator!: Translator;
  @property({ attribute: false, hasChanged: () => true }) packs!: RulePacks;
  /** The article as it is read now: with what the form says, once that has been tried. */
  @property({ attribute: false }) reading: Reading | null = null;
  @state() private words = "";
  @state() private choice = "person";
  @state() private label = "";
  @state() private colour: RuleColour = "teal";
  @state() private inside = false;
  @state() private problems: readonly RuleProblem[] = [];
  /** The article as it was read before the form said anything. */
  private readBefore: Reading | null = null;
  private timer = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
    void this.packs.preview(null);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("reading") && this.wordList().length === 0) this.readBefore = this.reading;
  }

  protected override render() {
    const t = this.translator;
    const fault = { words: this.faultOf("words"), label: this.faultOf("label") };
    return html`<form @submit=${this.onSubmit}>
      <label for="words">${t.text("rules.form.words")}</label>
      <textarea
        id="words"
        rows="3"
        .value=${live(this.words)}
        aria-invalid=${fault.words ? "true" : "false"}
        aria-describedby=${fault.words ? "words-fault" : nothing}
        @input=${(event: Event) => this.set({ words: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
      ${fault.words ? html`<p class="fault" id="words-fault" role="alert">${fault.words}</p>` : nothing}
      <label for="class">${t.text("rules.form.class")}</label>
      <select
        id="class"
        .value=${live(this.choice)}
        @change=${(event: Event) => this.set({ choice: (event.target as HTMLSelectElement).value })}
      >
        ${this.choices().map(
          ([value, text]) => html`<option value=${value} ?selected=${value === this.choice}>${text}</option>`,
        )}
      </select>
      ${this.choice === NEW ? this.renderNewClass(fault.label) : nothing}
      ${
        this.choice === NEVER
          ? nothing
          : html`<label class="check"
              ><input
                type="checkbox"
                .checked=${live(this.inside)}
                @change=${(event: Event) => this.set({ inside: (event.target as HTMLInputElement).checked })}
              />${t.text("rules.form.inside")}</label
            >`
      }
      ${this.renderPreview()}
      <button class="primary" ?disabled=${this.wordList().length === 0}>${t.text("rules.form.add")}</button>
    </form>`;
  }

  private renderNewClass(fault: string | null) {
    const t = this.translator;
    return html`<label for="label">${t.text("rules.form.label")}</label>
      <input
        id="label"
        .value=${live(this.label)}
        aria-invalid=${fault ? "true" : "false"}
        aria-describedby=${fault ? "label-fault" : nothing}
        @input=${(event: Event) => this.set({ label: (event.target as HTMLInputElement).value })}
      />
      ${fault ? html`<p class="fault" id="label-fault" role="alert">${fault}</p>` : nothing}
      <fieldset>
        <legend>${t.text("rules.form.colour")}</legend>
        ${COLOURS.map(
          (colour) =>
            html`<label class="own ${colour}"
              ><input
                type="radio"
                name="colour"
                value=${colour}
                .checked=${live(colour === this.colour)}
                @change=${() => this.set({ colour })}
              />${t.text(`rules.colour.${colour}`)}</label
            >`,
        )}
      </fieldset>`;
  }

  /** What the words do in the article that is open. */
  private renderPreview() {
    const t = this.translator;
    const { reading } = this;
    const words = this.wordList();
    if (!reading || words.length === 0 || this.problems.length > 0) return nothing;
    if (this.choice === NEVER) {
      const count = mentionsOf(this.readBefore ?? reading, words).length - mentionsOf(reading, words).length;
      return html`<p class="preview" role="status">
        ${t.text("rules.form.preview.never", { count: Math.max(0, count) })}
      </p>`;
    }
    const found = mentionsOf(reading, words, `rule:${this.packs.own.name}`);
    return html`<div class="preview" role="status">
      <p>${t.text("rules.form.preview", { count: found.length })}</p>
      <ul>
        ${found
          .slice(0, MOST_EXCERPTS)
          .map(
            ({ start, end }) =>
              html`<li>
                ${reading.text.slice(Math.max(0, start - EXCERPT_LENGTH), start)}<mark>${reading.text.slice(start, end)}</mark>${reading.text.slice(end, end + EXCERPT_LENGTH)}
              </li>`,
          )}
      </ul>
    </div>`;
  }

  /** Built-in classes, the reader's own ones, and what is none. */
  private choices(): [value: string, text: string][] {
    const t = this.translator;
    return [
      ...NAME_LAYERS.map((layer): [string, string] => [layer, t.text(`class.${layer}`)]),
      ...(this.packs.own.classes ?? []).map(({ name, label }): [string, string] => [
        name,
        label?.[t.locale === "ko" ? "ko" : "en"] ?? name,
      ]),
      [NEW, t.text("rules.form.new")],
      [NEVER, t.text("rules.form.never")],
    ];
  }

  private wordList(): string[] {
    return [...new Set(this.words.split("\n").map((word) => word.trim()))].filter(Boolean);
  }

  private set(change: Partial<FormState>): void {
    Object.assign(this, change);
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.preview(), PREVIEW_DELAY_MS);
  }

  /** The reader's own pack with what the form says. */
  private pack(): RulePack {
    const words = this.wordList();
    if (this.choice === NEVER) return ignoreWords(this.packs.own, words);
    if (this.choice !== NEW) return markWords(this.packs.own, words, this.choice, this.inside);
    const label = this.label.trim();
    const { pack, name } = declareClass(this.packs.own, { ko: label, en: label }, this.colour);
    return markWords(pack, words, name, this.inside);
  }

  private async preview(): Promise<void> {
    if (!this.isConnected) return;
    const ready = this.wordList().length > 0 && (this.choice !== NEW || this.label.trim());
    this.take(await this.packs.preview(ready ? this.pack() : null));
  }

  private readonly onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    clearTimeout(this.timer);
    const report = await this.packs.saveOwn(this.pack());
    this.take(report);
    if (report.problems.length > 0) return;
    if (this.choice === NEW) this.choice = this.packs.own.classes!.at(-1)!.name;
    this.words = this.label = "";
    this.readBefore = null;
  };

  private take(report: RulePackReport | null): void {
    this.problems = report?.problems ?? [];
  }

  /** The sentence of the first problem with a field. */
  private faultOf(field: Field): string | null {
    const isLabel = ({ pointer }: RuleProblem) => pointer.startsWith("/classes/");
    const problem = this.problems.find((found) => isLabel(found) === (field === "label"));
    return problem ? sentenceOf(problem, this.translator) : null;
  }
}

interface FormState {
  words: string;
  choice: string;
  label: string;
  colour: RuleColour;
  inside: boolean;
}

/** Where names that are called one of these words stand; `evidence`: only such that were found for this reason. */
function mentionsOf({ analysis }: Reading, words: readonly string[], evidence?: string) {
  return analysis.entities
    .filter((entity) => words.includes(entity.name) && (!evidence || entity.evidence.includes(evidence)))
    .flatMap(({ mentions }) => mentions);
}
