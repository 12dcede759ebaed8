import { describe, expect, it } from "vitest";
import type { Entity, RuleClass } from "../engine/analysis.js";
import { classLabel, layerLabel } from "./class-labels.js";
import { layerOfEntity } from "./marks.js";
import { Translator } from "./translate.js";

const t = new Translator("ko", {
  "layer.person": "인물",
  "class.person": "인물",
  "layer.own": "나만의 분류",
});
const entity = (type: string) => ({ type }) as Entity;
const law: RuleClass = { name: "law", label: { ko: "법령", en: "Law" }, colour: "teal" };
const court: RuleClass = { name: "court", label: { ko: "법원", en: "Court" }, colour: "teal" };

describe("a rule pack's own class", () => {
  it("is drawn in its colour and called by its label", () => {
    expect(layerOfEntity(entity("law"), [law])).toBe("own-teal");
    expect(classLabel(entity("law"), [law], t)).toBe("법령");
    expect(layerLabel("own-teal", [law, court], t)).toBe("법령 · 법원");
  });

  it("is gray and called by its name where a saved reading says nothing more, or something hostile", () => {
    const hostile = { ...law, colour: "teal{background:url(x)}" } as unknown as RuleClass;
    expect(layerOfEntity(entity("law"), [hostile])).toBe("own-gray");
    expect(layerOfEntity(entity("__proto__"), [])).toBe("own-gray");
    expect(classLabel(entity("constructor"), undefined, t)).toBe("constructor");
    expect(layerLabel("own-gray", undefined, t)).toBe("나만의 분류");
  });

  it("leaves the built-in ones as they are", () => {
    expect(layerOfEntity(entity("person"), [law])).toBe("person");
    expect(classLabel(entity("person"), [law], t)).toBe("인물");
  });
});
