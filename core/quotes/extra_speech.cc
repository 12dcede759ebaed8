#include "quotes/extra_speech.h"

#include <string>

namespace presslens::quotes {
namespace {

std::u16string Reversed(std::u16string_view word) { return {word.rbegin(), word.rend()}; }

NounClass KoreanClass(SourceKind kind) {
  switch (kind) {
    case SourceKind::kPerson:
      return NounClass::kRole;
    case SourceKind::kOrganization:
      return NounClass::kBody;
    case SourceKind::kDocument:
      return NounClass::kDocument;
    case SourceKind::kUnnamedPerson:
      return NounClass::kNameless;
    case SourceKind::kUnnamedGroup:
      return NounClass::kCrowd;
  }
  return NounClass::kRole;
}

EnglishNoun EnglishClass(SourceKind kind) {
  switch (kind) {
    case SourceKind::kPerson:
    case SourceKind::kUnnamedPerson:
      return EnglishNoun::kRole;
    case SourceKind::kOrganization:
      return EnglishNoun::kBody;
    case SourceKind::kDocument:
      return EnglishNoun::kDocument;
    case SourceKind::kUnnamedGroup:
      return EnglishNoun::kGroup;
  }
  return EnglishNoun::kRole;
}

}  // namespace

void ExtraSpeech::AddKoreanCue(std::u16string_view stem, char16_t irregularity, Stance stance) {
  korean_verbs.Add(stem, irregularity, static_cast<uint32_t>(stances.size()));
  stances.push_back(stance);
}

void ExtraSpeech::AddEnglishCue(std::u16string_view base, std::u16string_view past, Stance stance) {
  const auto value = static_cast<uint32_t>(stances.size());
  const EnglishVerb verb = ConjugateEnglish(base, past);
  for (const std::u16string* form : {&verb.base, &verb.third, &verb.past})
    english_finite.Add(*form, value);
  english_gerunds.Add(verb.gerund, value);
  stances.push_back(stance);
}

void ExtraSpeech::AddKoreanSource(std::u16string_view word, SourceKind kind, bool expert) {
  korean_nouns.Add(Reversed(word), static_cast<uint32_t>(korean_entries.size()));
  korean_entries.push_back({KoreanClass(kind), expert, false});
}

void ExtraSpeech::AddEnglishSource(std::u16string_view word, SourceKind kind, bool expert) {
  EnglishNounEntry entry{EnglishClass(kind), expert, false};
  english_nouns.Add(word, static_cast<uint32_t>(english_entries.size()));
  english_entries.push_back(entry);
  entry.plural = true;
  english_nouns.Add(EnglishPlural(std::u16string(word)),
                    static_cast<uint32_t>(english_entries.size()));
  english_entries.push_back(entry);
}

NounMatch ExtraSpeech::KoreanEndOf(std::u16string_view word) const {
  const auto match = korean_nouns.LongestAt(Reversed(word), 0);
  return match ? NounMatch{match->length, korean_entries[match->value]} : NounMatch();
}

}  // namespace presslens::quotes
