/**
 * The two rungs that run the engine in a worker: from its file, and from a blob with the same script, for hosts and
 * policies that refuse the file.
 */
import type { Channel, ChannelEvents, Rung } from "./channel.js";
import type { EngineReply } from "./messages.js";
import { trustedScriptUrl } from "./trusted-url.js";

/** A worker that has not said hello after this time is given up for the next rung. */
const HELLO_MS = 15_000;

export function workerFileRung(scriptUrl: string): Rung {
  return {
    name: "worker",
    open: (events) => openWorker(() => new Worker(trustedScriptUrl(scriptUrl)), events),
  };
}

/** `readScript` hands over the text of the worker's script. */
export function blobWorkerRung(readScript: () => Promise<string>): Rung {
  return {
    name: "blob-worker",
    async open(events) {
      const url = URL.createObjectURL(new Blob([await readScript()], { type: "text/javascript" }));
      try {
        return await openWorker(() => new Worker(trustedScriptUrl(url)), events);
      } finally {
        URL.revokeObjectURL(url);
      }
    },
  };
}

function openWorker(create: () => Worker, events: ChannelEvents): Promise<Channel> {
  return new Promise((resolve, reject) => {
    const worker = create();
    let open = false;
    const giveUp = (reason: string) => {
      clearTimeout(timer);
      worker.terminate();
      reject(new Error(reason));
    };
    const timer = setTimeout(() => giveUp("no answer"), HELLO_MS);
    worker.onmessage = ({ data }: MessageEvent<EngineReply>) => {
      if (data.type === "hello") {
        clearTimeout(timer);
        open = true;
        resolve({ post: (request) => worker.postMessage(request), close: () => worker.terminate() });
      } else {
        events.onReply(data);
      }
    };
    worker.onerror = (event) => {
      event.preventDefault(); // it is answered here, not in the console
      const detail = event.message || "the worker script could not be loaded";
      if (open) events.onFailure(detail);
      else giveUp(detail);
    };
    worker.onmessageerror = () => events.onFailure("a message could not be read");
  });
}
