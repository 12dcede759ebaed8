// The schema of rule packs and the loader agree on the packs that ship, and on hostile ones.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020";
import { expect, test } from "vitest";
import { root } from "../support/paths";
import { inTemporaryFolder, run } from "../support/program";

const schema = JSON.parse(readFileSync(`${root}/schema/rules.schema.json`, "utf8")) as object;
const validate = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(schema);

/** What `presslens rules check` says of a pack. */
function accepts(pack: string): boolean {
  let status: number | null = null;
  inTemporaryFolder((folder) => {
    const file = path.join(folder, "pack.json");
    writeFileSync(file, pack);
    status = run(["rules", "check", file]).status;
  });
  return status === 0;
}

const examples = readdirSync(`${root}/packs`).filter((name) => name.endsWith(".json"));

test.each(examples)("packs/%s keeps to the schema and loads", (name) => {
  const pack = readFileSync(`${root}/packs/${name}`, "utf8");
  expect(validate(JSON.parse(pack)), JSON.stringify(validate.errors)).toBe(true);
  expect(accepts(pack)).toBe(true);
});

const HEAD = '"schema":"presslens.rules/1","name":"a"';
test.each([
  `{${HEAD},"__proto__":{"polluted":true}}`,
  `{${HEAD},"constructor":1}`,
  `{${HEAD},"classes":[{"name":"law","colour":"url(https://example.com)"}]}`,
  `{${HEAD},"classes":[{"name":"__proto__"}]}`,
  `{${HEAD},"entities":[{"class":"person","terms":[7]}]}`,
  `{${HEAD},"entities":[{"terms":["a"]}]}`,
  `{${HEAD},"figures":[{"class":"measure","factor":-1,"terms":["a"]}]}`,
  `{${HEAD},"language":"fr"}`,
])("refused by both: %s", (pack) => {
  expect(validate(JSON.parse(pack))).toBe(false);
  expect(accepts(pack)).toBe(false);
});
