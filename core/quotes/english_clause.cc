#include "quotes/english_clause.h"

#include <algorithm>

#include "text/characters.h"

namespace presslens::quotes {
namespace {

constexpr uint32_t kLongestAdjunct = 12;  // between verb and quotation
constexpr uint32_t kLongestListener = 4;  // told the Evening Post
constexpr uint32_t kPledgeWindow = 6;     // a pledge quotes no further behind its verb
constexpr uint32_t kShortestClause = 3;   // behind a colon, before "he argues"
constexpr uint32_t kLongestTail = 9;      // behind "…, X said" until the sentence ends

}  // namespace

bool EnglishClauseReader::TakeSubject(Tokens tokens, uint32_t cursor, uint32_t verb,
                                      bool clause_before, Clause& clause) const {
  if (verb > cursor && (tokens[verb - 1].word == u"and" || tokens[verb - 1].word == u"but")) {
    clause.shared = true;
    return true;
  }
  // a report in Harian Nusa, a daily, which said that
  uint32_t relative = verb;
  while (relative > cursor && tables_.Is(EnglishWord::kAuxiliary, tokens[relative - 1].word))
    --relative;
  const bool antecedent = relative > cursor + 1 && (tokens[relative - 1].word == u"which" ||
                                                    tokens[relative - 1].word == u"who");
  auto phrase = phrases_.Before(tokens, cursor, antecedent ? relative - 1 : verb, clause_before);
  if (!phrase) return false;
  if (phrase->first == phrase->last &&
      tables_.Is(EnglishWord::kNarrator, tokens[phrase->first].word))
    return false;
  clause.source = std::move(phrase);
  clause.evidence.push_back("before");
  return true;
}

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
  if (link == EnglishLink::kOf || link == EnglishLink::kOn || link == EnglishLink::kTo) {
    const std::u16string_view wanted = link == EnglishLink::kOf   ? u"of"
                                       : link == EnglishLink::kOn ? u"on"
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
  for (uint32_t i = begin; i < end; ++i) {
    if (tokens[i].item.is_quote()) clause.quotes.push_back(i);
  }
  clause.evidence.push_back("cue");
  clause.end = end;
  return true;
}

// Whether a phrase behind its verb may be a speaker: no clause of its own (said he was sorry), no
// stray words (found dead in a car).
bool EnglishClauseReader::MaySpeakBehind(Tokens tokens, const EnglishPhrase& source) const {
  const EnglishToken& opening = tokens[source.first];
  if (source.last > source.first && tables_.Is(EnglishWord::kSubject, opening.word) &&
      !tables_.Is(EnglishWord::kArticle, opening.word))
    return false;
  return source.what != EnglishClass::kUnknown || opening.capital || source.definite ||
         source.phrase.kind == SourceKind::kUnnamedGroup;
}

// A, X reported [in the Lancet], b: the token whose comma closes the attribution; tokens.size()
// where none does.
uint32_t EnglishClauseReader::ClosesAdjunct(Tokens tokens, uint32_t verb) const {
  const auto size = static_cast<uint32_t>(tokens.size());
  if (IsComma(tokens[verb])) return verb + 1 < size ? verb : size;
  if (verb + 1 >= size || !tables_.Is(EnglishWord::kPreposition, tokens[verb + 1].word))
    return size;
  for (uint32_t i = verb + 1; i + 1 < size && i <= verb + kLongestTail; ++i) {
    if (tokens[i].item.is_quote() || tables_.Is(EnglishWord::kFinite, tokens[i].word)) return size;
    if (!IsComma(tokens[i])) continue;
    const std::u16string& next = tokens[i + 1].word;
    return tables_.Is(EnglishWord::kFinite, next) || next.ends_with(u"ed") ? i : size;
  }
  return size;
}

bool EnglishClauseReader::ReadClauseBefore(Tokens tokens, uint32_t cursor, uint32_t verb,
                                           Clause& clause) const {
  if (verb < cursor + 1) return false;
  const auto size = static_cast<uint32_t>(tokens.size());
  // A, says X.
  // The report, published on Thursday, says councils face cuts: the subject stands before its verb.
  const auto own = phrases_.Before(tokens, cursor, verb, false);
  bool apposed = false;
  for (uint32_t i = cursor; i + 1 < verb; ++i) apposed |= IsComma(tokens[i]);
  const bool has_subject = own && apposed && own->first == cursor &&
                           (own->what != EnglishClass::kUnknown || tokens[cursor].capital) &&
                           !HasFinite(tokens, cursor, verb);
  if (!has_subject && (IsComma(tokens[verb - 1]) || IsDash(tokens[verb - 1]))) {
    if (auto source = phrases_.From(tokens, verb + 1);
        source && source->what != EnglishClass::kPronoun && MaySpeakBehind(tokens, *source)) {
      uint32_t stop = source->last + 1;
      const bool relative = stop < size && tables_.Is(EnglishWord::kRelative, tokens[stop].word);
      const char16_t tail = tokens[source->last].item.tail;
      // A cabinet that cannot agree, said X, should not negotiate.
      if (tail == u',' && stop < size && tables_.Is(EnglishWord::kFinite, tokens[stop].word) &&
          !HasFinite(tokens, verb + 1, stop)) {
        clause.source = std::move(source);
        clause.evidence = {"after", "cue"};
        clause.end = End(tokens, stop);
        clause.pieces = {Piece(tokens, cursor, verb), Piece(tokens, stop, clause.end)};
        for (uint32_t i = cursor; i < clause.end; ++i) {
          if (tokens[i].item.is_quote()) clause.quotes.push_back(i);
        }
        return true;
      }
      const bool closes = stop >= size || EndsSentence(tokens[source->last]) || relative ||
                          tail == u',' || tail == u';';
      if (closes && !HasFinite(tokens, verb + 1, stop) &&
          !(tail == u',' && !relative && HasFinite(tokens, stop, size) &&
            !HasFinite(tokens, cursor, verb))) {
        const bool question = tail == u',' && !relative && stop < size &&
                              (tables_.Is(EnglishWord::kRelative, tokens[stop].word) ||
                               text_[tokens.back().item.span.end - 1] == u'?');
        clause.source = std::move(source);
        clause.evidence = {"after", "cue"};
        clause.pieces.push_back(Piece(tokens, cursor, verb));
        clause.end = stop;
        if (question) {
          clause.pieces.push_back(Piece(tokens, stop, size));
          clause.end = size;
        } else if (relative && tail == u',' && text_[tokens.back().item.span.end - 1] == u'?') {
          clause.pieces.push_back(Piece(tokens, stop, size));
          clause.end = size;
        }
        return true;
      }
    }
  }
  // A, X said. A, X says, b.
  const uint32_t behind = verb + 1;
  const uint32_t closing = ClosesAdjunct(tokens, verb);
  const bool parenthetical = closing < size && behind < size;
  uint32_t sentence_end = behind;
  while (sentence_end < size && tokens[sentence_end].item.tail != u';') ++sentence_end;
  const bool short_tail =
      behind >= size || HasDatedTail(tokens, behind) || EndsSentence(tokens[verb]) ||
      tokens[verb].item.tail == u';' || IsDash(tokens[std::min(behind, size - 1)]) ||
      (sentence_end - behind <= kLongestTail && !HasFinite(tokens, behind, sentence_end) &&
       (tables_.Is(EnglishWord::kPreposition, tokens[behind].word) ||
        tables_.Is(EnglishWord::kDay, tokens[behind].word) ||
        tables_.Is(EnglishWord::kDating, tokens[behind].word)));
  // …, the chief executive told analysts.
  // …, the retailer told the exchange, compared with …
  const bool tells = tokens[verb].cue.use == EnglishUse::kTell && behind < size;
  const uint32_t listener = tells ? SkipListener(tokens, behind) : behind;
  const bool told =
      tells && listener > behind && listener - behind <= kLongestListener &&
      (listener >= size ? EndsSentence(tokens[size - 1]) : IsComma(tokens[listener - 1]));
  if (!parenthetical && !short_tail && !told) return false;
  const auto source = phrases_.Before(tokens, cursor, verb, true);
  if (!source || source->first < cursor + 1) return false;
  const EnglishToken& before = tokens[source->first - 1];
  if (!IsComma(before) && !IsDash(before) && !before.item.is_quote()) return false;
  // …, the exchange said
  const bool definite = source->definite && tokens[verb].cue.use == EnglishUse::kClause &&
                        source->last == source->first + 1;
  if (source->what == EnglishClass::kUnknown && !tokens[source->first].capital && !definite &&
      source->phrase.name.empty() && source->phrase.kind != SourceKind::kUnnamedGroup)
    return false;
  if (!parenthetical && source->first < cursor + 3 && !HasFinite(tokens, cursor, source->first))
    return false;
  if (parenthetical && tables_.Is(EnglishWord::kPreposition, tokens[cursor].word) &&
      !HasFinite(tokens, cursor, source->first))
    return false;
  clause.source = source;
  clause.evidence = {"before", "cue"};
  // Her co-author goes further: the route should be closed, he argues.
  uint32_t begin = cursor;
  for (uint32_t i = cursor; i + kShortestClause < source->first; ++i) {
    if (tokens[i].item.tail == u':' && !tokens[i + 1].item.is_quote()) begin = i + 1;
  }
  clause.pieces.push_back(Piece(tokens, begin, source->first));
  for (uint32_t i = begin; i < source->first; ++i) {
    if (tokens[i].item.is_quote()) clause.quotes.push_back(i);
  }
  clause.end = behind;
  // …, a study suggests, raising fears that: what the narrator makes of it.
  const uint32_t rest_begin = closing + 1;
  const bool participle = parenthetical && tokens[rest_begin].word.ends_with(u"ing") &&
                          !tokens[rest_begin].capital && source->first > begin + kShortestClause;
  const bool aside = parenthetical && tables_.Is(EnglishWord::kAside, tokens[rest_begin].word);
  if (parenthetical && !participle && !aside && ReportingGerund(tokens, rest_begin) == 0) {
    const uint32_t end = End(tokens, rest_begin);
    const ClausePiece rest = Piece(tokens, rest_begin, end);
    clause.pieces.push_back(rest);
    for (uint32_t i = rest_begin; i < end; ++i) {
      if (tokens[i].item.is_quote()) clause.quotes.push_back(i);
    }
    clause.end = end;
  }
  return true;
}

// Whether tokens [first, end) may be whom one tells rather than what.
bool EnglishClauseReader::TellsSomebody(Tokens tokens, uint32_t first, uint32_t end) const {
  for (uint32_t i = first; i < end; ++i) {
    const EnglishNoun noun = tables_.Noun(tokens[i].word).noun;
    if (tokens[i].capital || tables_.Is(EnglishWord::kListener, tokens[i].word) ||
        noun == EnglishNoun::kRole || noun == EnglishNoun::kBody || noun == EnglishNoun::kGroup ||
        tables_.IsNoun(tokens[i].word, EnglishNoun::kMedium))
      return true;
  }
  return !tables_.Is(EnglishWord::kArticle, tokens[first].word);
}

bool EnglishClauseReader::ReadClauseBehind(Tokens tokens, uint32_t cursor, uint32_t verb,
                                           Clause& clause) const {
  const EnglishUse use = tokens[verb].cue.use;
  if (verb + 1 >= tokens.size() || EndsSentence(tokens[verb])) return false;
  uint32_t start = FindThat(tokens, verb + 1);
  // asked if she spoke Farsi
  const bool asks = tokens[verb].word.starts_with(u"ask");
  if (asks && tables_.Is(EnglishWord::kQuestion, tokens[verb + 1].word)) return false;
  // tell a story that she left out: neither a listener nor what is told
  if (use == EnglishUse::kTell && start > verb + 2 && !TellsSomebody(tokens, verb + 1, start - 1))
    return false;
  // trimmed its rainfall forecast, knocking stocks that: a noun, and somebody else's "that"
  // but reported, citing two officials, that
  const bool apart =
      IsComma(tokens[verb]) && tables_.Is(EnglishWord::kAside, tokens[verb + 1].word);
  if (apart && start == 0) start = BehindAside(tokens, verb + 1);
  if (IsComma(tokens[verb]) && start >= verb + 4 && !apart) return false;
  const bool that = start > 0;
  if (!that) {
    if (use == EnglishUse::kManner || use == EnglishUse::kObject) return false;
    start = verb + 1;
    // vowed to “finish the job”
    if (tokens[start].word == u"to" && use != EnglishUse::kOrder)
      return QuotesSoon(tokens, start) && TakePledge(tokens, cursor, verb, start, clause);
    if (use == EnglishUse::kThat) {  // its own records showed he had been online
      const bool clause_follows =
          start + 1 < tokens.size() &&
          (tables_.Is(EnglishWord::kPerson, tokens[start].word) ||
           tables_.Is(EnglishWord::kGroup, tokens[start].word)) &&
          HasFinite(tokens, start + 1,
                    std::min<uint32_t>(start + 3, static_cast<uint32_t>(tokens.size())));
      if (!clause_follows && !BeginsClause(tokens, start)) return false;
    }
    if (use == EnglishUse::kTell) start = SkipListener(tokens, start);
    if (use == EnglishUse::kOrder) {
      bool infinitive = false;
      for (uint32_t i = start; i < tokens.size() && i < start + kThatWindow; ++i)
        infinitive |= tokens[i].word == u"to" || tokens[i].word == u"not";
      if (!infinitive || tokens[start].word == u"for" || tokens[start].word == u"to") return false;
    }
    start = SkipAdjunct(tokens, SkipDays(tokens, start));
    if (start >= tokens.size()) return false;
    const std::u16string& word = tokens[start].word;
    if (use == EnglishUse::kClause || use == EnglishUse::kTell) {
      if (word == u"to") return false;
      // said no more, said nothing of it, but said no decision had been made
      const bool little = word == u"no" || word == u"so" || word == u"nothing";
      const bool counts = start + 1 < tokens.size() && !tokens[start + 1].word.empty() &&
                          text::IsDigit(tokens[start + 1].word.front());
      if (tables_.Is(EnglishWord::kPreposition, word) && word != u"with" && word != u"in" &&
          word != u"at" && !(counts && (word == u"about" || word == u"under" || word == u"over")))
        return false;
      const uint32_t end = End(tokens, start);
      bool quoted = false;
      for (uint32_t i = start; i < end; ++i) quoted |= tokens[i].item.is_quote();
      const bool said = tokens[verb].word == u"said" || tokens[verb].word == u"says" ||
                        tokens[verb].word == u"say" || use == EnglishUse::kTell;
      const bool finite = HasFinite(tokens, start, end);
      if (!finite && (little || (!(said && end - start >= 4) && !quoted))) return false;
      if (!said && end - start < 3 && !quoted) return false;
    }
  }
  if (!TakeSubject(tokens, cursor, verb, false, clause)) return false;
  if (clause.source && clause.source->what == EnglishClass::kUnknown &&
      !tokens[clause.source->first].capital && !that && tokens[verb].word != u"said" &&
      tokens[verb].word != u"say")
    return false;
  uint32_t end = End(tokens, start);
  // The deal, which analysts say would create a giant, needs approval.
  const uint32_t subject = clause.source ? clause.source->first : 0;
  if (subject > cursor && tables_.Is(EnglishWord::kRelative, tokens[subject - 1].word)) {
    uint32_t comma = start;
    while (comma < end && !IsComma(tokens[comma])) ++comma;
    if (comma < end) end = comma + 1;
  }
  const ClausePiece piece = Piece(tokens, start, end);
  if (piece.span.empty()) return false;
  clause.evidence.push_back("cue");
  if (that) clause.evidence.push_back("that");
  clause.pieces.push_back(piece);
  for (uint32_t i = start; i < end; ++i) {
    if (tokens[i].item.is_quote()) clause.quotes.push_back(i);
  }
  clause.end = end;
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
  for (uint32_t i = start; i < clause.end; ++i) {
    if (tokens[i].item.is_quote()) clause.quotes.push_back(i);
  }
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

std::optional<Clause> EnglishClauseReader::Read(Tokens tokens, uint32_t cursor, uint32_t verb,
                                                const std::vector<bool>& used) const {
  Clause clause;
  clause.cue_span = tokens[verb].item.core;
  const bool passive = verb > cursor && tables_.Is(EnglishWord::kBe, tokens[verb - 1].word);
  const bool impersonal = verb > cursor && tokens[verb - 1].word == u"it";
  if (passive || impersonal) {
    const EnglishCue cue = tables_.Participle(tokens[verb].word);
    const bool nobody = cue.found && (passive || cue.use == EnglishUse::kImpersonal);
    if (nobody && ReadAgentless(tokens, cursor, verb, clause)) return clause;
    if (passive && verb >= cursor + 2 && tokens[verb - 2].word == u"it") return std::nullopt;
  }
  clause.cue = tokens[verb].cue;
  if (!clause.cue.found) {
    // he was saying, “…”; before adding: “…”
    clause.cue = tables_.Gerund(tokens[verb].word);
    if (!clause.cue.found || verb + 1 >= tokens.size()) return std::nullopt;
    const bool adds = verb > 0 && (tables_.Is(EnglishWord::kIntroducing, tokens[verb - 1].word) ||
                                   tokens[verb].word == u"adding" || IsComma(tokens[verb - 1]));
    const bool was =
        verb > 0 && (tokens[verb - 1].word == u"was" || tokens[verb - 1].word == u"were");
    // is quoted as saying
    const bool quoted = verb >= cursor + 4 && tokens[verb - 1].word == u"as" &&
                        tables_.Is(EnglishWord::kBe, tokens[verb - 3].word);
    if (!adds && !was && !quoted) return std::nullopt;
    if (tokens[verb + 1].item.is_quote()) {
      if ((was || quoted) &&
          !TakeSubject(tokens, cursor, quoted ? verb - 3 : verb - 1, false, clause))
        return std::nullopt;
      clause.shared = !was && !quoted;
      clause.evidence.push_back("cue");
      clause.pieces.push_back({QuoteType::kDirect, tokens[verb + 1].item.core});
      clause.quotes.push_back(verb + 1);
      clause.end = verb + 2;
      return clause;
    }
    const uint32_t start = adds || quoted ? ReportingGerund(tokens, verb) : 0;
    if (start == 0) return std::nullopt;
    if (quoted && !TakeSubject(tokens, cursor, verb - 3, false, clause)) return std::nullopt;
    clause.shared = !quoted;
    clause.evidence.push_back("cue");
    if (tokens[start - 1].word == u"that") clause.evidence.push_back("that");
    clause.end = End(tokens, start);
    clause.pieces.push_back(Piece(tokens, start, clause.end));
    for (uint32_t i = start; i < clause.end; ++i) {
      if (tokens[i].item.is_quote()) clause.quotes.push_back(i);
    }
    return clause;
  }
  if (!IsVerb(tokens, verb)) return std::nullopt;
  // The last quotation before the verb that nothing else has taken.
  for (uint32_t i = verb; i > cursor && verb - i < 30; --i) {
    if (!tokens[i - 1].item.is_quote()) continue;
    if (used[i - 1]) break;
    Clause attempt = clause;
    if (ReadQuoteBefore(tokens, cursor, verb, i - 1, attempt)) return attempt;
    break;
  }
  Clause attempt = clause;
  if (ReadEquated(tokens, cursor, verb, attempt)) return attempt;
  if (ReadQuoteBehind(tokens, cursor, verb, attempt)) return attempt;
  if (clause.cue.use == EnglishUse::kObject) {
    attempt = clause;
    if (ReadObject(tokens, cursor, verb, attempt)) return attempt;
    return std::nullopt;
  }
  if (clause.cue.use != EnglishUse::kManner && clause.cue.use != EnglishUse::kOrder) {
    attempt = clause;
    if (ReadClauseBefore(tokens, cursor, verb, attempt)) return attempt;
  }
  attempt = clause;
  if (ReadClauseBehind(tokens, cursor, verb, attempt)) return attempt;
  return std::nullopt;
}

}  // namespace presslens::quotes
