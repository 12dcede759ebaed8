/** The rule packs that a host names by their addresses: fetched, handed to the engine, and told of where one is wrong. */
import type { RuleProblem } from "../../../wasm/presslens.js";
import type { Engine } from "../../engine/engine.js";
import { EngineError, describe } from "../../engine/errors.js";
import { FetchError, fetchBytes } from "../../engine/fetch-bytes.js";

/** A pack that is not in use. */
export interface PackFault {
  /** "rules/missing", "rules/network", "rules/refused", or why no engine that knows packs could be started. */
  code: EngineError["code"];
  message: string;
  address: string;
  /** Everything that is wrong with a refused pack. */
  problems: readonly RuleProblem[];
}

/** How many problems of a refused pack its message names. */
const MOST_TOLD = 3;

interface FetchedPack {
  address: string;
  json: string;
}

/** Has the engine use the packs, but for those with a fault. */
export async function usePacks(engine: Engine, addresses: readonly string[]): Promise<PackFault[]> {
  const fetched = await Promise.all(addresses.map(fetchPack));
  const packs = fetched.filter((result) => "json" in result);
  const faults = fetched.filter((result) => "code" in result);
  return packs.length > 0 ? [...faults, ...(await handOver(engine, packs))] : faults;
}

async function fetchPack(address: string): Promise<FetchedPack | PackFault> {
  try {
    return { address, json: new TextDecoder().decode(await fetchBytes(address)) };
  } catch (error) {
    const failure = error instanceof FetchError ? error.failure : "network";
    return { code: `rules/${failure}`, message: `${address}: ${describe(error)}`, address, problems: [] };
  }
}

async function handOver(engine: Engine, packs: readonly FetchedPack[]): Promise<PackFault[]> {
  try {
    const reports = await engine.setRules(packs.map(({ json }) => json));
    return reports.flatMap(({ problems }, i) =>
      problems.length > 0 ? [refused(packs[i]!.address, problems)] : [],
    );
  } catch (error) {
    const { code, message } =
      error instanceof EngineError ? error : new EngineError("internal", describe(error));
    // Where nothing can be read at all, the reading says so.
    if (code === "start/blocked") return [];
    return packs.map(({ address }) => ({ code, message: `${address}: ${message}`, address, problems: [] }));
  }
}

function refused(address: string, problems: readonly RuleProblem[]): PackFault {
  const told = problems
    .slice(0, MOST_TOLD)
    .map(({ pointer, message }) => `${pointer} ${message.en}`.trim())
    .join(" ");
  const more = problems.length > MOST_TOLD ? ` And ${problems.length - MOST_TOLD} more.` : "";
  return { code: "rules/refused", message: `${address}: ${told}${more}`, address, problems };
}
