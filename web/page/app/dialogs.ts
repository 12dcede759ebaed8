/** What opens over the page, one at a time. */
import { html, type TemplateResult } from "lit";
import type { Reading } from "../../viewer/reading.js";
import type { Translator } from "../../viewer/translate.js";
import type { Recent } from "../recent/recent.js";
import { settingsHash, type Settings } from "../settings.js";

export type Dialog = "palette" | "help" | "settings" | "share" | "embed";

export interface DialogParts {
  t: Translator;
  open: Dialog | null;
  settings: Settings;
  recent: Recent;
  reading: Reading | null;
  text: () => string;
  onChange: (change: Partial<Settings>) => void;
  onKeep: (keep: boolean) => void;
}

export function renderDialogs({ t, open, settings, recent, ...parts }: DialogParts): TemplateResult {
  return html`<presslens-palette
      .translator=${t}
      .reading=${parts.reading}
      .open=${open === "palette"}
    ></presslens-palette>
    <presslens-help .translator=${t} .open=${open === "help"}></presslens-help>
    <presslens-settings
      .translator=${t}
      .settings=${settings}
      .keeps=${recent.on}
      .kept=${recent.articles.length}
      .open=${open === "settings"}
      @settings-change=${({ detail }: CustomEvent<Partial<Settings>>) => parts.onChange(detail)}
      @settings-keep=${({ detail }: CustomEvent<boolean>) => parts.onKeep(detail)}
      @settings-forget=${() => void recent.forgetAll()}
    ></presslens-settings>
    <presslens-share
      .translator=${t}
      .hash=${settingsHash(settings)}
      .text=${open === "share" ? parts.text() : ""}
      .open=${open === "share"}
    ></presslens-share>
    <presslens-embed
      .translator=${t}
      .text=${open === "embed" ? parts.text() : ""}
      .open=${open === "embed"}
    ></presslens-embed>`;
}
