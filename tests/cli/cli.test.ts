// The presslens command: options, formats, exit statuses, JSON Lines.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { goldCases, decode } from "../support/cases";
import { program } from "../support/paths";
import { inTemporaryFolder, run } from "../support/program";

const ARTICLE = "김민재 한국대 교수는 2026년 3월 2일 “매출이 3% 늘었다”고 말했다. 😀 비용은 5억원이다.\n";

const analysisOf = (output: string) => JSON.parse(output) as Record<string, unknown>;

// Waits until a stream has brought so many more lines, and forgets them.
function countingLines(stream: Readable): (count: number) => Promise<void> {
  const newline = "\n".charCodeAt(0);
  let waiting = 0;
  stream.on("data", (chunk: Buffer) => {
    for (const byte of chunk) if (byte === newline) --waiting;
    if (waiting <= 0) stream.emit("answered");
  });
  return async (count) => {
    waiting += count;
    while (waiting > 0) await once(stream, "answered");
  };
}

describe("analyze", () => {
  test("reads standard input and writes JSON with code point offsets", () => {
    const { status, stdout, stderr } = run(["analyze"], ARTICLE);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(analysisOf(stdout)).toMatchObject({
      language: "ko",
      offsets: "codepoint",
      length: [...ARTICLE].length,
    });
  });

  test.each([
    ["utf16", ARTICLE.length],
    ["utf8", Buffer.byteLength(ARTICLE)],
    ["codepoint", [...ARTICLE].length],
  ])("--offsets %s", (unit, length) => {
    expect(analysisOf(run(["analyze", "--offsets", unit], ARTICLE).stdout)).toMatchObject({
      offsets: unit,
      length,
    });
  });

  test.each(["ko", "en"])("--lang %s", (language) => {
    expect(analysisOf(run(["analyze", "--lang", language], ARTICLE).stdout)).toMatchObject({ language });
  });

  test("several files give one line each, with the file's name", () => {
    inTemporaryFolder((folder) => {
      const files = ["a.txt", "b.txt"].map((name) => path.join(folder, name));
      for (const file of files) writeFileSync(file, ARTICLE);
      const lines = run(["analyze", "--format", "json", ...files])
        .stdout.trimEnd()
        .split("\n");
      expect(lines.map((line) => analysisOf(line)["id"])).toEqual(files);
    });
  });

  test("a file that cannot be read is named, and the others are still analyzed", () => {
    inTemporaryFolder((folder) => {
      const good = path.join(folder, "good.txt");
      writeFileSync(good, ARTICLE);
      const { status, stdout, stderr } = run([
        "analyze",
        "--format",
        "json",
        path.join(folder, "missing.txt"),
        good,
      ]);
      expect(status).toBe(1);
      expect(stderr).toContain("missing.txt: there is no such file");
      expect(stdout.trimEnd().split("\n")).toHaveLength(1);
      expect(run(["analyze", folder])).toMatchObject({
        status: 1,
        stderr: `presslens: ${folder}: this is a folder, not a file\n`,
      });
    });
  });

  test.each(["analyze", "analyze --jsonl"])("%s says so when its output cannot be written", (command) => {
    const input = command.includes("jsonl") ? JSON.stringify({ id: 1, text: ARTICLE }) : ARTICLE;
    const { status, stderr } = spawnSync("sh", ["-c", `"$0" ${command} > /dev/full`, program], {
      input,
      encoding: "utf8",
    });
    expect(status).toBe(1);
    expect(stderr).toContain("standard output");
  });

  test("the formats for people hold the article's words", () => {
    for (const format of ["text", "html", "markdown", "csv"]) {
      const { status, stdout } = run(["analyze", "--format", format], ARTICLE);
      expect(status, format).toBe(0);
      expect(stdout, format).toContain("3%");
    }
  });

  test("HTML escapes the article", () => {
    const { stdout } = run(["analyze", "--format", "html"], `<script>alert("1명")</script> ${ARTICLE}`);
    expect(stdout).not.toContain("<script>alert");
    expect(stdout.replaceAll(/<\/?mark[^>]*>/g, "")).toContain("&lt;script&gt;");
  });

  test("no colour where nobody sees it", () => {
    expect(run(["analyze", "--format", "text"], ARTICLE).stdout).not.toContain("\u001b[");
  });
});

