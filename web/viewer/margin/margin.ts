/**
 * `<presslens-margin>`: a rule beside every quotation and the speaker's name beside the rule, in the margin of the
 * article that it is laid over. For the eye only: what it says is in the list of sources too.
 *
 * A line belongs to at most one quotation, so rules never overlap: the one with most width on it, a direct one
 * counting more. Neighbouring lines of one source join into one rule; a note returns only when the speaker changes or
 * after a while; notes push each other down. Where there is no room beside the rule, the note runs down along it.
 */
import type { PresslensArticle } from "../article/article.js";
import type { Source } from "../../engine/analysis.js";
import type { QuoteMark } from "../marks.js";
import { opennessOf, sourceLabel } from "../reading.js";
import { styles } from "../shared-style.js";
import type { Translator } from "../translate.js";
import { LitElement, html, type PropertyValues } from "lit";
import { customElement, property } from "lit/decorators.js";
import own from "./margin.css?inline";

const DIRECT_WEIGHT = 1.6;
/** Left free at both ends of a rule. */
const RULE_INSET = 4;
const NOTE_REPEAT = 260;
const NOTE_GAP = 6;

interface Line {
  quote: QuoteMark;
  weight: number;
  top: number;
  height: number;
}

interface Rule {
  source: Source | null;
  direct: boolean;
  top: number;
  bottom: number;
}

declare global {
  interface HTMLElementTagNameMap {
    "presslens-margin": PresslensMargin;
  }
}

@customElement("presslens-margin")
export class PresslensMargin extends LitElement {
  static override styles = styles(own);

  @property({ attribute: false }) translator!: Translator;
  @property({ attribute: false }) article: PresslensArticle | null = null;
  /** The id of the source whose rules are drawn thick. */
  @property() hot = "";

  private frame = 0;
  /** What the margin shows now. */
  private drawn = "";

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute("aria-hidden", "true");
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("article")) return;
    changed.get("article")?.removeEventListener("article-paint", this.refresh);
    this.article?.addEventListener("article-paint", this.refresh);
  }

  /** Draws anew with the next frame, once however often it is asked. */
  private readonly refresh = (): void => {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.draw();
    });
  };

  protected override render() {
    return html`<div class="box"></div>`;
  }

  protected override updated(): void {
    this.refresh();
  }

  /** Reads all places first and writes afterwards, so that the page is laid out twice at most, not once a note. */
  private draw(): void {
    const box = this.renderRoot.querySelector(".box");
    if (!box || !this.article) return;
    const rules = joinLines(this.quotedLines(this.getBoundingClientRect().top));
    const drawn = JSON.stringify([this.hot, this.translator.locale, ...rules.map(keyOf)]);
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    const noted = notedRules(rules);
    const notes = noted.map((rule, i) => {
      const note = this.makeNote(rule.source);
      const room = (noted[i + 1]?.top ?? rule.top + NOTE_REPEAT) - rule.top - NOTE_GAP;
      note.style.setProperty("--room", `${Math.min(room, NOTE_REPEAT)}px`);
      return { rule, note };
    });
    box.replaceChildren(...rules.map((rule) => this.makeRule(rule)), ...notes.map(({ note }) => note));
    const heights = notes.map(({ note }) => note.offsetHeight);
    let freeFrom = -Infinity;
    notes.forEach(({ rule, note }, i) => {
      const top = Math.max(rule.top + RULE_INSET, freeFrom);
      note.style.top = `${top}px`;
      freeFrom = top + heights[i]! + NOTE_GAP;
    });
  }

  private quotedLines(origin: number): Line[] {
    const lines = new Map<number, Line>();
    const lineHeights = new Map<HTMLElement | null, number>();
    for (const quote of this.article!.placedMarks()) {
      if (quote.kind !== "quote") continue;
      const block = this.article!.blockAt(quote.start);
      const height = lineHeights.get(block) ?? (block ? parseFloat(getComputedStyle(block).lineHeight) : NaN);
      lineHeights.set(block, height);
      for (const rect of this.article!.rectsOf(quote)) {
        const lineHeight = Number.isFinite(height) ? height : rect.height;
        const top = rect.top + rect.height / 2 - lineHeight / 2 - origin;
        const weight = rect.width * (quote.layer === "direct" ? DIRECT_WEIGHT : 1);
        const key = Math.round(top);
        const old = lines.get(key);
        if (old?.quote === quote) old.weight += weight;
        else if (!old || weight > old.weight) lines.set(key, { quote, weight, top, height: lineHeight });
      }
    }
    return [...lines.values()].sort((a, b) => a.top - b.top);
  }

  private makeRule({ source, direct, top, bottom }: Rule): HTMLElement {
    const rule = document.createElement("i");
    rule.className = `rule ${direct ? "direct" : "indirect"}`;
    rule.classList.toggle("hot", this.hot !== "" && source?.id === this.hot);
    rule.style.top = `${top + RULE_INSET}px`;
    rule.style.height = `${bottom - top - 2 * RULE_INSET}px`;
    return rule;
  }

  private makeNote(source: Source | null): HTMLElement {
    const openness = opennessOf(source);
    const note = document.createElement("p");
    note.className = `note ${openness}`;
    const who = document.createElement("b");
    who.textContent = source ? sourceLabel(source) : this.translator.text("openness.none");
    note.append(who);
    const detail = source && (source.name ? source.role : this.translator.text(`kind.${source.kind}`));
    if (detail && detail !== who.textContent) {
      const small = document.createElement("small");
      small.textContent = detail;
      note.append(small);
    }
    return note;
  }
}

/** The rules that get a note: where the speaker changes, and again after a while. */
function notedRules(rules: readonly Rule[]): Rule[] {
  const noted: Rule[] = [];
  for (const rule of rules) {
    const last = noted[noted.length - 1];
    if (!last || last.source !== rule.source || rule.top - last.top >= NOTE_REPEAT) noted.push(rule);
  }
  return noted;
}

function keyOf({ source, direct, top, bottom }: Rule): unknown[] {
  return [
    source?.id,
    source && sourceLabel(source),
    source?.role,
    direct,
    Math.round(top),
    Math.round(bottom),
  ];
}

function joinLines(lines: readonly Line[]): Rule[] {
  const rules: Rule[] = [];
  for (const { quote, top, height } of lines) {
    const direct = quote.layer === "direct";
    const last = rules[rules.length - 1];
    if (last && last.source === quote.source && last.direct === direct && top - last.bottom < 2)
      last.bottom = top + height;
    else rules.push({ source: quote.source, direct, top, bottom: top + height });
  }
  return rules;
}
