#include "quotes/english_phrase.h"

#include <algorithm>

#include "text/characters.h"

namespace presslens::quotes {
namespace {

// A subject with its appositions is no longer than this.
constexpr uint32_t kMostTokens = 28;

// No more words stand between commas there.
constexpr uint32_t kLongestParenthesis = 6;

// A relative clause between a subject and its verb is no longer than this.
constexpr uint32_t kLongestRelative = 14;

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
    if (token.word == u"out" && !tokens.empty() && tokens.back().cue.found &&
        tokens.back().word.starts_with(u"point")) {
      tokens.back().item.core.end = token.item.core.end;
      tokens.back().item.span.end = token.item.span.end;
      tokens.back().item.tail = token.item.tail;
      continue;
    }
    // Points are counted far more often than things are pointed out.
    if (!tokens.empty() && tokens.back().word.starts_with(u"point") &&
        tokens.back().item.core.length() <= 7)
      tokens.back().cue.found = false;
    tokens.push_back(std::move(token));
  }
  if (!tokens.empty() && tokens.back().word.starts_with(u"point") &&
      tokens.back().item.core.length() <= 7)
    tokens.back().cue.found = false;
  return tokens;
}

// Whether the sentence ends with tokens[i]: U.S. and K.J. do not end it.
bool EnglishPhraseReader::Ends(std::span<const EnglishToken> tokens, uint32_t i) const {
  const char16_t tail = tokens[i].item.tail;
  if (tail == u'?' || tail == u'!' || tail == u':') return true;
  if (tail != u'.') return false;
  if (i + 1 >= tokens.size()) return true;
  const std::u16string& word = tokens[i].word;
  return tokens[i + 1].capital && word.size() > 2 && word.find(u'.') == std::u16string::npos &&
         !tables_.IsNoun(word, EnglishNoun::kTitle);
}

// Whether a noun phrase cannot reach over tokens[i].
bool EnglishPhraseReader::IsBreak(std::span<const EnglishToken> tokens, uint32_t i) const {
  const EnglishToken& token = tokens[i];
  if (token.item.is_quote() || IsDash(token) || EndsPart(token) || Ends(tokens, i)) return true;
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
  if (text::IsDigit(token.word.front()))
    return EndsPart(token) || i + 1 == tokens.size();  // an age
  if (tables_.Is(EnglishWord::kArticle, token.word) ||
      tables_.Is(EnglishWord::kRelative, token.word))
    return true;
  // of Flint, Mich., said; Mike Lee, R-Utah, said
  if (token.capital && EndsPart(token) &&
      (text_[token.item.core.end] == u'.' || (token.word.size() > 2 && token.word[1] == u'-')))
    return true;
  if (token.word == u"of" || token.word == u"for" || token.word == u"with" ||
      token.word == u"from" || token.word == u"in" || token.word == u"on" || token.word == u"at")
    return true;
  // professor of computing at …, chief economist at …, Asean rates strategist at …, China's foreign
  // minister
  const bool owned = token.word.ends_with(u"'s") || token.word.ends_with(u"s'");
  for (uint32_t k = i; k < tokens.size() && k < i + 5; ++k) {
    if (tables_.IsNoun(tokens[k].word, EnglishNoun::kRole) &&
        (!tokens[i].capital || (owned && k > i && !tokens[k].capital) ||
         (k > i && !tokens[k].capital && tokens[k].item.tail == 0 && k + 1 < tokens.size() &&
          tokens[k + 1].word == u"at")))
      return true;
    if (EndsPart(tokens[k]) || Ends(tokens, k)) break;
  }
  return tables_.Is(EnglishWord::kApposed, token.word);
}

// …, in a memo to staff; …, on Tuesday: how and when somebody said it, not who it was.
bool EnglishPhraseReader::BeginsOccasion(std::span<const EnglishToken> tokens, uint32_t i) const {
  if (tokens[i].word != u"in" && tokens[i].word != u"on" && tokens[i].word != u"at") return false;
  if (i + 1 >= tokens.size()) return false;
  const std::u16string& next = tokens[i + 1].word;
  return next == u"a" || next == u"an" || tables_.Is(EnglishWord::kDay, next);
}

