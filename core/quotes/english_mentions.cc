#include "quotes/english_mentions.h"

namespace presslens::quotes {
namespace {

constexpr uint32_t kPronounReach = 5;  // how many sentences back a pronoun may lead

}  // namespace

std::optional<uint32_t> EnglishMentions::Of(EnglishPhrase phrase, Statement& statement) const {
  if (phrase.what == EnglishClass::kPronoun) {
    statement.evidence.push_back("pronoun");
    std::optional<uint32_t> who;
    if (phrase.pronoun == EnglishWord::kPerson) who = cast_.Person(phrase.phrase.sex);
    if (phrase.pronoun == EnglishWord::kGroup) who = cast_.Group();
    if (phrase.pronoun == EnglishWord::kBody) who = cast_.Body();
    if (!who) who = cast_.Carried(kPronounReach);
    if (who) {
      cast_.SpeaksAgain(*who);
      return who;
    }
    return cast_.Speaks(phrase.phrase);
  }
  if (phrase.stands_in) {
    if (const auto who = cast_.Person()) {
      phrase.phrase.name = mentions_[*who].name;
      phrase.phrase.entity = mentions_[*who].entity;
      phrase.phrase.surname_only = mentions_[*who].surname_only;
      phrase.phrase.kind = mentions_[*who].kind;
      statement.evidence.push_back("pronoun");
    }
    return cast_.Speaks(phrase.phrase);
  }
  if (phrase.definite && phrase.what == EnglishClass::kRole && phrase.last == phrase.first + 1) {
    if (const auto who = cast_.EndingLike(phrase.head); who && phrase.phrase.affiliation.empty()) {
      statement.evidence.push_back("pronoun");
      cast_.SpeaksAgain(*who);
      return who;
    }
    if (const auto who = cast_.Holding(phrase.head);
        who && mentions_[*who].plural == phrase.phrase.plural) {
      statement.evidence.push_back("pronoun");
      cast_.SpeaksAgain(*who);
      return who;
    }
  }
  // Park said: a family name that was taken for something else.
  if (phrase.first == phrase.last && phrase.phrase.kind == SourceKind::kOrganization) {
    const Span word = phrase.phrase.span;
    if (const Phrase* person = cast_.PersonCalled(word.of(text_))) {
      phrase.phrase.kind = SourceKind::kPerson;
      phrase.phrase.name = word;
      phrase.phrase.surname_only = true;
      phrase.phrase.entity = person->entity;
      phrase.phrase.expert |= person->expert;
      phrase.what = EnglishClass::kPerson;
    }
  }
  // The team: those who did the study, where somebody spoke for it.
  const std::optional<uint32_t> last = cast_.last();
  const bool studied = !phrase.definite || (last && mentions_[*last].expert);
  if (phrase.what == EnglishClass::kBody && tables_.Is(EnglishWord::kCrew, phrase.head) &&
      studied) {
    phrase.phrase.kind = SourceKind::kUnnamedGroup;
    phrase.phrase.expert = true;
  }
  // Rabobank expects a smaller crop. The bank said: the mention is a new one, of the same body.
  if (phrase.definite && phrase.what == EnglishClass::kBody && phrase.phrase.name.empty() &&
      phrase.last == phrase.first + 1 && tables_.Is(EnglishWord::kAnaphoric, phrase.head)) {
    if (const auto who = cast_.BodyCalled(phrase.head)) {
      const Phrase body = mentions_[*who];
      phrase.phrase.name = body.name;
      phrase.phrase.entity = body.entity;
      phrase.phrase.expert |= body.expert;
      statement.evidence.push_back("pronoun");
    }
  }
  // Jindřich Havelka was in no mood for romance. “…,” the Slavia coach said.
  const Phrase* appeared = cast_.JustAppeared();
  if (phrase.definite && phrase.what == EnglishClass::kRole && appeared != nullptr &&
      appeared->kind == SourceKind::kPerson) {
    phrase.phrase.kind = SourceKind::kPerson;
    phrase.phrase.name = appeared->name;
    phrase.phrase.entity = appeared->entity;
  }
  return cast_.Speaks(phrase.phrase);
}

}  // namespace presslens::quotes
