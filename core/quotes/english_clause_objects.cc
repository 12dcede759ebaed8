// English reports that are no clause with "that": what something is called or measured at, pledges,
// names for what was said, and reports of nobody.
#include <algorithm>

#include "quotes/english_clause.h"
#include "text/characters.h"

namespace presslens::quotes {
namespace {

constexpr uint32_t kLongestAdjunct = 12;  // between verb and quotation
constexpr uint32_t kPledgeWindow = 6;     // a pledge quotes no further behind its verb

}  // namespace

// at 65 per cent, at about a third, but not at risk
bool EnglishClauseReader::BeginsMeasure(Tokens tokens, uint32_t first) const {
  if (first >= tokens.size()) return false;
  const EnglishToken& token = tokens[first];
  if (token.item.is_quote() || tables_.Is(EnglishWord::kMeasure, token.word) ||
      tables_.Is(EnglishWord::kArticle, token.word))
    return true;
  return std::any_of(token.word.begin(), token.word.end(), text::IsDigit);
}

// called it “a tax on everything that moves”, described the policy as “dead”, puts the fall at “a
// third”
bool EnglishClauseReader::ReadObject(Tokens tokens, uint32_t cursor, uint32_t verb,
                                     Clause& clause) const {
  if (verb + 2 >= tokens.size()) return false;
  uint32_t end = End(tokens, verb + 1);
  bool marked = false, linked = false;
  for (uint32_t i = verb + 1; i < end; ++i) {
    marked |= tokens[i].item.is_quote();
    // puts it on employers, and most of the sites … at
    if (tokens[verb].cue.link == EnglishLink::kAt && i > verb + 1 && IsComma(tokens[i - 1])) break;
    linked |= tokens[i].word == u"as" || (tokens[i].word == u"at" && BeginsMeasure(tokens, i + 1));
  }
  // accused Moscow of “playing games”, blamed the delay on “a shortage”; but compared the plan to
  // “a tax” says something of the plan.
  uint32_t begin = verb + 1;
  const EnglishLink link = tokens[verb].cue.link;
  if (link != EnglishLink::kCall && link != EnglishLink::kAt) {
    const std::u16string_view wanted = link == EnglishLink::kOf     ? u"of"
                                       : link == EnglishLink::kOn   ? u"on"
                                       : link == EnglishLink::kNone ? u"for"
                                                                    : u"to";
    for (uint32_t i = verb + 1; i + 1 < end && i <= verb + 6 && !linked; ++i) {
      const bool preposition = tokens[i].word == wanted;
      const bool article = tables_.Is(EnglishWord::kArticle, tokens[i + 1].word);
      linked = preposition && (tokens[i + 1].item.is_quote() ||
                               (article && i + 2 < end && tokens[i + 2].item.is_quote()));
      if (linked && link != EnglishLink::kTo) begin = i + 1;
    }
  }
  const bool call = link == EnglishLink::kCall;
  const bool measured = link == EnglishLink::kAt && linked;
  const std::u16string& next = tokens[verb + 1].word;
  const bool tells = next.size() > 4 && next.ends_with(u"ing");  // described hearing “a bang”
  if (!(marked && (call || linked || tells)) && !(call && next == u"it") && !measured) return false;
  if (next == u"off" || next == u"out" || tables_.Is(EnglishWord::kPreposition, next)) return false;
  if (!TakeSubject(tokens, cursor, verb, false, clause)) return false;
  const ClausePiece piece = Piece(tokens, begin, end);
  if (piece.span.empty()) return false;
  clause.pieces.push_back(piece);
  TakeQuotes(tokens, begin, end, clause);
  clause.evidence.push_back("cue");
  clause.end = end;
  return true;
}

// described by critics as “a miracle of rust”, called “a disgrace” by the union
bool EnglishClauseReader::ReadPassiveObject(Tokens tokens, uint32_t verb, Clause& clause) const {
  const auto size = static_cast<uint32_t>(tokens.size());
  if (clause.cue.use != EnglishUse::kObject || tokens[verb].capital || verb + 3 >= size)
    return false;
  const bool quote_first = tokens[verb + 1].item.is_quote();
  const uint32_t by = quote_first ? verb + 2 : verb + 1;
  if (tokens[by].word != u"by") return false;
  auto source = phrases_.From(tokens, by + 1);
  if (!source) return false;
  const uint32_t as = source->last + 1;
  const bool named =
      !quote_first && as + 1 < size && tokens[as].word == u"as" && tokens[as + 1].item.is_quote();
  if (!quote_first && !named) return false;
  const uint32_t quote = quote_first ? verb + 1 : as + 1;
  clause.source = std::move(source);
  clause.evidence = {"after", "cue"};
  clause.pieces.push_back({QuoteType::kDirect, tokens[quote].item.core});
  clause.quotes.push_back(quote);
  clause.end = std::max(quote + 1, as);
  return true;
}

// Whether a quotation stands within the first words of a clause.
bool EnglishClauseReader::QuotesSoon(Tokens tokens, uint32_t first) const {
  for (uint32_t i = first; i < tokens.size() && i < first + kPledgeWindow; ++i) {
    if (tokens[i].item.is_quote()) return true;
    if (EndsPart(tokens[i])) return false;
  }
  return false;
}

// X vowed to “finish the job”: what is pledged, from tokens[start] on.
bool EnglishClauseReader::TakePledge(Tokens tokens, uint32_t cursor, uint32_t verb, uint32_t start,
                                     Clause& clause) const {
  if (!TakeSubject(tokens, cursor, verb, false, clause)) return false;
  clause.end = End(tokens, start);
  clause.pieces.push_back(Piece(tokens, start, clause.end));
  clause.evidence.push_back("cue");
  TakeQuotes(tokens, start, clause.end, clause);
  return true;
}

// “A” is how X put it: a quotation that the verb only names. Nothing else stands between.
bool EnglishClauseReader::ReadEquated(Tokens tokens, uint32_t cursor, uint32_t verb,
                                      Clause& clause) const {
  uint32_t how = verb;
  while (how > cursor + 1 && verb - how < kLongestAdjunct && tokens[how - 1].item.is_word() &&
         !tables_.Is(EnglishWord::kHow, tokens[how - 1].word))
    --how;
  if (how < cursor + 3 || how >= verb || !tables_.Is(EnglishWord::kHow, tokens[how - 1].word) ||
      !tables_.Is(EnglishWord::kBe, tokens[how - 2].word) || !tokens[how - 3].item.is_quote())
    return false;
  auto source = phrases_.Before(tokens, how, verb, false);
  if (!source || source->first != how) return false;
  clause.source = std::move(source);
  clause.evidence = {"before", "cue"};
  clause.pieces.push_back({QuoteType::kDirect, tokens[how - 3].item.core});
  clause.quotes.push_back(how - 3);
  clause.end = verb + 1;
  return true;
}

// It was reported that A. A, it is rumoured, b. They are said to be leaving. It emerged that A.
bool EnglishClauseReader::ReadAgentless(Tokens tokens, uint32_t cursor, uint32_t verb,
                                        Clause& clause) const {
  clause.cue = tables_.Participle(tokens[verb].word);
  clause.agentless = true;
  clause.evidence = {"agentless"};
  const bool impersonal = clause.cue.use == EnglishUse::kImpersonal;
  const bool it = impersonal || (verb >= cursor + 2 && tokens[verb - 2].word == u"it");
  if (it && !impersonal && IsComma(tokens[verb]) && verb >= cursor + 3) {
    clause.end = End(tokens, verb + 1);
    clause.pieces = {Piece(tokens, cursor, verb - 2), Piece(tokens, verb + 1, clause.end)};
    return true;
  }
  // A, it is understood.
  if (it && !impersonal && EndsSentence(tokens[verb]) && verb >= cursor + 4 &&
      IsComma(tokens[verb - 3])) {
    clause.end = verb + 1;
    clause.pieces = {Piece(tokens, cursor, verb - 2)};
    return true;
  }
  uint32_t start = it ? FindThat(tokens, verb + 1) : 0;
  if (start == 0 && it && verb + 2 < tokens.size() && BeginsClause(tokens, verb + 1))
    start = verb + 1;
  if (start == 0 && clause.cue.use == EnglishUse::kInfinitive) {
    const uint32_t to = SkipDays(tokens, verb + 1);
    const bool infinitive = to + 1 < tokens.size() && !IsComma(tokens[verb]) &&
                            tokens[to].word == u"to" && !tokens[to + 1].item.is_quote() &&
                            !tokens[to + 1].capital &&
                            !tables_.Is(EnglishWord::kArticle, tokens[to + 1].word) &&
                            !tables_.Is(EnglishWord::kListener, tokens[to + 1].word);
    if (infinitive) start = to;
  }
  if (start == 0) return false;
  clause.end = End(tokens, start);
  clause.pieces = {Piece(tokens, start, clause.end)};
  return true;
}

}  // namespace presslens::quotes
