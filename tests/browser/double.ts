// A worker for tests that answers with an analysis written by hand. It finds the words of ARTICLE wherever they stand
// in the text it is given, so that edits can be followed; it crashes on request, and it can be slow.

/** The text that the double knows about. */
export const ARTICLE = [
  "“물이 먼저다”…가람시, 저수지 3곳 새로 판다",
  "윤서아 기자 | 가람신문",
  "",
  "가람시가 내년까지 저수지 3곳을 새로 판다. 문하늘 가람대 교수는 “비가 오는 날이 20% 줄었다”고 말했다. 예산은 약 130억원이다.",
  "",
  "주민들은 땅값이 오를 것이라고 했다. 문 교수는 “5년이면 늦다”고 덧붙였다.",
].join("\n");

export const CRASH_WORD = "터져라";

/** Runs in the worker; it must not refer to anything outside itself. */
function double(crashWord: string): void {
  const scope = self as unknown as {
    onmessage: ((event: MessageEvent) => void) | null;
    postMessage: (message: unknown) => void;
  };
  const spansOf = (text: string, words: string[]) =>
    words.flatMap((word) => {
      const spans = [];
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
        spans.push({ start: at, end: at + word.length, text: word, confidence: 0.9 });
      return spans;
    });
  const entity = (text: string, id: string, type: string, words: string[]) => ({
    id,
    type,
    name: words[0],
    aliases: words.slice(1),
    generic: false,
    mentions: spansOf(text, words).sort((a, b) => a.start - b.start),
    evidence: ["lexicon"],
  });
  const figure = (text: string, word: string, rest: object) =>
    spansOf(text, [word]).map((span) => ({
      ...span,
      value: null,
      low: null,
      high: null,
      unit: null,
      qualifier: null,
      iso: null,
      conversion_of: null,
      change: null,
      ...rest,
    }));
  const quote = (text: string, word: string, type: string, source: string | null, cue: string) =>
    spansOf(text, [word]).map((span) => ({
      ...span,
      type,
      source,
      attribution: null,
      cue: { start: 0, end: cue.length, text: cue, stance: "neutral" },
      group: null,
      evidence: ["mark"],
    }));
  const numbered = <T extends { start: number }>(letter: string, items: T[]) =>
    items.sort((a, b) => a.start - b.start).map((item, i) => ({ ...item, id: `${letter}${i + 1}` }));

  const analyze = (text: string) => {
    const entities = [
      entity(text, "e1", "location", ["가람시"]),
      entity(text, "e2", "person", ["문하늘"]),
      entity(text, "e3", "organization", ["가람대", "가람신문"]),
      entity(text, "e4", "person", ["윤서아"]),
    ].filter(({ mentions }) => mentions.length > 0);
    const figures = numbered("f", [
      ...figure(text, "3곳", { type: "count", value: 3, unit: "곳" }),
      ...figure(text, "20%", {
        type: "percent",
        value: 20,
        unit: "%",
        change: { direction: "down", base: null },
      }),
      ...figure(text, "약 130억원", { type: "money", value: 13e9, unit: "KRW", qualifier: "approx" }),
      ...figure(text, "내년", { type: "date", iso: "P1Y" }),
      ...figure(text, "5년", { type: "duration", iso: "P5Y" }),
    ]);
    const quotes = numbered("q", [
      ...quote(text, "물이 먼저다", "direct", null, "…"),
      ...quote(text, "비가 오는 날이 20% 줄었다", "direct", "s1", "말했다"),
      ...quote(text, "땅값이 오를 것", "indirect", "s2", "했다"),
      ...quote(text, "5년이면 늦다", "direct", "s1", "덧붙였다"),
    ]);
    const source = (
      id: string,
      kind: string,
      name: string | null,
      role: string,
      words: string[],
      expert: boolean,
    ) => ({
      id,
      kind,
      name,
      role,
      affiliation: expert ? "가람대" : null,
      entity: name && "e2",
      expert,
      affiliation_given: false,
      reason_given: false,
      mentions: spansOf(text, words),
      quotes: quotes.filter((q) => q.source === id).map((q) => q.id),
    });
    const sources = [
      source("s1", "person", "문하늘", "교수", ["문하늘 가람대 교수", "문 교수"], true),
      source("s2", "unnamed_group", null, "주민", ["주민들"], false),
    ].filter(({ mentions }) => mentions.length > 0);
    return {
      schema: "presslens.analysis/1",
      language: "ko",
      offsets: "utf16",
      length: text.length,
      entities,
      figures,
      quotes,
      sources,
      summary: {
        sentences: text.split(".").length,
        words: text.split(/\s+/).length,
        quotes: quotes.length,
        quoted_share: 0.2,
        sources: { named: 1, organization: 0, document: 0, unnamed: 1, none: 1 },
        quote_shares: {
          person: 0.5,
          organization: 0,
          document: 0,
          unnamed_person: 0,
          unnamed_group: 0.25,
          none: 0.25,
        },
        agentless_quotes: 0,
        expert_quotes: 2,
        figures: figures.length,
      },
    };
  };

  scope.onmessage = ({ data: { type, id, text } }) => {
    if (type !== "analyze") scope.postMessage({ type: "done", id });
    else if ((text as string).includes(crashWord)) throw new Error("RuntimeError: unreachable");
    else scope.postMessage({ type: "analysis", id, json: [JSON.stringify(analyze(text))], milliseconds: 1 });
  };
  scope.postMessage({ type: "hello" });
}

export function doubleScript(): string {
  return `(${double.toString()})(${JSON.stringify(CRASH_WORD)});`;
}
