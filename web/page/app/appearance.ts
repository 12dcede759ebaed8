/** The settings of how the page looks, put on the document's root, where the styles read them. */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Settings } from "../settings.js";

export interface AppearanceHost extends ReactiveControllerHost {
  readonly settings: Settings;
  /** The language of the text, for the choice of type; "" while it is unknown. */
  readonly textLanguage: string;
  /** Figures a character; 0 while they are not counted. */
  readonly figureDensity: number;
}

/** From here on (a figure in every forty characters) bold figures would drown the text. */
const DENSE = 1 / 40;

export class Appearance implements ReactiveController {
  private readonly dark = window.matchMedia("(prefers-color-scheme: dark)");

  constructor(private readonly host: AppearanceHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.dark.addEventListener("change", this.apply);
    this.apply();
  }

  hostDisconnected(): void {
    this.dark.removeEventListener("change", this.apply);
  }

  hostUpdate(): void {
    this.apply();
  }

  private readonly apply = (): void => {
    const root = document.documentElement;
    const set = (key: string, value: string) => {
      if (root.dataset[key] !== value) root.dataset[key] = value;
    };
    const { theme, ui, type, scale, figures } = this.host.settings;
    const quiet = figures === "auto" ? this.host.figureDensity > DENSE : figures === "quiet";
    const serif = type === "auto" ? this.host.textLanguage === "en" : type === "serif";
    // Set only where it differs: the language of the root alone has every element's style worked out anew.
    if (root.lang !== ui) root.lang = ui;
    set("theme", theme === "auto" ? (this.dark.matches ? "dark" : "light") : theme);
    set("type", serif ? "serif" : "sans");
    set("figures", quiet ? "quiet" : "full");
    const size = String(scale);
    if (root.style.getPropertyValue("--type-scale") !== size) root.style.setProperty("--type-scale", size);
  };
}
