/** Figures in words and digits for people. */
import type { Figure } from "../engine/analysis.js";
import type { Translator } from "./translate.js";

const QUALIFIER_SIGNS: Record<string, string> = { approx: "≈", min: "≥", over: ">", max: "≤", under: "<" };
const KOREAN_UNITS: readonly [number, string][] = [
  [1e12, "조"],
  [1e8, "억"],
  [1e4, "만"],
];

/** The value as digits, "≈ 13,000,000,000" or "50,000–60,000"; for dates and times what the ISO form means. */
export function figureValue(figure: Figure, translator: Translator): string {
  const sign = figure.qualifier ? `${QUALIFIER_SIGNS[figure.qualifier]} ` : "";
  if (isTemporal(figure)) return sign + (figure.iso ? isoInWords(figure.iso, translator) : figure.text);
  if (figure.low !== null && figure.high !== null)
    return `${sign}${translator.number(figure.low)}–${translator.number(figure.high)}`;
  const bound = figure.value ?? figure.low ?? figure.high;
  return bound === null ? figure.text : sign + translator.number(bound);
}

export function isTemporal({ type }: Figure): boolean {
  return type === "date" || type === "time" || type === "duration";
}

/** The unit for a narrow column: "USD", "%", "명"; for dates and the like the class in words. */
export function figureUnit(figure: Figure, translator: Translator): string {
  if (isTemporal(figure)) return translator.text(`figure.${figure.type}`);
  const { unit } = figure;
  if (unit === "x") return "×";
  if (unit === null || unit === "rank") return translator.text(`figure.${figure.type}`);
  return unit;
}

/** Large numbers the Korean way: 1250000000000 → "1조 2,500억". Null where digits alone are as short. */
export function koreanScale(value: number): string | null {
  if (!Number.isFinite(value) || Math.abs(value) < 1e4) return null;
  let rest = Math.abs(value);
  const parts: string[] = [];
  for (const [size, name] of KOREAN_UNITS) {
    const count = Math.floor(rest / size);
    if (count) parts.push(`${count.toLocaleString("ko")}${name}`);
    rest -= count * size;
  }
  if (rest) parts.push(rest.toLocaleString("ko"));
  return parts.length > 3 ? null : (value < 0 ? "-" : "") + parts.join(" ");
}

const PERIOD =
  /^([+-]?)P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const SIGNED_PERIOD = /^P([+-]?\d+)([YMWD])$/;
const PERIOD_UNITS = ["year", "month", "week", "day", "hour", "minute", "second"] as const;

const CALENDAR_DAY = /^(\d{4}|XXXX)-(\d\d|XX)(?:-(\d\d))?$/;
const PART_OF_YEAR = /^(\d{4}|XXXX)-([HQ]\d)$/;
const WEEKDAY = /^XXXX-WXX-([1-7])$/;
const CLOCK = /^T(\d\d):(\d\d)(?::\d\d)?$/;

/** "XXXX-09-01" → "September 1", "2027-H2" → "second half of 2027", "T05:30" → "5:30 AM"; null for what is none of these. */
function calendarInWords(iso: string, t: Translator): string | null {
  if (/^\d{4}$/.test(iso)) return t.text("date.year", { year: iso });
  const part = PART_OF_YEAR.exec(iso);
  if (part) {
    const name = t.text(`date.${part[2]}`);
    return part[1] === "XXXX" ? name : t.text("date.of-year", { year: part[1]!, part: name });
  }
  const clock = CLOCK.exec(iso);
  if (clock) {
    const time = new Date(2000, 0, 1, Number(clock[1]), Number(clock[2]));
    return new Intl.DateTimeFormat(t.locale, { hour: "numeric", minute: "2-digit" }).format(time);
  }
  const weekday = WEEKDAY.exec(iso);
  if (weekday) {
    const inWeekOfMonday = new Date(2001, 0, Number(weekday[1])); // 1 January 2001 was a Monday
    return new Intl.DateTimeFormat(t.locale, { weekday: "long" }).format(inWeekOfMonday);
  }
  const day = CALENDAR_DAY.exec(iso);
  if (!day) return null;
  const [, year, month, date] = day;
  if (month === "XX") return date ? t.text("date.day", { n: Number(date) }) : null;
  const options: Intl.DateTimeFormatOptions = { month: "long" };
  if (year !== "XXXX") options.year = "numeric";
  if (date) options.day = "numeric";
  const point = new Date(year === "XXXX" ? 2000 : Number(year), Number(month) - 1, Number(date ?? 1));
  return new Intl.DateTimeFormat(t.locale, options).format(point);
}

/** "P-1M" → "a month ago" as the locale says it, "P6M" → "6 months", "2026-Q3" stays. */
export function isoInWords(iso: string, translator: Translator): string {
  const relative = SIGNED_PERIOD.exec(iso);
  if (relative && (iso.includes("-") || relative[1] === "0")) {
    const units = { Y: "year", M: "month", W: "week", D: "day" } as const;
    const format = new Intl.RelativeTimeFormat(translator.locale, { numeric: "always" });
    const count = Number(relative[1]);
    if (count === 0) return translator.text(`date.this.${units[relative[2] as keyof typeof units]}`);
    return format.format(count, units[relative[2] as keyof typeof units]);
  }
  const period = PERIOD.exec(iso);
  if (!period) return calendarInWords(iso, translator) ?? iso;
  const parts = PERIOD_UNITS.map((unit, i) => {
    const count = period[i + 2];
    return count === undefined
      ? null
      : translator.number(Number(count), { style: "unit", unit, unitDisplay: "long" });
  });
  return parts.filter((part) => part !== null).join(" ") || iso;
}
