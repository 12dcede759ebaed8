import { describe, expect, it } from "vitest";
import type { Analysis, Entity, Figure } from "../engine/analysis.js";
import { markedId, type Mark } from "../viewer/marks.js";
import { adoptMarks, renewMarks, wholeLines, withContext } from "./passage.js";

const figure = (id: string, start: number, end: number): Mark => ({
  kind: "figure",
  layer: "figure",
  start,
  end,
  figure: { id } as Figure,
});
const name = (id: string, name: string, start: number, end: number): Mark => ({
  kind: "name",
  layer: "person",
  start,
  end,
  entity: { id, type: "person", name } as Entity,
  mention: 0,
});

describe("a passage", () => {
  const text = "첫째 줄\n둘째 줄\n셋째 줄";

  it("is the lines that hold what was edited", () => {
    const slice = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    expect(slice(wholeLines(text, { start: 6, end: 7 }))).toBe("둘째 줄");
    expect(slice(wholeLines(text, { start: 0, end: 0 }))).toBe("첫째 줄");
    expect(slice(wholeLines(text, { start: 2, end: 6 }))).toBe("첫째 줄\n둘째 줄");
    expect(slice(wholeLines(text, { start: text.length, end: text.length }))).toBe("셋째 줄");
  });

  it("is read with whole lines around it, however long the text is", () => {
    const long = Array.from({ length: 900 }, (_, i) => `${i} 번째 줄`).join("\n");
    const middle = wholeLines(long, { start: 4000, end: 4003 });
    const around = withContext(long, middle);
    expect(long[around.start - 1]).toBe("\n");
    expect(long[around.end]).toBe("\n");
    expect(around.start).toBeLessThan(middle.start);
    expect(around.end - around.start).toBeLessThan(3000);
    expect(withContext(text, { start: 5, end: 9 })).toEqual({ start: 0, end: text.length });
  });
});

describe("the marks of a passage", () => {
  const whole = {
    entities: [{ id: "e7", type: "person", name: "문하늘" }],
    sources: [],
  } as unknown as Analysis;

  it("are of the names that the text is known to hold, and clash with none of its ids", () => {
    const found = [name("e1", "문하늘", 2, 5), name("e2", "윤서아", 9, 12), figure("f1", 20, 23)];
    const [known, unknown, number] = adoptMarks(found, whole, 100);
    expect(known).toMatchObject({ start: 102, end: 105, entity: { id: "e7" } });
    expect(unknown!.start).toBe(109);
    expect(markedId(unknown!)).not.toBe("e2");
    expect(markedId(number!)).not.toBe("f1");
  });

  it("take the place of the old ones there, and of no others", () => {
    const marks = [
      figure("f1", 0, 3),
      figure("f2", 10, 12),
      name("e1", "문하늘", 14, 17),
      figure("f3", 30, 33),
    ];
    const fresh = [figure("x1", 10, 13), name("x2", "문하늘", 14, 17), figure("x3", 40, 43)];
    const renewed = renewMarks(marks, fresh, { start: 8, end: 20 });
    expect(renewed.map(markedId)).toEqual(["f1", "x1", "e1", "f3"]);
    expect(renewed[2]).toBe(marks[2]); // it says the same of the same place
  });
});
