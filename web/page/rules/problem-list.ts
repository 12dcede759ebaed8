/** What is wrong with a pack, for who has written it: a sentence for each problem, and where in the file it stands. */
import { html, type TemplateResult } from "lit";
import type { RulePackReport, RuleProblem } from "../../../wasm/presslens.js";
import type { Translator } from "../../viewer/translate.js";

/** A file made of errors has a thousand of them. */
const MOST_SHOWN = 20;

/** `json`: the pack's text. */
export function renderProblems({ problems }: RulePackReport, json: string, t: Translator): TemplateResult {
  const more = problems.length - MOST_SHOWN;
  return html`<div class="problems" role="alert">
    <p>${t.text("rules.problems", { count: problems.length })}</p>
    <ul>
      ${problems
        .slice(0, MOST_SHOWN)
        .map(
          (problem) => html`<li>${sentenceOf(problem, t)} <small>${placeOf(problem, json, t)}</small></li>`,
        )}
      ${more > 0 ? html`<li>${t.text("rules.problems.more", { count: more })}</li>` : null}
    </ul>
  </div>`;
}

export function sentenceOf({ message }: RuleProblem, t: Translator): string {
  return t.locale === "ko" ? message.ko : message.en;
}

function placeOf({ pointer, position }: RuleProblem, json: string, t: Translator): string {
  if (pointer === "") return position === null ? "" : t.text("rules.at.byte", lineAndColumn(json, position));
  if (position === null) return t.text("rules.at", { pointer });
  return t.text("rules.at.position", { pointer, position: position + 1 });
}

/** Of a byte of the text's UTF-8, as editors count it. */
function lineAndColumn(text: string, byte: number): { line: number; column: number } {
  const before = new TextDecoder().decode(new TextEncoder().encode(text).subarray(0, byte));
  const lines = before.split("\n");
  return { line: lines.length, column: [...lines.at(-1)!].length + 1 };
}
