/** What opens over the page, one at a time. */
import { html, nothing, type TemplateResult } from "lit";
import type { PresslensArticle } from "../../viewer/article/article.js";
import type { Reading } from "../../viewer/reading.js";
import type { Translator } from "../../viewer/translate.js";
import type { Recent } from "../recent/recent.js";
import type { RulePacks } from "../rules/rule-packs.js";
import { settingsHash, type Settings } from "../settings.js";

export type Dialog = "palette" | "help" | "settings" | "share" | "embed" | "rules";

export interface DialogParts {
  t: Translator;
  open: Dialog | null;
  settings: Settings;
  recent: Recent;
  /** Null until they are asked for. */
  packs: RulePacks | null;
  reading: Reading | null;
  /** Null before the first view. */
  article: PresslensArticle | null;
  reads: boolean;
  text: () => string;
  onChange: (change: Partial<Settings>) => void;
  onKeep: (keep: boolean) => void;
  onRules: () => void;
  onSelection: () => void;
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
      @settings-rules=${() => parts.onRules()}
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
    ></presslens-embed>
    ${
      parts.packs
        ? html`<presslens-rules
              .language=${settings.ui}
              .packs=${parts.packs}
              .reading=${parts.reading}
              .open=${open === "rules"}
            ></presslens-rules>
            <presslens-selection
              .language=${settings.ui}
              .packs=${parts.packs}
              .reading=${parts.reading}
              .article=${parts.article}
              .quiet=${open !== null || !parts.reads}
              @selection-open=${parts.onSelection}
              @selection-new=${parts.onRules}
            ></presslens-selection>`
        : nothing
    }`;
}
