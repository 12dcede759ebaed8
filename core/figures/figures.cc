#include "figures/figures.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <utility>

#include "figures/ages.h"
#include "figures/changes.h"
#include "figures/clocks.h"
#include "figures/conversions.h"
#include "figures/datelines.h"
#include "figures/dates.h"
#include "figures/english_counts.h"
#include "figures/english_order.h"
#include "figures/exclusions.h"
#include "figures/named_durations.h"
#include "figures/qualifiers.h"
#include "figures/quantities.h"
#include "figures/ratios.h"
#include "figures/unitless.h"
#include "text/characters.h"

namespace presslens::figures {
namespace {

using text::IsDigit;
using text::IsHangul;
using text::IsLatin;

// What a figure can begin with: its first code unit and, where that is a letter, the run of
// letters. The search steps over everything else.
class Beginnings {
 public:
  explicit Beginnings(const Vocabulary& words) {
    for (char16_t c = u'0'; c <= u'9'; ++c) first_.set(c);
    for (char16_t c = 0xFF10; c <= 0xFF19; ++c) first_.set(c);
    for (char16_t c = 0x2150; c <= 0x215E; ++c) first_.set(c);
    for (char16_t c : {u'¼', u'½', u'¾', u'-', u'−', u'+', u'±', u'\'', u'’', u'‘', u'.'})
      first_.set(c);
    const auto add = [this](std::u16string_view form) { Add(form); };
    for (const Words* role :
         {&words.sino,      &words.small,     &words.myriad,  &words.ten,       &words.one,
          &words.vague,     &words.fraction,  &words.sign,    &words.rate,      &words.age,
          &words.relative,  &words.direction, &words.clock,   &words.hour,      &words.long_name,
          &words.long_only, &words.month,     &words.weekday, &words.quarter,   &words.half,
          &words.nth,       &words.ranked,    &words.fixed,   &words.part_name, &words.several,
          &words.teens,     &words.half_one,  &words.decade,  &words.begin}) {
      role->Each(add);
    }
    if (!words.korean) words.part.Each(add);
    words.EachCurrencyBefore(add);
  }

  // A wrong yes is possible, a wrong no is not.
  bool MayBegin(const TextView& text, uint32_t at) const {
    const char16_t c = text.raw[at];
    return first_[c] && (!IsLatin(c) || letters_[RunHash(text.folded.substr(at))]);
  }

 private:
  void Add(std::u16string_view form) {
    first_.set(form[0]);
    if (form[0] >= u'a' && form[0] <= u'z') first_.set(static_cast<char16_t>(form[0] - 0x20));
    std::u16string folded(form);
    std::transform(folded.begin(), folded.end(), folded.begin(), text::ToLower);
    letters_.set(RunHash(folded));
  }
  // Of the letters that a text begins with.
  static uint16_t RunHash(std::u16string_view text) {
    uint32_t hash = 0;
    for (size_t i = 0; i < text.size() && IsLatin(text[i]); ++i)
      hash = (hash ^ text[i]) * 0x9E3779B1U;
    return static_cast<uint16_t>(hash >> 16);
  }

  std::bitset<0x10000> first_, letters_;
};

}  // namespace

class FigureFinder::Impl {
 public:
  explicit Impl(std::string_view language) : words_(language), beginnings_(words_) {}

  std::vector<Figure> Find(const text::Document& document, const FigureOptions& options) const {
    std::vector<Figure> figures;
    std::u16string folded(document.text());
    std::transform(folded.begin(), folded.end(), folded.begin(), text::ToLower);
    std::optional<Date> anchor = options.date;
    if (!anchor) anchor = FindDatelineDate(words_, document, folded);
    for (const text::Paragraph& paragraph : document.paragraphs()) {
      const Span span = paragraph.span;
      NumeralMemo memo;
      const TextView view{document.text().substr(0, span.end),
                          std::u16string_view(folded).substr(0, span.end),
                          span.start,
                          span.end,
                          &memo,
                          options.extras};
      const size_t first = figures.size();
      FindInParagraph(view, paragraph, anchor, figures);
      LinkConversions(view, first, figures);
      FindChanges(words_, view, first, figures);
    }
    return figures;
  }

