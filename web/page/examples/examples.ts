/** Two articles written for this page, so that there is something to read at once. Their texts come when one is opened. */

/** The first line of each. */
export const EXAMPLE_TITLES = {
  ko: "“막차보다 첫차가 먼저 바뀐다”…도시철도 새벽 운행 늘리는 해온시",
  en: "The library that lends umbrellas, and 4,000 other things",
} as const;

export type ExampleLanguage = keyof typeof EXAMPLE_TITLES;