// [A diplomat] who has followed the file said: the last token before a relative clause that stands
// right before tokens[end] and describes a person without a name; `end` where there is none.
uint32_t EnglishPhraseReader::Antecedent(std::span<const EnglishToken> tokens, uint32_t first,
                                         uint32_t end) const {
  for (uint32_t i = end; i > first + 1 && end - i < kLongestRelative; --i) {
    const EnglishToken& token = tokens[i - 1];
    if (token.item.is_quote() || IsDash(token) || EndsPart(token) || Ends(tokens, i - 1))
      return end;
    if (token.word != u"who") continue;
    const EnglishToken& head = tokens[i - 2];
    const bool person = tables_.IsNoun(head.word, EnglishNoun::kRole) ||
                        tables_.IsNoun(head.word, EnglishNoun::kGroup);
    return person && !head.item.is_quote() && head.item.tail == 0 && end > i ? i - 1 : end;
  }
  return end;
}

// Officials, meanwhile, said: the end of tokens [first, end) without what only stands between
// commas before the verb.
uint32_t EnglishPhraseReader::WithoutParentheses(std::span<const EnglishToken> tokens,
                                                 uint32_t first, uint32_t end) const {
  while (end > first + 1 && EndsPart(tokens[end - 1])) {
    uint32_t part = end - 1;
    while (part > first && end - part < kLongestParenthesis && !EndsPart(tokens[part - 1]) &&
           !tokens[part].item.is_quote())
      --part;
    if (part == first || !EndsPart(tokens[part - 1]) || tokens[part - 1].item.is_quote()) break;
    const Span words{tokens[part].item.core.start, tokens[end - 1].item.core.end};
    if (!tables_.Is(EnglishWord::kParenthesis, Folded(words.of(text_)))) break;
    end = part;
  }
  return end;
}

// In Hull, where the shop is to go, [store manager Gareth Pugh]: the part between commas that
// describes nothing before it; `last` + 1 where there is none.
uint32_t EnglishPhraseReader::PartBehindAdverbial(std::span<const EnglishToken> tokens,
                                                  uint32_t first, uint32_t last) const {
  for (uint32_t i = first; i < last; ++i) {
    if (!EndsPart(tokens[i])) continue;
    const EnglishToken& next = tokens[i + 1];
    const bool describes = next.word.empty() || text::IsDigit(next.word.front()) ||
                           tables_.Is(EnglishWord::kRelative, next.word) ||
                           tables_.Is(EnglishWord::kPreposition, next.word);
    if (!describes) return i + 1;
  }
  return last + 1;
}

// Where the subject begins in tokens [first, last] that open with an adverbial:
//   In its statement the central bank
//   For the January-March period Hanbit
std::optional<uint32_t> EnglishPhraseReader::BehindAdverbial(std::span<const EnglishToken> tokens,
                                                             uint32_t first, uint32_t last) const {
  for (uint32_t i = last; i > first + 1; --i) {
    if (tables_.Is(EnglishWord::kArticle, tokens[i].word) && i < last &&
        !tables_.Is(EnglishWord::kPreposition, tokens[i - 1].word))
      return i;
  }
  uint32_t name = last;
  if (!tokens[name].capital) return std::nullopt;
  while (name > first + 1 && tokens[name - 1].capital) --name;
  return name;
}

