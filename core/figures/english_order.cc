#include "figures/english_order.h"

#include <utility>

#include "text/characters.h"
#include "text/utf.h"

namespace presslens::figures {
namespace {

using text::IsDigit;
using text::IsLatin;
using text::IsUpper;

Reading MakeReading(FigureType type, Span span, double value, std::string unit) {
  Reading reading;
  reading.end = span.end;
  reading.figure.type = type;
  reading.figure.span = span;
  reading.figure.value = value;
  reading.figure.unit = std::move(unit);
  return reading;
}

double ParseNumber(std::u16string_view digits) {
  double value = 0, scale = 0;
  for (char16_t c : digits) {
    if (c == u'.') {
      scale = 1;
    } else {
      value = value * 10 + (c - u'0');
      scale *= 10;
    }
  }
  return scale > 0 ? value / scale : value;
}

// threefold, quarter-point, a fiver
std::optional<Reading> ReadFixed(const Vocabulary& words, const TextView& text, uint32_t offset) {
  const auto name = words.fixed.At(text, offset);
  if (!name) return std::nullopt;
  const auto type = Vocabulary::TypeNamed(name->value);
  const size_t space = name->extra.find(u' ');
  if (!type || space == std::u16string_view::npos) return std::nullopt;
  return MakeReading(*type, {offset, name->end}, ParseNumber(name->extra.substr(0, space)),
                     text::EncodeUtf8(name->extra.substr(space + 1)));
}

// twice, four times: so many times as much, or so many occasions
std::optional<Reading> ReadTimes(const Vocabulary& words, const TextView& text, uint32_t offset) {
  uint32_t end = 0;
  double count = 2;
  bool broken = false;
  if (text.Says(offset, u"twice") && !IsLatin(text.at(offset + 5))) {
    end = offset + 5;
  } else {
    const auto number = ReadEnglishNumeral(words, text, offset);
    if (!number || !text.Says(number->span.end, u" times") ||
        IsLatin(text.at(number->span.end + 6)))
      return std::nullopt;
    count = number->value;
    end = number->span.end + 6;
    broken = number->places > 0;
  }
  // Nothing happens two and a half times: 3.5 times is a multiple, whatever follows.
  const bool multiple = broken || (text.at(end) == u' ' && words.comparing.At(text, end + 1));
  if (!multiple && text.at(end) == u' ' &&
      (text.Says(end + 1, u"a ") || text.Says(end + 1, u"per "))) {
    return MakeReading(FigureType::kCount, {offset, end}, count, "times");
  }
  return multiple ? MakeReading(FigureType::kMultiple, {offset, end}, count, "x")
                  : MakeReading(FigureType::kCount, {offset, end}, count, "times");
}

struct Order {
  double value = 0;
  uint32_t end = 0;
};

// second … twentieth, 27th
std::optional<Order> ReadOrderWord(const Vocabulary& words, const TextView& text, uint32_t offset) {
  if (const auto word = words.nth.At(text, offset))
    return Order{ParseNumber(word->value), word->end};
  const auto digits = ReadDigits(text, offset);
  if (!digits || !digits->only_digits) return std::nullopt;
  const uint32_t end = digits->span.end;
  const bool suffix = text.Says(end, u"st") || text.Says(end, u"nd") || text.Says(end, u"rd") ||
                      text.Says(end, u"th");
  if (!suffix || IsLatin(text.at(end + 2))) return std::nullopt;
  return Order{digits->value, end + 2};
}

// Finished second, was third for Ferrari: a place, where no noun follows.
bool IsPlaced(const Vocabulary& words, const TextView& text, uint32_t offset, uint32_t end) {
  if (!words.placed.Before(text, offset)) return false;
  const uint32_t next = SkipSpaces(text, end);
  return text.at(end) != u'-' && (!IsLatin(text.at(next)) || words.stop.At(text, next));
}

bool IsRank(const TextView& text, uint32_t end) {
  return text.Says(end, u" place") || text.Says(end, u" in the ") || text.Says(end, u"-place");
}

// third-seeded, 29th-ranked: the end of the compound, or `end` itself.
uint32_t RankedEnd(const TextView& text, uint32_t end) {
  for (const std::u16string_view word : {u"-seeded", u"-ranked", u"-placed"}) {
    const uint32_t stop = end + static_cast<uint32_t>(word.size());
    if (text.Says(end, word) && !IsLatin(text.at(stop))) return stop;
  }
  return end;
}

// The last word of the phrase after an ordinal: "seventh straight quarterly loss" ends at a word
// that a stop word or mark follows.
std::optional<Span> ReadOrderedNoun(const Vocabulary& words, const TextView& text,
                                    uint32_t offset) {
  constexpr int kMostWords = 4;
  std::optional<Span> noun;
  uint32_t at = offset;
  for (int word = 0; word < kMostWords && text.at(at) == u' '; ++word) {
    const uint32_t start = at + 1;
    uint32_t end = start;
    while (IsLatin(text.at(end)) || (text.at(end) == u'-' && IsLatin(text.at(end + 1)))) ++end;
    if (end == start || (words.stop.At(text, start) && !words.adjective.At(text, start))) break;
    if (IsUpper(text.raw[start])) return std::nullopt;
    const bool adjective = words.adjective.At(text, start) || text.raw[end - 1] == u'y' ||
                           text.Says(start, u"straight") || text.Says(start, u"consecutive");
    noun = Span{start, end};
    at = end;
    if (!adjective) break;
  }
  return noun;
}

// second time, 27th minute, ninth in the league, the fourth of six
std::optional<Reading> ReadOrder(const Vocabulary& words, const TextView& text, uint32_t offset) {
  const auto order = ReadOrderWord(words, text, offset);
  if (!order) return std::nullopt;
  if (IsRank(text, order->end)) {
    const bool place = text.Says(order->end, u" place") || text.Says(order->end, u"-place");
    return MakeReading(FigureType::kOrdinal, {offset, order->end + (place ? 6 : 0)}, order->value,
                       "rank");
  }
  if (const uint32_t end = RankedEnd(text, order->end); end != order->end)
    return MakeReading(FigureType::kOrdinal, {offset, end}, order->value, "rank");
  if (IsPlaced(words, text, offset, order->end))
    return MakeReading(FigureType::kOrdinal, {offset, order->end}, order->value, "rank");
  if (order->value == 1) return std::nullopt;
  if (IsUpper(text.raw[offset]) && offset > text.begin && text.before(offset) == u' ' &&
      !IsDigit(text.raw[offset]) && IsLatin(text.raw[offset - 2])) {
    return std::nullopt;  // Fifth Avenue, Second Amendment
  }
  if (text.Says(order->end, u" of "))
    return MakeReading(FigureType::kOrdinal, {offset, order->end}, order->value, "");
  const auto noun = ReadOrderedNoun(words, text, order->end);
  const bool direct = noun && noun->start == order->end + 1;
  if (!noun || (direct && words.not_order.At(text, noun->start)) ||
      words.month.At(text, noun->start))
    return std::nullopt;
  if (text.Says(noun->start, u"century") || text.Says(noun->start, u"-")) return std::nullopt;
  return MakeReading(FigureType::kOrdinal, {offset, noun->end}, order->value,
                     text::EncodeUtf8(text.raw.substr(noun->start, noun->length())));
}

// Category 4, Level 3
std::optional<Reading> ReadGrade(const Vocabulary& words, const TextView& text, uint32_t offset) {
  const auto noun = words.ranked.At(text, offset);
  if (!noun || !IsUpper(text.raw[offset]) || text.at(noun->end) != u' ') return std::nullopt;
  const auto digits = ReadDigits(text, noun->end + 1);
  if (!digits || !digits->only_digits || digits->width > 2) return std::nullopt;
  return MakeReading(FigureType::kOrdinal, {offset, digits->span.end}, digits->value,
                     text::EncodeUtf8(text.raw.substr(offset, noun->end - offset)));
}

}  // namespace

std::optional<Reading> ReadEnglishOrder(const Vocabulary& words, const TextView& text,
                                        uint32_t offset) {
  if (const auto fixed = ReadFixed(words, text, offset)) return fixed;
  if (const auto times = ReadTimes(words, text, offset)) return times;
  if (const auto order = ReadOrder(words, text, offset)) return order;
  return ReadGrade(words, text, offset);
}

}  // namespace presslens::figures
