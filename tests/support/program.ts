// The native command line, run as a child process.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Case } from "./cases";
import { program } from "./paths";

export interface Run {
  status: number | null;
  stdout: string;
  stderr: string;
}

export function run(args: string[], input: string | Uint8Array = ""): Run {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    input,
    encoding: "utf8",
    maxBuffer: 1 << 29,
  });
  // A program that refuses its arguments need not read what it is given.
  if (error && !("code" in error && error.code === "EPIPE")) throw error;
  return { status, stdout, stderr };
}

/** Calls `use` with the path of a new folder, and removes the folder afterwards. */
export function inTemporaryFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), "presslens-"));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The JSON text of every case's analysis, without what cannot agree between runs: the file's name and the time. */
export function analyzeFiles(cases: Case[], ...options: string[]): string[] {
  return inTemporaryFolder((folder) => {
    const files = cases.map(({ bytes }, index) => {
      const file = path.join(folder, `${index}.txt`);
      writeFileSync(file, bytes);
      return file;
    });
    const { status, stdout, stderr } = run(["analyze", "--format", "json", ...options, ...files]);
    if (status !== 0) throw new Error(`status ${status}: ${stderr}`);
    return stdout.trimEnd().split("\n").map(withoutRunDetails);
  });
}

export function withoutRunDetails(json: string): string {
  return json.replace(/^\{"id":"[^"]*",/, "{").replace(/,"timing":\{[^{}]*\}\}$/, "}");
}
