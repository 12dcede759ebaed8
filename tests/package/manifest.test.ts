// What tools and stores say of the package: its manifest, its types, its files.
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { Package, checkPackage } from "@arethetypeswrong/core";
import { publint } from "publint";
import { describe, expect, it } from "vitest";
import { packageFolder, root } from "../support/paths";

/** How a program of ES modules finds types; `require` cannot load this package, and does not find any. */
const OTHER_PROGRAMS = ["node10", "node16-cjs"];

/** The package's scripts, types and manifest, where a program has them. */
function installed(): Package {
  const names = readdirSync(packageFolder).filter((name) => /\.(js|ts|json)$/.test(name));
  const files = names.map((name) => [
    `/node_modules/presslens/${name}`,
    readFileSync(path.join(packageFolder, name), "utf8"),
  ]);
  return new Package(Object.fromEntries(files) as Record<string, string>, "presslens", "0.0.0");
}

describe("the package", () => {
  it("has a manifest that publint has nothing to say of", async () => {
    const { messages } = await publint({ pkgDir: packageFolder, strict: true });
    expect(messages).toEqual([]);
  });

  it("has types that every resolution of ES modules finds right", async () => {
    const analysis = await checkPackage(installed());
    const problems = analysis.types ? analysis.problems : ["no types"];
    expect(
      problems.filter(
        (problem) =>
          !(
            typeof problem === "object" &&
            "resolutionKind" in problem &&
            OTHER_PROGRAMS.includes(problem.resolutionKind)
          ),
      ),
    ).toEqual([]);
  });

  it("has the project's version", () => {
    const manifest = JSON.parse(readFileSync(path.join(packageFolder, "package.json"), "utf8")) as {
      version: string;
    };
    const project = readFileSync(path.join(root, "CMakeLists.txt"), "utf8");
    expect(project).toContain(`project(presslens VERSION ${manifest.version} `);
  });
});
