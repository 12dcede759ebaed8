/**
 * Long texts on the main thread. A call into WebAssembly cannot be interrupted, so a long text is cut at paragraph
 * breaks, each piece is analysed on its own with a pause for the reader in between, and the pieces are joined into
 * one analysis. What is lost is only what one piece could have learned from another; names and sources that recur
 * are joined again by name.
 */
import type { UntimedAnalysis, Entity, Source, Span } from "./analysis.js";
import { pause } from "./pause.js";

/**
 * `call` analyses one piece and returns the JSON text of its analysis; so does this. `onShare` is told after each piece
 * how much of the text is behind it, 0 to 1; what it throws ends the work.
 */
export async function analyzeInSlices(
  text: string,
  sliceLength: number,
  call: (piece: string) => string,
  onShare: (share: number) => void = () => undefined,
): Promise<string> {
  const pieces = cutAtParagraphs(text, sliceLength);
  if (pieces.length === 1) return call(text);
  const parts: UntimedAnalysis[] = [];
  let offset = 0;
  for (const piece of pieces) {
    const part = JSON.parse(call(piece)) as UntimedAnalysis;
    shiftOffsets(part, offset);
    parts.push(part);
    offset += piece.length;
    await pause();
    onShare(offset / text.length);
  }
  return JSON.stringify(joinAnalyses(parts));
}

/** Cuts after a line break; a single line that is longer than `length` stays whole up to twice that. */
export function cutAtParagraphs(text: string, length: number): string[] {
  const pieces: string[] = [];
  let start = 0;
  while (text.length - start > length) {
    const lineBreak = text.lastIndexOf("\n", start + length - 1);
    let end = lineBreak >= start ? lineBreak + 1 : text.indexOf("\n", start + length) + 1;
    if (end === 0 || end > start + 2 * length)
      end = avoidSurrogate(text, Math.min(start + 2 * length, text.length));
    pieces.push(text.slice(start, end));
    start = end;
  }
  if (start < text.length || pieces.length === 0) pieces.push(text.slice(start));
  return pieces;
}

function avoidSurrogate(text: string, end: number): number {
  const unit = text.charCodeAt(end - 1);
  return unit >= 0xd800 && unit < 0xdc00 && end < text.length ? end + 1 : end;
}

function shiftOffsets(analysis: UntimedAnalysis, by: number): void {
  const shift = (span: Span | null | undefined) => {
    if (!span) return;
    span.start += by;
    span.end += by;
  };
  for (const entity of analysis.entities) entity.mentions.forEach(shift);
  for (const figure of analysis.figures) {
    shift(figure);
    shift(figure.change?.base);
  }
  for (const quote of analysis.quotes) {
    shift(quote);
    shift(quote.attribution);
    shift(quote.cue);
  }
  for (const source of analysis.sources) source.mentions.forEach(shift);
}

/** Joins analyses of consecutive pieces whose offsets already count from the start of the whole text. */
export function joinAnalyses(parts: UntimedAnalysis[]): UntimedAnalysis {
  const [first] = parts;
  if (!first) throw new RangeError("nothing to join");
  const whole: UntimedAnalysis = {
    ...first,
    length: parts.reduce((sum, part) => sum + part.length, 0),
    entities: [],
    figures: [],
    quotes: [],
    sources: [],
    summary: joinSummaries(parts),
  };
  const entities = new Map<string, Entity>();
  const sources = new Map<string, Source>();
  parts.forEach((part, p) => {
    const renamed = new Map<string, string>();
    const rename = (id: string | null) => (id === null ? null : (renamed.get(id) ?? null));
    for (const entity of part.entities) addEntity(entity, whole, entities, renamed);
    const figureBase = whole.figures.length;
    part.figures.forEach((figure, i) => renamed.set(figure.id, `f${figureBase + i + 1}`));
    for (const figure of part.figures)
      whole.figures.push({ ...figure, id: rename(figure.id)!, conversion_of: rename(figure.conversion_of) });
    const quoteBase = whole.quotes.length;
    part.quotes.forEach((quote, i) => renamed.set(quote.id, `q${quoteBase + i + 1}`));
    for (const source of part.sources) addSource(source, whole, sources, renamed);
    for (const quote of part.quotes)
      whole.quotes.push({
        ...quote,
        id: rename(quote.id)!,
        source: rename(quote.source),
        group: quote.group && `p${p + 1}${quote.group}`,
      });
  });
  return whole;
}

function addEntity(
  entity: Entity,
  whole: UntimedAnalysis,
  known: Map<string, Entity>,
  renamed: Map<string, string>,
): void {
  const key = `${entity.type}\n${entity.name}`;
  const old = known.get(key);
  if (old) {
    old.mentions.push(...entity.mentions);
    old.aliases = [...new Set([...old.aliases, ...entity.aliases])];
    renamed.set(entity.id, old.id);
    return;
  }
  const added = { ...entity, id: `e${whole.entities.length + 1}` };
  renamed.set(entity.id, added.id);
  known.set(key, added);
  whole.entities.push(added);
}

function addSource(
  source: Source,
  whole: UntimedAnalysis,
  known: Map<string, Source>,
  renamed: Map<string, string>,
): void {
  const quotes = source.quotes.map((id) => renamed.get(id)!);
  // A person or body with a name is the same one wherever it speaks; 한 관계자 in two places may be two people.
  const key = source.name ? `${source.kind}\n${source.name}` : null;
  const old = key ? known.get(key) : undefined;
  if (old) {
    old.mentions.push(...source.mentions);
    old.quotes.push(...quotes);
    renamed.set(source.id, old.id);
    return;
  }
  const entity = source.entity === null ? null : (renamed.get(source.entity) ?? null);
  const added = { ...source, id: `s${whole.sources.length + 1}`, entity, quotes };
  renamed.set(source.id, added.id);
  if (key) known.set(key, added);
  whole.sources.push(added);
}

function joinSummaries(parts: UntimedAnalysis[]): UntimedAnalysis["summary"] {
  const sum = (pick: (summary: UntimedAnalysis["summary"]) => number) =>
    parts.reduce((total, { summary }) => total + pick(summary), 0);
  const length = parts.reduce((total, part) => total + part.length, 0);
  const quoted = parts.reduce((total, part) => total + part.summary.quoted_share * part.length, 0);
  const quotes = sum((s) => s.quotes);
  const share = (kind: keyof UntimedAnalysis["summary"]["quote_shares"]) =>
    quotes ? sum((s) => s.quote_shares[kind] * s.quotes) / quotes : 0;
  return {
    sentences: sum((s) => s.sentences),
    words: sum((s) => s.words),
    quotes,
    quoted_share: length ? quoted / length : 0,
    sources: {
      named: sum((s) => s.sources.named),
      organization: sum((s) => s.sources.organization),
      document: sum((s) => s.sources.document),
      unnamed: sum((s) => s.sources.unnamed),
      none: sum((s) => s.sources.none),
    },
    quote_shares: {
      person: share("person"),
      organization: share("organization"),
      document: share("document"),
      unnamed_person: share("unnamed_person"),
      unnamed_group: share("unnamed_group"),
      none: share("none"),
    },
    agentless_quotes: sum((s) => s.agentless_quotes),
    expert_quotes: sum((s) => s.expert_quotes),
    figures: sum((s) => s.figures),
  };
}
