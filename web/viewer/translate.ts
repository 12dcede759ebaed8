/**
 * The interface's language. The viewer holds no sentence of its own: whoever composes it hands in the strings.
 * A string may hold parameters, `{count}`; where there is a key with `.one` added, it is taken when `count` is 1.
 */
export type Strings = Readonly<Record<string, string>>;
export type Params = Readonly<Record<string, string | number>>;

export class Translator {
  /** Making a format costs much more than using it, and lists use thousands. */
  private readonly formats = new Map<string | undefined, Intl.NumberFormat>();

  constructor(
    /** BCP 47, for numbers and dates. */
    readonly locale: string,
    private readonly strings: Strings,
  ) {}

  has(key: string): boolean {
    return key in this.strings;
  }

  /** The string of a key; a key without a string shows itself, which a test looks for. */
  text(key: string, params: Params = {}): string {
    return this.parts(key, params)
      .map(({ text }) => text)
      .join("");
  }

  /** The string cut at its parameters, so that a caller can set these in another type. */
  parts(key: string, params: Params = {}): { text: string; param: boolean }[] {
    const one = params["count"] === 1 && this.strings[`${key}.one`];
    const string = one || (this.strings[key] ?? key);
    return string.split(/(\{\w+\})/).map((piece) => {
      const name = /^\{(\w+)\}$/.exec(piece)?.[1];
      const value = name === undefined ? undefined : params[name];
      return value === undefined
        ? { text: piece, param: false }
        : { text: typeof value === "number" ? this.number(value) : value, param: true };
    });
  }

  number(value: number, options?: Intl.NumberFormatOptions): string {
    const key = JSON.stringify(options);
    let format = this.formats.get(key);
    if (!format) {
      format = new Intl.NumberFormat(this.locale, { maximumFractionDigits: 6, ...options });
      this.formats.set(key, format);
    }
    return format.format(value);
  }
}
