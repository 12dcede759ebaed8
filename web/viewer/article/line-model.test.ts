import { describe, expect, it } from "vitest";
import { LineModel, normalizeLineEnds } from "./line-model.js";

describe("LineModel", () => {
  it("finds lines and columns, an offset at a break belonging to the line before", () => {
    const model = new LineModel();
    model.setLines(["가나", "", "다"]);
    expect(model.text).toBe("가나\n\n다");
    expect(model.length).toBe(5);
    expect([0, 2, 3, 4, 5, 99].map((offset) => model.positionOf(offset))).toEqual([
      { line: 0, column: 0 },
      { line: 0, column: 2 },
      { line: 1, column: 0 },
      { line: 2, column: 0 },
      { line: 2, column: 1 },
      { line: 2, column: 1 },
    ]);
  });

  it("replaces across lines as a string would", () => {
    let seed = 3;
    const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
    const model = new LineModel();
    let text = "";
    for (let step = 0; step < 400; step++) {
      const start = random(text.length + 1);
      const end = start + random(Math.min(9, text.length - start + 1));
      const inserted = "ab\n가\n\n나".slice(random(4), random(8));
      model.replace(start, end, inserted);
      text = text.slice(0, start) + inserted + text.slice(end);
      expect(model.text).toBe(text);
      const at = random(text.length + 1);
      const { line, column } = model.positionOf(at);
      expect(model.startOf(line) + column).toBe(at);
    }
  });

  it("knows every kind of line end", () => {
    expect(normalizeLineEnds("a\r\nb\rc\u2028d\u2029e\n")).toBe("a\nb\nc\nd\ne\n");
  });
});
