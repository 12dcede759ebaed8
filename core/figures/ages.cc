#include "figures/ages.h"

#include "figures/english_ages.h"
#include "text/characters.h"

namespace presslens::figures {
namespace {

using text::IsDigit;
using text::IsHangul;
using text::IsLatin;

// 홍길동(31)씨, A(52·여)씨, (24·푸른들건설)
std::optional<Reading> ReadBracketed(const TextView& text, uint32_t offset, const Numeral& number) {
  if (text.before(offset) != u'(' || number.width > 2 || !number.only_digits ||
      offset < text.begin + 2)
    return std::nullopt;
  const char16_t name = text.raw[offset - 2];
  const char16_t next = text.at(number.span.end);
  if (!IsHangul(name) && !IsLatin(name)) return std::nullopt;
  const bool note =
      next == u'·' || next == u'ㆍ' || (next == u',' && text.at(number.span.end + 1) == u' ');
  if (next != u')' && !(note && !IsDigit(text.at(number.span.end + 1)))) return std::nullopt;
  return MakeAge({offset, number.span.end}, number.value, number.value);
}

// 20대, 20·30대
std::optional<Reading> ReadDecade(const Vocabulary& words, const TextView& text, uint32_t offset,
                                  const Numeral& number) {
  if (!IsDecadeOfLife(number)) return std::nullopt;
  uint32_t end = number.span.end;
  double low = number.value, high = number.value + 9;
  const char16_t joint = text.at(end);
  if (joint == u'·' || joint == u'∼' || joint == u'~' || joint == u'ㆍ' || joint == u'-') {
    const auto second = ReadDigits(text, end + 1);
    if (!second || !IsDecadeOfLife(*second) || second->value <= low) return std::nullopt;
    high = second->value + 9;
    end = second->span.end;
  }
  if (text.at(end) != u'대' || !words.EndsWord(text, offset, end + 1)) return std::nullopt;
  if (words.machine.Before(text, offset)) return std::nullopt;
  return MakeAge({offset, end + 1}, low, high);
}

}  // namespace

Reading MakeAge(Span span, double low, double high) {
  Reading reading;
  reading.end = span.end;
  reading.figure.type = FigureType::kAge;
  reading.figure.span = span;
  reading.figure.unit = "year";
  if (low == high) {
    reading.figure.value = low;
  } else {
    reading.figure.low = low;
    reading.figure.high = high;
  }
  return reading;
}

bool IsDecadeOfLife(const Numeral& number) {
  return number.only_digits && number.width == 2 && number.value >= 10 &&
         static_cast<int>(number.value) % 10 == 0;
}

std::optional<Reading> ReadAge(const Vocabulary& words, const TextView& text, uint32_t offset) {
  const auto number = ReadDigits(text, offset);
  if (number) {
    if (const auto age = ReadBracketed(text, offset, *number)) return age;
  }
  if (!words.korean) return ReadEnglishAge(words, text, offset);
  return number ? ReadDecade(words, text, offset, *number) : std::nullopt;
}

void ContinueAges(const TextView& text, const Figure& previous, Figure& figure) {
  const bool bare = figure.type == FigureType::kCount && figure.unit.empty() && figure.value;
  if (!bare || previous.type != FigureType::kAge || previous.span.end > figure.span.start) return;
  const std::u16string_view gap =
      text.raw.substr(previous.span.end, figure.span.start - previous.span.end);
  if (gap != u" and " && gap != u", " && gap != u", and ") return;
  figure.type = FigureType::kAge;
  figure.unit = "year";
}

}  // namespace presslens::figures
