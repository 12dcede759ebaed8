/** The last rung: no worker to be had, so the engine shares the page's thread and long texts are cut into slices. */
import type { Rung } from "./channel.js";
import { WasmSession, type CreateModule } from "./wasm-session.js";

/** About 8 ms of work per slice on a phone: short enough that typing and scrolling go on in between. */
const SLICE_LENGTH = 4_000;

/** `load` fetches the module's loader, which pages with a worker never need on this thread. */
export function mainThreadRung(load: () => Promise<CreateModule>): Rung {
  return {
    name: "main-thread",
    async open(events) {
      const createModule = await load();
      let closed = false;
      const session = new WasmSession(createModule, (reply) => closed || events.onReply(reply), {
        sliceLength: SLICE_LENGTH,
      });
      return {
        // Answers come in a later task, as a worker's would.
        post: (request) => void setTimeout(() => closed || void session.handle(request), 0),
        close: () => {
          closed = true;
        },
      };
    },
  };
}
