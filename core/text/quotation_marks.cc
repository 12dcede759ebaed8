#include "text/quotation_marks.h"

#include <algorithm>
#include <array>
#include <optional>

#include "text/characters.h"

namespace presslens::text {
namespace {

enum class Side : uint8_t { kOpens, kCloses, kEither };

struct Mark {
  MarkClass mark;
  Side side;
  uint32_t length;
};

constexpr size_t kClasses = 8;

std::optional<Mark> MarkAt(std::u16string_view text, uint32_t at, uint32_t end) {
  switch (text[at]) {
    case u'“':
    case u'„':
    case u'‟':
      return Mark{MarkClass::kDouble, Side::kOpens, 1};
    case u'”':
      return Mark{MarkClass::kDouble, Side::kCloses, 1};
    case u'"':
    case u'＂':
      return Mark{MarkClass::kDouble, Side::kEither, 1};
    case u'‘':
    case u'‚':
    case u'‛':
      return Mark{MarkClass::kSingle, Side::kOpens, 1};
    case u'’':
      return Mark{MarkClass::kSingle, Side::kCloses, 1};
    case u'`':
      if (at + 1 < end && text[at + 1] == u'`') return Mark{MarkClass::kDouble, Side::kOpens, 2};
      return Mark{MarkClass::kSingle, Side::kOpens, 1};
    case u'\'':
      if (at + 1 < end && text[at + 1] == u'\'') return Mark{MarkClass::kDouble, Side::kEither, 2};
      return Mark{MarkClass::kSingle, Side::kEither, 1};
    case u'＇':
      return Mark{MarkClass::kSingle, Side::kEither, 1};
    case u'「':
      return Mark{MarkClass::kCorner, Side::kOpens, 1};
    case u'」':
      return Mark{MarkClass::kCorner, Side::kCloses, 1};
    case u'『':
      return Mark{MarkClass::kDoubleCorner, Side::kOpens, 1};
    case u'』':
      return Mark{MarkClass::kDoubleCorner, Side::kCloses, 1};
    case u'«':
      return Mark{MarkClass::kGuillemet, Side::kOpens, 1};
    case u'»':
      return Mark{MarkClass::kGuillemet, Side::kCloses, 1};
    case u'‹':
      return Mark{MarkClass::kSingleGuillemet, Side::kOpens, 1};
    case u'›':
      return Mark{MarkClass::kSingleGuillemet, Side::kCloses, 1};
    case u'〈':
      return Mark{MarkClass::kAngle, Side::kOpens, 1};
    case u'〉':
      return Mark{MarkClass::kAngle, Side::kCloses, 1};
    case u'《':
      return Mark{MarkClass::kDoubleAngle, Side::kOpens, 1};
    case u'》':
      return Mark{MarkClass::kDoubleAngle, Side::kCloses, 1};
    default:
      return std::nullopt;
  }
}

// What stands on both sides of a mark, as far as it tells opening from closing.
struct Around {
  char16_t before, after;  // a space at the paragraph's edges

  bool space_before() const { return IsSpace(before); }
  bool space_after() const { return IsSpace(after); }
  bool word_before() const { return IsLetter(before) || IsDigit(before); }
  bool word_after() const { return IsLetter(after) || IsDigit(after); }
};

// don't, Kim's, firms' and rock 'n' roll hold apostrophes; only Latin words do.
bool IsApostrophe(Mark mark, Around around, bool single_is_open) {
  if (mark.mark != MarkClass::kSingle || mark.length != 1 || mark.side == Side::kOpens)
    return false;
  const bool inside_word =
      (IsLatin(around.before) || IsDigit(around.before)) && IsLatin(around.after);
  if (inside_word) return true;
  const bool plural = (around.before == u's' || around.before == u'S') && around.space_after();
  return plural && !single_is_open;
}

// Pairs marks as they come by. Open marks wait on a stack; a closing mark takes the nearest open
// one of its class, and what was opened inside and not closed stays alone.
class Pairing {
 public:
  Pairing(std::vector<MarkPair>& pairs, std::vector<LoneMark>& lone)
      : pairs_(pairs), lone_(lone), first_pair_(pairs.size()), first_lone_(lone.size()) {}

