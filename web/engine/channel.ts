/**
 * A channel is one running engine and the wire to it; a rung is one way to open such a channel. The host climbs down
 * the ladder of rungs until one opens.
 */
import type { EngineReply, EngineRequest } from "./messages.js";

export interface Channel {
  post(request: EngineRequest): void;
  /** Ends the engine at once. Nothing is answered any more. */
  close(): void;
}

export interface ChannelEvents {
  onReply(reply: EngineReply): void;
  /** The engine died without answering (a worker's `error` event). The channel is then of no use. */
  onFailure(detail: string): void;
}

export type RungName = "worker" | "blob-worker" | "main-thread";

export interface Rung {
  readonly name: RungName;
  /** Resolves once the engine's script runs; rejects where this browser or this host cannot run it this way. */
  open(events: ChannelEvents): Promise<Channel>;
}
