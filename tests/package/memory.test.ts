// Whether an analyzer that reads on and on keeps what it should let go.
import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { packageFolder, root } from "../support/paths";

const MIB = 1 << 20;

interface Memory {
  heapUsed: number;
  arrayBuffers: number;
  core: number;
}

describe("an analyzer in Node", () => {
  it(
    "needs no more memory for ten thousand articles than for two thousand",
    { timeout: 240_000 },
    async () => {
      const script = path.join(root, "tests/package/ten_thousand.mjs");
      const { stdout } = await promisify(execFile)(process.execPath, [
        "--expose-gc",
        script,
        path.join(packageFolder, "node.js"),
      ]);
      const { read, warm, end } = JSON.parse(stdout) as { read: number; warm: Memory; end: Memory };
      expect(read).toBe(10_000);
      expect(end.heapUsed - warm.heapUsed).toBeLessThan(MIB);
      expect(end.arrayBuffers - warm.arrayBuffers).toBeLessThan(MIB);
      expect(end.core).toBe(warm.core);
    },
  );
});
