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
  // A word that names a source when no proper name does; an English one in the singular and in
  // small letters.
  void AddKoreanSource(std::u16string_view word, SourceKind kind, bool expert);
  void AddEnglishSource(std::u16string_view word, SourceKind kind, bool expert);

  // As KoreanTables::EndOf.
  NounMatch KoreanEndOf(std::u16string_view word) const;

  VerbLexicon korean_verbs;
  text::Lexicon english_finite, english_gerunds;
  std::vector<Stance> stances;  // by the values of the cues of both languages
  text::Lexicon korean_nouns;   // reversed
  std::vector<NounEntry> korean_entries;
  text::Lexicon english_nouns;
  std::vector<EnglishNounEntry> english_entries;
};

}  // namespace presslens::quotes

#endif  // PRESSLENS_QUOTES_EXTRA_SPEECH_H_
