// Where an English reported clause begins and ends.
#include <algorithm>

#include "quotes/english_clause.h"
#include "text/characters.h"

namespace presslens::quotes {
namespace {

// A subject is no longer than this; one without an article is short.
constexpr uint32_t kLongestSubject = 7;
constexpr uint32_t kShortSubject = 3;

uint32_t Size(std::span<const EnglishToken> tokens) { return static_cast<uint32_t>(tokens.size()); }

}  // namespace

bool EnglishClauseReader::ReadsLikeSpeech(Span content) const {
  const std::u16string_view words = content.of(text_);
  if (words.size() < 2) return false;
  const char16_t last = words.back();
  const bool closed = last == u'.' || last == u'?' || last == u'!' || last == u',' ||
                      last == u'…' || last == u'’' || last == u'\'';
  const bool capital = text::IsUpper(words.front()) || !text::IsLatin(words.front());
  const auto spaces = std::count_if(words.begin(), words.end(), text::IsSpace);
  return capital && closed && spaces >= 1;
}

// Whether the word at tokens[at] is used as a verb here.
bool EnglishClauseReader::IsVerb(Tokens tokens, uint32_t at) const {
  if (!tokens[at].cue.found || tokens[at].capital) return false;
  if (at + 1 < tokens.size() &&
      (tokens[at + 1].word == u"of" ||
       (tokens[at + 1].word == u"by" && tokens[at].cue.use != EnglishUse::kClause &&
        tokens[at].cue.use != EnglishUse::kTell)))
    return false;
  if (at == 0) return false;
  const EnglishToken& before = tokens[at - 1];
  const std::u16string_view next =
      at + 1 < tokens.size() ? std::u16string_view(tokens[at + 1].word) : std::u16string_view();
  // who asked not to be named: what a modifier tells is no report, but a daily, which said that …
  // is one.
  // who asked that her name be withheld: a wish
  const bool asks = tokens[at].word.starts_with(u"ask");
  if (tables_.Is(EnglishWord::kRelative, before.word) && (next != u"that" || asks)) return false;
  if (asks && (next == u"not" || next == u"to" || next == u"for")) return false;
  // That remark may cost him: a noun.
  if (tables_.Is(EnglishWord::kFinite, next) && tokens[at].item.tail == 0 &&
      !tokens[at].word.ends_with(u'd') && !tables_.Is(EnglishWord::kSaying, tokens[at].word))
    return false;
  if (before.item.is_quote()) return true;
  if (IsComma(before) || IsDash(before)) return true;
  if (tables_.Is(EnglishWord::kArticle, before.word) || before.word.ends_with(u"'s") ||
      before.word == u"to" || before.word == u"not")
    return before.capital && tables_.Is(EnglishWord::kSaying, tokens[at].word);
  // across 38 states; court documents show
  const bool plural = tokens[at].word.ends_with(u's');
  if (plural && (tables_.Is(EnglishWord::kNumber, before.word) ||
                 (!before.word.empty() && text::IsDigit(before.word.front()))))
    return false;
  if (plural && tokens[at].item.tail == 0 && at + 1 < tokens.size() && tokens[at + 1].cue.found)
    return false;
  if (tables_.Is(EnglishWord::kPreposition, before.word)) return false;
  // was asked, is expected: somebody else's words, or nobody's.
  return !tables_.Is(EnglishWord::kBe, before.word);
}

bool EnglishClauseReader::HasFinite(Tokens tokens, uint32_t first, uint32_t end) const {
  for (uint32_t i = first; i < end && i < tokens.size(); ++i) {
    if (tokens[i].item.is_quote()) continue;
    if (tables_.Is(EnglishWord::kRelative, tokens[i].word)) {
      while (i + 1 < end && i + 1 < tokens.size() && !IsComma(tokens[i])) ++i;
      continue;
    }
    if (tables_.Is(EnglishWord::kFinite, tokens[i].word)) return true;
    if (tokens[i].word.size() > 4 && tokens[i].word.ends_with(u"ed") &&
        tokens[i].word.find(u'-') == std::u16string::npos && i > first && !IsComma(tokens[i - 1]) &&
        !tables_.Is(EnglishWord::kArticle, tokens[i - 1].word))
      return true;
    // the map dilutes the vote: -s between a noun and an article
    if (i > first && i + 1 < end && i + 1 < tokens.size() && !tokens[i].capital &&
        tokens[i].item.tail == 0 && tokens[i].word.size() > 3 && tokens[i].word.back() == u's' &&
        tokens[i].word[tokens[i].word.size() - 2] != u's' &&
        tokens[i].word[tokens[i].word.size() - 2] != u'\'' && tokens[i - 1].item.is_word() &&
        tokens[i - 1].item.tail == 0 &&
        !tables_.Is(EnglishWord::kPreposition, tokens[i - 1].word) &&
        !tables_.Is(EnglishWord::kArticle, tokens[i - 1].word) &&
        tables_.Is(EnglishWord::kArticle, tokens[i + 1].word))
      return true;
  }
  return false;
}

// …, saying it exceeded; …, adding that; …, telling colleagues that: the first token of the clause
// that the participle at tokens[at] reports, or the quotation behind it; 0 where it reports
// nothing.
uint32_t EnglishClauseReader::ReportingGerund(Tokens tokens, uint32_t at) const {
  if (at + 1 >= tokens.size() || tokens[at].item.is_quote()) return 0;
  const EnglishCue cue = tables_.Gerund(tokens[at].word);
  if (!cue.found) return 0;
  const EnglishToken& next = tokens[at + 1];
  if (next.item.is_quote()) return at + 1;
  if (next.word == u"that") return at + 2 < tokens.size() ? at + 2 : 0;
  if (cue.use == EnglishUse::kTell) {
    for (uint32_t i = at + 2; i + 1 < tokens.size() && i <= at + 4; ++i) {
      if (tokens[i].item.is_quote() || tables_.Is(EnglishWord::kFinite, tokens[i].word)) return 0;
      if (tokens[i].word == u"that") return i + 1;
    }
    return 0;
  }
  const bool clause =
      cue.use == EnglishUse::kClause && tables_.Is(EnglishWord::kSubject, next.word);
  return clause && HasFinite(tokens, at + 1, std::min<uint32_t>(at + 9, Size(tokens))) ? at + 1 : 0;
}

// …, three days after the ministry opened an inquiry: the narrator says when it was said.
bool EnglishClauseReader::DatesSaying(Tokens tokens, uint32_t first) const {
  for (uint32_t i = first; i + 1 < tokens.size() && i < first + 4; ++i) {
    if (tokens[i].item.is_quote() || IsComma(tokens[i])) return false;
    if (tables_.Is(EnglishWord::kSpan, tokens[i].word)) return tokens[i + 1].word == u"after";
  }
  return false;
}

// …, state media reported: the sentence ends with who reports all of it.
bool EnglishClauseReader::ClosesWithReport(Tokens tokens, uint32_t first) const {
  for (uint32_t i = first + 1; i < tokens.size() && i <= first + 4; ++i) {
    if (tokens[i].item.is_quote() || IsComma(tokens[i])) return false;
    if (IsVerb(tokens, i)) return i + 1 == tokens.size();
  }
  return false;
}

// …, a rumour officers could not confirm: what the narrator makes of what was said.
bool EnglishClauseReader::CommentsOnSaying(Tokens tokens, uint32_t first) const {
  return first + 1 < tokens.size() && (tokens[first].word == u"a" || tokens[first].word == u"an") &&
         tables_.Is(EnglishWord::kComment, tokens[first + 1].word);
}

uint32_t EnglishClauseReader::End(Tokens tokens, uint32_t first) const {
  for (uint32_t i = first; i < tokens.size(); ++i) {
    if (tokens[i].item.tail == u';') return i + 1;
    // said he accepted the decision: “Nine centimetres.”
    if (tokens[i].item.tail == u':' && i > first && i + 1 < tokens.size() &&
        tokens[i + 1].item.is_quote())
      return i + 1;
    if (tokens[i].item.is_quote()) {
      // “an audit with a heartbeat”, and for the first 80 pages …
      if (IsComma(tokens[i]) && i > first && i + 1 < tokens.size() &&
          (tokens[i + 1].word == u"and" || tokens[i + 1].word == u"but") &&
          !(i + 2 < tokens.size() && tokens[i + 2].word == u"that"))
        return i + 1;
      continue;
    }
    // …, citing three officials; …, asking not to be named; …, adding that: no longer what was
    // said.
    if (i > first && IsComma(tokens[i - 1]) &&
        (tables_.Is(EnglishWord::kAside, tokens[i].word) || ReportingGerund(tokens, i) > 0 ||
         ClosesWithReport(tokens, i) || DatesSaying(tokens, i) || CommentsOnSaying(tokens, i)))
      return i;
    // at 3.05 p.m. Match referee …: no full stop was seen here.
    if (tokens[i].item.tail == u'.' && i + 1 < tokens.size() && tokens[i + 1].capital &&
        tokens[i].word.ends_with(u".m") && !tables_.Is(EnglishWord::kDay, tokens[i + 1].word))
      return i + 1;
    if (i > first &&
        (tokens[i].word == u"and" || tokens[i].word == u"but" || tokens[i].word == u"before" ||
         tokens[i].word == u"while" || (tokens[i].word == u"then" && IsComma(tokens[i - 1])))) {
      // …, and warned that; …, and midwives warned that; …, before adding:
      for (uint32_t k = i + 1; k < tokens.size() && k <= i + 6; ++k) {
        if (tokens[k].item.is_quote() || IsComma(tokens[k])) break;
        if (tables_.Gerund(tokens[k].word).found && k == i + 1 && tokens[i].word == u"before")
          return i;
        if (!IsVerb(tokens, k)) continue;
        const bool that =
            k + 1 < tokens.size() && (tokens[k + 1].word == u"that" || tokens[k].item.tail == u':');
        const bool plain =
            (tokens[k].cue.use == EnglishUse::kClause && (k == i + 1 || IsComma(tokens[i - 1]))) ||
            (tokens[k].cue.use == EnglishUse::kOrder && k == i + 1);
        if (that || plain) return i;
        break;
      }
      // …, and directed ZipKhana to pay: the subject of the reporting verb goes on to something
      // else.
      if (tokens[i].word == u"and" && IsComma(tokens[i - 1]) && i + 1 < tokens.size() &&
          tokens[i + 1].word.ends_with(u"ed") && tokens[i + 1].word.size() > 4)
        return i;
    }
  }
  return static_cast<uint32_t>(tokens.size());
}

ClausePiece EnglishClauseReader::Piece(Tokens tokens, uint32_t first, uint32_t end) const {
  ClausePiece piece;
  while (first < end && !tokens[first].item.is_quote() &&
         (IsDash(tokens[first]) || ((tokens[first].word == u"and" || tokens[first].word == u"but" ||
                                     tokens[first].word == u"yet") &&
                                    first + 1 < end)))
    ++first;
  while (end > first && IsDash(tokens[end - 1])) --end;
  if (first >= end) return piece;
  const EnglishToken& last = tokens[end - 1];
  piece.span = {
      tokens[first].item.is_quote() ? tokens[first].item.span.start : tokens[first].item.core.start,
      last.item.is_quote() ? last.item.span.end : last.item.core.end};
  if (last.item.is_quote() && last.item.tail != 0) --piece.span.end;
  for (uint32_t i = first; i < end; ++i) {
    if (tokens[i].item.is_quote()) piece.type = QuoteType::kMixed;
  }
  if (first + 1 == end && tokens[first].item.is_quote())
    piece = {QuoteType::kDirect, tokens[first].item.core};
  return piece;
}

// …, officials said on Tuesday, four months after: when it was said, closed by a comma.
bool EnglishClauseReader::HasDatedTail(Tokens tokens, uint32_t first) const {
  bool day = false;
  for (uint32_t i = first; i < tokens.size() && i < first + 4; ++i) {
    if (tokens[i].item.is_quote() || tables_.Is(EnglishWord::kFinite, tokens[i].word)) return false;
    day |= tables_.Is(EnglishWord::kDay, tokens[i].word);
    if (IsComma(tokens[i])) return day;
  }
  return false;
}

// The word after "that", where only an adjunct or, behind a verb that has one, a listener stands
// before it; 0 where there is none.
uint32_t EnglishClauseReader::FindThat(Tokens tokens, uint32_t first) const {
  if (first >= tokens.size()) return 0;
  const bool adjunct = tokens[first - 1].cue.use == EnglishUse::kTell ||
                       IsComma(tokens[first - 1]) ||
                       tables_.Is(EnglishWord::kPreposition, tokens[first].word) ||
                       tables_.Is(EnglishWord::kDating, tokens[first].word) ||
                       tables_.Is(EnglishWord::kDay, tokens[first].word) ||
                       tables_.Is(EnglishWord::kAuxiliary, tokens[first].word);
  if (!adjunct && tokens[first].word != u"that") return 0;
  for (uint32_t i = first; i < tokens.size() && i < first + kThatWindow; ++i) {
    if (tokens[i].item.is_quote() || EndsSentence(tokens[i])) return 0;
    if (tokens[i].word == u"that") {
      const bool follows =
          i + 2 < tokens.size() || (i + 1 < tokens.size() && tokens[i + 1].item.is_quote());
      return follows ? i + 1 : 0;
    }
    // A House report last spring found that: the second is the verb.
    // But said in a report published on Monday that.
    const bool describes =
        i > first && tables_.IsNoun(tokens[i - 1].word, EnglishNoun::kDocument) && i > first + 1;
    if (tokens[i].cue.found && tokens[i].word.ends_with(u'd') && IsVerb(tokens, i) && !describes)
      return 0;
    if (tables_.Is(EnglishWord::kFinite, tokens[i].word)) return 0;
    if (i > first && tables_.Is(EnglishWord::kSubject, tokens[i].word) &&
        !tables_.Is(EnglishWord::kArticle, tokens[i].word))
      return 0;
  }
  return 0;
}

// reported, citing two officials, [that]: the word after "that" behind an aside between commas; 0
// where there is none.
uint32_t EnglishClauseReader::BehindAside(Tokens tokens, uint32_t first) const {
  for (uint32_t i = first; i + 2 < tokens.size() && i < first + kThatWindow; ++i) {
    if (tokens[i].item.is_quote()) return 0;
    if (IsComma(tokens[i])) return tokens[i + 1].word == u"that" ? i + 2 : 0;
  }
  return 0;
}

// Past reporters, the Commons, me; on Thursday, this week, in a statement.
uint32_t EnglishClauseReader::SkipListener(Tokens tokens, uint32_t at) const {
  if (at >= tokens.size() || tokens[at].item.is_quote()) return at;
  if (tables_.Is(EnglishWord::kListener, tokens[at].word)) return at + 1;
  uint32_t i = at;
  if (tables_.Is(EnglishWord::kArticle, tokens[i].word)) ++i;
  uint32_t taken = 0;
  while (i < tokens.size() && taken < 4 && !tokens[i].item.is_quote()) {
    if (tables_.Is(EnglishWord::kFinite, tokens[i].word)) return at;  // they warned tariffs could
    const bool begins = taken > 0 && (tables_.Is(EnglishWord::kSubject, tokens[i].word) ||
                                      (!tokens[i].capital && tokens[i - 1].capital &&
                                       !tables_.Is(EnglishWord::kPreposition, tokens[i].word)));
    if (begins) break;
    ++i;
    ++taken;
    if (tables_.IsNoun(tokens[i - 1].word, EnglishNoun::kMedium) || EndsPart(tokens[i - 1])) break;
  }
  return i;
}

// found the bank had failed; it “noted” the decision: a noun phrase and right behind it an
// auxiliary or, behind a pronoun, what is quoted.
bool EnglishClauseReader::BeginsClause(Tokens tokens, uint32_t first) const {
  if (tokens[first].item.is_quote() || tables_.Is(EnglishWord::kPreposition, tokens[first].word) ||
      tables_.Is(EnglishWord::kFinite, tokens[first].word))
    return false;
  const bool opens = tables_.Is(EnglishWord::kSubject, tokens[first].word) || tokens[first].capital;
  const uint32_t window = opens ? kLongestSubject : kShortSubject;
  for (uint32_t i = first + 1; i < tokens.size() && i <= first + window; ++i) {
    if (tokens[i].item.is_quote())
      return i == first + 1 && (tables_.Is(EnglishWord::kBody, tokens[first].word) ||
                                tables_.Is(EnglishWord::kGroup, tokens[first].word) ||
                                tables_.Is(EnglishWord::kPerson, tokens[first].word));
    if (IsComma(tokens[i - 1]) || tables_.Is(EnglishWord::kConjunction, tokens[i].word) ||
        tables_.Is(EnglishWord::kRelative, tokens[i].word))
      return false;
    if (tables_.Is(EnglishWord::kFinite, tokens[i].word)) return true;
    // the men exchanged messages
    if (opens && i > first + 1 && HasFinite(tokens, i - 1, i + 1)) return true;
  }
  return false;
}

// on Thursday, late on Monday, in July, only: the first token behind.
uint32_t EnglishClauseReader::SkipDays(Tokens tokens, uint32_t first) const {
  while (first < tokens.size() && !tokens[first].item.is_quote()) {
    const std::u16string& word = tokens[first].word;
    uint32_t day = first;
    while (day + 1 < tokens.size() && day < first + 2 &&
           tables_.Is(EnglishWord::kDating, tokens[day].word))
      ++day;
    if (tables_.Is(EnglishWord::kDay, tokens[day].word)) {
      first = day + 1;
    } else if (word == u"only" || word == u"also") {
      ++first;
    } else {
      break;
    }
  }
  return first;
}

// said [in a statement] it was reviewing; said [in an interview with Reuters] the bank had: the
// first token behind an adjunct of the verb, where a subject follows; `first` where there is none.
uint32_t EnglishClauseReader::SkipAdjunct(Tokens tokens, uint32_t first) const {
  if (first >= tokens.size()) return first;
  const std::u16string& opening = tokens[first].word;
  if (opening != u"in" && opening != u"on" && opening != u"at" && opening != u"during")
    return first;
  uint32_t i = first + 1;
  if (i < tokens.size() && tables_.Is(EnglishWord::kArticle, tokens[i].word)) ++i;
  for (uint32_t taken = 0; i + 1 < tokens.size() && taken < 6; ++i, ++taken) {
    if (tokens[i].item.is_quote() || EndsSentence(tokens[i])) return first;
    if (taken > 0 && tables_.Is(EnglishWord::kPreposition, tokens[i].word)) {
      if (tables_.Is(EnglishWord::kArticle, tokens[i + 1].word)) ++i;
      ++i;
      continue;
    }
    if (taken > 0 && tables_.Is(EnglishWord::kSubject, tokens[i].word))
      return BeginsClause(tokens, i) ? i : first;
    if (tables_.Is(EnglishWord::kFinite, tokens[i].word)) return first;
  }
  return first;
}

}  // namespace presslens::quotes