std::optional<EnglishPhrase> EnglishPhraseReader::Before(std::span<const EnglishToken> tokens,
                                                         uint32_t first, uint32_t verb,
                                                         bool clause_before) const {
  uint32_t end = verb;
  while (end > first && tables_.Is(EnglishWord::kAuxiliary, tokens[end - 1].word) &&
         !EndsPart(tokens[end - 1]))
    --end;
  // on Thursday said, in July said
  if (end > first + 1 && tables_.Is(EnglishWord::kDay, tokens[end - 1].word) &&
      tokens[end - 1].item.tail == 0) {
    --end;
    while (end > first && !tokens[end - 1].capital &&
           (tables_.Is(EnglishWord::kPreposition, tokens[end - 1].word) ||
            tables_.Is(EnglishWord::kDating, tokens[end - 1].word)))
      --end;
  }
  end = WithoutParentheses(tokens, first, end);
  if (end == first) return std::nullopt;
  // a person briefed on it said
  const bool governed =
      end > first + 1 && tables_.Is(EnglishWord::kPreposition, tokens[end - 2].word);
  if (tokens[end - 1].item.tail == 0 && !governed &&
      (tables_.Is(EnglishWord::kPerson, tokens[end - 1].word) ||
       tables_.Is(EnglishWord::kGroup, tokens[end - 1].word) ||
       tables_.Is(EnglishWord::kBody, tokens[end - 1].word))) {
    return Describe(tokens, end - 1, end - 1);
  }
  end = Antecedent(tokens, first, end);
  uint32_t begin = end - 1;
  uint32_t last = end - 1;
  bool expert = false;
  const uint32_t limit = end > first + kMostTokens ? end - kMostTokens : first;
  // Appositions from the right: NAME, 24, who works in a school kitchen, said.
  if (EndsPart(tokens[last]) && !tokens[last].item.is_quote()) {
    for (;;) {
      uint32_t part = last;
      while (part > limit && !EndsPart(tokens[part - 1]) && !tokens[part - 1].item.is_quote())
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
        !EndsPart(tokens[head_last]))
      return std::nullopt;
    if (tables_.Is(EnglishWord::kPreposition, tokens[begin].word)) {
      if (const uint32_t part = PartBehindAdverbial(tokens, begin, end - 1); part < end) {
        begin = head_last = part;
        while (head_last + 1 < end && !EndsPart(tokens[head_last])) ++head_last;
      }
    }
    last = end - 1;
    // Cut a relative clause off the end.
    for (uint32_t i = head_last + 1; i <= last; ++i) {
      if (tables_.Is(EnglishWord::kRelative, tokens[i].word)) {
        expert = RelativeTellsExpert(tokens, i);
        last = i - 1;
        break;
      }
    }
    // Her former husband, the restaurateur Joaquín Batista Jr., told
    if (begin > first && EndsPart(tokens[begin - 1]) && !clause_before && begin >= 2) {
      uint32_t earlier = begin - 1;
      while (earlier > limit && !IsBreak(tokens, earlier - 1)) --earlier;
      bool role = false;
      for (uint32_t i = earlier; i < begin; ++i)
        role |= tables_.IsNoun(tokens[i].word, EnglishNoun::kRole) ||
                tables_.IsNoun(tokens[i].word, EnglishNoun::kDocument);
      if (role &&
          (tables_.Is(EnglishWord::kArticle, tokens[earlier].word) || tokens[earlier].capital) &&
          !tables_.Is(EnglishWord::kPreposition, tokens[earlier].word) && begin - earlier <= 6)
        begin = earlier;
    }
  } else {
    while (begin > limit && !IsBreak(tokens, begin - 1)) --begin;
    if (begin > first && EndsPart(tokens[begin - 1]) && begin >= 2) {
      uint32_t earlier = begin - 1;
      while (earlier > limit && !IsBreak(tokens, earlier - 1)) --earlier;
      bool role = false, own = false;
      for (uint32_t i = earlier; i < begin; ++i)
        role |= tables_.IsNoun(tokens[i].word, EnglishNoun::kRole);
      for (uint32_t i = begin; i <= last; ++i)
        own |= tables_.IsNoun(tokens[i].word, EnglishNoun::kRole) && !tokens[i].capital;
      if (role && !own && tokens[begin].capital &&
          (tables_.Is(EnglishWord::kArticle, tokens[earlier].word) || tokens[earlier].capital) &&
          !tables_.Is(EnglishWord::kPreposition, tokens[earlier].word) && begin - earlier <= 6 &&
          !clause_before)
        begin = earlier;
    }
  }
  while (begin < last && (tables_.Is(EnglishWord::kConjunction, tokens[begin].word) ||
                          tokens[begin].word == u"now" || tokens[begin].word == u"yet" ||
                          tokens[begin].word == u"privately" || tokens[begin].word.empty()))
    ++begin;
  if (tables_.Is(EnglishWord::kPreposition, tokens[begin].word) && begin < last) {
    const auto behind = BehindAdverbial(tokens, begin, last);
    if (!behind) return std::nullopt;
    begin = *behind;
  }
  if (begin > last) return std::nullopt;
  EnglishPhrase phrase = Describe(tokens, begin, last);
  if (phrase.what == EnglishClass::kNone) return std::nullopt;
  phrase.phrase.expert |= expert;
  return phrase;
}

// Whether a post without an article begins at tokens[i]: chief researcher.
bool EnglishPhraseReader::RoleWithin(std::span<const EnglishToken> tokens, uint32_t i) const {
  for (uint32_t k = i; k < tokens.size() && k < i + 3; ++k) {
    if (tokens[k].capital || tokens[k].item.is_quote()) return false;
    if (tables_.IsNoun(tokens[k].word, EnglishNoun::kRole)) return true;
    if (tokens[k].item.tail != 0) return false;
  }
  return false;
}

