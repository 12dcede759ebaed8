// The library as `cmake --install` leaves it, for a project that finds it through CMake and for one that asks pkg-config.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Analysis } from "../../web/engine/analysis";
import { root } from "../support/paths";

const PACK = JSON.stringify({
  schema: "presslens.rules/1",
  name: "grades",
  entities: [{ class: "product", patterns: ["[A-Z]\\d{2}"] }],
});

describe("the installed library", () => {
  let folder: string;
  let prefix: string;
  const run = (program: string, args: string[], cwd = folder, env = {}) =>
    execFileSync(program, args, { cwd, encoding: "utf8", env: { ...process.env, ...env } });
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "presslens-native-"));
    run("cmake", ["--install", path.join(root, "build/native"), "--prefix", path.join(folder, "staged")]);
    prefix = path.join(folder, "moved"); // packagers install into one folder and unpack into another
    renameSync(path.join(folder, "staged"), prefix);
    cpSync(path.join(root, "tests/package/consumers/native"), folder, { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function expectToRead(program: string) {
    const { figures, entities } = JSON.parse(run(program, ["12 people saw the B52.", PACK])) as Analysis;
    expect(figures.map(({ text }) => text)).toContain("12 people");
    expect(entities.map(({ name }) => name)).toContain("B52"); // RE2 is inside
  }

  it("is found by a project of CMake", () => {
    run("cmake", ["-S", ".", "-B", "build", `-DCMAKE_PREFIX_PATH=${prefix}`]);
    run("cmake", ["--build", "build"]);
    expectToRead(path.join(folder, "build/consumer"));
  });

  it("is found by pkg-config", () => {
    const env = { PKG_CONFIG_PATH: path.join(prefix, "lib/pkgconfig") };
    const flags = run("pkg-config", ["--cflags", "--libs", "presslens"], folder, env);
    run("g++", ["-std=c++20", "main.cc", "-o", "by-hand", ...flags.trim().split(/\s+/)]);
    expectToRead(path.join(folder, "by-hand"));
  });

  it("shows no name but its own to the linker", () => {
    const names = run("nm", [
      "--extern-only",
      "--defined-only",
      "--demangle",
      path.join(prefix, "lib/libpresslens.a"),
    ]);
    // Not those of kind "u": constants of templates, of which a program keeps one whoever brings it.
    const symbols = names.split("\n").filter((line) => / [A-Zvw] /.test(line));
    expect(symbols.length).toBeGreaterThan(10);
    expect(symbols.filter((line) => !line.includes("presslens::"))).toEqual([]);
  });

  it("brings the command, which finds its models", () => {
    const program = path.join(prefix, "bin/presslens");
    const told = execFileSync(program, ["analyze", "--format", "json"], {
      input: "Ann Doyle, a clerk at Fairview Bank, said she saw it.",
      encoding: "utf8",
    });
    const { entities } = JSON.parse(told) as Analysis;
    expect(entities.map(({ name }) => name)).toContain("Ann Doyle");
  });
});
