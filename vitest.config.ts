import { defineConfig } from "vitest/config";

// Three suites, each run by ./dev test on its own once what it needs is built:
//   web      TypeScript alone: engine, viewer, page logic; needs no build
//   node     the built program and the module in Node: command line, schema, parity, gold scores
//   package  the npm package as its users have it
//   browser  the built page in Chromium
const shared = { environment: "node", testTimeout: 60_000, hookTimeout: 60_000 } as const;

export default defineConfig({
  test: {
    projects: [
      { test: { ...shared, name: "web", include: ["tests/web/**/*.test.ts", "web/**/*.test.ts"] } },
      { test: { ...shared, name: "node", include: ["tests/{cli,wasm,schema,parity,eval}/**/*.test.ts"] } },
      { test: { ...shared, name: "package", include: ["tests/package/**/*.test.ts"] } },
      {
        test: {
          ...shared,
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          expect: { poll: { timeout: 20_000 } }, // a page reloads in more than the second that is usual
          poolOptions: { forks: { singleFork: true } }, // one Chromium at a time
        },
      },
    ],
  },
});
