/** The worker's entry. Built as one classic script, so that the same text can also run from a blob. */
import createPresslens from "presslens-wasm";
import type { EngineRequest } from "./messages.js";
import { WasmSession, type SendReply } from "./wasm-session.js";

const send: SendReply = (reply) => postMessage(reply);
const session = new WasmSession(createPresslens, send, { sliceLength: Infinity });

addEventListener("message", ({ data }: MessageEvent<EngineRequest>) => void session.handle(data));
send({ type: "hello" });
