/** The last rung: no worker to be had, so the engine shares the page's thread and long texts are cut into slices. */
import type { Rung } from "./channel.js";
import { pause } from "./pause.js";
import { trustedScriptUrl } from "./trusted-url.js";
import type { SendReply, SessionSettings, WasmSession } from "./wasm-session.js";

export type OpenSession = (send: SendReply, settings: SessionSettings) => WasmSession;

/** Where the worker's script leaves its `OpenSession` when a page runs it. */
export const SESSION_IN_PAGE = "presslensSession";

/** About 8 ms of work per slice on a phone: short enough that typing and scrolling go on in between. */
const SHARED_WITH_A_READER: SessionSettings = { sliceLength: 4_000 };

/** `load` fetches the module's loader, which pages with a worker never need on this thread. */
export function mainThreadRung(load: () => Promise<OpenSession>, settings = SHARED_WITH_A_READER): Rung {
  return {
    name: "main-thread",
    async open(events) {
      const openSession = await load();
      let closed = false;
      const session = openSession((reply) => closed || events.onReply(reply), settings);
      return {
        // Answers come in a later task, as a worker's would.
        post: (request) => void pause().then(() => (closed ? undefined : session.handle(request))),
        close: () => {
          closed = true;
          session.stop();
        },
      };
    },
  };
}

/** Runs the worker's script in this page. */
export async function sessionOfScript(url: string): Promise<OpenSession> {
  const script = document.createElement("script");
  script.src = trustedScriptUrl(url);
  await new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Error("the worker's script could not be loaded"));
    document.head.append(script);
  });
  script.remove();
  const scope = globalThis as { [SESSION_IN_PAGE]?: OpenSession };
  const session = scope[SESSION_IN_PAGE];
  delete scope[SESSION_IN_PAGE]; // the page may be somebody else's
  if (!session) throw new Error("the worker's script left no session");
  return session;
}
