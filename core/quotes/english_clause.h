// What hangs on an English reporting verb: who says it, and which quotations and clauses are said.
//
//   “A,” said X. “B.”         quotation, verb, subject
//   “A,” X said, “b.”         the statement is split
//   X told the judges: “A.”   quotation behind
//   X said that A.            clause behind, mixed if it holds marks
//   A, X said.                clause before
//   A, X says, b.             split clause
//   X called it “a.”          object and complement
//   It was reported that A.   nobody
#ifndef PRESSLENS_QUOTES_ENGLISH_CLAUSE_H_
#define PRESSLENS_QUOTES_ENGLISH_CLAUSE_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "quotes/english_phrase.h"
#include "quotes/english_tables.h"

namespace presslens::quotes {

// How far behind its verb "that" may stand: said at an event in El Paso that.
inline constexpr uint32_t kThatWindow = 14;

inline bool IsComma(const EnglishToken& token) { return token.item.tail == u','; }

inline bool EndsSentence(const EnglishToken& token) {
  return token.item.tail == u'.' || token.item.tail == u'?' || token.item.tail == u'!';
}

struct ClausePiece {
  QuoteType type = QuoteType::kIndirect;
  Span span;
};

struct Clause {
  std::optional<EnglishPhrase> source;
  bool shared = false;     // and warned that: the subject of the verb before
  bool agentless = false;  // it was reported that
  EnglishCue cue;
  Span cue_span;
  std::vector<ClausePiece> pieces;
  std::vector<uint32_t> quotes;  // tokens that are quotations and are accounted for
  std::vector<std::string> evidence;
  uint32_t end = 0;  // the first token behind
};

class EnglishClauseReader {
 public:
  EnglishClauseReader(std::u16string_view text, const EnglishTables& tables,
                      const EnglishPhraseReader& phrases)
      : text_(text), tables_(tables), phrases_(phrases) {}

  // Reads the verb at tokens[verb]; tokens before `cursor` belong to an earlier statement. Nothing
  // where the word reports nothing.
  std::optional<Clause> Read(std::span<const EnglishToken> tokens, uint32_t cursor, uint32_t verb,
                             const std::vector<bool>& used) const;

  // Where a reported clause that begins at tokens[first] ends: before the next verb with a subject
  // of its own, or with the sentence.
  uint32_t End(std::span<const EnglishToken> tokens, uint32_t first) const;

  // Tokens [first, end) as reported words, without the commas and conjunctions around them.
  ClausePiece Piece(std::span<const EnglishToken> tokens, uint32_t first, uint32_t end) const;

  // Whether tokens [first, end) hold a finite verb outside relative clauses.
  bool HasFinite(std::span<const EnglishToken> tokens, uint32_t first, uint32_t end) const;

  // Whether a quotation reads like a sentence rather than a term.
  bool ReadsLikeSpeech(Span content) const;

 private:
  using Tokens = std::span<const EnglishToken>;

  bool IsVerb(Tokens tokens, uint32_t at) const;
  bool BeginsMeasure(Tokens tokens, uint32_t first) const;
  bool MaySpeakBehind(Tokens tokens, const EnglishPhrase& source) const;
  bool ReadQuoteBefore(Tokens tokens, uint32_t cursor, uint32_t verb, uint32_t quote,
                       Clause& clause) const;
  bool ReadQuoteBehind(Tokens tokens, uint32_t cursor, uint32_t verb, Clause& clause) const;
  bool ReadObject(Tokens tokens, uint32_t cursor, uint32_t verb, Clause& clause) const;
  bool ReadPassiveObject(Tokens tokens, uint32_t verb, Clause& clause) const;
  bool ReadAgentless(Tokens tokens, uint32_t cursor, uint32_t verb, Clause& clause) const;
  bool QuotesSoon(Tokens tokens, uint32_t first) const;
  bool TakePledge(Tokens tokens, uint32_t cursor, uint32_t verb, uint32_t start,
                  Clause& clause) const;
  bool ReadEquated(Tokens tokens, uint32_t cursor, uint32_t verb, Clause& clause) const;
  uint32_t ClosesAdjunct(Tokens tokens, uint32_t verb) const;
  bool ReadClauseBefore(Tokens tokens, uint32_t cursor, uint32_t verb, Clause& clause) const;
  bool TellsSomebody(Tokens tokens, uint32_t first, uint32_t end) const;
  bool ReadClauseBehind(Tokens tokens, uint32_t cursor, uint32_t verb, Clause& clause) const;
  bool TakeSubject(Tokens tokens, uint32_t cursor, uint32_t verb, bool clause_before,
                   Clause& clause) const;
  static void TakeQuotes(Tokens tokens, uint32_t begin, uint32_t end, Clause& clause);
  void TakeContinuation(Tokens tokens, uint32_t from, Clause& clause) const;
  uint32_t ReportingGerund(Tokens tokens, uint32_t at) const;
  bool CommentsOnSaying(Tokens tokens, uint32_t first) const;
  bool DatesSaying(Tokens tokens, uint32_t first) const;
  bool ClosesWithReport(Tokens tokens, uint32_t first) const;
  bool BeginsClause(Tokens tokens, uint32_t first) const;
  uint32_t SkipDays(Tokens tokens, uint32_t first) const;
  uint32_t SkipAdjunct(Tokens tokens, uint32_t first) const;
  bool HasDatedTail(Tokens tokens, uint32_t first) const;
  uint32_t SkipListener(Tokens tokens, uint32_t at) const;
  uint32_t BehindAside(Tokens tokens, uint32_t first) const;
  uint32_t FindThat(Tokens tokens, uint32_t first) const;

  std::u16string_view text_;
  const EnglishTables& tables_;
  const EnglishPhraseReader& phrases_;
};

}  // namespace presslens::quotes

#endif  // PRESSLENS_QUOTES_ENGLISH_CLAUSE_H_
