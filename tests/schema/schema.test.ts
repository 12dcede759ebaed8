// Every analysis keeps to schema/analysis.schema.json, and every span's text is the slice that its offsets name.
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020";
import { describe, expect, test } from "vitest";
import { allCases, decode } from "../support/cases";
import { root } from "../support/paths";
import { analyzeFiles } from "../support/program";

const schema = JSON.parse(readFileSync(`${root}/schema/analysis.schema.json`, "utf8")) as object;
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

/** Cuts [start, end) out of a text in one of the three units. */
type Slice = (start: number, end: number) => string;

const UNITS: Record<string, (text: string) => { length: number; slice: Slice }> = {
  utf16: (text) => ({ length: text.length, slice: (start, end) => text.slice(start, end) }),
  utf8: (text) => {
    const bytes = Buffer.from(text, "utf8");
    return { length: bytes.length, slice: (start, end) => bytes.toString("utf8", start, end) };
  },
  codepoint: (text) => {
    const points = Array.from(text);
    return { length: points.length, slice: (start, end) => points.slice(start, end).join("") };
  },
};

/** Every {start, end, text} anywhere in an analysis. */
function* spansOf(value: unknown): Generator<{ start: number; end: number; text: string }> {
  if (typeof value !== "object" || value === null) return;
  if ("start" in value && "end" in value && "text" in value) {
    yield value as { start: number; end: number; text: string };
  }
  for (const member of Object.values(value)) yield* spansOf(member);
}

const cases = allCases();

describe.each(Object.keys(UNITS))("offsets in %s", (unit) => {
  const analyses = analyzeFiles(cases, "--offsets", unit).map(
    (line) => JSON.parse(line) as { length: number },
  );

  test.each(cases.map(({ id, bytes }, index) => ({ id, bytes, index })))("$id", ({ bytes, index }) => {
    const analysis = analyses[index];
    expect(validate(analysis), JSON.stringify(validate.errors)).toBe(true);
    const text = UNITS[unit]!(decode(bytes));
    expect(analysis!.length).toBe(text.length);
    for (const span of spansOf(analysis)) expect(text.slice(span.start, span.end)).toBe(span.text);
  });
});

test("the schema refuses what is not in it", () => {
  const [analysis] = analyzeFiles(cases.slice(0, 1)).map(
    (line) => JSON.parse(line) as Record<string, unknown>,
  );
  expect(validate(analysis)).toBe(true);
  expect(validate({ ...analysis, extra: 1 })).toBe(false);
  expect(validate({ ...analysis, offsets: "bytes" })).toBe(false);
  expect(validate({ ...analysis, summary: {} })).toBe(false);
});
