// Writes the tables of core/languages/*/ that hold nothing but facts of Unicode CLDR:
//
//   currencies.tsv   names, symbols and codes of currencies
//   units.tsv        names and symbols of units of measurement
//   calendar.tsv     names of months and weekdays
//
// Usage, in this folder:   npm ci --ignore-scripts && node tables.mjs
//
// What CLDR does not know (원, bucks, ㎡, 영하, counters) stands in tables of its own, written by hand: currency_words.tsv,
// unit_words.tsv. A row there wins over a row made here.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const cldr = (part, locale, file) =>
  JSON.parse(readFileSync(here(`node_modules/cldr-${part}-full/main/${locale}/${file}.json`), "utf8")).main[
    locale
  ];

// The locales whose names a language's articles use, and whose short forms: a British paper writes metres.
const LANGUAGES = { ko: ["ko"], en: ["en", "en-GB"] };

// Units that no article measures with, or whose names are other words in the news (고 is no unit, "drop" and "item" are words);
// durations, percentages and pixels have their own rules in the finder.
const SKIPPED_CATEGORIES = new Set(["duration", "graphics", "acceleration", "magnetic", "electric-farad"]);
const SKIPPED_UNITS = new Set([
  "concentr-percent",
  "concentr-permille",
  "concentr-permyriad",
  "concentr-item",
  "concentr-part",
  "concentr-ofglucose",
  "concentr-katal",
  "temperature-generic",
  "speed-beaufort",
  "speed-light-speed",
  "volume-drop",
  "volume-pinch",
  "volume-jigger",
  "volume-dram",
  "electric-coulomb",
  "electric-farad",
  "electric-henry",
  "electric-siemens",
  "energy-foodcalorie",
  "energy-therm-us",
  "energy-calorie-it",
  "energy-british-thermal-unit-it",
  "length-point",
  "length-rod",
  "length-chain",
  "length-furlong",
  "angle-revolution",
  "angle-arc-minute",
  "angle-arc-second",
  "angle-steradian",
  "pressure-ofhg",
  "pressure-bar",
  "pressure-gasoline-energy-density",
  "mass-slug",
  "mass-grain",
  "force-newton",
  "energy-gray",
  "temperature-rankine",
  "volume-cup-jp",
  "area-dunam",
]);
const isForeignMeasure = (name) =>
  /-jp$|rin$|sun$|shaku|ken$|cho$|kosaji|osaji|sai$|koku$|fun$|-se-|-bu-|solar|earth/.test(name);

const header = (what, columns) =>
  `# ${what}, from Unicode CLDR 48.2 (https://cldr.unicode.org, Unicode License v3).\n` +
  `# Made by scripts/cldr/tables.mjs; do not edit. Columns: ${columns}\n`;

function write(language, name, what, columns, rows) {
  const lines = [...new Map(rows.map((row) => [row[0], row.join("\t")])).values()];
  writeFileSync(
    here(`../../core/languages/${language}/${name}.tsv`),
    header(what, columns) + lines.join("\n") + "\n",
  );
}

// A name without the years of use in brackets; currencies out of use keep their names (Deutsche Mark), which old amounts bear.
const plain = (name) => name.replace(/\s*\(.*\)\s*/g, "").trim();

function currencies(language) {
  const rows = [];
  for (const locale of LANGUAGES[language]) {
    const all = cldr("numbers", locale, "currencies").numbers.currencies;
    // Funds, precious metals and test codes begin with X, except the francs and dollars of currency unions.
    const codes = Object.keys(all).filter(
      (code) => !/^X/.test(code) || ["XAF", "XOF", "XPF", "XCD"].includes(code),
    );
    for (const code of codes) {
      const { displayName, symbol, "symbol-alt-narrow": narrow, ...counts } = all[code];
      const names = [displayName, ...Object.values(counts)].filter(Boolean).map(plain);
      // "$" alone is the dollar of the country where the paper appears; only the hand-written table may say which.
      const symbols = [symbol, code.startsWith("X") ? undefined : narrow].filter(
        (s) => s && !/^[\w.$£¥]{1,2}$/.test(s),
      );
      for (const name of names) if (name.length > 1) rows.push([name.toLowerCase(), code]);
      for (const sign of symbols) rows.push([sign, code]);
      if (locale === LANGUAGES[language][0]) rows.push([code, code]);
    }
  }
  // The first code that a name belongs to is the one in use: CLDR lists AFA before AFN, so the later one must win.
  write(language, "currencies", "Currencies", "form, ISO 4217 code", rows);
}

function units(language) {
  const rows = [];
  for (const locale of LANGUAGES[language]) {
    const { long, short, narrow } = cldr("units", locale, "units").units;
    for (const [name, forms] of Object.entries(long)) {
      const [category, ...rest] = name.split("-");
      if (
        !forms.displayName ||
        SKIPPED_CATEGORIES.has(category) ||
        SKIPPED_UNITS.has(name) ||
        isForeignMeasure(name)
      )
        continue;
      for (const style of [forms, short[name] ?? {}, narrow[name] ?? {}]) {
        for (const [key, pattern] of Object.entries(style)) {
          if (!/^unitPattern-count/.test(key) || !pattern.startsWith("{0}")) continue;
          const form = pattern.slice(3).trim();
          if (form && !/^[′″°]$|Imp|\[|metric|^[a-z]$/.test(form)) rows.push([form, rest.join("-")]);
        }
      }
    }
  }
  write(language, "units", "Units of measurement", "form, CLDR unit id", rows);
}

function calendar(language) {
  const { months, days } = cldr("dates", LANGUAGES[language][0], "ca-gregorian").dates.calendars.gregorian;
  const weekdays = { mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6, sun: 7 };
  const rows = [];
  for (const width of ["wide", "abbreviated"]) {
    for (const [number, name] of Object.entries(months.format[width])) {
      // Korean months are numbers (3월), which the grammar reads.
      if (!/^\d/.test(name)) rows.push([name.toLowerCase(), "month", number, width]);
    }
    for (const [day, name] of Object.entries(days.format[width])) {
      if (name.length > 1) rows.push([name.toLowerCase(), "weekday", weekdays[day], width]);
    }
  }
  write(language, "calendar", "Months and weekdays", "form, kind, number (ISO 8601), width", rows);
}

for (const language of Object.keys(LANGUAGES)) {
  currencies(language);
  units(language);
  calendar(language);
}
