#include "quotes/runs.h"

#include <algorithm>

#include "text/characters.h"

namespace presslens::quotes {
namespace {

// A quotation of more paragraphs than this is taken for a forgotten mark.
constexpr uint32_t kMostParagraphs = 12;

class RunFinder {
 public:
  explicit RunFinder(const text::Document& document) : document_(document) {}

  std::vector<Run> Find() {
    JoinParagraphs();
    for (const text::MarkPair& pair : document_.mark_pairs()) {
      if (IsInsideJoined(pair.open.start) || IsInsideJoined(pair.close.start)) continue;
      runs_.push_back({pair.content(), {pair.open.start, pair.close.end}, pair.mark, 0, true});
    }
    std::stable_sort(runs_.begin(), runs_.end(), [](const Run& a, const Run& b) {
      return a.outer.start != b.outer.start ? a.outer.start < b.outer.start
                                            : a.outer.end > b.outer.end;
    });
    DropCrossings();
    return std::move(runs_);
  }

 private:
  // The index of the paragraph that holds `offset`; offsets are asked for in ascending order.
  uint32_t ParagraphOf(uint32_t offset) {
    const auto paragraphs = document_.paragraphs();
    while (paragraph_ + 1 < paragraphs.size() && paragraphs[paragraph_].span.end <= offset)
      ++paragraph_;
    return paragraph_;
  }

  void JoinParagraphs() {
    const auto lone = document_.lone_marks();
    for (size_t i = 0; i < lone.size(); ++i) {
      const text::LoneMark& mark = lone[i];
      if (!mark.opens || !MayHoldSpeech(mark.mark) || mark.span.start < joined_end_) continue;
      const uint32_t paragraph = ParagraphOf(mark.span.start);
      if (const Span close = ClosingAfter(i, paragraph); !close.empty()) {
        Add(mark, close, true);
      } else if (IsSpeechMark(mark.mark)) {
        const uint32_t end = document_.paragraphs()[paragraph].span.end;
        if (end > mark.span.end) Add(mark, {end, end}, false);
      }
    }
  }

  void Add(const text::LoneMark& open, Span close, bool closed) {
    runs_.push_back(
        {{open.span.end, close.start}, {open.span.start, close.end}, open.mark, 0, closed});
    if (!closed) return;
    joined_.push_back({open.span.start, close.end});
    joined_end_ = close.end;
  }

  // The mark that closes, in a later paragraph, what `lone[index]` opened; empty if there is none.
  Span ClosingAfter(size_t index, uint32_t paragraph) const {
    const auto paragraphs = document_.paragraphs();
    const auto lone = document_.lone_marks();
    const auto pairs = document_.mark_pairs();
    const text::MarkClass mark = lone[index].mark;
    size_t next_lone = index + 1;
    for (uint32_t p = paragraph + 1; p < paragraphs.size() && p <= paragraph + kMostParagraphs;
         ++p) {
      const text::Paragraph& at = paragraphs[p];
      if (at.marks.begin < at.marks.end) {
        const text::MarkPair& first = pairs[at.marks.begin];
        if (first.open.start == at.span.start && first.mark == mark) return first.close;
      }
      while (next_lone < lone.size() && lone[next_lone].span.start < at.span.start) ++next_lone;
      bool repeated = false;
      for (size_t i = next_lone; i < lone.size() && lone[i].span.start < at.span.end; ++i) {
        if (lone[i].mark != mark) continue;
        if (!lone[i].opens) return lone[i].span;
        repeated = lone[i].span.start == at.span.start;
        break;
      }
      if (!repeated && p > paragraph + 1) return {};
    }
    return {};
  }

  bool IsInsideJoined(uint32_t offset) {
    const auto after = std::upper_bound(joined_.begin(), joined_.end(), offset,
                                        [](uint32_t at, Span span) { return at < span.start; });
    if (after == joined_.begin()) return false;
    const Span span = *(after - 1);
    return offset == span.start || (offset < span.end && offset >= span.end - 1);
  }

  // Keeps runs that nest and sets their depths. What stands behind an unclosed mark does not count
  // as inside it.
  void DropCrossings() {
    std::vector<Run> kept;
    std::vector<uint32_t> ends;
    for (Run& run : runs_) {
      while (!ends.empty() && ends.back() <= run.outer.start) ends.pop_back();
      if (!run.closed) {
        run.depth = static_cast<uint32_t>(ends.size());
        kept.push_back(run);
        continue;
      }
      if (!ends.empty() && run.outer.end > ends.back()) continue;
      run.depth = static_cast<uint32_t>(ends.size());
      ends.push_back(run.outer.end);
      kept.push_back(run);
    }
    runs_ = std::move(kept);
  }

  const text::Document& document_;
  std::vector<Run> runs_;
  std::vector<Span> joined_;  // runs over several paragraphs, ascending
  uint32_t joined_end_ = 0;
  uint32_t paragraph_ = 0;
};

}  // namespace

bool MayHoldSpeech(text::MarkClass mark) {
  return mark != text::MarkClass::kAngle && mark != text::MarkClass::kDoubleAngle;
}

bool IsSpeechMark(text::MarkClass mark) {
  return MayHoldSpeech(mark) && mark != text::MarkClass::kSingle &&
         mark != text::MarkClass::kSingleGuillemet;
}

std::vector<Run> FindRuns(const text::Document& document) { return RunFinder(document).Find(); }

}  // namespace presslens::quotes
