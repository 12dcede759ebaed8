import { describe, expect, it } from "vitest";
import type { RulePackReport } from "../../../wasm/presslens.js";
import type { Engine } from "../../engine/engine.js";
import { EngineError } from "../../engine/errors.js";
import { EMPTY_DRAFT } from "./rule-draft.js";
import { emptyPack, mark, wishFor } from "./rule-pack.js";
import { OWN, RulePacks } from "./rule-packs.js";

const pack = (name: string) => JSON.stringify({ schema: "presslens.rules/1", name });
const problem = { pointer: "/name", position: null, message: { ko: "나쁨", en: "bad" } };

/** An engine that takes every pack but those with "bad" in them, and none at all while it is down. */
function open() {
  const asked: string[][] = [];
  let read = 0;
  const engine = {
    down: false,
    reset: () => undefined,
    async setRules(texts: readonly string[]): Promise<RulePackReport[]> {
      if (engine.down) throw new EngineError("start/network", "down");
      asked.push(texts.map((text) => (JSON.parse(text) as { name: string }).name));
      return texts.map((text) => ({
        name: "",
        classes: [],
        problems: text.includes("bad") ? [problem] : [],
      }));
    },
  };
  const packs = new RulePacks(engine as unknown as Engine, {
    onRules: () => (read += 1),
    onList: () => undefined,
  });
  return {
    engine,
    packs,
    asked,
    names: () => packs.list.map((listed) => listed.pack.name),
    read: () => read,
  };
}

describe("the reader's packs", () => {
  it("are handed over in their order, and the article is read again only where they differ", async () => {
    const { packs, asked, read } = open();
    await packs.read();
    expect([asked, read()]).toEqual([[], 0]);
    await packs.add(pack("a"));
    await packs.add(pack("b"));
    await packs.move("2", -1);
    await packs.turn("1", false);
    expect(asked).toEqual([["a"], ["a", "b"], ["b", "a"], ["b"]]);
    expect(read()).toBe(4);
    await packs.remove("1"); // it was off
    expect(read()).toBe(4);
  });

  it("stay as they were where a new one is refused", async () => {
    const { packs, asked, names } = open();
    await packs.add(pack("a"));
    expect((await packs.add(pack("bad"))).problems).toEqual([problem]);
    expect([names(), asked.at(-1)]).toEqual([["a"], ["a"]]);
    expect((await packs.saveOwn(mark(packs.own, wishFor("bad"), "person"))).problems).toEqual([problem]);
    expect([names(), asked.at(-1)]).toEqual([["a"], ["a"]]);
  });

  it("stay as they were while no engine can be had, and are in use once there is one", async () => {
    const { packs, engine, asked, names } = open();
    await packs.add(pack("a"));
    engine.down = true;
    await expect(packs.add(pack("b"))).rejects.toMatchObject({ code: "start/network" });
    expect([names(), packs.error?.code]).toEqual([["a"], "start/network"]);
    engine.down = false;
    await packs.again();
    expect([asked.at(-1), packs.error]).toEqual([["a"], null]);
  });

  it("have what a form says beside them while it is tried, where the reader's own is", async () => {
    const { packs, asked } = open();
    await packs.add(pack("a"));
    await packs.saveOwn(mark(emptyPack("own"), wishFor("가람"), "person"));
    await packs.move(OWN, 1);
    const report = await packs.preview({ ...EMPTY_DRAFT, words: "bad" });
    expect(report?.problems).toEqual([problem]);
    expect(asked.at(-1)).toEqual(["a", "(preview)", "own"]);
    await packs.preview(null);
    expect(asked.at(-1)).toEqual(["a", "own"]);
  });

  it("lose the reader's own with its last word", async () => {
    const { packs, names } = open();
    await packs.saveOwn(mark(emptyPack("own"), wishFor("가람"), "person"));
    expect(names()).toEqual(["own"]);
    await packs.saveOwn(emptyPack("own"));
    expect(names()).toEqual([]);
  });
});
