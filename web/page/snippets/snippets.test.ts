import { describe, expect, it } from "vitest";
import { DEFAULTS, frameAddress, snippet } from "./snippets.js";

const BASE = "https://example.org/lens/";

describe("the snippets", () => {
  it("say nothing of what is as usual", () => {
    expect(snippet("script", DEFAULTS, BASE)).toBe(
      '<script src="https://example.org/lens/presslens.js" data-target="article" async></script>',
    );
    expect(snippet("element", DEFAULTS, BASE)).toContain("<press-lens>…</press-lens>");
  });

  it("say what was chosen, each in its own way", () => {
    const settings = { ...DEFAULTS, language: "ko", theme: "dark", show: ["figures", "quotes"] } as const;
    expect(snippet("script", settings, BASE)).toContain(
      'data-lang="ko" data-theme="dark" data-show="figures,quotes"',
    );
    expect(snippet("element", settings, BASE)).toContain(
      '<press-lens language="ko" theme="dark" show="figures,quotes">',
    );
    expect(snippet("frame", settings, BASE)).toContain(
      "&amp;language=ko&amp;theme=dark&amp;show=figures%2Cquotes",
    );
  });

  it("name the origin of the site, whatever page of it was given", () => {
    const address = new URL(frameAddress({ ...DEFAULTS, site: "https://paper.example/a/b?c" }, BASE));
    expect(new URLSearchParams(address.hash.slice(1)).get("origin")).toBe("https://paper.example");
  });

  it("let nothing out of an attribute", () => {
    const target = '"><script>alert(1)</script>';
    expect(snippet("script", { ...DEFAULTS, target }, BASE)).toContain(
      'data-target="&quot;>&lt;script>alert(1)&lt;/script>"',
    );
  });
});
