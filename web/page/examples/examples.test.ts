import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { EXAMPLE_TITLES } from "./examples.js";

it.each(Object.entries(EXAMPLE_TITLES))("the example in %s begins with its title", (language, title) => {
  const text = readFileSync(new URL(`${language}.txt`, import.meta.url), "utf8");
  expect(text.split("\n")[0]).toBe(title);
});
