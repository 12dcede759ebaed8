import { describe, expect, it } from "vitest";
import { paragraphRoles } from "./paragraph-roles.js";

describe("paragraphRoles", () => {
  it("reads a Korean article's head", () => {
    expect(
      paragraphRoles([
        "“첫차가 먼저 바뀐다”…운행 늘리는 시",
        "새벽 승객 18% 증가",
        "김하늘 기자 | 새벽일보",
        "",
        "시가 첫차를 앞당긴다.",
        "◇ 현장의 목소리",
        "- 첫째 항목",
        "노조는 반대한다.",
      ]),
    ).toEqual(["headline", "deck", "byline", "blank", "body", "subhead", "item", "body"]);
  });

  it("sets a text without a headline as plain paragraphs", () => {
    expect(paragraphRoles(["This is a sentence.", "So is this."])).toEqual(["body", "body"]);
    expect(paragraphRoles(["one line"])).toEqual(["body"]);
    expect(paragraphRoles([""])).toEqual(["blank"]);
  });
});
