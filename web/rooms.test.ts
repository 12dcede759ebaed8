// The rooms of the web side and which may know which: what is used by many knows nothing of who uses it.
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const web = path.dirname(fileURLToPath(import.meta.url));

const MAY_IMPORT: Record<string, readonly string[]> = {
  engine: [],
  viewer: ["engine/analysis"], // what an analysis looks like, and nothing of who makes it
  embed: ["viewer", "engine"],
  page: ["viewer", "engine"],
  package: ["engine", "embed"],
};

/** The files of a room, each with what it imports from elsewhere in the house, as paths below web/. */
function importsOf(room: string): string[] {
  return readdirSync(path.join(web, room), { recursive: true, encoding: "utf8" })
    .filter((name) => /(?<!\.test)\.(ts|css)$/.test(name))
    .flatMap((name) => {
      const file = path.join(web, room, name);
      const found = readFileSync(file, "utf8").matchAll(/(?:from|import|@import)\s*\(?"(\.[^"]+)"/g);
      return [...found].map(([, target]) =>
        path.relative(web, path.resolve(path.dirname(file), target!)).replaceAll(path.sep, "/"),
      );
    })
    .filter((target) => !target.startsWith(`${room}/`) && !target.startsWith("../wasm/"));
}

it.each(Object.entries(MAY_IMPORT))("%s imports from no room that is above it", (room, allowed) => {
  const others = importsOf(room).filter((target) => !allowed.some((start) => target.startsWith(start)));
  expect([...new Set(others)]).toEqual([]);
});