  bool IsOpen(MarkClass mark) const { return open_counts_[static_cast<size_t>(mark)] > 0; }

  void Open(MarkClass mark, Span span) {
    stack_.push_back({mark, span});
    ++open_counts_[static_cast<size_t>(mark)];
  }

  void Close(MarkClass mark, Span span) {
    if (!IsOpen(mark)) {
      lone_.push_back({mark, span, false});
      return;
    }
    while (stack_.back().mark != mark) Abandon();
    pairs_.push_back({mark, stack_.back().span, span, 0});
    Pop();
  }

  void Finish() {
    while (!stack_.empty()) Abandon();
    const auto by_opening = [](const MarkPair& a, const MarkPair& b) {
      return a.open.start < b.open.start;
    };
    std::sort(pairs_.begin() + static_cast<ptrdiff_t>(first_pair_), pairs_.end(), by_opening);
    std::sort(lone_.begin() + static_cast<ptrdiff_t>(first_lone_), lone_.end(),
              [](const LoneMark& a, const LoneMark& b) { return a.span.start < b.span.start; });
    SetDepths();
  }

 private:
  struct OpenMark {
    MarkClass mark;
    Span span;
  };

  void Pop() {
    --open_counts_[static_cast<size_t>(stack_.back().mark)];
    stack_.pop_back();
  }

  void Abandon() {
    lone_.push_back({stack_.back().mark, stack_.back().span, true});
    Pop();
  }

  void SetDepths() {
    std::vector<uint32_t> closes;
    for (size_t i = first_pair_; i < pairs_.size(); ++i) {
      while (!closes.empty() && closes.back() <= pairs_[i].open.start) closes.pop_back();
      pairs_[i].depth = static_cast<uint32_t>(closes.size());
      closes.push_back(pairs_[i].close.end);
    }
  }

  std::vector<MarkPair>& pairs_;
  std::vector<LoneMark>& lone_;
  size_t first_pair_, first_lone_;
  std::vector<OpenMark> stack_;
  std::array<uint32_t, kClasses> open_counts_{};
};

// Whether a mark opens here. A directed mark that fits what is open is believed; otherwise the
// spaces around it decide, since writers do mix them: ” after a space and before a word opens, “
// after a word and before a space closes.
bool Opens(Mark mark, Around around, bool is_open) {
  if (mark.side == Side::kOpens && !is_open) return true;
  if (mark.side == Side::kCloses && is_open) return false;
  const bool can_open = !around.space_after();
  const bool can_close = !around.space_before();
  if (can_open != can_close) return can_open;
  if (mark.side != Side::kEither) return mark.side == Side::kOpens;
  if (is_open) return false;
  return !around.word_before() || around.word_after();
}

}  // namespace

void PairMarks(std::u16string_view text, Span paragraph, std::vector<MarkPair>& pairs,
               std::vector<LoneMark>& lone) {
  Pairing pairing(pairs, lone);
  for (uint32_t at = paragraph.start; at < paragraph.end; ++at) {
    const auto mark = MarkAt(text, at, paragraph.end);
    if (!mark) continue;
    const Span span{at, at + mark->length};
    const Around around{at > paragraph.start ? text[at - 1] : u' ',
                        span.end < paragraph.end ? text[span.end] : u' '};
    at = span.end - 1;
    const bool is_open = pairing.IsOpen(mark->mark);
    if (IsApostrophe(*mark, around, is_open)) continue;
    if (Opens(*mark, around, is_open)) {
      pairing.Open(mark->mark, span);
    } else {
      pairing.Close(mark->mark, span);
    }
  }
  pairing.Finish();
}

}  // namespace presslens::text