// According to Gartner, a research firm, sales fell: an apposition to a name, closed by a comma and
// without a verb.
bool EnglishPhraseReader::ClosedApposition(std::span<const EnglishToken> tokens, uint32_t first,
                                           uint32_t i) const {
  const bool named = tokens[first].capital || (first + 1 < i && tokens[first + 1].capital) ||
                     tables_.Is(EnglishWord::kArticle, tokens[first].word);
  if (!named || (!BeginsApposition(tokens, i) && !tokens[i].capital)) return false;
  for (uint32_t k = i; k < tokens.size() && k < i + 12; ++k) {
    if (tokens[k].item.is_quote() ||
        (tables_.Is(EnglishWord::kFinite, tokens[k].word) && !tokens[k].capital))
      return false;
    if (EndsPart(tokens[k])) return true;
  }
  return false;
}

std::optional<EnglishPhrase> EnglishPhraseReader::From(std::span<const EnglishToken> tokens,
                                                       uint32_t first, bool fronted) const {
  if (first >= tokens.size() || tokens[first].item.is_quote()) return std::nullopt;
  if (tables_.Is(EnglishWord::kConjunction, tokens[first].word) ||
      tables_.Is(EnglishWord::kFinite, tokens[first].word) ||
      (tables_.Is(EnglishWord::kPreposition, tokens[first].word) && !tokens[first].capital))
    return std::nullopt;
  uint32_t last = first;
  bool expert = false;
  for (uint32_t i = first; i < tokens.size() && i < first + kMostTokens; ++i) {
    if (tokens[i].item.is_quote() || IsDash(tokens[i])) break;
    if (i > first && (tables_.Is(EnglishWord::kRelative, tokens[i].word) ||
                      (tables_.Is(EnglishWord::kFinite, tokens[i].word) && !tokens[i].capital))) {
      expert = RelativeTellsExpert(tokens, i);
      break;
    }
    if (fronted && i > first && EndsPart(tokens[i - 1]) && !ClosedApposition(tokens, first, i))
      break;
    if (i > first && EndsPart(tokens[i - 1]) && BeginsOccasion(tokens, i)) break;
    if (i > first && tokens[i - 1].item.tail == u',' && !BeginsApposition(tokens, i) &&
        !(tokens[i].capital && i == first + 1)) {
      // The health secretary, Marcus Achterberg
      const bool name = tokens[i].capital;
      if (!name || (!tables_.Is(EnglishWord::kArticle, tokens[first].word) &&
                    !tables_.Is(EnglishWord::kVague, tokens[first].word)))
        break;
    }
    // the firm's founder and chief researcher
    const bool two_posts = i > first && tokens[i].word == u"and" &&
                           tables_.IsNoun(tokens[i - 1].word, EnglishNoun::kRole) &&
                           i + 1 < tokens.size() && RoleWithin(tokens, i + 1);
    if (i > first && !two_posts &&
        (tables_.Is(EnglishWord::kConjunction, tokens[i].word) || tokens[i].word == u"in" ||
         tokens[i].word == u"on") &&
        IsBreak(tokens, i))
      break;
    if (i > first && tokens[i].word == u"through") break;
    last = i;
    if (Ends(tokens, i)) break;
    if (tokens[i].item.tail == u';') break;
  }
  EnglishPhrase phrase = Describe(tokens, first, last);
  if (phrase.what == EnglishClass::kNone) return std::nullopt;
  phrase.phrase.expert |= expert;
  return phrase;
}

// The central bank: the noun behind an article and an adjective or two; `first` where there is
// none.
uint32_t EnglishPhraseReader::NounBehindArticle(std::span<const EnglishToken> tokens,
                                                uint32_t first) const {
  if (!tables_.Is(EnglishWord::kArticle, tokens[first].word)) return first;
  for (uint32_t i = first + 1; i < tokens.size() && i <= first + 3; ++i) {
    if (tokens[i].item.is_quote() || tokens[i - 1].item.tail != 0 || tokens[i].cue.found ||
        tables_.Is(EnglishWord::kFinite, tokens[i].word) ||
        tables_.Is(EnglishWord::kPreposition, tokens[i].word))
      break;
    if (tables_.Noun(tokens[i].word).noun != EnglishNoun::kNone) return i;
  }
  return first;
}

