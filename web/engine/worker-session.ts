/**
 * What a worker's script does, over whichever build of the module it was made with. The same text can also run from a
 * blob and, where no worker is to be had, in the page itself: there it only leaves behind what main-thread-rung.ts
 * picks up.
 */
import { SESSION_IN_PAGE, type OpenSession } from "./main-thread-rung.js";
import type { EngineRequest } from "./messages.js";
import { WasmSession, type CreateModule, type SendReply } from "./wasm-session.js";

export function serve(createModule: CreateModule): void {
  const openSession: OpenSession = (send, settings) => new WasmSession(createModule, send, settings);
  if (typeof document === "undefined") {
    const send: SendReply = (reply) => postMessage(reply);
    const session = openSession(send, { sliceLength: Infinity });
    addEventListener("message", ({ data }: MessageEvent<EngineRequest>) => void session.handle(data));
    send({ type: "hello" });
  } else {
    Object.assign(globalThis, { [SESSION_IN_PAGE]: openSession });
  }
}
