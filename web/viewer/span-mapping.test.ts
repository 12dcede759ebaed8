import { describe, expect, it } from "vitest";
import { findEdit, moveSpans, type TextEdit } from "./span-mapping.js";

const apply = (text: string, { start, removed }: TextEdit, inserted: string) =>
  text.slice(0, start) + inserted + text.slice(start + removed);

describe("findEdit", () => {
  it("is null for equal texts", () => {
    expect(findEdit("가나", "가나")).toBeNull();
  });

  it("finds an insertion, a deletion and a replacement", () => {
    expect(findEdit("가다", "가나다")).toEqual({ start: 1, removed: 0, inserted: 1 });
    expect(findEdit("가나다", "가다")).toEqual({ start: 1, removed: 1, inserted: 0 });
    expect(findEdit("12억 원", "130억 원")).toEqual({ start: 1, removed: 1, inserted: 2 });
  });

  it("lets the caret decide where a repeated letter came in", () => {
    expect(findEdit("aaa", "aaaa", 1)).toEqual({ start: 0, removed: 0, inserted: 1 });
    expect(findEdit("aaa", "aaaa", 4)).toEqual({ start: 3, removed: 0, inserted: 1 });
  });

  it("never splits a surrogate pair", () => {
    // The two emoji share their high surrogate.
    expect(findEdit("x😀y", "x😁y")).toEqual({ start: 1, removed: 2, inserted: 2 });
  });

  it("describes every change of a random walk", () => {
    let seed = 7;
    const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
    let text = "";
    for (let step = 0; step < 500; step++) {
      const start = random(text.length + 1);
      const removed = random(Math.min(4, text.length - start + 1));
      const inserted = "가a\n1".slice(0, random(4));
      const after = apply(text, { start, removed, inserted: inserted.length }, inserted);
      const edit = findEdit(text, after, start + inserted.length);
      if (edit) expect(apply(text, edit, after.slice(edit.start, edit.start + edit.inserted))).toBe(after);
      else expect(after).toBe(text);
      text = after;
    }
  });
});

describe("moveSpans", () => {
  const span = (start: number, end: number) => ({ start, end });

  it("keeps what is before and shifts what is behind", () => {
    expect(moveSpans([span(0, 2), span(5, 8)], { start: 3, removed: 1, inserted: 4 })).toEqual([
      span(0, 2),
      span(8, 11),
    ]);
  });

  it("leaves text inserted at an edge outside", () => {
    expect(moveSpans([span(2, 4)], { start: 2, removed: 0, inserted: 3 })).toEqual([span(5, 7)]);
    expect(moveSpans([span(2, 4)], { start: 4, removed: 0, inserted: 3 })).toEqual([span(2, 4)]);
  });

  it("stretches with an edit within", () => {
    expect(moveSpans([span(2, 6)], { start: 3, removed: 1, inserted: 3 })).toEqual([span(2, 8)]);
  });

  it("keeps the rest of what was cut, and drops what is gone", () => {
    expect(moveSpans([span(2, 6)], { start: 4, removed: 5, inserted: 1 })).toEqual([span(2, 4)]);
    expect(moveSpans([span(4, 8)], { start: 2, removed: 4, inserted: 1 })).toEqual([span(3, 5)]);
    expect(moveSpans([span(4, 8)], { start: 4, removed: 4, inserted: 4 })).toEqual([]);
  });
});
