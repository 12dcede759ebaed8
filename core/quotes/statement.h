// What the readers of the two languages hand on: who is mentioned as a source, and what is
// attributed to whom. sources.h turns them into the public Quotations.
#ifndef PRESSLENS_QUOTES_STATEMENT_H_
#define PRESSLENS_QUOTES_STATEMENT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "presslens/analysis.h"

namespace presslens::quotes {

enum class Sex : uint8_t { kUnknown, kFemale, kMale };

// A noun phrase that names a source, with its parts. All spans point into the text; an empty one
// means "not said".
struct Phrase {
  Span span;
  SourceKind kind = SourceKind::kOrganization;
  Span name;  // of a person or organization
  Span role;  // title or occupation
  Span affiliation;
  std::optional<uint32_t> entity;  // index into the entities
  Sex sex = Sex::kUnknown;
  bool expert = false;
  bool office = false;  // of a politician, who is no expert, whatever they were before
  bool plural = false;
  bool surname_only = false;       // 박 교수, Mr Kim: stands for a fuller mention before it
  bool pronoun = false;            // 그, she, the company: stands for a mention before it
  bool affiliation_given = false;  // of an unnamed source
  bool reason_given = false;       // 익명을 요구한, who asked not to be named
};

// Evidence codes, as they appear in Quote::evidence. Why it is a quotation:
//   mark           it stands in quotation marks
//   particle:X     the particle X follows the closing mark (고, 이라며)
//   ending:X       the clause ends in the quotative X (다고, 것으로)
//   cue            a reporting verb stands where it should
//   noun           a reporting noun (지적, 전망) stands where it should
//   that           "that" introduces the clause
//   according      에 따르면, according to
//   colon          speaker and colon
//   signature      a dash and a name follow
//   headline       a headline or subheading that quotes
//   answer         a paragraph that is one quotation, as in interviews
//   agentless      the verb says that nobody is named (알려졌다, it was reported)
// Why this source:
//   topic:X        the noun phrase has the topic particle X; subject:X likewise
//   before, after  the noun phrase stands before or after the verb
//   place          에서는, 사이에서는
//   pronoun        a pronoun or "the company" was resolved
//   carried        nobody is named here; the speaker of the sentence before goes on
//   similar        the text quotes the same words from this source
//   continued      the piece goes on with the statement before it
struct Statement {
  QuoteType type = QuoteType::kDirect;
  Span span;
  std::optional<uint32_t> mention;  // index into Statements::mentions
  std::optional<Cue> cue;
  std::optional<uint32_t> group;
  std::vector<std::string> evidence;
  float confidence = 1.0F;
};

struct Statements {
  std::vector<Phrase> mentions;
  std::vector<Statement> statements;
};

}  // namespace presslens::quotes

#endif  // PRESSLENS_QUOTES_STATEMENT_H_
