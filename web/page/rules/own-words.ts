/** `<presslens-own-words>`: what the reader's own pack says, by class, and the way to take single words back. */
import { LitElement, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { icon } from "../../viewer/icon/icon.js";
import { styles } from "../../viewer/shared-style.js";
import type { Translator } from "../../viewer/translate.js";
import { ownClasses } from "./own-classes.js";
import { without, withoutUnusedClasses, wordOf, type Rule } from "./rule-pack.js";
import type { RulePacks } from "./rule-packs.js";
import own from "./own-words.css?inline";

/** A reader's words are some dozens; more of them are for an editor of texts. */
const MOST_SHOWN = 300;

interface Entry {
  kind: "words" | "patterns";
  text: string;
}

@customElement("presslens-own-words")
export class PresslensOwnWords extends LitElement {
  static override styles = styles(own);

  @property({ attribute: false }) translator!: Translator;
  @property({ attribute: false, hasChanged: () => true }) packs!: RulePacks;

  protected override render() {
    const t = this.translator;
    const { entities = [], ignore = [] } = this.packs.own;
    return html`<details>
      <summary>${t.text("rules.own.show")}</summary>
      ${entities.map((rule) => this.renderRule(rule, this.renderClass(rule)))}
      ${ignore.map((rule) => this.renderRule(rule, html`${t.text("rules.form.never")}`))}
    </details>`;
  }

  private renderClass(rule: Rule): TemplateResult {
    const found = ownClasses(this.packs.own, this.translator).find(({ name }) => name === rule.class);
    return html`<span class="spec ${found?.layer ?? ""}">${found?.label ?? rule.class}</span>`;
  }

  private renderRule(rule: Rule, title: TemplateResult) {
    const t = this.translator;
    const entries = entriesOf(rule);
    const more = entries.length - MOST_SHOWN;
    return html`<h3>${title}</h3>
      <ul>
        ${entries.slice(0, MOST_SHOWN).map((entry) => this.renderEntry(entry))}
        ${more > 0 ? html`<li>${t.text("rules.problems.more", { count: more })}</li>` : nothing}
      </ul>`;
  }

  private renderEntry({ kind, text }: Entry) {
    return html`<li>
      ${kind === "patterns" ? html`<code>${text}</code>` : text}
      <button
        class="icon-button"
        aria-label=${this.translator.text("rules.own.remove", { word: text })}
        @click=${(event: Event) => void this.takeBack({ kind, text }, event.currentTarget as HTMLElement)}
      >
        ${icon("close")}
      </button>
    </li>`;
  }

  /** The focus goes to the next one, so that several can be taken back in a row. */
  private async takeBack({ kind, text }: Entry, button: HTMLElement): Promise<void> {
    const at = this.buttons().indexOf(button);
    const nothing = { words: [], patterns: [] };
    await this.packs.saveOwn(withoutUnusedClasses(without(this.packs.own, { ...nothing, [kind]: [text] })));
    await this.updateComplete;
    const buttons = this.buttons();
    (buttons[Math.min(at, buttons.length - 1)] ?? this.renderRoot.querySelector("summary"))?.focus();
  }

  private buttons(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll("button")];
  }
}

function entriesOf({ terms = [], patterns = [] }: Rule): Entry[] {
  return [
    ...terms.map((term): Entry => ({ kind: "words", text: wordOf(term) })),
    ...patterns.map((text): Entry => ({ kind: "patterns", text })),
  ];
}
