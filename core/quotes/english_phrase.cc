#include "quotes/english_phrase.h"

#include <algorithm>

#include "text/characters.h"

namespace presslens::quotes {
namespace {

// A subject with its appositions is no longer than this.
constexpr uint32_t kMostTokens = 28;

bool IsComma(const EnglishToken& token) {
  return token.item.tail == u',' || token.item.tail == u';';
}

bool EndsSentence(const EnglishToken& token) {
  return token.item.tail == u'.' || token.item.tail == u'?' || token.item.tail == u'!' ||
         token.item.tail == u':';
}

bool IsDash(const EnglishToken& token) { return token.item.is_word() && token.item.core.empty(); }

std::u16string_view WithoutPossessive(std::u16string_view word) {
  return word.ends_with(u"'s")   ? word.substr(0, word.size() - 2)
         : word.ends_with(u"s'") ? word.substr(0, word.size() - 1)
                                 : word;
}

}  // namespace

std::vector<EnglishToken> EnglishPhraseReader::Tokens(std::span<const Item> items) const {
  std::vector<EnglishToken> tokens;
  tokens.reserve(items.size());
  for (const Item& item : items) {
    EnglishToken token;
    token.item = item;
    if (item.is_word()) {
      token.word = Folded(item.core.of(text_));
      token.cue = tables_.Cue(token.word);
      token.capital = !item.core.empty() && text::IsUpper(text_[item.core.start]);
    }
    tokens.push_back(std::move(token));
  }
  return tokens;
}

// Whether a noun phrase cannot reach over tokens[i].
bool EnglishPhraseReader::IsBreak(std::span<const EnglishToken> tokens, uint32_t i) const {
  const EnglishToken& token = tokens[i];
  if (token.item.is_quote() || IsDash(token) || IsComma(token) || EndsSentence(token)) {
    // Dr. and U.S. are no ends.
    return !(token.item.tail == u'.' && tables_.IsNoun(token.word, EnglishNoun::kTitle));
  }
  if (token.word == u"and" || token.word == u"or") {
    const bool joins_names =
        i > 0 && i + 1 < tokens.size() && tokens[i - 1].capital &&
        (tokens[i + 1].capital || tables_.Is(EnglishWord::kArticle, tokens[i + 1].word));
    return !joins_names;
  }
  if (tables_.Is(EnglishWord::kConjunction, token.word) ||
      tables_.Is(EnglishWord::kRelative, token.word))
    return true;
  return tables_.Is(EnglishWord::kFinite, token.word) && !token.capital;
}

bool EnglishPhraseReader::BeginsApposition(std::span<const EnglishToken> tokens, uint32_t i) const {
  const EnglishToken& token = tokens[i];
  if (token.item.is_quote() || token.word.empty()) return false;
  if (text::IsDigit(token.word.front())) return true;
  if (tables_.Is(EnglishWord::kArticle, token.word) ||
      tables_.Is(EnglishWord::kRelative, token.word))
    return true;
  if (token.word == u"of" || token.word == u"for" || token.word == u"with" ||
      token.word == u"from" || token.word == u"in" || token.word == u"on" || token.word == u"at")
    return true;
  // professor of computing at …, chief economist at …
  for (uint32_t k = i; k < tokens.size() && k < i + 5; ++k) {
    if (tables_.IsNoun(tokens[k].word, EnglishNoun::kRole) && !tokens[i].capital) return true;
    if (IsComma(tokens[k]) || EndsSentence(tokens[k])) break;
  }
  if (token.word == u"speaking" || token.word == u"citing" || token.word == u"published" ||
      token.word == u"seen" || token.word == u"led" || token.word == u"known")
    return true;
  return false;
}

std::optional<EnglishPhrase> EnglishPhraseReader::Before(std::span<const EnglishToken> tokens,
                                                         uint32_t first, uint32_t verb,
                                                         bool clause_before) const {
  uint32_t end = verb;
  while (end > first && tables_.Is(EnglishWord::kAuxiliary, tokens[end - 1].word) &&
         !IsComma(tokens[end - 1]))
    --end;
  // on Thursday said, in July said
  if (end > first + 1 && tables_.Is(EnglishWord::kDay, tokens[end - 1].word)) {
    --end;
    while (end > first && !tokens[end - 1].capital &&
           (tables_.Is(EnglishWord::kPreposition, tokens[end - 1].word) ||
            tokens[end - 1].word == u"last" || tokens[end - 1].word == u"this"))
      --end;
  }
  if (end == first) return std::nullopt;
  uint32_t begin = end - 1;
  uint32_t last = end - 1;
  const uint32_t limit = end > first + kMostTokens ? end - kMostTokens : first;
  // Appositions from the right: NAME, 24, who works in a school kitchen, said.
  if (IsComma(tokens[last]) && !tokens[last].item.is_quote()) {
    for (;;) {
      uint32_t part = last;
      while (part > limit && !IsComma(tokens[part - 1]) && !tokens[part - 1].item.is_quote())
        --part;
      if (part <= limit || part == first || !BeginsApposition(tokens, part) ||
          tokens[part - 1].item.is_quote()) {
        begin = part;
        break;
      }
      last = part - 1;
    }
    // From the start of the head's part, not over a clause before it.
    uint32_t head_last = last;
    begin = head_last;
    while (begin > first && !IsBreak(tokens, begin - 1)) --begin;
    if (begin > first && head_last > begin && IsBreak(tokens, head_last) &&
        !IsComma(tokens[head_last]))
      return std::nullopt;
    last = end - 1;
    // Cut a relative clause off the end.
    for (uint32_t i = head_last + 1; i <= last; ++i) {
      if (tables_.Is(EnglishWord::kRelative, tokens[i].word)) {
        last = i - 1;
        break;
      }
    }
    // Her former husband, the restaurateur Joaquín Batista Jr., told
    if (begin > first && IsComma(tokens[begin - 1]) && !clause_before && begin >= 2) {
      uint32_t earlier = begin - 1;
      while (earlier > limit && !IsBreak(tokens, earlier - 1)) --earlier;
      bool role = false;
      for (uint32_t i = earlier; i < begin; ++i)
        role |= tables_.IsNoun(tokens[i].word, EnglishNoun::kRole) ||
                tables_.IsNoun(tokens[i].word, EnglishNoun::kDocument);
      if (role &&
          (tables_.Is(EnglishWord::kArticle, tokens[earlier].word) || tokens[earlier].capital) &&
          begin - earlier <= 6)
        begin = earlier;
    }
  } else {
    while (begin > limit && !IsBreak(tokens, begin - 1)) --begin;
    if (begin > first && IsComma(tokens[begin - 1]) && begin >= 2) {
      uint32_t earlier = begin - 1;
      while (earlier > limit && !IsBreak(tokens, earlier - 1)) --earlier;
      bool role = false, own = false;
      for (uint32_t i = earlier; i < begin; ++i)
        role |= tables_.IsNoun(tokens[i].word, EnglishNoun::kRole);
      for (uint32_t i = begin; i <= last; ++i)
        own |= tables_.IsNoun(tokens[i].word, EnglishNoun::kRole) && !tokens[i].capital;
      if (role && !own && tokens[begin].capital &&
          (tables_.Is(EnglishWord::kArticle, tokens[earlier].word) || tokens[earlier].capital) &&
          begin - earlier <= 6 && !clause_before)
        begin = earlier;
    }
  }
  while (begin < last && (tables_.Is(EnglishWord::kConjunction, tokens[begin].word) ||
                          tokens[begin].word == u"now" || tokens[begin].word == u"yet" ||
                          tokens[begin].word == u"privately" || tokens[begin].word.empty()))
    ++begin;
  // For the January-March period Hanbit forecast: a name behind an adverbial.
  if (tables_.Is(EnglishWord::kPreposition, tokens[begin].word) && begin < last) {
    uint32_t name = last;
    if (!tokens[name].capital) return std::nullopt;
    while (name > begin + 1 && tokens[name - 1].capital) --name;
    begin = name;
  }
  if (begin > last) return std::nullopt;
  EnglishPhrase phrase = Describe(tokens, begin, last);
  if (phrase.what == EnglishClass::kNone) return std::nullopt;
  return phrase;
}

std::optional<EnglishPhrase> EnglishPhraseReader::From(std::span<const EnglishToken> tokens,
                                                       uint32_t first) const {
  if (first >= tokens.size() || tokens[first].item.is_quote()) return std::nullopt;
  uint32_t last = first;
  bool expert = false;
  for (uint32_t i = first; i < tokens.size() && i < first + kMostTokens; ++i) {
    if (tokens[i].item.is_quote() || IsDash(tokens[i])) break;
    if (i > first && (tables_.Is(EnglishWord::kRelative, tokens[i].word) ||
                      (tables_.Is(EnglishWord::kFinite, tokens[i].word) && !tokens[i].capital))) {
      // who covers hardware, who studies the economics of computing
      if (i + 1 < tokens.size() &&
          (tokens[i + 1].word == u"covers" || tokens[i + 1].word == u"studies" ||
           tokens[i + 1].word == u"teaches" || tokens[i + 1].word == u"researches"))
        expert = true;
      if (i > first && tokens[i].word != u"that" && last + 1 == i && false) last = i;
      break;
    }
    if (i > first && tokens[i - 1].item.tail == u',' && !BeginsApposition(tokens, i) &&
        !(tokens[i].capital && i == first + 1)) {
      // The health secretary, Marcus Achterberg
      bool name = tokens[i].capital;
      if (!name || !tables_.Is(EnglishWord::kArticle, tokens[first].word)) break;
    }
    if (i > first &&
        (tables_.Is(EnglishWord::kConjunction, tokens[i].word) || tokens[i].word == u"in" ||
         tokens[i].word == u"on") &&
        IsBreak(tokens, i))
      break;
    if (i > first && tokens[i].word == u"through") break;
    last = i;
    if (EndsSentence(tokens[i]) &&
        !(tokens[i].item.tail == u'.' &&
          (tables_.IsNoun(tokens[i].word, EnglishNoun::kTitle) || tokens[i].word.size() == 1)))
      break;
    if (tokens[i].item.tail == u';') break;
  }
  EnglishPhrase phrase = Describe(tokens, first, last);
  if (phrase.what == EnglishClass::kNone) return std::nullopt;
  phrase.phrase.expert |= expert;
  return phrase;
}

std::optional<EnglishPhrase> EnglishPhraseReader::Leading(
    std::span<const EnglishToken> tokens) const {
  uint32_t last = 0;
  if (tokens.empty() || tokens[0].item.is_quote()) return std::nullopt;
  uint32_t first = 0;
  if (tokens.size() > 2 && (tokens[0].word == u"for" || tokens[0].word == u"as") &&
      tokens[1].capital)
    first = 1;
  if (tables_.Is(EnglishWord::kPreposition, tokens[first].word)) {
    while (first < tokens.size() && first < 12 && !IsComma(tokens[first])) ++first;
    ++first;
  }
  if (first >= tokens.size() || tokens[first].item.is_quote()) return std::nullopt;
  for (last = first; last < tokens.size() && last < first + 8; ++last) {
    if (IsComma(tokens[last]) || EndsSentence(tokens[last])) break;
    if (last + 1 < tokens.size() && !tokens[last + 1].capital && tokens[last].capital) break;
  }
  if (last >= tokens.size()) last = static_cast<uint32_t>(tokens.size()) - 1;
  EnglishPhrase phrase = Describe(tokens, first, last);
  if (phrase.what != EnglishClass::kPerson && phrase.what != EnglishClass::kRole)
    return std::nullopt;
  return phrase;
}

// Looks for a person's name: one that the name finder found, or capitals behind a title or of
// several words.
void EnglishPhraseReader::TakeName(std::span<const EnglishToken> tokens,
                                   EnglishPhrase& result) const {
  Phrase& phrase = result.phrase;
  bool possessor = false;
  for (const NamedSpan& named : entities_.Within(phrase.span)) {
    possessor = named.span.end < text_.size() &&
                (text_[named.span.end] == u'\'' || text_[named.span.end] == u'’') &&
                named.span.end + 1 < phrase.span.end && text_[named.span.end + 1] == u's';
    if (named.type != EntityType::kPerson || named.span.end > phrase.span.end || possessor)
      continue;
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
      if (tokens[end - 1].item.tail == u',') break;
    }
    const bool suffix_follows =
        end <= result.last && tokens[end].capital &&
        tables_.IsNoun(WithoutPossessive(tokens[end].word), EnglishNoun::kSuffix);
    const bool enough = title ? end > begin : end >= begin + 2;
    const bool acronym = end == begin + 1 && tokens[begin].item.core.length() <= 4 &&
                         !text::IsLower(text_[tokens[begin].item.core.end - 1]);
    if (enough && !suffix_follows && !acronym && !tokens[end - 1].word.ends_with(u"'s")) {
      phrase.name = {tokens[begin].item.core.start, tokens[end - 1].item.core.end};
      return;
    }
    if (end > i) i = end - 1;
  }
}

