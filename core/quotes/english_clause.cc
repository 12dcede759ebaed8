#include "quotes/english_clause.h"

#include <algorithm>

#include "text/characters.h"

namespace presslens::quotes {
namespace {

constexpr uint32_t kLongestListener = 4;  // told the Evening Post
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

// The quotations among tokens [begin, end) belong to the clause.
void EnglishClauseReader::TakeQuotes(Tokens tokens, uint32_t begin, uint32_t end, Clause& clause) {
  for (uint32_t i = begin; i < end; ++i) {
    if (tokens[i].item.is_quote()) clause.quotes.push_back(i);
  }
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
        TakeQuotes(tokens, cursor, clause.end, clause);
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
  TakeQuotes(tokens, begin, source->first, clause);
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
    TakeQuotes(tokens, rest_begin, end, clause);
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
  TakeQuotes(tokens, start, end, clause);
  clause.end = end;
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
    TakeQuotes(tokens, start, clause.end, clause);
    return clause;
  }
  if (Clause attempt = clause; ReadPassiveObject(tokens, verb, attempt)) return attempt;
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
