/** The reading that lists, legend and cards show. It follows the text, but never between a key and its letter. */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Reading } from "../../viewer/reading.js";

/** Of a longer text the lists are drawn in a task of their own. */
const LONG_TEXT = 20_000;
/** The lists follow the text after a pause in typing: they are not what the reader looks at then. */
const TYPING_PAUSE_MS = 250;

export interface ListedHost extends ReactiveControllerHost {
  /** The last analysis, its marks moved along with the edits since. */
  readonly latest: Reading | null;
}

export class Listed implements ReactiveController {
  reading: Reading | null = null;
  private timer = 0;

  constructor(private readonly host: ListedHost) {
    host.addController(this);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    clearTimeout(this.timer);
  }

  /** There is a new analysis. */
  renew(reading: Reading): void {
    if (reading.text.length <= LONG_TEXT) this.set(reading);
    else if (!this.timer) this.follow(0);
  }

  /** The text was edited. */
  edited(): void {
    this.follow(TYPING_PAUSE_MS);
  }

  clear(): void {
    clearTimeout(this.timer);
    this.timer = 0;
    this.set(null);
  }

  private follow(delay: number): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.timer = 0;
      this.set(this.host.latest);
    }, delay);
  }

  private set(reading: Reading | null): void {
    if (reading === this.reading) return;
    this.reading = reading;
    this.host.requestUpdate();
  }
}
