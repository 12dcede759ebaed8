/** The settings of how the page looks, put on the document's root, where the styles read them. */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Settings } from "../settings.js";

export interface AppearanceHost extends ReactiveControllerHost {
  readonly settings: Settings;
  /** The language of the text, for the choice of type; "" while it is unknown. */
  readonly textLanguage: string;
}

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
    const { theme, ui, type, scale } = this.host.settings;
    const serif = type === "auto" ? this.host.textLanguage === "en" : type === "serif";
    // Set only where it differs: the language of the root alone has every element's style worked out anew.
    if (root.lang !== ui) root.lang = ui;
    set("theme", theme === "auto" ? (this.dark.matches ? "dark" : "light") : theme);
    set("type", serif ? "serif" : "sans");
    const size = String(scale);
    if (root.style.getPropertyValue("--type-scale") !== size) root.style.setProperty("--type-scale", size);
  };
}
