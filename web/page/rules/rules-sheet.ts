/** `<presslens-rules>`: the reader's rule packs on one sheet, and three ways to add to them. */
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import type { RulePackReport } from "../../../wasm/presslens.js";
import { icon } from "../../viewer/icon/icon.js";
import type { Reading } from "../../viewer/reading.js";
import { Sheet, sheetStyles } from "../sheet/sheet.js";
import { fetchesAddresses, packFromAddress, packFromFile, PackFault } from "./pack-sources.js";
import { renderProblems } from "./problem-list.js";
import "./own-words.js";
import "./rule-form.js";
import { countRules } from "./rule-pack.js";
import { OWN, type ListedPack, type RulePacks } from "./rule-packs.js";
import { rulesTranslator } from "./strings.js";
import own from "./rules-sheet.css?inline";

/** What came of the last pack that was to be added. */
type Outcome =
  | { kind: "added"; name: string }
  | { kind: "refused"; report: RulePackReport; json: string }
  | { kind: "fault"; at: "file" | "address"; fault: PackFault };

@customElement("presslens-rules")
export class PresslensRules extends Sheet {
  static override styles = sheetStyles(own);
  protected readonly heading = "rules.heading";

  /** The language of the interface. */
  @property() language: "ko" | "en" = "en";
  /** They change in themselves, and whoever sets them anew says that they have. */
  @property({ attribute: false, hasChanged: () => true }) packs!: RulePacks;
  @property({ attribute: false }) reading: Reading | null = null;
  @state() private outcome: Outcome | null = null;
  /** What was typed last, though the sheet was closed since. */
  private address = "";

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("language")) this.translator = rulesTranslator(this.language);
    if (changed.has("open") && !this.open) this.outcome = null;
  }

  protected renderContent() {
    const t = this.translator;
    const { list, kept, error } = this.packs;
    return html`<p class="note">${t.text("rules.note")}</p>
      ${kept ? nothing : html`<p class="fault" role="alert">${t.text("rules.kept-not")}</p>`}
      ${
        error
          ? html`<p class="fault" role="alert">
              ${t.text("rules.engine")}
              <button class="link" @click=${() => void this.packs.again()}>${t.text("rules.again")}</button>
            </p>`
          : nothing
      }
      ${
        list.length
          ? html`<ol>
              ${repeat(
                list,
                ({ id }) => id,
                (listed, i) => this.renderPack(listed, i),
              )}
            </ol>`
          : html`<p class="note">${t.text("rules.none")}</p>`
      }
      <h3>${t.text("rules.form")}</h3>
      <presslens-rule-form
        .translator=${t}
        .packs=${this.packs}
        .reading=${this.reading}
      ></presslens-rule-form>
      <h3>${t.text("rules.add")}</h3>
      ${this.renderFile()} ${fetchesAddresses ? this.renderAddress() : nothing}
      <div class="outcome">${this.renderOutcome()}</div>`;
  }

  private renderPack({ id, json, on, pack, report }: ListedPack, place: number) {
    const t = this.translator;
    const name = id === OWN ? t.text("rules.own-name") : pack.name;
    const act = (key: string, symbol: TemplateResult | string, disabled: boolean, run: () => void) =>
      html`<button
        class="icon-button"
        aria-label=${t.text(key, { name })}
        ?disabled=${disabled}
        @click=${run}
      >
        ${symbol}
      </button>`;
    return html`<li>
      <label
        ><input
          type="checkbox"
          .checked=${live(on)}
          aria-label=${t.text("rules.on", { name })}
          @change=${(event: Event) => void this.packs.turn(id, (event.target as HTMLInputElement).checked)}
        /><span
          >${name}
          <small>${t.text("rules.words", { count: countRules(pack) })}</small>
          ${pack.description ? html`<small class="description">${pack.description}</small>` : nothing}</span
        ></label
      >
      <span class="acts">
        ${act("rules.up", "↑", place === 0, () => void this.move(id, -1))}
        ${act("rules.down", "↓", place === this.packs.list.length - 1, () => void this.move(id, 1))}
        ${act("rules.export", icon("export"), false, () => save(json, name))}
        ${act("rules.remove", icon("close"), false, () => void this.removePack(id, place))}
      </span>
      ${
        id === OWN
          ? html`<presslens-own-words .translator=${t} .packs=${this.packs}></presslens-own-words>`
          : nothing
      }
      ${report?.problems.length ? renderProblems(report, json, t) : nothing}
    </li>`;
  }

  /** The focus goes along, so that a pack can be moved on; at an end it turns to the way back. */
  private async move(id: string, by: 1 | -1): Promise<void> {
    await this.packs.move(id, by);
    await this.updateComplete;
    const place = this.packs.list.findIndex((listed) => listed.id === id);
    const [up, down] = this.actsOf(place);
    const [wanted, other] = by < 0 ? [up, down] : [down, up];
    (wanted?.disabled ? other : wanted)?.focus();
  }

  /** The focus goes to the pack that has moved up, or else to the sheet. */
  private async removePack(id: string, place: number): Promise<void> {
    await this.packs.remove(id);
    await this.updateComplete;
    const next = this.actsOf(Math.min(place, this.packs.list.length - 1)).at(-1);
    (next ?? this.renderRoot.querySelector<HTMLElement>(".head button"))?.focus();
  }

  private actsOf(place: number): HTMLButtonElement[] {
    const row = this.renderRoot.querySelectorAll("ol > li")[place];
    return [...(row?.querySelectorAll<HTMLButtonElement>(".acts button") ?? [])];
  }

  private renderFile() {
    const t = this.translator;
    const onChange = async (event: Event) => {
      const input = event.target as HTMLInputElement;
      const [file] = input.files ?? [];
      input.value = ""; // the same file may be opened again
      if (file) await this.add("file", () => packFromFile(file));
    };
    return html`<div class="from">
      <label for="file">${t.text("rules.add.file")}</label>
      <input id="file" type="file" accept=".json,application/json" @change=${onChange} />
      ${this.renderFault("file")}
    </div>`;
  }

  private renderAddress() {
    const t = this.translator;
    const onSubmit = (event: Event) => {
      event.preventDefault();
      void this.add("address", () => packFromAddress(this.address));
    };
    return html`<form class="from" @submit=${onSubmit}>
      <label for="address">${t.text("rules.add.address")}</label>
      <input
        id="address"
        type="text"
        inputmode="url"
        aria-describedby="address-note"
        required
        .value=${this.address}
        @input=${(event: Event) => (this.address = (event.target as HTMLInputElement).value)}
      />
      <button>${t.text("rules.add.fetch")}</button>
      ${this.renderFault("address")}
      <p class="note" id="address-note">${t.text("rules.add.address.note")}</p>
    </form>`;
  }

  private renderFault(at: "file" | "address") {
    const { outcome } = this;
    if (outcome?.kind !== "fault" || outcome.at !== at) return nothing;
    const { key, status } = outcome.fault;
    return html`<p class="fault" role="alert">${this.translator.text(key, { status })}</p>`;
  }

  private renderOutcome() {
    const { outcome, translator: t } = this;
    if (outcome?.kind === "added")
      return html`<p role="status">${t.text("rules.add.added", { name: outcome.name })}</p>`;
    return outcome?.kind === "refused" ? renderProblems(outcome.report, outcome.json, t) : nothing;
  }

  /** `read` gives the pack's text, or throws a `PackFault`. */
  async add(at: "file" | "address", read: () => Promise<string>): Promise<void> {
    this.outcome = null;
    try {
      const json = await read();
      const report = await this.packs.add(json);
      this.outcome =
        report.name === null ? { kind: "refused", report, json } : { kind: "added", name: report.name };
    } catch (error) {
      const fault = error instanceof PackFault ? error : new PackFault("rules.engine");
      this.outcome = { kind: "fault", at, fault };
    }
    await this.updateComplete;
    this.renderRoot.querySelector(".outcome > *, .from .fault")?.scrollIntoView({ block: "nearest" });
  }
}

/** Hands a pack to the reader as it was added. */
function save(json: string, name: string): void {
  const url = URL.createObjectURL(new Blob([json], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `${name.replace(/[^\p{L}\p{N} _-]/gu, "_")}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
