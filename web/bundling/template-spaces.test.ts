import { expect, it } from "vitest";
import { withoutSpaces } from "./template-spaces.js";

it("folds the spaces around line breaks in templates of Lit's, and in nothing else", () => {
  const code = [
    "const t = `a\n  b`;",
    "x = html`<p\n    class=${c}\n  >\n  ${list.map((i) => html`<b>\n  ${i}</b>`)} <i>c  d</i>\n</p>`;",
    "y = css`a {\n  color: red;\n}`;",
  ].join("\n");
  expect(withoutSpaces(code)).toBe(
    [
      "const t = `a\n  b`;",
      "x = html`<p class=${c} > ${list.map((i) => html`<b> ${i}</b>`)} <i>c  d</i> </p>`;",
      "y = css`a {\n  color: red;\n}`;",
    ].join("\n"),
  );
});
