// Conversations that are printed as such: paragraphs that begin with who speaks.
//
//   진행자: 외로움은 어떻게 견디셨어요?
//   윤하경: 라디오를 끼고 살았습니다.          an answer,
//
//   한번은 계단을 뛰어 내려간 적도 있어요.     which goes on to the next label
//
//   ◇ 진행자> 계획은요?
#ifndef PRESSLENS_QUOTES_TRANSCRIPT_H_
#define PRESSLENS_QUOTES_TRANSCRIPT_H_

#include <cstdint>
#include <vector>

#include "presslens/analysis.h"
#include "quotes/entity_index.h"
#include "quotes/statement.h"
#include "text/document.h"

namespace presslens::quotes {

struct Turn {
  Span label;    // who speaks, without the sign behind it
  Span content;  // what is said, over one paragraph or several
  uint32_t first_paragraph = 0, last_paragraph = 0;
  bool asks = false;  // a turn of whoever asks, which is no quotation
};

class Transcript {
 public:
  // Finds no turns where fewer than two speakers take turns. Linear in the length of the text.
  explicit Transcript(const text::Document& document);

  // The turn that a paragraph belongs to, or nullptr.
  const Turn* TurnIn(uint32_t paragraph) const;

 private:
  std::vector<Turn> turns_;
};

// The speaker that a label names.
Phrase SpeakerOf(const Turn& turn, std::u16string_view text, const EntityIndex& entities);

}  // namespace presslens::quotes

#endif  // PRESSLENS_QUOTES_TRANSCRIPT_H_
