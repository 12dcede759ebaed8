#include "quotes/english_unattributed.h"

#include <algorithm>

#include "quotes/similar.h"

namespace presslens::quotes {
namespace {

constexpr size_t kMostHeadlines = 16;     // headline quotations that are looked for in the text
constexpr uint32_t kFewestQuestions = 2;  // with fewer the text is no interview

// The mention that most of the statements that `counts` accepts are attributed to.
template <typename Counts>
std::optional<uint32_t> MostQuoted(const Statements& statements, Counts counts) {
  std::vector<uint32_t> times(statements.mentions.size());
  for (size_t i = 0; i < statements.statements.size(); ++i) {
    const auto mention = statements.statements[i].mention;
    if (mention && counts(i)) ++times[*mention];
  }
  const auto most = std::max_element(times.begin(), times.end());
  if (most == times.end() || *most == 0) return std::nullopt;
  return static_cast<uint32_t>(most - times.begin());
}

}  // namespace

// In an interview paragraphs without an attribution are the answers of whoever is quoted most.
void EnglishUnattributed::ResolveAnswers(Statements& statements) const {
  if (questions_ < kFewestQuestions) return;
  const auto interviewee = MostQuoted(statements, [&](size_t i) {
    const Phrase& who = statements.mentions[*statements.statements[i].mention];
    return who.kind == SourceKind::kPerson &&
           !std::binary_search(answers_.begin(), answers_.end(), i);
  });
  if (!interviewee) return;
  for (const size_t answer : answers_) {
    statements.statements[answer].mention = interviewee;
    statements.statements[answer].evidence.back() = "answer";
  }
}

void EnglishUnattributed::Resolve(std::u16string_view text, Statements& statements, Cast& cast) {
  ResolveAnswers(statements);
  if (headlines_.size() > kMostHeadlines) headlines_.resize(kMostHeadlines);
  for (const Headline& headline : headlines_) {
    Statement& statement = statements.statements[headline.statement];
    if (const auto same = SameWords(text, statements.statements, headline.statement)) {
      statement.mention = statements.statements[*same].mention;
      statement.evidence.push_back("similar");
    } else if (headline.fallback) {
      statement.mention = cast.Speaks(*headline.fallback);
      statement.evidence.push_back("after");
    } else if (!statements.mentions.empty()) {
      statement.mention = MostQuoted(statements, [&](size_t i) {
        return statements.statements[i].type == QuoteType::kDirect;
      });
      statement.evidence.push_back("carried");
    }
  }
}

}  // namespace presslens::quotes
