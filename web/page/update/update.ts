/**
 * Newer versions of the page: when one lies ready, and how the reader comes to it without losing the open article. The
 * article goes over the reload within this tab and is gone once it was taken.
 */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { keepOffline } from "../hosting/folder.js";

const KEY = "presslens.carried";

export interface UpdateHost extends ReactiveControllerHost {
  readonly text: string;
}

export class Update implements ReactiveController {
  /** Loads the newer version; null while there is none. */
  load: (() => void) | null = null;

  constructor(private readonly host: UpdateHost) {
    host.addController(this);
  }

  hostConnected(): void {}

  /** Keeps this version for the time without a network, and watches for the next one. */
  watch(): void {
    void keepOffline((reload) => {
      this.load = () => {
        // Throws where the browser has no room for the text: then nothing is reloaded.
        if (this.host.text.trim()) sessionStorage.setItem(KEY, this.host.text);
        reload();
      };
      this.host.requestUpdate();
    });
  }

  /** The article that was open before the newer version was loaded, or "". */
  takeCarriedText(): string {
    try {
      const text = sessionStorage.getItem(KEY) ?? "";
      sessionStorage.removeItem(KEY);
      return text;
    } catch {
      return "";
    }
  }
}
