// Who an English noun phrase names: its name, role and affiliation, and whether it knows the field.
#include <algorithm>

#include "quotes/english_phrase.h"
#include "text/characters.h"
#include "text/utf.h"

namespace presslens::quotes {
namespace {

// How far behind a source it may be said why it is not named.
constexpr uint32_t kReasonReach = 90;

std::u16string_view WithoutPossessive(std::u16string_view word) {
  return word.ends_with(u"'s")   ? word.substr(0, word.size() - 2)
         : word.ends_with(u"s'") ? word.substr(0, word.size() - 1)
                                 : word;
}

}  // namespace

// Whether a name that ends there is followed by 's.
bool EnglishPhraseReader::Possesses(uint32_t end) const {
  return end + 1 < text_.size() && (text_[end] == u'\'' || text_[end] == u'’') &&
         text_[end + 1] == u's';
}

// Karen Clark & Company; farm lobby JA Zenchu: what looks like a person's name is a body's.
bool EnglishPhraseReader::BelongsToBody(std::span<const EnglishToken> tokens,
                                        const EnglishPhrase& result, Span name) const {
  for (uint32_t i = result.first; i <= result.last; ++i) {
    const EnglishToken& token = tokens[i];
    if (token.item.core.start == name.start && i > result.first) {
      const EnglishToken& before = tokens[i - 1];
      if (!before.capital && before.item.tail == 0 &&
          tables_.Noun(before.word).noun == EnglishNoun::kBody &&
          !tables_.Is(EnglishWord::kEither, before.word))
        return true;
    }
    if (token.item.core.end == name.end && i + 2 <= result.last && token.item.tail == 0 &&
        (IsDash(tokens[i + 1]) || tokens[i + 1].word == u"&" || tokens[i + 1].word == u"and") &&
        tables_.IsNoun(tokens[i + 2].word, EnglishNoun::kSuffix))
      return true;
  }
  return false;
}

// Ruth Gregory of Capital Economics: where the person's name ends in what was taken for one body.
std::optional<uint32_t> EnglishPhraseReader::NameEnd(std::span<const EnglishToken> tokens,
                                                     uint32_t first, uint32_t last,
                                                     const NamedSpan& named) const {
  if (named.type != EntityType::kOrganization) return std::nullopt;
  uint32_t words = 0;
  for (uint32_t i = first; i < last; ++i) {
    const EnglishToken& token = tokens[i];
    if (token.item.core.start < named.span.start) continue;
    if (token.item.core.end >= named.span.end || !token.capital || token.item.tail != 0)
      return std::nullopt;
    if (tables_.IsNoun(token.word, EnglishNoun::kTitle)) continue;
    if (tables_.Noun(token.word).noun != EnglishNoun::kNone) return std::nullopt;
    ++words;
    if (tokens[i + 1].word == u"of" || tokens[i + 1].word == u"at")
      return words >= 2 ? std::optional<uint32_t>(i) : std::nullopt;
  }
  return std::nullopt;
}

// Looks for a person's name: one that the name finder found, or capitals behind a title or of
// several words.
void EnglishPhraseReader::TakeName(std::span<const EnglishToken> tokens,
                                   EnglishPhrase& result) const {
  Phrase& phrase = result.phrase;
  bool possessor = false;
  for (const NamedSpan& named : entities_.Within(phrase.span)) {
    possessor = Possesses(named.span.end) && named.span.end + 1 < phrase.span.end;
    if (const auto end = NameEnd(tokens, result.first, result.last, named)) {
      phrase.name = {named.span.start, tokens[*end].item.core.end};
      if (*end + 2 <= result.last)
        phrase.affiliation = {tokens[*end + 2].item.core.start, named.span.end};
      return;
    }
    if (named.type != EntityType::kPerson || named.span.end > phrase.span.end || possessor)
      continue;
    if (tables_.IsExpertBody(Folded(named.span.of(text_)))) continue;  // Kaspersky
    if (BelongsToBody(tokens, result, named.span)) continue;
    const EnglishNounEntry noun = tables_.Noun(Folded(named.span.of(text_)));  // Witnesses said
    if (noun.plural && noun.noun == EnglishNoun::kRole) continue;
    phrase.name = named.span;
    phrase.entity = named.entity;
    return;
  }
  for (uint32_t i = result.first; i <= result.last; ++i) {
    const bool title = tables_.IsNoun(tokens[i].word, EnglishNoun::kTitle) && tokens[i].capital;
    uint32_t begin = title ? i + 1 : i;
    uint32_t end = begin;
    while (end <= result.last && tokens[end].capital &&
           !tables_.IsNoun(WithoutPossessive(tokens[end].word), EnglishNoun::kSuffix) &&
           entities_.At(tokens[end].item.core.start) == nullptr &&
           !tables_.IsNoun(tokens[end].word, EnglishNoun::kRole) &&
           !tables_.Is(EnglishWord::kArticle, tokens[end].word) &&
           !tables_.Is(EnglishWord::kVague, tokens[end].word)) {
      ++end;
      if (tokens[end - 1].item.tail == u',' || tokens[end - 1].word.ends_with(u"'s")) break;
    }
    const bool suffix_follows =
        end <= result.last && tokens[end].capital &&
        tables_.IsNoun(WithoutPossessive(tokens[end].word), EnglishNoun::kSuffix);
    // Farm lobby JA Zenchu: what stands before the capitals says that they are a body.
    const bool body = begin > result.first && !tokens[begin - 1].capital &&
                      tables_.Noun(tokens[begin - 1].word).noun == EnglishNoun::kBody;
    const bool enough = title ? end > begin : end >= begin + 2 && !body;
    const bool acronym = end == begin + 1 && tokens[begin].item.core.length() <= 4 &&
                         !text::IsLower(text_[tokens[begin].item.core.end - 1]);
    if (enough && !suffix_follows && !acronym && !tokens[end - 1].word.ends_with(u"'s")) {
      phrase.name = {tokens[begin].item.core.start, tokens[end - 1].item.core.end};
      return;
    }
    if (end > i) i = end - 1;
  }
}

// …, whip of the party; …, a trader at the bank: the apposition at tokens[i] says what a person
// does.
bool EnglishPhraseReader::AppositionIsRole(std::span<const EnglishToken> tokens, uint32_t i,
                                           uint32_t last) const {
  for (uint32_t k = i; k <= last && k < i + 5; ++k) {
    const bool closes = k == last || EndsPart(tokens[k]) ||
                        tables_.Is(EnglishWord::kPreposition, tokens[k + 1].word);
    if (closes) {
      const EnglishNounEntry noun = tables_.Noun(tokens[k].word);
      return noun.noun == EnglishNoun::kRole && !noun.plural;
    }
  }
  return false;
}

// resident Linda Park, 54: a role right before the name or an age right behind it tells a person,
// whatever class the name was given.
bool EnglishPhraseReader::NamesPerson(std::span<const EnglishToken> tokens, uint32_t first,
                                      uint32_t last, const NamedSpan& named) const {
  if (named.type == EntityType::kPerson) return false;
  if (NameEnd(tokens, first, last, named)) return true;
  for (uint32_t i = first; i <= last; ++i) {
    const Span word = tokens[i].item.core;
    // Dominik Aschenbrenner of Counterpoint: bodies hardly belong to bodies.
    if (word.end == named.span.end && i == first + 1 && i + 2 <= last && tokens[first].capital &&
        tokens[first].item.core.start == named.span.start && tokens[i].capital &&
        named.type == EntityType::kOrganization &&
        (tokens[i + 1].word == u"of" || tokens[i + 1].word == u"at") && tokens[i + 2].capital &&
        tables_.Noun(tokens[i].word).noun == EnglishNoun::kNone &&
        tables_.Noun(tokens[first].word).noun == EnglishNoun::kNone)
      return true;
    if (word.start == named.span.start && i > first) {
      const EnglishToken& before = tokens[i - 1];
      if (!before.capital && before.item.tail == 0 &&
          tables_.Noun(before.word).noun == EnglishNoun::kRole)
        return true;
      // Rep. Do Mal-sun
      if (before.capital && tables_.IsNoun(before.word, EnglishNoun::kTitle)) return true;
      // Its co-leader, Fumitake Fujita
      if (before.item.tail == u',' && !before.capital &&
          named.span.end == tokens[last].item.core.end && i < last && last <= i + 3 &&
          tables_.IsNoun(before.word, EnglishNoun::kRole) && !tables_.Noun(before.word).plural &&
          !tables_.Is(EnglishWord::kEither, before.word))
        return true;
    }
    if (word.end == named.span.end && EndsPart(tokens[i]) && i < last) {
      const std::u16string& age = tokens[i + 1].word;
      if (age.size() == 2 && text::IsDigit(age[0]) && text::IsDigit(age[1])) return true;
      return AppositionIsRole(tokens, i + 1, last);
    }
  }
  return false;
}

// Hackett Financial Advisors: a word of a body's name, not its first, is no role.
bool EnglishPhraseReader::InsideName(const EnglishToken& token) const {
  const NamedSpan* named = entities_.At(token.item.core.start);
  return named != nullptr && named->type == EntityType::kOrganization &&
         named->span.start < token.item.core.start && token.item.core.end == named->span.end;
}

// The last noun before "of", "at", a comma and the like, looked for from tokens[i] on.
uint32_t EnglishPhraseReader::HeadFrom(std::span<const EnglishToken> tokens, uint32_t i,
                                       uint32_t last) const {
  while (i < last && !EndsPart(tokens[i]) &&
         !tables_.Is(EnglishWord::kPreposition, tokens[i + 1].word) &&
         !tables_.Is(EnglishWord::kModifier, tokens[i + 1].word))
    ++i;
  return i;
}

EnglishPhrase EnglishPhraseReader::Describe(std::span<const EnglishToken> tokens, uint32_t first,
                                            uint32_t last) const {
  while (last > first && !tokens[last].item.core.empty() &&
         text_[tokens[last].item.core.start] == u'(')
    --last;
  EnglishPhrase result;
  result.first = first;
  result.last = last;
  Phrase& phrase = result.phrase;
  phrase.span = {tokens[first].item.core.start, tokens[last].item.core.end};
  if (tokens[first].item.is_quote() || phrase.span.empty()) return result;
  const std::u16string& opening = tokens[first].word;
  if (first == last) {
    for (const EnglishWord pronoun :
         {EnglishWord::kPerson, EnglishWord::kGroup, EnglishWord::kBody}) {
      if (!tables_.Is(pronoun, opening)) continue;
      result.what = EnglishClass::kPronoun;
      result.pronoun = pronoun;
      phrase.pronoun = true;
      phrase.sex = tables_.Is(EnglishWord::kFemale, opening) ? Sex::kFemale
                   : tables_.Is(EnglishWord::kMale, opening) ? Sex::kMale
                                                             : Sex::kUnknown;
      phrase.kind = pronoun == EnglishWord::kPerson  ? SourceKind::kPerson
                    : pronoun == EnglishWord::kGroup ? SourceKind::kUnnamedGroup
                                                     : SourceKind::kOrganization;
      return result;
    }
  }
  result.definite = opening == u"the" || opening == u"this" || opening == u"that";
  result.indefinite = opening == u"a" || opening == u"an";
  result.one_of = opening == u"one" && first < last && tokens[first + 1].word == u"of";

  result.stands_in =
      result.definite && last == first + 1 &&
      (tokens[last].word.ends_with(u"-year-old") ||
       (tokens[last].capital && tables_.Is(EnglishWord::kStandin, tokens[last].word)));
  if (result.stands_in) {
    phrase.kind = SourceKind::kPerson;
    result.what = EnglishClass::kPerson;
    return result;
  }

  // The head is the last noun before "of", "at", a comma and the like.
  uint32_t head_end = HeadFrom(tokens, first, last);
  // Institute for Government: the name goes on behind the preposition.
  const uint32_t before_preposition = head_end;
  const EnglishNounEntry opener = tables_.Noun(opening);
  const bool people = first == head_end && opener.plural && opener.noun == EnglishNoun::kRole;
  if (const NamedSpan* whole = entities_.At(tokens[head_end].item.core.start);
      whole != nullptr && whole->type != EntityType::kPerson && !people) {
    while (head_end < last && tokens[head_end].item.core.end < whole->span.end) ++head_end;
  } else if (tokens[head_end].capital &&
             (tables_.IsNoun(tokens[head_end].word, EnglishNoun::kSuffix) ||
              tables_.IsNoun(tokens[head_end].word, EnglishNoun::kBody))) {
    while (head_end + 2 <= last &&
           (tokens[head_end + 1].word == u"of" || tokens[head_end + 1].word == u"for" ||
            tokens[head_end + 1].word == u"and") &&
           tokens[head_end + 2].capital) {
      head_end += 2;
      while (head_end < last && tokens[head_end + 1].capital && !EndsPart(tokens[head_end]))
        ++head_end;
    }
  }
  // Bank of America strategists: and the head behind the name.
  if (head_end > before_preposition) head_end = HeadFrom(tokens, head_end, last);
  for (uint32_t i = first; i <= last; ++i) {
    if (tables_.Is(EnglishWord::kFemale, tokens[i].word)) phrase.sex = Sex::kFemale;
    if (tables_.Is(EnglishWord::kMale, tokens[i].word)) phrase.sex = Sex::kMale;
  }
  const EnglishNounEntry head = tables_.Noun(tokens[head_end].word);
  result.head = tokens[head_end].word;
  bool has_role = false;
  for (uint32_t i = first; i <= last; ++i) {
    const EnglishNounEntry noun = tables_.Noun(tokens[i].word);
    const bool role = tables_.IsNoun(tokens[i].word, EnglishNoun::kRole);
    if (!role || InsideName(tokens[i])) continue;
    phrase.expert |=
        noun.expert || (noun.noun != EnglishNoun::kRole && tables_.Noun(tokens[i].word).expert);
    if (!has_role) {
      uint32_t start = i;
      while (start > first && !tables_.Is(EnglishWord::kArticle, tokens[start - 1].word) &&
             !EndsPart(tokens[start - 1]) && !tokens[start - 1].capital &&
             !tokens[start - 1].word.ends_with(u"'s") && !tokens[start - 1].word.ends_with(u"s'") &&
             !tables_.Is(EnglishWord::kPreposition, tokens[start - 1].word))
        --start;
      uint32_t end = i;  // chief executive, general secretary
      for (uint32_t k = i + 1; k <= last && tokens[k - 1].item.tail == 0 &&
                               !tables_.Is(EnglishWord::kPreposition, tokens[k].word);
           ++k) {  // chief heat officer
        const bool more = tables_.IsNoun(tokens[k].word, EnglishNoun::kRole);
        if (!more && (tokens[k].capital || tables_.Is(EnglishWord::kConjunction, tokens[k].word)))
          break;
        if (more) end = k;
      }
      phrase.role = {tokens[start].item.core.start, tokens[end].item.core.end};
      has_role = true;
    }
  }
  if (tables_.IsNoun(opening, EnglishNoun::kTitle) && tables_.Noun(opening).expert)
    phrase.expert = true;
  for (const NamedSpan& named : entities_.Within(phrase.span)) {
    if (named.type == EntityType::kOrganization && named.span.end <= phrase.span.end)
      phrase.affiliation = named.span;
  }
  const NamedSpan* head_name = entities_.At(tokens[head_end].item.core.end - 1);
  // Dealers said: a capital that only opens the sentence.
  const bool opens_as_people =
      first == head_end && head.plural &&
      (head.noun == EnglishNoun::kRole || head.noun == EnglishNoun::kGroup);
  const bool head_is_org =
      head_name != nullptr && !opens_as_people && !NamesPerson(tokens, first, last, *head_name) &&
      (head_name->type == EntityType::kOrganization || head_name->type == EntityType::kLocation) &&
      head_name->span.end <= tokens[head_end].item.core.end;
  // The B&Q owner said: a body, by what it owns or makes.
  const bool owner = result.definite && first < head_end && tokens[head_end - 1].capital &&
                     !head.plural && tables_.Is(EnglishWord::kMaker, result.head);
  // Northgate Research, but research by Northgate, where the capital only opens the sentence
  const bool suffix_head = tokens[head_end].capital &&
                           tables_.IsNoun(tokens[head_end].word, EnglishNoun::kSuffix) &&
                           !(first == head_end && head.noun == EnglishNoun::kDocument);
  TakeName(tokens, result);
  if (phrase.name.empty() && head_name != nullptr && head_name->span.end <= phrase.span.end &&
      NamesPerson(tokens, first, last, *head_name)) {
    phrase.name = head_name->span;
    phrase.entity = head_name->entity;
  }
  for (const NamedSpan& named : entities_.Within(phrase.span)) {
    if (!phrase.name.empty() || named.span.end > phrase.span.end) break;
    if (!NamesPerson(tokens, first, last, named)) continue;
    phrase.name = named.span;
    phrase.entity = named.entity;
  }
  bool name_in_head = !phrase.name.empty() && phrase.name.start < tokens[head_end].item.core.end;
  // Bank of Japan board member Kazuko Hiramatsu: the name ends the first part, and no preposition
  // hands it over.
  for (uint32_t i = first + 1; i <= last && !phrase.name.empty() && !name_in_head; ++i) {
    if (EndsPart(tokens[i - 1])) break;
    if (tokens[i].item.core.start == phrase.name.start)
      name_in_head = !tables_.Is(EnglishWord::kPreposition, tokens[i - 1].word);
  }
  // A lawyer for Mr Doyle is somebody else; a regional director Edilberto Reyes is not.
  bool titled = false;
  for (uint32_t i = first + 1; i <= last && !phrase.name.empty(); ++i) {
    if (tokens[i].item.core.start != phrase.name.start) continue;
    const uint32_t title =
        i > first + 1 && tables_.IsNoun(tokens[i - 1].word, EnglishNoun::kTitle) ? i - 1 : i;
    const bool handed_over = tables_.Is(EnglishWord::kPreposition, tokens[title - 1].word) &&
                             tokens[title - 1].item.tail == 0;
    if (handed_over && tokens[head_end].item.core.end <= tokens[title - 1].item.core.start) {
      phrase.name = {};
      phrase.entity.reset();
      break;
    }
    titled = tables_.IsNoun(tokens[i - 1].word, EnglishNoun::kRole) && tokens[i - 1].item.tail == 0;
  }
  name_in_head &= !phrase.name.empty();
  const bool name_in_apposition = !phrase.name.empty() && !name_in_head;
  bool role_head = tables_.IsNoun(tokens[head_end].word, EnglishNoun::kRole);
  // Kenya's Principal Secretary for Water, Joseph Lokwang: an office that looks like a body.
  bool office = role_head;
  for (uint32_t i = first; i < head_end; ++i)
    office |= tokens[i].capital && tables_.Noun(tokens[i].word).noun == EnglishNoun::kRole;
  if (name_in_apposition && office && opening != u"a" && opening != u"an") role_head = true;
  // its maker, Kelechi Nwabueze
  if (name_in_apposition && phrase.entity && head_end < last &&
      tables_.Is(EnglishWord::kEither, result.head) &&
      phrase.name.start == tokens[head_end + 1].item.core.start &&
      entities_.entity(*phrase.entity).type == EntityType::kPerson)
    role_head = true;

  if (!phrase.name.empty() && !(head_is_org && !titled && !(name_in_apposition && office)) &&
      (name_in_head || titled ||
       (name_in_apposition && role_head &&
        tables_.Noun(tokens[head_end].word).noun != EnglishNoun::kDocument))) {
    phrase.kind = SourceKind::kPerson;
    const std::u16string_view name = phrase.name.of(text_);
    phrase.surname_only = name.find(u' ') == std::u16string_view::npos;
    result.what = EnglishClass::kPerson;
    if (phrase.affiliation.overlaps(phrase.name)) phrase.affiliation = {};
    TakeExpertise(tokens, result);
    return result;
  }
  phrase.name = {};
  phrase.entity.reset();
  const auto unnamed = [&](bool plural) {
    phrase.plural = plural;
    phrase.kind = plural ? SourceKind::kUnnamedGroup : SourceKind::kUnnamedPerson;
    result.what = plural ? EnglishClass::kGroup : EnglishClass::kRole;
    bool belongs = !phrase.affiliation.empty();
    for (uint32_t i = first + 1; i <= last; ++i) belongs |= tokens[i].capital;
    phrase.affiliation_given = belongs;
    // … , who asked not to be named because the talks are private: said right behind.
    const std::u16string_view behind =
        text_.substr(phrase.span.start, phrase.span.length() + kReasonReach);
    phrase.reason_given = tables_.Holds(EnglishWord::kReason, Folded(behind));
    phrase.expert =
        phrase.expert && !PlansForParty(tokens, result) && !SpeaksForParty(tokens, result);
  };
  if (head_is_org || suffix_head) {
    phrase.kind = SourceKind::kOrganization;
    phrase.name = head_is_org
                      ? head_name->span
                      : Span{tokens[first].item.core.start +
                                 (tables_.Is(EnglishWord::kArticle, opening) && first < head_end
                                      ? tokens[first].item.core.length() + 1
                                      : 0),
                             tokens[head_end].item.core.end};
    if (head_is_org) phrase.entity = head_name->entity;
    result.what = EnglishClass::kBody;
    phrase.affiliation = {};
    // FireCaster, a model run by a university
    if (EndsPart(tokens[head_end]) && head_end < last) {
      const uint32_t apposed = HeadFrom(tokens, head_end + 1, last);
      if (tables_.Noun(tokens[apposed].word).noun == EnglishNoun::kDocument) {
        phrase.kind = SourceKind::kDocument;
        result.what = EnglishClass::kDocument;
      }
    }
    TakeExpertise(tokens, result);
    return result;
  }
  if (result.one_of) {
    unnamed(false);
    return result;
  }
  if (first == head_end && tables_.Is(EnglishWord::kVague, opening)) {
    unnamed(opening != u"one" && opening != u"another");
    return result;
  }
  // What a document is called may hide behind what it is about: a YouGov poll of 2,114 adults.
  switch (head.noun) {
    case EnglishNoun::kRole:
      unnamed(head.plural);
      if (owner && head_end == last) phrase.kind = SourceKind::kOrganization;
      return result;
    case EnglishNoun::kGroup:
      unnamed(true);
      phrase.expert |= head.expert;
      return result;
    case EnglishNoun::kBody:
      phrase.kind = head.plural ? SourceKind::kUnnamedGroup : SourceKind::kOrganization;
      result.what = EnglishClass::kBody;
      TakeExpertise(tokens, result);
      return result;
    case EnglishNoun::kDocument:
      phrase.kind = SourceKind::kDocument;
      result.what = EnglishClass::kDocument;
      TakeExpertise(tokens, result);
      return result;
    default:
      break;
  }
  if (suffix_head || tables_.IsNoun(tokens[head_end].word, EnglishNoun::kBody)) {
    phrase.kind = SourceKind::kOrganization;
    result.what = EnglishClass::kBody;
    return result;
  }
  const bool name = tokens[head_end].capital;
  if (!name && !(first == last && tokens[head_end].word.ends_with(u's'))) {
    result.what = EnglishClass::kUnknown;
    // Persons are known by their words; "the exchange", "the mill" are more often bodies.
    phrase.kind = tokens[head_end].word.ends_with(u's')  ? SourceKind::kUnnamedGroup
                  : result.definite && first + 1 == last ? SourceKind::kOrganization
                                                         : SourceKind::kUnnamedPerson;
    TakeExpertise(tokens, result);
    return result;
  }
  // Harlow, a Wedbush analyst
  const bool person = name && first == head_end && head_end < last && EndsPart(tokens[head_end]) &&
                      AppositionIsRole(tokens, head_end + 1, last);
  phrase.kind = person ? SourceKind::kPerson
                : name ? SourceKind::kOrganization
                       : SourceKind::kUnnamedGroup;
  phrase.surname_only = person;
  if (name)
    phrase.name = {tokens[first].item.core.start +
                       (tables_.Is(EnglishWord::kArticle, opening) && first < head_end
                            ? tokens[first].item.core.length() + 1
                            : 0),
                   tokens[head_end].item.core.end};
  result.what = person ? EnglishClass::kPerson : EnglishClass::kUnknown;
  TakeExpertise(tokens, result);
  return result;
}

}  // namespace presslens::quotes
