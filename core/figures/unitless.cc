#include "figures/unitless.h"

#include "figures/english_counts.h"
#include "text/characters.h"

namespace presslens::figures {
namespace {

using text::IsDigit;
using text::IsHangul;
using text::IsLatin;

constexpr double kHundredMillion = 1e8;

bool IsCountedPeople(const Vocabulary& words, const TextView& text, const Numeral& number,
                     Figure& figure) {
  if (number.vague || number.value < 3 || number.value > 10 || number.span.length() > 2)
    return false;
  if (text.before(number.span.start) != u' ' ||
      !words.EndsWordFully(text, number.span.start, number.span.end))
    return false;
  const char16_t last = text.raw[number.span.end - 1];
  if (last != u'셋' && last != u'넷') return false;
  figure.type = FigureType::kCount;
  return true;
}

// Whether a copula follows: 십육입니다.
bool IsPredicate(const Vocabulary& words, const TextView& text, Span span) {
  const auto josa = words.josa.Leading(span.of(text.raw), text.raw.substr(span.end));
  return josa.role == text::JosaRole::kCopula && josa.stem > 1;
}

// 1, 234, 567원: a list of numbers, whose last one has the unit or closes the paragraph.
bool IsListed(const Vocabulary& words, const TextView& text, uint32_t end) {
  constexpr int kMostListed = 8;
  for (int listed = 0; listed < kMostListed && text.at(end) == u','; ++listed) {
    const auto next = text.at(end + 1) == u' ' ? ReadDigits(text, end + 2) : std::nullopt;
    if (!next) return false;
    end = next->span.end;
    if (words.UnitAt(text, end) || end == text.end) return true;
  }
  return false;
}

bool AcceptsKorean(const Vocabulary& words, const TextView& text, Reading& reading) {
  Figure& figure = reading.figure;
  const auto number = ReadNumeral(words, text, figure.span.start);
  const char16_t next = text.at(figure.span.end);
  if (IsLatin(next)) return false;
  // 417억 본딩장비: in news a number of hundreds of millions without a unit is won.
  if (number && number->magnitude >= kHundredMillion &&
      (number->digits || (number->vague && number->span.length() > 2))) {
    figure.type = FigureType::kMoney;
    figure.unit = "KRW";
    return true;
  }
  if (number && number->spelled_point) return true;
  if (IsHangul(next) && !words.EndsWord(text, figure.span.start, figure.span.end)) return false;
  if (number && number->vague) return false;
  if (figure.low || !number || number->span.end != figure.span.end)
    return true;  // ranges, signs, 2,650선
  if (number->places > 0 || number->grouped) return true;
  if (words.bare.Before(text, figure.span.start)) return true;
  // 넷째 아들, 둘째: a place in a series.
  if (words.nth.At(text, number->span.end)) return false;
  // 어르신 넷: people who have just been named.
  if (number->native && !(figure.span.start == text.begin && figure.span.end == text.end))
    return IsCountedPeople(words, text, *number, figure);
  // A numeral in syllables that is a word of its own: 이십육.
  const bool whole =
      figure.span.start == text.begin &&
      (figure.span.end == text.end || (next == u'.' && figure.span.end + 1 == text.end));
  if (!number->digits && !whole) {
    if (number->native || !number->has_magnitude) return false;
    return number->span.length() >= 3 ||
           (number->span.length() == 2 && IsPredicate(words, text, figure.span));
  }
  if (number->has_magnitude) return true;  // 100만 돌파
  if (IsListed(words, text, figure.span.end)) return true;
  const bool closes_list = figure.span.end == text.end && text.before(figure.span.start) == u' ' &&
                           figure.span.start >= text.begin + 3 &&
                           text.raw[figure.span.start - 2] == u',' &&
                           IsDigit(text.raw[figure.span.start - 3]);
  if (closes_list) return true;
  // A paragraph that is nothing but a number: a cell of a table.
  return whole || (figure.span.start == text.begin && (next == u'은' || next == u'는'));
}

}  // namespace

bool AcceptsUnitless(const Vocabulary& words, const TextView& text, uint32_t least,
                     Reading& reading) {
  if (!reading.bare || !reading.is_figure) return true;
  if (words.korean) return AcceptsKorean(words, text, reading);
  return AcceptsEnglishBare(words, text, least, reading);
}

}  // namespace presslens::figures
