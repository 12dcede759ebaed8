/** The engine on the thread that asks. */
import { Engine, type Build, type EngineSettings } from "../engine/engine.js";
import { mainThreadRung, type OpenSession } from "../engine/main-thread-rung.js";
import { WasmSession } from "../engine/wasm-session.js";

/** For workers and Node, where nobody reads along: every text in one piece. */
export function createThreadEngine(files: Omit<EngineSettings, "rungs">): Engine {
  return new Engine({ ...files, rungs: [mainThreadRung(openSession, { sliceLength: Infinity })] });
}

/** The build for rule packs on the same thread. */
export function rulesBuild(wasmUrl: string): Build {
  return { rungs: [mainThreadRung(openRulesSession, { sliceLength: Infinity })], wasmUrl };
}

export async function openRulesSession(): Promise<OpenSession> {
  const { default: createModule } = await import("presslens-rules-wasm");
  return (send, settings) => new WasmSession(createModule, send, settings);
}

export async function openSession(): Promise<OpenSession> {
  const { default: createModule } = await import("presslens-wasm");
  return (send, settings) => new WasmSession(createModule, send, settings);
}
