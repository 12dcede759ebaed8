#include <algorithm>
#include <cmath>

#include "figures/numerals.h"
#include "text/characters.h"

namespace presslens::figures {
namespace {

using text::DigitValue;
using text::IsDigit;

struct VulgarFraction {
  char16_t sign;
  double value;
};

constexpr VulgarFraction kVulgarFractions[] = {
    {u'½', 1.0 / 2}, {u'⅓', 1.0 / 3}, {u'⅔', 2.0 / 3}, {u'¼', 1.0 / 4}, {u'¾', 3.0 / 4},
    {u'⅕', 1.0 / 5}, {u'⅖', 2.0 / 5}, {u'⅗', 3.0 / 5}, {u'⅘', 4.0 / 5}, {u'⅙', 1.0 / 6},
    {u'⅚', 5.0 / 6}, {u'⅛', 1.0 / 8}, {u'⅜', 3.0 / 8}, {u'⅝', 5.0 / 8}, {u'⅞', 7.0 / 8}};

double FractionOf(char16_t c) {
  if (c != u'¼' && c != u'½' && c != u'¾' && (c < 0x2150 || c > 0x215E)) return 0;
  for (const VulgarFraction& fraction : kVulgarFractions) {
    if (fraction.sign == c) return fraction.value;
  }
  return 0;
}

uint32_t DigitRunEnd(const TextView& text, uint32_t offset) {
  while (IsDigit(text.at(offset))) ++offset;
  return offset;
}

// The end of the comma groups after `offset`: 1,234,567 and the Indian 12,34,567; the last group
// has three digits.
uint32_t GroupsEnd(const TextView& text, uint32_t first_end, uint32_t width) {
  uint32_t end = first_end, complete = first_end;
  if (width > 3) return end;
  while ((text.at(end) == u',' || text.at(end) == u'，') && IsDigit(text.at(end + 1))) {
    uint32_t next = end + 1;
    while (next < end + 5 && IsDigit(text.at(next))) ++next;
    const uint32_t size = next - end - 1;
    if (size == 3) complete = next;
    if (size != 3 && size != 2) break;
    end = next;
  }
  return complete;
}

// What parts the thousands besides a comma: a space, a narrow one, one that does not break.
bool IsGroupSpace(char16_t c) { return c == u' ' || c == 0x00A0 || c == 0x2009 || c == 0x202F; }

// 1 234 567: groups of three after spaces, at least two of them, or one of zeros.
uint32_t SpacedGroupsEnd(const TextView& text, uint32_t first_end, uint32_t width) {
  uint32_t end = first_end, groups = 0;
  bool zeros = true;
  if (width > 3) return first_end;
  while (IsGroupSpace(text.at(end)) && DigitRunEnd(text, end + 1) == end + 4) {
    for (uint32_t i = end + 1; i < end + 4; ++i) zeros &= text.raw[i] == u'0';
    end += 4;
    ++groups;
  }
  return groups >= 2 || (groups == 1 && zeros) ? end : first_end;
}

// The small integer in digits at `offset`, with a sign before it if `sign` allows one; `end` is
// moved behind it.
std::optional<int> ReadInteger(const TextView& text, uint32_t offset, bool sign, uint32_t& end) {
  constexpr uint32_t kMostDigits = 3;
  bool negative = false;
  while (sign && (text.at(offset) == u'-' || text.at(offset) == u'+'))
    negative ^= text.at(offset++) == u'-';
  const uint32_t stop = DigitRunEnd(text, offset);
  if (stop == offset || stop - offset > kMostDigits) return std::nullopt;
  int value = 0;
  for (uint32_t i = offset; i < stop; ++i) value = value * 10 + DigitValue(text.raw[i]);
  end = stop;
  return negative ? -value : value;
}

// 1e10, 1.1^23
void ReadExponent(const TextView& text, Numeral& numeral, uint32_t& end) {
  const char16_t mark = text.at(end);
  if (mark != u'e' && mark != u'E' && mark != u'^') return;
  uint32_t stop = end;
  const auto exponent = ReadInteger(text, end + 1, true, stop);
  if (!exponent || text::IsLatin(text.at(stop))) return;
  const double value =
      mark == u'^' ? std::pow(numeral.value, *exponent) : numeral.value * std::pow(10.0, *exponent);
  if (!std::isfinite(value)) return;
  numeral.value = value;
  numeral.only_digits = false;
  if (numeral.places == 0) numeral.places = 1;  // reads as a measured number, not as a label
  end = stop;
}

// 1.3x10^6, 2.48×10−5
void ReadPowerOfTen(const TextView& text, Numeral& numeral, uint32_t& end) {
  const char16_t mark = text.at(end);
  if (mark != u'x' && mark != u'×') return;
  if (text.at(end + 1) != u'1' || text.at(end + 2) != u'0') return;
  uint32_t at = end + 3, stop = end;
  const bool raised = text.at(at) == u'^';
  if (raised) ++at;
  const bool below = text.at(at) == u'−' || text.at(at) == u'-';
  if (!raised && !below) return;
  if (below) ++at;
  const auto exponent = ReadInteger(text, at, false, stop);
  if (!exponent || text::IsLatin(text.at(stop))) return;
  const double value = numeral.value * std::pow(10.0, below ? -*exponent : *exponent);
  if (!std::isfinite(value)) return;
  numeral.value = value;
  numeral.only_digits = false;
  if (numeral.places == 0) numeral.places = 1;
  end = stop;
}

// 3/4, 1/40; not 4/22 or 24/7, which are dates and idioms.
void ReadSlash(const TextView& text, Numeral& numeral, uint32_t& end) {
  if (text.at(end) != u'/' || !numeral.only_digits || numeral.width > 2) return;
  uint32_t stop = end;
  const auto base = ReadInteger(text, end + 1, false, stop);
  if (!base || *base <= numeral.value || *base > 100 || text.at(end + 1) == u'0' ||
      text.at(stop) == u'/')
    return;
  if (*base > 12 && *base <= 31 && numeral.value <= 12 && *base % 5 != 0 && *base != 16) return;
  if (text::IsLatin(text.at(stop))) return;
  numeral.value /= *base;
  numeral.only_digits = false;
  numeral.places = 2;
  end = stop;
}

}  // namespace

namespace {

std::optional<Numeral> ReadDigitsAnew(const TextView& text, uint32_t offset) {
  Numeral numeral;
  numeral.digits = true;
  if (const double fraction = FractionOf(text.at(offset)); fraction > 0) {
    numeral.span = {offset, offset + 1};
    numeral.value = numeral.high = fraction;
    return numeral;
  }
  const bool led_by_point = text.at(offset) == u'.' && IsDigit(text.at(offset + 1)) &&
                            !text::IsLetter(text.before(offset)) && !IsDigit(text.before(offset)) &&
                            text.before(offset) != u'.';
  if (!IsDigit(text.at(offset)) && !led_by_point) return std::nullopt;

  uint32_t end = DigitRunEnd(text, offset);
  numeral.width = static_cast<uint8_t>(std::min<uint32_t>(end - offset, 255));
  const uint32_t grouped_end = GroupsEnd(text, end, end - offset);
  const uint32_t spaced_end =
      grouped_end > end ? grouped_end : SpacedGroupsEnd(text, end, end - offset);
  numeral.grouped = spaced_end > end;
  end = spaced_end;
  for (uint32_t i = offset; i < end; ++i) {
    if (IsDigit(text.raw[i])) numeral.value = numeral.value * 10 + DigitValue(text.raw[i]);
  }
  numeral.only_digits = !numeral.grouped;
  if ((text.at(end) == u'.' || text.at(end) == u'．') && IsDigit(text.at(end + 1))) {
    const uint32_t point = end;
    end = DigitRunEnd(text, point + 1);
    // Digits and their power of ten are divided once, so that 3.3 is the double nearest to it.
    double scale = 1, digits = numeral.value;
    for (uint32_t i = point + 1; i < end && scale < 1e15; ++i) {
      digits = digits * 10 + DigitValue(text.raw[i]);
      scale *= 10;
    }
    numeral.value = digits / scale;
    numeral.places = static_cast<uint8_t>(std::min<uint32_t>(end - point - 1, 255));
    numeral.only_digits = false;
  } else if (const double fraction = FractionOf(text.at(end)); fraction > 0) {
    numeral.value += fraction;
    numeral.only_digits = false;
    ++end;
  }
  ReadSlash(text, numeral, end);
  if (numeral.only_digits && text.at(end) == u' ') {
    // 2 1/4
    const uint32_t next = text.at(end + 1) == u' ' ? end + 2 : end + 1;
    const uint32_t run = DigitRunEnd(text, next);
    if (run > next && text.at(run) == u'/') {
      if (const auto part = ReadDigitsAnew(text, next); part && part->value < 1) {
        numeral.value += part->value;
        numeral.only_digits = false;
        numeral.places = 2;
        end = part->span.end;
      }
    }
  }
  ReadExponent(text, numeral, end);
  ReadPowerOfTen(text, numeral, end);
  numeral.high = numeral.value;
  numeral.span = {offset, end};
  return numeral;
}

}  // namespace

std::optional<Numeral> ReadDigits(const TextView& text, uint32_t offset) {
  const char16_t c = text.at(offset);
  if (!IsDigit(c) && c != u'.' && FractionOf(c) == 0) return std::nullopt;
  if (text.memo == nullptr) return ReadDigitsAnew(text, offset);
  NumeralMemo::Entry& entry = NumeralMemo::At(text.memo->digits, offset);
  if (entry.offset != offset) entry = {offset, ReadDigitsAnew(text, offset)};
  return entry.numeral;
}

std::optional<Numeral> ReadNumeral(const Vocabulary& words, const TextView& text, uint32_t offset) {
  return words.korean ? ReadKoreanNumeral(words, text, offset)
                      : ReadEnglishNumeral(words, text, offset);
}

}  // namespace presslens::figures
