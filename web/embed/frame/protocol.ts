/**
 * What a host's page and the frame say to each other by `postMessage`. Every message is an object with `presslens`, the
 * version of the protocol, and `type`. Both sides look at the origin and the window of what they get, and name the
 * origin of what they send. docs/embedding.md is the manual.
 */
import type { Analysis } from "../../engine/analysis.js";
import type { PackFault } from "../annotator/host-packs.js";

export const PROTOCOL = 1;
const THEMES = ["auto", "light", "dark"] as const;
const LANGUAGES = ["auto", "ko", "en"] as const;

/** From the host. `id` comes back with the answer. */
export type Request =
  | { type: "analyze"; id: string | number; text: string; language: (typeof LANGUAGES)[number]; date: string }
  | { type: "theme"; theme: (typeof THEMES)[number] };

/** To the host. */
export type Reply =
  /** The frame listens. */
  | { type: "ready" }
  /** The height that the frame needs, in CSS pixels. */
  | { type: "resize"; height: number }
  | { type: "result"; id: string | number; analysis: Analysis }
  /** `id` is null where the message that was wrong has none, and for a rule pack that could not be used. */
  | ({ type: "error"; id: string | number | null; code: string; message: string } & Partial<
      Pick<PackFault, "address" | "problems">
    >);

export class ProtocolError extends Error {
  constructor(
    readonly code: "protocol/version" | "protocol/type" | "protocol/field",
    readonly id: string | number | null,
    message: string,
  ) {
    super(message);
  }
}

/** A request; null for a message that is none of ours. Throws a `ProtocolError` for one that is, and is wrong. */
export function readRequest(data: unknown): Request | null {
  if (typeof data !== "object" || data === null || !("presslens" in data)) return null;
  const message = data as Record<string, unknown>;
  const id = typeof message["id"] === "string" || typeof message["id"] === "number" ? message["id"] : null;
  const wrong = (code: ProtocolError["code"], told: string) => new ProtocolError(code, id, told);
  const oneOf = <T extends string>(name: string, allowed: readonly [T, ...T[]], value = message[name]): T => {
    if (value === undefined) return allowed[0];
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) throw wrong("protocol/field", `"${name}" must be one of ${allowed.join(", ")}.`);
    return found;
  };
  if (message["presslens"] !== PROTOCOL)
    throw wrong("protocol/version", `This frame speaks version ${PROTOCOL} of the protocol.`);
  switch (message["type"]) {
    case "analyze": {
      const { text, date = "" } = message;
      if (id === null) throw wrong("protocol/field", `"id" must be a string or a number.`);
      if (typeof text !== "string") throw wrong("protocol/field", `"text" must be a string.`);
      if (typeof date !== "string" || !/^(\d{4}-\d{2}-\d{2})?$/.test(date))
        throw wrong("protocol/field", `"date" must be "YYYY-MM-DD" or "".`);
      return { type: "analyze", id, text, date, language: oneOf("language", LANGUAGES) };
    }
    case "theme":
      return { type: "theme", theme: oneOf("theme", THEMES) };
    default:
      throw wrong("protocol/type", `There is no message "${String(message["type"])}".`);
  }
}