EnglishPhrase EnglishPhraseReader::Describe(std::span<const EnglishToken> tokens, uint32_t first,
                                            uint32_t last) const {
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
      phrase.kind = pronoun == EnglishWord::kPerson  ? SourceKind::kPerson
                    : pronoun == EnglishWord::kGroup ? SourceKind::kUnnamedGroup
                                                     : SourceKind::kOrganization;
      return result;
    }
  }
  result.definite = opening == u"the" || opening == u"this" || opening == u"that";
  result.one_of = opening == u"one" && first < last && tokens[first + 1].word == u"of";

  // The head is the last noun before "of", "at", a comma and the like.
  uint32_t head_end = first;
  while (head_end < last && !IsComma(tokens[head_end]) &&
         !(head_end > first && tables_.Is(EnglishWord::kPreposition, tokens[head_end + 1].word)) &&
         !tables_.Is(EnglishWord::kPreposition, tokens[head_end + 1].word) &&
         tokens[head_end + 1].word != u"familiar" && tokens[head_end + 1].word != u"briefed" &&
         tokens[head_end + 1].word != u"close" && tokens[head_end + 1].word != u"beside") {
    ++head_end;
  }
  EnglishNounEntry head = tables_.Noun(tokens[head_end].word);
  result.head = tokens[head_end].word;
  bool has_role = false;
  for (uint32_t i = first; i <= last; ++i) {
    const EnglishNounEntry noun = tables_.Noun(tokens[i].word);
    const bool role = tables_.IsNoun(tokens[i].word, EnglishNoun::kRole);
    if (!role) continue;
    phrase.expert |=
        noun.expert || (noun.noun != EnglishNoun::kRole && tables_.Noun(tokens[i].word).expert);
    if (!has_role) {
      uint32_t start = i;
      while (start > first && !tables_.Is(EnglishWord::kArticle, tokens[start - 1].word) &&
             !IsComma(tokens[start - 1]) && !tokens[start - 1].capital &&
             !tables_.Is(EnglishWord::kPreposition, tokens[start - 1].word))
        --start;
      phrase.role = {tokens[start].item.core.start, tokens[i].item.core.end};
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
  const bool head_is_org =
      head_name != nullptr &&
      (head_name->type == EntityType::kOrganization || head_name->type == EntityType::kLocation) &&
      head_name->span.end <= tokens[head_end].item.core.end;
  const bool suffix_head =
      tokens[head_end].capital && tables_.IsNoun(tokens[head_end].word, EnglishNoun::kSuffix);
  TakeName(tokens, result);
  const bool name_in_head =
      !phrase.name.empty() && phrase.name.start < tokens[head_end].item.core.end;
  const bool name_in_apposition = !phrase.name.empty() && !name_in_head;
  const bool role_head = tables_.IsNoun(tokens[head_end].word, EnglishNoun::kRole);

  if (!phrase.name.empty() && !head_is_org &&
      (name_in_head || (name_in_apposition && role_head &&
                        tables_.Noun(tokens[head_end].word).noun != EnglishNoun::kDocument))) {
    phrase.kind = SourceKind::kPerson;
    const std::u16string_view name = phrase.name.of(text_);
    phrase.surname_only = name.find(u' ') == std::u16string_view::npos;
    result.what = EnglishClass::kPerson;
    if (phrase.affiliation.overlaps(phrase.name)) phrase.affiliation = {};
    return result;
  }
  phrase.name = {};
  phrase.entity.reset();
  const auto unnamed = [&](bool plural) {
    phrase.plural = plural;
    phrase.kind = plural ? SourceKind::kUnnamedGroup : SourceKind::kUnnamedPerson;
    result.what = plural ? EnglishClass::kGroup : EnglishClass::kRole;
    phrase.affiliation_given = !phrase.affiliation.empty();
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
      return result;
    case EnglishNoun::kGroup:
      unnamed(true);
      return result;
    case EnglishNoun::kBody:
      phrase.kind = head.plural ? SourceKind::kUnnamedGroup : SourceKind::kOrganization;
      result.what = EnglishClass::kBody;
      return result;
    case EnglishNoun::kDocument:
      phrase.kind = SourceKind::kDocument;
      result.what = EnglishClass::kDocument;
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
    phrase.kind = tokens[head_end].word.ends_with(u's') ? SourceKind::kUnnamedGroup
                                                        : SourceKind::kUnnamedPerson;
    return result;
  }
  phrase.kind = name ? SourceKind::kOrganization : SourceKind::kUnnamedGroup;
  if (name)
    phrase.name = {tokens[first].item.core.start +
                       (tables_.Is(EnglishWord::kArticle, opening) && first < head_end
                            ? tokens[first].item.core.length() + 1
                            : 0),
                   tokens[head_end].item.core.end};
  result.what = EnglishClass::kUnknown;
  return result;
}

}  // namespace presslens::quotes
