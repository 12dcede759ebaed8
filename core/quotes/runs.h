// What stands between quotation marks, with the damage that marks suffer in real texts repaired: a
// quotation of several paragraphs whose opening mark is repeated, or whose closing mark comes a
// paragraph later, is one run.
#ifndef PRESSLENS_QUOTES_RUNS_H_
#define PRESSLENS_QUOTES_RUNS_H_

#include <cstdint>
#include <vector>

#include "presslens/analysis.h"
#include "text/document.h"

namespace presslens::quotes {

struct Run {
  Span content;  // between the marks
  Span outer;    // with the marks
  text::MarkClass mark = text::MarkClass::kDouble;
  uint32_t depth = 0;  // how many runs stand around this one
  bool closed =
      true;  // false: the closing mark is missing, and the run reaches to the end of its paragraph
};

// Marks that may hold speech. 〈 〉 and 《 》 only hold titles.
bool MayHoldSpeech(text::MarkClass mark);

// Marks whose first purpose is speech: “ ” 「 」 『 』 « ». Others (‘ ’) set off terms more often
// in Korean.
bool IsSpeechMark(text::MarkClass mark);

// The runs of a document in the order of their opening marks; runs nest and never cross. Only runs
// that may hold speech or a title are returned. Linear in the number of marks and paragraphs.
std::vector<Run> FindRuns(const text::Document& document);

}  // namespace presslens::quotes

#endif  // PRESSLENS_QUOTES_RUNS_H_
