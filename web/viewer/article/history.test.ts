import { describe, expect, it } from "vitest";
import { History } from "./history.js";

const type = (history: History, text: string, from = 0, now = 0) =>
  [...text].forEach((letter, i) =>
    history.record({ start: from + i, removed: "", inserted: letter }, now + i),
  );

describe("History", () => {
  it("takes back a word at a time", () => {
    const history = new History();
    type(history, "one two");
    expect(history.undo()).toEqual({ start: 4, removed: "", inserted: "two" });
    expect(history.undo()).toEqual({ start: 0, removed: "", inserted: "one " });
    expect(history.undo()).toBeNull();
    expect(history.redo()).toEqual({ start: 0, removed: "", inserted: "one " });
  });

  it("joins the syllables that an input method rewrites", () => {
    const history = new History();
    history.record({ start: 3, removed: "", inserted: "ㅎ" }, 0);
    history.record({ start: 3, removed: "ㅎ", inserted: "하" }, 1);
    history.record({ start: 3, removed: "하", inserted: "한" }, 2);
    expect(history.undo()).toEqual({ start: 3, removed: "", inserted: "한" });
  });

  it("joins deletions in both directions", () => {
    const history = new History();
    history.record({ start: 2, removed: "c", inserted: "" }, 0);
    history.record({ start: 1, removed: "b", inserted: "" }, 1);
    history.record({ start: 1, removed: "d", inserted: "" }, 2);
    expect(history.undo()).toEqual({ start: 1, removed: "bcd", inserted: "" });
  });

  it("starts anew after a pause, after sealing and elsewhere in the text", () => {
    const history = new History();
    type(history, "a", 0, 0);
    type(history, "b", 1, 5000);
    history.seal();
    type(history, "c", 2, 5001);
    type(history, "z", 90, 5002);
    expect(
      [history.undo(), history.undo(), history.undo(), history.undo()].map((step) => step?.inserted),
    ).toEqual(["z", "c", "b", "a"]);
  });

  it("forgets what was undone once something new is typed", () => {
    const history = new History();
    type(history, "a");
    history.undo();
    type(history, "b");
    expect(history.redo()).toBeNull();
  });
});
