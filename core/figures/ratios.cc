#include "figures/ratios.h"

#include <array>
#include <cmath>

#include "text/characters.h"
#include "text/utf.h"

namespace presslens::figures {
namespace {

using text::IsDigit;
using text::IsHangul;
using text::IsLatin;

bool IsRound(double base) {
  return base == 2 || base == 3 || base == 4 || base == 5 || base == 10 || base == 100 ||
         base == 1000 || base == 10000;
}

// Whether the last syllable is no digit but begins a particle: 구천오백이다, 삼분의 일이 있다.
bool EndsInParticle(const Vocabulary& words, const TextView& text, const Numeral& number) {
  if (number.shorter_end == 0) return false;
  const char16_t next = text.at(number.span.end);
  if (!IsHangul(next)) return next == u' ';
  const uint32_t start = number.span.start, end = number.shorter_end;
  return words.josa.Leading(text.raw.substr(start, end - start), text.raw.substr(end)).stem > 1;
}

// 3분의 2, 사분의 일; the numerator follows the denominator.
std::optional<Reading> ReadParts(const Vocabulary& words, const TextView& text, uint32_t offset,
                                 const Numeral& base) {
  uint32_t at = SkipSpaces(text, base.span.end);
  if (text.at(at) != u'분' || text.at(at + 1) != u'의') return std::nullopt;
  at = SkipSpaces(text, at + 2);
  const auto sign = words.sign.At(text, at);
  if (sign) at = SkipSpaces(text, sign->end);
  auto part = ReadKoreanNumeral(words, text, at);
  if (!part || base.value == 0) return std::nullopt;
  const bool shorter = EndsInParticle(words, text, *part);
  const uint32_t end = shorter ? part->shorter_end : part->span.end;
  const double value = (shorter ? part->shorter_value : part->value) / base.value;
  return MakeFraction(offset, end, sign && sign->value == u"-" ? -value : value);
}

// 백과 사분의 삼: a whole and its part.
std::optional<Reading> ReadMixed(const Vocabulary& words, const TextView& text, uint32_t offset,
                                 const Numeral& whole) {
  const char16_t joint = text.at(whole.span.end);
  if ((joint != u'과' && joint != u'와') || text.at(whole.span.end + 1) != u' ')
    return std::nullopt;
  const uint32_t next = whole.span.end + 2;
  const auto base = ReadKoreanNumeral(words, text, next);
  if (!base || base->vague) return std::nullopt;
  auto part = ReadParts(words, text, next, *base);
  if (!part || *part->figure.value >= 1) return std::nullopt;
  part->figure.span.start = offset;
  part->figure.value = whole.value + *part->figure.value;
  return part;
}

// 10명 중 6명, 다섯 명 중 한 명: a rate where the base is round; of eleven sailors eight were
// saved.
std::optional<Reading> ReadRate(const Vocabulary& words, const TextView& text, uint32_t offset,
                                const Numeral& number) {
  if (!IsRound(number.value)) return std::nullopt;
  const auto base = ReadAmount(words, text, offset);
  if (!base || base->unit == nullptr || base->unit->type != FigureType::kCount ||
      !IsRound(base->number.value))
    return std::nullopt;
  uint32_t at = SkipSpaces(text, base->end);
  if (text.at(at) != u'중' || text.at(at + 1) != u' ') return std::nullopt;
  const auto part = ReadAmount(words, text, at + 2);
  if (!part || part->unit == nullptr || part->number.value >= base->number.value)
    return std::nullopt;
  if (part->unit_span.of(text.raw) != base->unit_span.of(text.raw)) return std::nullopt;
  return MakeFraction(offset, part->end, part->number.value / base->number.value);
}

// Where the part begins after the base of "열에 하나" or "셋 중 하나", else 0. One of two is a
// choice.
uint32_t NativePartStart(const TextView& text, const Numeral& base) {
  const uint32_t end = base.span.end;
  if (IsRound(base.value) && text.Says(end, u"에 ")) return end + 2;
  return base.value > 2 && text.Says(end, u" 중 ") ? end + 3 : 0;
}

// 열에 하나, 셋 중 하나
std::optional<Reading> ReadOneInTen(const Vocabulary& words, const TextView& text, uint32_t offset,
                                    const Numeral& base) {
  const uint32_t start = base.native && !base.vague ? NativePartStart(text, base) : 0;
  if (start == 0) return std::nullopt;
  const auto part = ReadKoreanNumeral(words, text, start);
  if (!part || !part->native || part->vague || part->value >= base.value) return std::nullopt;
  if (!words.EndsWord(text, part->span.start, part->span.end)) return std::nullopt;
  return MakeFraction(offset, part->span.end, part->value / base.value);
}

// 절반
std::optional<Reading> ReadNamedFraction(const Vocabulary& words, const TextView& text,
                                         uint32_t offset) {
  const auto name = words.fraction.At(text, offset);
  const auto portion =
      name && !name->extra.empty() ? words.portion.Before(text, offset) : std::nullopt;
  if (!name || (!words.korean && text.at(name->end) == u'-') ||
      (!name->extra.empty() && !portion) || (!words.korean && words.nth.Before(text, offset)))
    return std::nullopt;
  if ((words.korean && !words.EndsWord(text, offset, name->end) &&
       !words.after.At(text, name->end)))
    return std::nullopt;
  double value = 0, scale = 1;
  bool point = false;
  for (char16_t c : name->value) {
    if (c == u'.') {
      point = true;
    } else {
      value = value * 10 + (c - u'0');
      if (point) scale *= 10;
    }
  }
  return MakeFraction(offset, name->end, value / scale);
}

bool StandsApart(const TextView& text, uint32_t start, uint32_t end) {
  const char16_t previous = text.before(start), next = text.at(end);
  if (IsLatin(previous) || IsDigit(previous) || previous == u'-' || previous == u'.' ||
      previous == u'/' || previous == u'+')
    return false;
  return !IsLatin(next) && !IsDigit(next) && next != u'-' && next != u'/' && next != u':' &&
         !(next == u'.' && IsDigit(text.at(end + 1)));
}

// The end of the sets of a match after the first one: 3-6, 7-6 (9), 6-4.
uint32_t SetsEnd(const TextView& text, uint32_t end) {
  for (uint32_t at = end;;) {
    if (text.at(at) == u' ' && text.at(at + 1) == u'(' && IsDigit(text.at(at + 2))) {
      const uint32_t close = IsDigit(text.at(at + 3)) ? at + 4 : at + 3;
      if (text.at(close) == u')') end = at = close + 1;
    }
    if (text.at(at) != u',' || text.at(at + 1) != u' ') return end;
    const uint32_t home = at + 2;
    if (!IsDigit(text.at(home)) || text.at(home + 1) != u'-' || !IsDigit(text.at(home + 2)) ||
        IsDigit(text.at(home + 3)) || !StandsApart(text, home, home + 3))
      return end;
    end = at = home + 3;
  }
}

// 3-1, 25-19, 3:1
std::optional<Reading> ReadDashed(const Vocabulary& words, const TextView& text, uint32_t offset,
                                  const Numeral& home) {
  const char16_t dash = text.at(home.span.end);
  if ((dash != u'-' && dash != u'–' && dash != u':' && dash != u'−') || !home.only_digits ||
      home.width > 3)
    return std::nullopt;
  const auto away = ReadDigits(text, home.span.end + 1);
  if (!away || !away->only_digits || away->width > 3 || !StandsApart(text, offset, away->span.end))
    return std::nullopt;
  if (home.width > 1 && text.raw[offset] == u'0') return std::nullopt;
  if (away->width > 1 && text.at(away->span.start) == u'0') return std::nullopt;
  if (words.korean && IsHangul(text.at(away->span.end)) &&
      !words.EndsWord(text, offset, away->span.end))
    return std::nullopt;
  const bool set = home.width == 1 && away->width == 1 && dash == u'-';
  return MakeScore(text, offset, set ? SetsEnd(text, away->span.end) : away->span.end);
}

// 7대 2, 0.7대 1
std::optional<Reading> ReadAgainst(const Vocabulary& words, const TextView& text, uint32_t offset,
                                   const Numeral& home) {
  if (text.at(home.span.end) != u'대' || home.has_magnitude) return std::nullopt;
  const uint32_t at = SkipSpaces(text, home.span.end + 1);
  const auto away = ReadAmount(words, text, at);
  if (!away || away->unit != nullptr || !away->number.digits || away->number.has_magnitude)
    return std::nullopt;
  if (!words.EndsWord(text, at, away->end)) return std::nullopt;
  return MakeScore(text, offset, away->end);
}

// 13승 8무 6패, 9승 3패
std::optional<Reading> ReadRecord(const TextView& text, uint32_t offset, const Numeral& wins) {
  constexpr std::array<char16_t, 3> kResults = {u'승', u'무', u'패'};
  if (!wins.only_digits) return std::nullopt;
  uint32_t end = wins.span.end;
  if (text.at(end) != kResults[0]) return std::nullopt;
  ++end;
  int results = 1;
  while (true) {
    const auto number = ReadDigits(text, SkipSpaces(text, end));
    if (!number || !number->only_digits) break;
    const char16_t result = text.at(number->span.end);
    if (result != kResults[1] && result != kResults[2]) break;
    end = number->span.end + 1;
    ++results;
  }
  if (results < 2) return std::nullopt;
  return MakeScore(text, offset, end);
}

}  // namespace

Reading MakeFraction(uint32_t start, uint32_t end, double value) {
  Reading reading;
  reading.end = end;
  reading.figure.type = FigureType::kFraction;
  reading.figure.span = {start, end};
  reading.figure.value = value;
  return reading;
}

Reading MakeScore(const TextView& text, uint32_t start, uint32_t end) {
  Reading reading;
  reading.end = end;
  reading.figure.type = FigureType::kScore;
  reading.figure.span = {start, end};
  reading.figure.iso = text::EncodeUtf8(text.raw.substr(start, end - start));
  return reading;
}

std::optional<Reading> ReadFraction(const Vocabulary& words, const TextView& text,
                                    uint32_t offset) {
  if (auto named = ReadNamedFraction(words, text, offset)) {
    // "half a mile" is longer than the half.
    auto longer = words.korean ? std::nullopt : ReadEnglishFraction(words, text, offset);
    return longer && longer->end > named->end ? longer : named;
  }
  if (const auto sign = words.sign.At(text, offset);
      sign && sign->value == u"-" && text.at(sign->end) == u' ') {
    const uint32_t next = sign->end + 1;
    const auto base = words.korean ? ReadKoreanNumeral(words, text, next) : std::nullopt;
    auto parts = !words.korean ? ReadEnglishFraction(words, text, next)
                 : base        ? ReadParts(words, text, next, *base)
                               : std::nullopt;
    if (!parts || !parts->figure.value) return std::nullopt;
    parts->figure.span.start = offset;
    parts->figure.value = -*parts->figure.value;
    return parts;
  }
  if (!words.korean) return ReadEnglishFraction(words, text, offset);
  const auto base = ReadKoreanNumeral(words, text, offset);
  if (!base || base->vague) return std::nullopt;
  if (const auto parts = ReadParts(words, text, offset, *base)) return parts;
  if (const auto mixed = ReadMixed(words, text, offset, *base)) return mixed;
  if (const auto tenth = ReadOneInTen(words, text, offset, *base)) return tenth;
  return ReadRate(words, text, offset, *base);
}

std::optional<Reading> ReadScore(const Vocabulary& words, const TextView& text, uint32_t offset) {
  const auto home = ReadDigits(text, offset);
  if (!home) return words.korean ? std::nullopt : ReadEnglishScore(words, text, offset);
  if (const auto dashed = ReadDashed(words, text, offset, *home)) return dashed;
  if (!words.korean) return ReadEnglishScore(words, text, offset);
  if (const auto against = ReadAgainst(words, text, offset, *home)) return against;
  return ReadRecord(text, offset, *home);
}

}  // namespace presslens::figures
