import { describe, expect, it } from "vitest";
import { likelyLanguage } from "./likely-language.js";

describe("the likely language", () => {
  it.each([
    ["ko", "LG AI연구원과 SK하이닉스가 HBM4를 함께 시험한다고 말했다."],
    ["ko", "기상청은 12일 밤 눈이 내릴 것으로 내다봤다."],
    ["en", "Samsung (삼성) said on Monday that it would cut 5% of its output."],
    ["en", "It saves each household $3.40."],
  ])("is %s: %s", (language, text) => {
    expect(likelyLanguage(text)).toBe(language);
  });
});
