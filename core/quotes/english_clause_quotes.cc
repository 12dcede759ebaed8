// English quotations that stand before or behind their verb: “A,” X said, “b”; X said: “A.”
#include <algorithm>

#include "quotes/english_clause.h"
#include "text/characters.h"

namespace presslens::quotes {
namespace {

constexpr uint32_t kLongestAdjunct = 12;  // between verb and quotation

}  // namespace

// A quotation that goes on behind the attribution: “A,” he said, “b.”
void EnglishClauseReader::TakeContinuation(Tokens tokens, uint32_t from, Clause& clause) const {
  clause.end = from;
  for (uint32_t i = from; i < tokens.size(); ++i) {
    if (tokens[i].item.is_quote()) {
      const bool introduced =
          i > 0 && (tokens[i - 1].item.tail == u',' || tokens[i - 1].item.tail == u':' ||
                    tokens[i - 1].item.tail == u'.' || IsDash(tokens[i - 1]));
      if (!introduced && !ReadsLikeSpeech(tokens[i].item.core)) return;
      clause.pieces.push_back({QuoteType::kDirect, tokens[i].item.core});
      clause.quotes.push_back(i);
      clause.end = i + 1;
      return;
    }
    if (IsVerb(tokens, i) || i > from + kLongestAdjunct) return;
  }
}

bool EnglishClauseReader::ReadQuoteBefore(Tokens tokens, uint32_t cursor, uint32_t verb,
                                          uint32_t quote, Clause& clause) const {
  const Item& item = tokens[quote].item;
  if (item.core.empty()) return false;
  const char16_t last = text_[item.core.end - 1];
  const bool inside_closed = last == u',' || last == u'?' || last == u'!' || last == u'—' ||
                             last == u'…' || last == u'.' || last == u'–' || last == u'-' ||
                             last == u'’' || last == u'”' || last == u'\'';
  if (!inside_closed && item.tail != u',') return false;
  uint32_t attribution_end = verb + 1;
  if (quote + 1 == verb) {
    clause.source = phrases_.From(tokens, verb + 1);
    if (clause.source) {
      clause.evidence.push_back("after");
      attribution_end = clause.source->last + 1;
    }
  } else {
    if (!TakeSubject(tokens, quote + 1, verb, false, clause)) return false;
    if (clause.source && clause.source->first != quote + 1 &&
        HasFinite(tokens, quote + 1, clause.source->first))
      return false;
  }
  // Words before the quotation make it part of a clause, unless they only lead up to it.
  const uint32_t words = quote - cursor;
  const bool leads =
      words == 0 || tokens[quote - 1].item.tail == u':' || tokens[quote - 1].item.tail == u'.' ||
      (words <= 2 && (IsComma(tokens[quote - 1]) || tokens[quote - 1].word == u"but" ||
                      tokens[quote - 1].word == u"and"));
  if (leads) {
    clause.pieces.push_back({QuoteType::kDirect, item.core});
  } else {
    clause.pieces.push_back(Piece(tokens, cursor, quote + 1));
  }
  clause.quotes.push_back(quote);
  clause.evidence.push_back("cue");
  const uint32_t first_behind = attribution_end;
  TakeContinuation(tokens, first_behind, clause);
  // Sales had been “soft”, she conceded, but the worst was over.
  if (!leads && clause.pieces.size() == 1 && IsComma(tokens[attribution_end - 1]) &&
      attribution_end < tokens.size() && ReportingGerund(tokens, attribution_end) == 0) {
    const uint32_t end = End(tokens, attribution_end);
    if (HasFinite(tokens, attribution_end, end) &&
        !tables_.Is(EnglishWord::kRelative, tokens[attribution_end].word)) {
      clause.pieces.push_back(Piece(tokens, attribution_end, end));
      clause.end = end;
    }
  }
  // Behind the attribution the sentence may go on with a clause: “…,” he said, adding that
  clause.end = std::max(clause.end, attribution_end);
  return true;
}

bool EnglishClauseReader::ReadQuoteBehind(Tokens tokens, uint32_t cursor, uint32_t verb,
                                          Clause& clause) const {
  uint32_t quote = verb + 1;
  while (quote < tokens.size() && quote <= verb + kLongestAdjunct &&
         !tokens[quote].item.is_quote()) {
    if (tokens[quote].word == u"that" || (tokens[quote].cue.found && IsVerb(tokens, quote)))
      return false;
    if (EndsSentence(tokens[quote])) return false;
    ++quote;
  }
  if (quote >= tokens.size() || !tokens[quote].item.is_quote() || tokens[quote].item.core.empty())
    return false;
  // said he accepted the decision: “Nine centimetres.”: the quotation only illustrates the clause.
  if (tokens[quote - 1].item.tail == u':' && quote > verb + 3 && HasFinite(tokens, verb + 1, quote))
    return false;
  const char16_t tail = tokens[quote - 1].item.tail;
  const bool adjacent = quote == verb + 1;
  const bool as = quote == verb + 2 && tokens[quote - 1].word == u"as" &&
                  tokens[verb].cue.use == EnglishUse::kObject;
  if (!adjacent && !as && tail != u':' &&
      !(tail == u',' && text::IsUpper(text_[tokens[quote].item.core.start])))
    return false;
  // said “may well be chance” and more words behind: part of a clause.
  if (adjacent && tail == 0 && quote + 1 < tokens.size() &&
      HasFinite(tokens, quote + 1, static_cast<uint32_t>(tokens.size())) &&
      !EndsSentence(tokens[quote])) {
    const char16_t last = text_[tokens[quote].item.core.end - 1];
    if (last != u'.' && last != u',' && last != u'?' && last != u'!') return false;
  }
  TakeSubject(tokens, cursor, verb, false, clause);
  if (!clause.source && !clause.shared && tail != u':') return false;
  if (tail == u':') clause.evidence.push_back("colon");
  clause.evidence.push_back("cue");
  // She still owes the bank, she says, “the price of one nice car.”
  if (adjacent && tail == u',' && clause.source && clause.source->first > cursor + 2 &&
      IsComma(tokens[clause.source->first - 1]) &&
      !tables_.Is(EnglishWord::kPreposition, tokens[cursor].word) &&
      clause.source->what == EnglishClass::kPronoun) {
    clause.pieces.push_back(Piece(tokens, cursor, clause.source->first));
  }
  clause.pieces.push_back({QuoteType::kDirect, tokens[quote].item.core});
  clause.quotes.push_back(quote);
  TakeContinuation(tokens, quote + 1, clause);
  clause.end = std::max(clause.end, quote + 1);
  return true;
}

}  // namespace presslens::quotes
