#include "quotes/extra_speech.h"

#include <algorithm>
#include <string>

namespace presslens::quotes {
namespace {

bool HasSeveralWords(std::u16string_view phrase) {
  return phrase.find(u' ') != std::u16string_view::npos;
}

std::u16string_view WithoutArticle(std::u16string_view phrase) {
  for (const std::u16string_view article : {u"a ", u"an ", u"the "}) {
    if (phrase.starts_with(article)) return phrase.substr(article.size());
  }
  return phrase;
}

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

void ExtraSpeech::AddKoreanSource(std::u16string_view phrase, SourceKind kind, bool expert) {
  const std::u16string folded = Folded(phrase);
  korean_nouns.AddBackwards(folded, static_cast<uint32_t>(korean_entries.size()));
  korean_entries.push_back({KoreanClass(kind), expert, false});
  if (HasSeveralWords(folded)) korean_phrases.Add(folded, 0);
}

void ExtraSpeech::AddEnglishSource(std::u16string_view phrase, SourceKind kind, bool expert) {
  const std::u16string singular = Folded(WithoutArticle(phrase));
  const std::u16string plural = EnglishPlural(singular);
  SetEnglishNoun(singular, {EnglishClass(kind), expert, false});
  // A plural that the pack has itself is as the pack says, whichever comes first.
  if (!english_nouns.Find(plural)) SetEnglishNoun(plural, {EnglishClass(kind), expert, true});
}

void ExtraSpeech::SetEnglishNoun(std::u16string_view phrase, EnglishNounEntry entry) {
  const uint32_t value = english_nouns.Add(phrase, static_cast<uint32_t>(english_entries.size()));
  if (value == english_entries.size()) english_entries.emplace_back();
  english_entries[value] = entry;
  if (HasSeveralWords(phrase)) english_phrases.Add(phrase, 0);
}

NounMatch ExtraSpeech::KoreanEndOf(std::u16string_view word) const {
  if (word.empty() || !korean_nouns.MayBegin(FoldUnit(word.back()))) return {};
  const size_t length = std::min(word.size(), kLongestSourcePhrase);
  const std::u16string end = Folded(word.substr(word.size() - length));
  NounMatch longest;
  korean_nouns.EachEndingAt(end, end.size(), [&](text::Lexicon::Match match) {
    longest = {match.length, korean_entries[match.value]};
  });
  return longest;
}

}  // namespace presslens::quotes
