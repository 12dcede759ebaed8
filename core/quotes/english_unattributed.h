// English quotations that name nobody: those of headlines, and the answers of an interview. Whose
// they are shows once the whole text is read.
#ifndef PRESSLENS_QUOTES_ENGLISH_UNATTRIBUTED_H_
#define PRESSLENS_QUOTES_ENGLISH_UNATTRIBUTED_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "quotes/cast.h"
#include "quotes/statement.h"

namespace presslens::quotes {

class EnglishUnattributed {
 public:
  // The statement with this index stands in a headline; `fallback` is whom the line seems to name.
  void NoteHeadline(size_t statement, std::optional<Phrase> fallback) {
    headlines_.push_back({statement, std::move(fallback)});
  }

  // The statement with this index fills its paragraph; `asked`: the paragraph before is a question.
  void NoteAnswer(size_t statement, bool asked) {
    answers_.push_back(statement);
    questions_ += asked ? 1 : 0;
  }

  // Gives them their speakers. To be called at the end.
  void Resolve(std::u16string_view text, Statements& statements, Cast& cast);

 private:
  struct Headline {
    size_t statement;
    std::optional<Phrase> fallback;
  };

  void ResolveAnswers(Statements& statements) const;

  std::vector<Headline> headlines_;
  std::vector<size_t> answers_;  // ascending
  uint32_t questions_ = 0;       // how many of the answers follow a question
};

}  // namespace presslens::quotes

#endif  // PRESSLENS_QUOTES_ENGLISH_UNATTRIBUTED_H_
