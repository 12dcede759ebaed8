// The package as its users have it: packed, and unpacked into a project's node_modules, without a network.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { packageFolder, root } from "../support/paths";

export interface Packed {
  /** The file that `npm pack` leaves. */
  tarball: string;
  remove(): void;
}

export function pack(): Packed {
  const folder = mkdtempSync(path.join(tmpdir(), "presslens-package-"));
  const told = execFileSync("npm", ["pack", packageFolder, "--json", "--pack-destination", folder], {
    encoding: "utf8",
  });
  const [{ filename }] = JSON.parse(told) as [{ filename: string }];
  return {
    tarball: path.join(folder, filename),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** A copy of a project of consumers/ that has the package, and the bundlers of this checkout. */
export function project(name: string, { tarball }: Packed): string {
  const folder = path.join(path.dirname(tarball), name);
  cpSync(path.join(root, "tests/package/consumers", name), folder, { recursive: true });
  const installed = path.join(folder, "node_modules/presslens");
  mkdirSync(installed, { recursive: true });
  execFileSync("tar", ["xzf", tarball, "--strip-components=1", "-C", installed]);
  for (const tool of ["vite", "webpack", "esbuild"])
    symlinkSync(path.join(root, "node_modules", tool), path.join(folder, "node_modules", tool));
  return folder;
}

/** Runs the project's own build, and returns the folder that a host would serve. */
export function build(folder: string): string {
  execFileSync(process.execPath, ["build.mjs"], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  return path.join(folder, "dist");
}
