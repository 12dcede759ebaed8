import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import embeddedEn from "../../embed/locales/en.json";
import embeddedKo from "../../embed/locales/ko.json";
import rulesEn from "../rules/locales/en.json";
import rulesKo from "../rules/locales/ko.json";
import viewerEn from "../../viewer/locales/en.json";
import viewerKo from "../../viewer/locales/ko.json";
import snippetsEn from "../snippets/locales/en.json";
import snippetsKo from "../snippets/locales/ko.json";
import pageEn from "./en.json";
import pageKo from "./ko.json";

// The viewer's words are the page's and those of what is embedded in other sites; each room adds its own.
const en = { ...viewerEn, ...pageEn, ...embeddedEn, ...rulesEn, ...snippetsEn };
const ko = { ...viewerKo, ...pageKo, ...embeddedKo, ...rulesKo, ...snippetsKo };

const parameters = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
const withoutPlurals = (strings: object) => Object.keys(strings).filter((key) => !key.endsWith(".one"));

/** Every key that a source of these rooms names in full. */
function usedKeys(...rooms: string[]): string[] {
  const web = fileURLToPath(new URL("../..", import.meta.url));
  return readdirSync(web, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .filter((name) => rooms.includes(name.split(path.sep)[0]!))
    .flatMap((name) => [
      ...readFileSync(path.join(web, name), "utf8").matchAll(/\.(?:text|parts)\(\s*"([^"]+)"/g),
    ])
    .map(([, key]) => key!);
}

describe("the interface's strings", () => {
  it("exist in both languages", () => {
    expect(withoutPlurals(en).sort()).toEqual(withoutPlurals(ko).sort());
  });

  it("of the viewer are enough for what is embedded in other sites", () => {
    const words = { ...viewerKo, ...embeddedKo };
    expect(usedKeys("embed", "viewer").filter((key) => !(key in words))).toEqual([]);
  });

  it("take the same parameters in both languages", () => {
    const strings = { en: en as Record<string, string>, ko: ko as Record<string, string> };
    for (const key of Object.keys(ko))
      expect([key, parameters(strings.en[key]!)]).toEqual([key, parameters(strings.ko[key]!)]);
  });

  it("are there for every key that the code names", () => {
    const missing = usedKeys("embed", "page", "viewer").filter((key) => !(key in ko));
    expect(missing).toEqual([]);
  });
});
