/**
 * `embed.html`: <press-lens> in a page of its own, for hosts that want nothing of ours in theirs. The settings are in
 * the address's hash; `origin` there is the host's, and only with it does the frame listen and speak. What a reader
 * pastes into the frame is told to nobody: only texts that the host itself sent are answered.
 */
import { describe, EngineError } from "../../engine/errors.js";
import type { PackFault } from "../annotator/host-packs.js";
import "../element/press-lens.js";
import { addressesOf } from "../settings.js";
import { uiLanguageOf } from "../strings.js";
import { PROTOCOL, ProtocolError, readRequest, type Reply, type Request } from "./protocol.js";

const settings = new URLSearchParams(location.hash.slice(1));
const host = originOf(settings.get("origin"));
const element = document.createElement("press-lens");

element.loading = "eager";
element.language = settings.get("language") ?? "auto";
element.show = settings.get("show") ?? element.show;
element.date = settings.get("date") ?? "";
// The frame is not told more of its host's page than the origin.
element.rules = addressesOf(settings.get("rules"), host ?? document.baseURI).join(" ");
element.ui = settings.get("ui") ?? "auto";
applyTheme(settings.get("theme") ?? "auto");
document.documentElement.lang = element.ui === "auto" ? uiLanguageOf(navigator.language) : element.ui;
document.querySelector("main")!.append(element);

if (host && parent !== window) {
  addEventListener("message", ({ data, origin, source }) => {
    if (origin === host && source === parent) receive(data);
  });
  new ResizeObserver(() => send({ type: "resize", height: Math.ceil(document.body.offsetHeight) })).observe(
    document.body,
  );
  element.addEventListener("error", (event) => {
    const { detail } = event as unknown as CustomEvent<{ code: string; message: string } | PackFault>;
    if ("address" in detail) send({ type: "error", id: null, ...detail });
  });
  send({ type: "ready" });
}

function receive(data: unknown): void {
  try {
    const request = readRequest(data);
    if (request) perform(request);
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    send({ type: "error", id: error.id, code: error.code, message: error.message });
  }
}

function perform(request: Request): void {
  if (request.type === "theme") {
    applyTheme(request.theme);
    return;
  }
  const { id, text, language, date } = request;
  element.language = language;
  element.date = date;
  element.analyze(text).then(
    (analysis) => send({ type: "result", id, analysis }),
    (error: unknown) => {
      const code = error instanceof EngineError ? error.code : "internal";
      send({ type: "error", id, code, message: error instanceof Error ? error.message : describe(error) });
    },
  );
}

function send(reply: Reply): void {
  parent.postMessage({ presslens: PROTOCOL, ...reply }, host!);
}

/** The letters take the theme's colour, and the element finds the theme there. */
function applyTheme(theme: string): void {
  document.documentElement.style.colorScheme = theme === "light" || theme === "dark" ? theme : "light dark";
  element.theme = theme;
}

function originOf(address: string | null): string | null {
  try {
    return address ? new URL(address).origin : null;
  } catch {
    return null;
  }
}