 private:
  void FindInParagraph(const TextView& text, const text::Paragraph& paragraph,
                       const std::optional<Date>& anchor, std::vector<Figure>& figures) const {
    uint32_t at =
        paragraph.kind == text::ParagraphKind::kByline ? text.begin : SkipListNumber(text);
    uint32_t least = at;
    while (at < text.end) {
      const char16_t c = text.raw[at];
      if (c > u' ' && c < 0x7F && IsRunStart(text, at)) {
        const uint32_t end = SkipAddress(text, at);
        if (end != at) {
          at = end;
          continue;
        }
      }
      if (const uint32_t end = EndOfTitle(text, at); end != at) {
        at = end;
        continue;
      }
      if (!IsWordStart(text, at) || !beginnings_.MayBegin(text, at)) {
        at = NextStart(text, at);
        continue;
      }
      if (const auto idiom = words_.idiom.At(text, at)) {
        at = least = idiom->end;
        continue;
      }
      if (auto reading = ReadAt(text, at, least, anchor)) {
        if (reading->is_figure) {
          AttachQualifiers(words_, text, least, *reading);
          if (!figures.empty()) ContinueAges(text, figures.back(), reading->figure);
          figures.push_back(std::move(reading->figure));
        }
        at = least = std::max(reading->end, at + 1);
        continue;
      }
      at = IsDigit(c) ? EndOfNumber(text, at) : NextStart(text, at);
    }
  }

  // The longest of all readings at `at`; of equally long ones the first.
  std::optional<Reading> ReadAt(const TextView& text, uint32_t at, uint32_t least,
                                const std::optional<Date>& anchor) const {
    const bool digit = IsDigit(text.raw[at]);
    if (text.raw[at] == u'.' &&
        (!IsDigit(text.at(at + 1)) || !(text.before(at) == u' ' || text.before(at) == 0)))
      return std::nullopt;
    if (text.raw[at] == u'+') {
      const uint32_t end = SkipNumberCode(text, at);
      if (end != at) return Skipped(end);
    }
    if (digit) {
      if (LongRunEnd(text, at) != at) return Skipped(LongRunEnd(text, at));
      const auto numeric = ReadNumericDate(text, at);
      if (!numeric) {
        const uint32_t end = SkipNumberCode(text, at);
        if (end != at) return Skipped(end);
      }
      if (IsInName(text, at)) return Skipped(EndOfNumber(text, at));
    }
    if (IsHangul(text.raw[at]) && !MayBeginFigure(text, at)) return std::nullopt;
    std::optional<Reading> best;
    const auto consider = [&best](std::optional<Reading> reading) {
      if (reading && (!best || reading->end > best->end)) best = std::move(reading);
    };
    consider(ReadDate(words_, text, at, anchor));
    consider(ReadClock(words_, text, at));
    consider(ReadAge(words_, text, at));
    consider(ReadFraction(words_, text, at));
    consider(ReadScore(words_, text, at));
    consider(ReadNamedDuration(words_, text, at));
    if (!words_.korean) consider(ReadEnglishOrder(words_, text, at));
    auto quantity = ReadQuantity(words_, text, at);
    if (quantity && quantity->is_figure && !words_.korean) ReadCounted(words_, text, *quantity);
    if (quantity && !AcceptsUnitless(words_, text, least, *quantity)) quantity.reset();
    consider(std::move(quantity));
    if (best && best->is_figure) {
      TurnIntoDate(words_, text, anchor, *best);
    }
    return best;
  }

