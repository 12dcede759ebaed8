#include "quotes/korean_mentions.h"

#include <algorithm>

namespace presslens::quotes {

std::optional<uint32_t> KoreanMentions::Of(const KoreanPhrase& phrase, Statement& statement) const {
  if (phrase.what == PhraseClass::kPronoun) {
    const uint32_t start = phrase.phrase.span.start;
    const bool in_turn = start >= 4 && text_.substr(start - 4, 3) == u"그러자";
    const auto who = phrase.phrase.plural ? cast_.Group()
                     : in_turn            ? cast_.OtherPerson()
                                          : cast_.Person();
    statement.evidence.push_back("pronoun");
    if (who) cast_.SpeaksAgain(*who);
    return who ? who : std::optional(cast_.Speaks(phrase.phrase));
  }
  if (const Phrase* named = NamedBefore(phrase)) {
    Phrase short_form = phrase.phrase;
    short_form.kind = SourceKind::kPerson;
    short_form.name = named->name;
    short_form.entity = named->entity;
    short_form.affiliation_given = false;
    statement.evidence.push_back("pronoun");
    return cast_.Speaks(short_form);
  }
  if (phrase.deictic) {
    const std::u16string_view head = phrase.head.of(text_);
    if (phrase.last_item == phrase.first_item + 1) {
      if (const auto who = cast_.EndingLike(head)) {
        statement.evidence.push_back("pronoun");
        cast_.SpeaksAgain(*who);
        return who;
      }
    }
  }
  if (tables_.PhraseAt(PhraseUse::kDeceased, phrase.head.of(text_), 0) == phrase.head.length() &&
      !phrase.head.empty()) {
    if (const NamedSpan* deceased = FirstPerson()) {
      Phrase named = phrase.phrase;
      named.kind = SourceKind::kPerson;
      named.name = deceased->span;
      named.entity = deceased->entity;
      statement.evidence.push_back("pronoun");
      return cast_.Speaks(named);
    }
  }
  return cast_.Speaks(phrase.phrase);
}

// 한 대변인은, 감독님은: a family name that looks like an article, or a mere title, of somebody
// who was named with this title before.
const Phrase* KoreanMentions::NamedBefore(const KoreanPhrase& phrase) const {
  if (phrase.what != PhraseClass::kRole || phrase.phrase.kind != SourceKind::kUnnamedPerson ||
      tables_.EndsLike(phrase.head.of(text_), NounClass::kNameless))
    return nullptr;
  const uint32_t words = phrase.last_item - phrase.first_item;
  const std::u16string_view opening = text_.substr(phrase.phrase.span.start, 1);
  if (words == 0 || (words == 1 && text_[phrase.phrase.span.start + 1] == u' '))
    return cast_.WithPost(phrase.head.of(text_), words == 0 ? u"" : opening);
  return nullptr;
}

// Whom an obituary is about: the first person that it names and who did not write it.
const NamedSpan* KoreanMentions::FirstPerson() const {
  const auto paragraphs = document_.paragraphs();
  for (const text::Paragraph& paragraph :
       paragraphs.first(std::min<size_t>(8, paragraphs.size()))) {
    if (paragraph.kind == text::ParagraphKind::kByline) continue;
    for (const NamedSpan& named : entities_.Within(paragraph.span)) {
      if (named.type == EntityType::kPerson) return &named;
    }
  }
  return nullptr;
}

}  // namespace presslens::quotes
