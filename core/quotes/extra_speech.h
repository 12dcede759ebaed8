// The reporting verbs and the sources that a rule pack adds to the tables of both languages.
#ifndef PRESSLENS_QUOTES_EXTRA_SPEECH_H_
#define PRESSLENS_QUOTES_EXTRA_SPEECH_H_

#include <string_view>
#include <vector>

#include "presslens/analysis.h"
#include "quotes/conjugation.h"
#include "quotes/english_tables.h"
#include "quotes/korean_tables.h"
#include "text/lexicon.h"

namespace presslens::quotes {

// Filled once, then read by any number of threads.
struct ExtraSpeech {
  // `irregularity` as in languages/ko/quote_cues.tsv.
  void AddKoreanCue(std::u16string_view stem, char16_t irregularity, Stance stance);
  // `past` is empty for a regular verb. Both in small letters.
  void AddEnglishCue(std::u16string_view base, std::u16string_view past, Stance stance);
  // A word, or a phrase of several words, that names a source when no proper name does; an English
  // one in the singular, its article does not count. All in small letters.
  void AddKoreanSource(std::u16string_view phrase, SourceKind kind, bool expert);
  void AddEnglishSource(std::u16string_view phrase, SourceKind kind, bool expert);

  // As KoreanTables::EndOf.
  NounMatch KoreanEndOf(std::u16string_view word) const;

  VerbLexicon korean_verbs;
  text::Lexicon english_finite, english_gerunds;
  std::vector<Stance> stances;  // by the values of the cues of both languages
  text::Lexicon korean_nouns;   // by their ends
  std::vector<NounEntry> korean_entries;
  text::Lexicon english_nouns;
  std::vector<EnglishNounEntry> english_entries;
  text::Lexicon korean_phrases, english_phrases;  // those of the nouns that have several words

 private:
  void SetEnglishNoun(std::u16string_view phrase, EnglishNounEntry entry);
};

// No phrase of several words that is longer is found as a whole.
inline constexpr size_t kLongestSourcePhrase = 64;

// The end of the longest of `phrases` that begins at `at` and for which `ends(end)` holds; 0 where
// there is none.
template <typename Ends>
uint32_t PhraseEnd(const text::Lexicon& phrases, std::u16string_view text, uint32_t at, Ends ends) {
  if (!phrases.MayBegin(FoldUnit(text[at]))) return 0;
  const std::u16string head = Folded(text.substr(at, kLongestSourcePhrase));
  uint32_t longest = 0;
  phrases.EachAt(head, 0, [&](text::Lexicon::Match match) {
    if (ends(at + match.length)) longest = at + match.length;
  });
  return longest;
}

}  // namespace presslens::quotes

#endif  // PRESSLENS_QUOTES_EXTRA_SPEECH_H_