  // Whether the Korean word at `at` names a day or a length of time, or begins with a numeral that
  // a unit could follow. Most words that begin with a numeral's syllable (이날, 사람, 구청) do not.
  bool MayBeginFigure(const TextView& text, uint32_t at) const {
    for (const Words* role : {&words_.relative, &words_.direction, &words_.clock, &words_.hour,
                              &words_.long_name, &words_.long_only, &words_.fraction, &words_.half,
                              &words_.weekday, &words_.sign, &words_.rate, &words_.age}) {
      if (role->At(text, at)) return true;
    }
    const auto number = ReadNumeral(words_, text, at);
    if (!number) return false;
    const uint32_t end = number->span.end;
    if (!IsHangul(text.at(end)) || number->span.length() > 1) return true;
    return words_.MayBeginUnit(text, end) || words_.part_mark.At(text, end).has_value();
  }

  // The end of a title in Korean brackets: 《0.7의 나라》. Its digits belong to a name.
  static uint32_t EndOfTitle(const TextView& text, uint32_t at) {
    constexpr uint32_t kLongestTitle = 60;
    const char16_t open = text.raw[at];
    if (open != u'《' && open != u'〈' && open != u'『') return at;
    for (uint32_t end = at + 1; end < text.end && end < at + kLongestTitle; ++end) {
      if (text.raw[end] == open + 1) return end + 1;
    }
    return at;
  }

  static Reading Skipped(uint32_t end) {
    Reading reading;
    reading.is_figure = false;
    reading.end = end;
    return reading;
  }

  // The end of a run of more digits than any number that is written out; a code. `at` itself for a
  // shorter run.
  static uint32_t LongRunEnd(const TextView& text, uint32_t at) {
    constexpr uint32_t kMostDigits = 16;
    uint32_t end = at;
    while (IsDigit(text.at(end)) && end <= at + kMostDigits) ++end;
    if (end <= at + kMostDigits) return at;
    while (IsDigit(text.at(end))) ++end;
    return end;
  }

  static bool IsRunStart(const TextView& text, uint32_t at) {
    const char16_t previous = text.before(at);
    return previous == 0 || text::IsSpace(previous) || previous == u'(' || previous == u'<' ||
           previous == u'"' || IsHangul(previous);
  }

  // A numeral in syllables or letters begins a word; digits may follow a syllable (등3명).
  static bool IsWordStart(const TextView& text, uint32_t at) {
    const char16_t c = text.raw[at], previous = text.before(at);
    if (IsHangul(c)) return !IsHangul(previous) && !IsLatin(previous) && !IsDigit(previous);
    if (IsLatin(c)) return !IsLatin(previous) && !IsDigit(previous);
    return true;
  }

  // The end of the run of letters at `at`, or the next code unit.
  static uint32_t NextStart(const TextView& text, uint32_t at) {
    const char16_t c = text.raw[at];
    uint32_t next = at + 1;
    if (IsHangul(c)) {
      while (IsHangul(text.at(next))) ++next;
    } else if (IsLatin(c)) {
      while (IsLatin(text.at(next))) ++next;
    }
    return next;
  }

  // The end of digits and of letters and digits glued to them.
  static uint32_t EndOfNumber(const TextView& text, uint32_t at) {
    while (IsDigit(text.at(at)) || IsLatin(text.at(at)) ||
           ((text.at(at) == u'.' || text.at(at) == u',' || text.at(at) == u'-') &&
            IsDigit(text.at(at + 1)))) {
      ++at;
    }
    return at;
  }

  Vocabulary words_;
  Beginnings beginnings_;
};

FigureFinder::FigureFinder(std::string_view language)
    : impl_(std::make_unique<const Impl>(language)) {}
FigureFinder::~FigureFinder() = default;
FigureFinder::FigureFinder(FigureFinder&&) noexcept = default;
FigureFinder& FigureFinder::operator=(FigureFinder&&) noexcept = default;

std::vector<Figure> FigureFinder::Find(const text::Document& document,
                                       const FigureOptions& options) const {
  return impl_->Find(document, options);
}

}  // namespace presslens::figures