describe("bad usage ends with status 2 and says what is wrong", () => {
  test.each([
    [["analyze", "--format", "xml"], "--format"],
    [["analyze", "--offsets", "bytes"], "--offsets"],
    [["analyze", "--lang", "xx"], "xx"],
    [["analyze", "--date", "2026-02-30"], "2026-02-30"],
    [["analyze", "--nonsense"], "option"],
    [["frobnicate"], "frobnicate"],
    [["rules", "check"], "PACK"],
    [[], "analyze"],
  ])("%j", (args, word) => {
    const { status, stdout, stderr } = run(args, ARTICLE);
    expect(status).toBe(2);
    expect(stderr).toContain(word);
    expect(stdout).toBe("");
  });
});

test("--help and --version", () => {
  expect(run(["--help"])).toMatchObject({ status: 0, stderr: "" });
  expect(run(["--help"]).stdout).toContain("--jsonl");
  expect(run(["--version"]).stdout).toMatch(/^presslens \d+\.\d+\.\d+\n$/);
});

describe("--jsonl", () => {
  const lines = (...objects: unknown[]) => objects.map((object) => JSON.stringify(object) + "\n").join("");

  test("one analysis a line, with the line's id and options", () => {
    const input = lines(
      { id: "a", text: ARTICLE },
      { id: 7, lang: "en", text: "Sales rose 3%." },
      { text: "" },
    );
    const { status, stdout } = run(["analyze", "--jsonl", "--offsets", "utf16"], input);
    expect(status).toBe(0);
    const answers = stdout.trimEnd().split("\n").map(analysisOf);
    expect(answers).toHaveLength(3);
    expect(answers[0]).toMatchObject({ id: "a", language: "ko", offsets: "utf16" });
    expect(answers[1]).toMatchObject({ id: 7, language: "en" });
  });

  test("a bad line yields an error in its place, and the run goes on", () => {
    const input = `{"id":"broken\n[1]\n${lines({ id: "no text" }, { id: "bad", lang: "xx", text: "" }, { id: "z", text: ARTICLE })}`;
    const { status, stdout } = run(["analyze", "--jsonl"], input);
    expect(status).toBe(1);
    const answers = stdout.trimEnd().split("\n").map(analysisOf);
    expect(answers).toHaveLength(5);
    for (const answer of answers.slice(0, 4)) expect(answer["error"]).toEqual(expect.any(String));
    expect(answers[2]!["id"]).toBe("no text");
    expect(answers[3]!["id"]).toBe("bad");
    expect(answers[4]).toMatchObject({ id: "z", language: "ko" });
  });

  test("ill-formed UTF-8 in a line is replaced, as in an article that comes as plain text", () => {
    const [before, after] = ['{"id":"a","text":"', ' Sales rose 3%."}\n'];
    const input = Buffer.concat([Buffer.from(before), Buffer.from([0xff, 0xe2, 0x82]), Buffer.from(after)]);
    const { status, stdout } = run(["analyze", "--jsonl", "--offsets", "utf16"], input);
    expect(status).toBe(0);
    expect(analysisOf(stdout)).toMatchObject({ id: "a", figures: [{ start: 14, end: 16, type: "percent" }] });
  });

  test("the last line needs no newline", () => {
    const { status, stdout } = run(["analyze", "--jsonl"], JSON.stringify({ id: "a", text: ARTICLE }));
    expect(status).toBe(0);
    expect(analysisOf(stdout)["id"]).toBe("a");
  });

  // The program answers a line before it reads the next one, so its memory can be looked at while the stream runs. The
  // first lines are whole articles, which is what grows buffers; then come a hundred thousand.
  test("memory stays flat over many lines", { timeout: 120_000 }, async () => {
    const child = spawn(program, ["analyze", "--jsonl"], { stdio: ["pipe", "pipe", "inherit"] });
    const answered = countingLines(child.stdout);
    const residentKilobytesAfter = async (input: string, count: number) => {
      if (!child.stdin.write(input)) await once(child.stdin, "drain");
      await answered(count);
      const memory = readFileSync(`/proc/${child.pid}/status`, "utf8").match(/^VmRSS:\s+(\d+) kB$/m);
      return Number(memory![1]);
    };
    const articles = goldCases().map(({ id, bytes }) => ({ id, text: decode(bytes) }));
    const before = await residentKilobytesAfter(lines(...articles, ...articles), 2 * articles.length);
    const thousand = lines(...Array.from({ length: 1000 }, (_, id) => ({ id, lang: "ko", text: "3개" })));
    let after = before;
    for (let i = 0; i < 100; ++i) after = await residentKilobytesAfter(thousand, 1000);
    child.stdin.end();
    await once(child, "exit");
    expect(after - before).toBeLessThan(4096);
  });
});
