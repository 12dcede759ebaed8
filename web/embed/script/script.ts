/**
 * `presslens.js`, the classic script that a host puts into its page:
 *
 *   <script src="…/presslens.js" data-target="article" async></script>
 *
 * It reads its attributes, waits until the page has come to rest, and then fetches what does the work. All that it
 * leaves in the page's scope is `presslens`, unless the page has something of that name.
 */
import { whenIdle } from "../annotator/idle.js";
import { reportOnce } from "../report.js";
import type * as Widget from "./widget.js";

/** The file of widget.ts beside this one; the build knows its name. */
declare const PRESSLENS_WIDGET: string;

/** One thing that is being annotated. */
export interface Handle {
  /** Takes everything back: the page is as it was. */
  remove(): void;
}

export interface PresslensGlobal {
  /** What is being annotated now, by every version of Presslens on this page. */
  readonly handles: Handle[];
  /** Annotates an element, or what a selector names. `options` are the script's attributes without `data-`. */
  annotate(target: string | Element, options?: Readonly<Record<string, string>>): Handle;
  /** Takes everything back. */
  remove(): void;
}

const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null;
const base = script?.src || document.baseURI;

function begin(target: string | Element, options: Readonly<Record<string, string | undefined>>): Handle {
  let undo: (() => void) | null = null;
  let wanted = true;
  const handle = {
    remove() {
      wanted = false;
      undo?.();
      undo = null;
      const at = page.handles.indexOf(handle);
      if (at >= 0) page.handles.splice(at, 1);
    },
  };
  page.handles.push(handle);
  whenParsed(() =>
    whenIdle(() => {
      if (!wanted) return;
      const url = new URL(PRESSLENS_WIDGET, base).href;
      (import(/* @vite-ignore */ url) as Promise<typeof Widget>).then(
        (widget) => {
          if (wanted) undo = widget.annotate(target, options);
        },
        (error: unknown) => reportOnce(`${url} could not be loaded. ${String(error)}`),
      );
    }),
  );
  return handle;
}

function whenParsed(act: () => void): void {
  if (document.readyState !== "loading") act();
  else document.addEventListener("DOMContentLoaded", act, { once: true });
}

/** The object that an earlier script left, or one that is left now where the name is free. */
function pageObject(): PresslensGlobal {
  const scope = window as { presslens?: PresslensGlobal };
  const earlier = scope.presslens;
  if (Array.isArray(earlier?.handles)) return earlier;
  const own: PresslensGlobal = {
    handles: [],
    annotate: (target, options = {}) => begin(target, options),
    remove: () => [...own.handles].forEach((handle) => handle.remove()),
  };
  // An element with this id also answers to the name, and is no reason to stay away from it.
  if (earlier === undefined || (earlier as unknown) instanceof Element) scope.presslens = own;
  return own;
}

const page = pageObject();
if (script && script.dataset["target"] !== "")
  begin(script.dataset["target"] ?? "article", { ...script.dataset });