std::optional<EnglishPhrase> EnglishPhraseReader::Leading(
    std::span<const EnglishToken> tokens) const {
  if (tokens.empty() || tokens[0].item.is_quote()) return std::nullopt;
  uint32_t first = 0;
  if (tokens.size() > 2 && tokens[0].word == u"as" && tokens[1].word == u"for") {
    first = 2;
  } else if (tokens.size() > 1 && tokens[0].word == u"for" && tokens[1].capital) {
    first = 1;
  } else if (tables_.Is(EnglishWord::kPreposition, tokens[0].word)) {
    while (first < tokens.size() && first < 12 && !EndsPart(tokens[first])) ++first;
    ++first;
  }
  const auto speaks = [this](const EnglishPhrase& phrase) {
    // Anger is growing: a word that only opens the sentence looks like a name.
    if (phrase.what == EnglishClass::kPerson && phrase.first == phrase.last &&
        phrase.phrase.entity && entities_.entity(*phrase.phrase.entity).mentions.size() == 1)
      return false;
    return phrase.what == EnglishClass::kPerson || phrase.what == EnglishClass::kRole ||
           phrase.what == EnglishClass::kGroup || phrase.what == EnglishClass::kBody;
  };
  // Outside the café Ann Lee, a baker, was handing out rolls.
  if (first > 0 && tables_.Is(EnglishWord::kPreposition, tokens[0].word)) {
    for (uint32_t i = 1; i + 1 < first && i < tokens.size(); ++i) {
      const NamedSpan* named =
          tokens[i].item.is_quote() ? nullptr : entities_.At(tokens[i].item.core.start);
      if (named == nullptr || named->type != EntityType::kPerson || Possesses(named->span.end) ||
          tables_.Is(EnglishWord::kPreposition, tokens[i - 1].word))
        continue;
      auto phrase = From(tokens, i);
      if (phrase && phrase->what == EnglishClass::kPerson) return phrase;
    }
  }
  if (first < tokens.size() && !tokens[first].item.is_quote()) {
    // Up to the first small word that is no noun, or over the appositions.
    uint32_t last = NounBehindArticle(tokens, first);
    while (last + 1 < tokens.size() && !EndsPart(tokens[last]) && !Ends(tokens, last)) {
      const EnglishToken& next = tokens[last + 1];
      const bool joins = next.capital || tables_.Noun(next.word).noun != EnglishNoun::kNone;
      if (next.item.is_quote() || !joins) break;
      ++last;
    }
    if (EndsPart(tokens[last])) {
      if (const auto whole = From(tokens, first); whole && speaks(*whole) && whole->last > last)
        return whole;
    }
    EnglishPhrase phrase = Describe(tokens, first, last);
    if (speaks(phrase)) return phrase;
    // Abellana's school has five classrooms.
    const NamedSpan* owner = entities_.At(tokens[first].item.core.start);
    if (owner != nullptr && owner->type == EntityType::kPerson &&
        owner->span.start == tokens[first].item.core.start && Possesses(owner->span.end)) {
      EnglishPhrase person;
      person.what = EnglishClass::kPerson;
      person.phrase.kind = SourceKind::kPerson;
      person.phrase.span = person.phrase.name = owner->span;
      person.phrase.entity = owner->entity;
      person.phrase.surname_only = owner->span.of(text_).find(u' ') == std::u16string_view::npos;
      return person;
    }
  }
  // That troubles Dr Kalfaoglou, an epidemiologist
  for (auto i = static_cast<uint32_t>(tokens.size()); i-- > 0;) {
    if (tokens[i].item.is_quote() || tokens[i].item.core.empty()) continue;
    const NamedSpan* named = entities_.At(tokens[i].item.core.start);
    if (named == nullptr || named->type != EntityType::kPerson ||
        named->span.start != tokens[i].item.core.start)
      continue;
    const bool title = i > 0 && tables_.IsNoun(tokens[i - 1].word, EnglishNoun::kTitle);
    const uint32_t begin = title ? i - 1 : i;
    // The memoir is published by Harbinger on Monday.
    const bool one_word = named->span.end <= tokens[i].item.core.end;
    if (begin > 0 && one_word && !title &&
        tables_.Is(EnglishWord::kPreposition, tokens[begin - 1].word))
      continue;
    auto phrase = From(tokens, begin);
    if (phrase && phrase->what == EnglishClass::kPerson && speaks(*phrase)) return phrase;
  }
  return std::nullopt;
}

}  // namespace presslens::quotes
