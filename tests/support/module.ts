// The WebAssembly module in Node, as build/wasm holds it.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type createPresslensType from "../../wasm/presslens";
import type { PresslensModule, WasmAnalyzer, WasmOptions } from "../../wasm/presslens";
import { modelFolder, wasmFolder } from "./paths";

export const defaultOptions: WasmOptions = {
  language: "auto",
  date: "",
  entities: true,
  figures: true,
  quotes: true,
};

/** `name` is "presslens", or "presslens-rules" for the build that knows rule packs. */
export async function loadModule(name = "presslens"): Promise<PresslensModule> {
  const loader = pathToFileURL(path.join(wasmFolder, `${name}.mjs`)).href;
  const { default: createPresslens } = (await import(/* @vite-ignore */ loader)) as {
    default: typeof createPresslensType;
  };
  return createPresslens({ wasmBinary: readFileSync(path.join(wasmFolder, `${name}.wasm`)) });
}

/** The model files that the programs of this checkout use, in the order in which the command line loads them. */
export function modelFiles(): string[] {
  if (!existsSync(modelFolder)) return [];
  return readdirSync(modelFolder)
    .filter((name) => name.endsWith(".model"))
    .sort()
    .map((name) => path.join(modelFolder, name));
}

/** An analyzer with every model loaded, as the command line has it. */
export async function newAnalyzer(): Promise<WasmAnalyzer> {
  const analyzer = new (await loadModule()).Analyzer();
  for (const file of modelFiles()) {
    const status = analyzer.loadModel(readFileSync(file));
    if (status.code !== 0) throw new Error(`${file}: ${status.message}`);
  }
  return analyzer;
}
