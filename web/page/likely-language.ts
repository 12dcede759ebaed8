/**
 * The language that a text is most likely in. The analyzer says it for certain, but later: type and line breaks should
 * not change under the reader's eyes then.
 */
export function likelyLanguage(text: string): "ko" | "en" {
  const sample = text.slice(0, 2_000);
  const count = (letters: RegExp) => sample.match(letters)?.length ?? 0;
  return count(/[가-힣]/g) * 2 >= count(/[a-z]/gi) ? "ko" : "en"; // a syllable says as much as two letters or more
}
