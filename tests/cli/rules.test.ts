// Rule packs on the command line: what `rules check` says, and that every output format tells a pack's own class.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { inTemporaryFolder, run } from "../support/program";

describe("rules check", () => {
  const check = (pack: string) => {
    let result = { status: 0 as number | null, stderr: "", stdout: "" };
    inTemporaryFolder((folder) => {
      const file = path.join(folder, "pack.json");
      writeFileSync(file, pack);
      const { status, stderr, stdout } = run(["rules", "check", file]);
      result = { status, stderr: stderr.replaceAll(file, "pack.json"), stdout };
    });
    return result;
  };

  test("a sound pack has no problems", () => {
    const { status, stdout } = check('{"schema":"presslens.rules/1","name":"가"}');
    expect(status).toBe(0);
    expect(stdout).toContain("no problems");
  });

  test("every problem is told with line and column", () => {
    const { status, stderr } = check(
      '{"schema": "presslens.rules/1", "name": "가",\n "a/b": 1,\n "entities": [\n  {"class": "person", "terms": ["가"], "patterns": ["한(국"]}]}',
    );
    expect(status).toBe(1);
    expect(stderr).toContain("pack.json:2:9: /a~1b: ");
    expect(stderr).toContain("pack.json:4:52: /entities/0/patterns/0: ");
    expect(stderr).toContain("(at character 2 of the pattern)");
  });

  test("what is no JSON is told with the place where reading stopped", () => {
    expect(check('{"schema":\n  oops}').stderr).toMatch(/pack\.json:2:\d+: This is not JSON\./);
  });
});

describe("analyze --rules", () => {
  const pack = (name: string, colour: string, term: string) =>
    JSON.stringify({
      schema: "presslens.rules/1",
      name,
      classes: [{ name, label: { ko: "법령", en: "Statute" }, colour }],
      entities: [{ class: name, terms: [term] }],
    });
  const analyze = (args: string[], packs: string[], text = "국회는 하천법과 습지법을 고친다.\n") =>
    inTemporaryFolder((folder) => {
      const files = packs.map((json, index) => {
        const file = path.join(folder, `${index}.json`);
        writeFileSync(file, json);
        return file;
      });
      const { status, stdout, stderr } = run(
        ["analyze", ...args, ...files.flatMap((file) => ["--rules", file])],
        text,
      );
      return { status, stdout, stderr: stderr.replaceAll(folder + path.sep, "") };
    });
  const statute = pack("statute", "teal", "하천법");

  test.each([
    ["json", '"type":"statute","name":"하천법"'],
    ["text", "하천법  [statute] ×1"],
    ["markdown", "| 하천법 | statute | 1 |"],
    ["csv", /^name,e\d+,4,7,"하천법","statute","하천법",/m],
    ["html", "<td>하천법<td>statute<td>1"],
    ["html", '<mark class="entity own-statute" title="하천법 · statute">하천법</mark>'],
  ])("--format %s tells a pack's own class: %s", (format, told) => {
    const { status, stdout } = analyze(["--format", format], [statute]);
    expect(status).toBe(0);
    if (typeof told === "string") expect(stdout).toContain(told);
    else expect(stdout).toMatch(told);
  });

  test("--jsonl tells it as well", () => {
    const line = JSON.stringify({ id: 1, lang: "ko", text: "하천법을 고친다." });
    expect(analyze(["--jsonl"], [statute], line).stdout).toContain('"type":"statute","name":"하천법"');
  });

  test("takes several packs, the first of which wins", () => {
    const law = pack("law", "red", "하천법");
    const both = [statute, law, pack("wetland", "blue", "습지법")];
    expect(analyze(["--format", "text"], both).stdout).toContain("[statute]");
    expect(analyze(["--format", "text"], both).stdout).toContain("습지법  [wetland]");
    expect(analyze(["--format", "text"], [law, statute]).stdout).toContain("하천법  [law]");
  });

  test("a class that is called like a layer of the HTML does not look like one", () => {
    const { stdout } = analyze(["--format", "html"], [pack("quote", "red", "하천법")]);
    expect(stdout).toContain('class="entity own-quote"');
  });

  test("a pack with problems ends the run with its list", () => {
    const { status, stdout, stderr } = analyze(["--format", "json"], ['{"schema":"presslens.rules/1"}']);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toBe("presslens: 0.json:1:1: /name: This string is missing or empty.\n");
  });
});
