#include "figures/dates.h"

#include "text/characters.h"
#include "text/utf.h"

namespace presslens::figures {
namespace {

using text::DigitValue;
using text::IsDigit;

struct DigitGroup {
  int value = 0;
  uint32_t width = 0;
};

DigitGroup ReadGroup(const TextView& text, uint32_t offset) {
  DigitGroup group;
  while (group.width < 5 && IsDigit(text.at(offset + group.width))) {
    group.value = group.value * 10 + DigitValue(text.at(offset + group.width));
    ++group.width;
  }
  return group;
}

bool StandsAlone(const TextView& text, uint32_t start, uint32_t end) {
  const char16_t previous = text.before(start), next = text.at(end);
  const bool number_before = IsDigit(previous) || text::IsLatin(previous) ||
                             ((previous == u'.' || previous == u'-' || previous == u'/') &&
                              start >= text.begin + 2 && IsDigit(text.raw[start - 2]));
  const bool number_after = IsDigit(next) || ((next == u'.' || next == u'-' || next == u'/') &&
                                              IsDigit(text.at(end + 1)));
  return !number_before && !number_after;
}

}  // namespace

std::optional<NumericDate> ReadNumericDate(const TextView& text, uint32_t offset) {
  const DigitGroup first = ReadGroup(text, offset);
  if (first.width != 4 && first.width != 2 && first.width != 1) return std::nullopt;
  uint32_t at = offset + first.width;
  const char16_t separator = text.at(at);
  if (separator != u'-' && separator != u'.' && separator != u'/') return std::nullopt;
  const uint32_t gap = separator == u'.' && text.at(at + 1) == u' ' ? 2 : 1;  // 2025. 11. 21.
  const DigitGroup second = ReadGroup(text, at + gap);
  if (second.width == 0 || second.width > 2) return std::nullopt;
  at += gap + second.width;
  // 4/22 and 22/04; a fraction has a small denominator (ReadDigits).
  if (separator == u'/' && text.at(at) != u'/' && first.width <= 2) {
    const bool month_first = second.value > 12;
    const int month = month_first ? first.value : second.value,
              day = month_first ? second.value : first.value;
    const bool fraction = second.value <= 12 && first.value < second.value && second.width == 1;
    if (fraction || month < 1 || month > 12 || day < 1 || day > 31 || text.Says(offset, u"24/7"))
      return std::nullopt;
    if (!StandsAlone(text, offset, at)) return std::nullopt;
    NumericDate result;
    result.date.month = month;
    result.date.day = day;
    result.end = at;
    return IsPossible(result.date) ? std::optional<NumericDate>(result) : std::nullopt;
  }
  if (text.at(at) != separator) return std::nullopt;
  const DigitGroup third = ReadGroup(text, at + (gap == 2 && text.at(at + 1) == u' ' ? 2 : 1));
  at += (gap == 2 && text.at(at + 1) == u' ' ? 2 : 1) + third.width;
  if (!StandsAlone(text, offset, at)) return std::nullopt;

  NumericDate result;
  result.end = at;
  if (first.width == 4 && third.width >= 1 && third.width <= 2) {
    result.date.year = first.value;
    result.date.month = second.value;
    result.date.day = third.value;
  } else if (first.width <= 2 && third.width == 4) {
    // 21/04/2016 and 04/21/2016 show by their size which is the month; where both can be, the day
    // stands first.
    const bool month_first = second.value > 12;
    result.date.year = third.value;
    result.date.month = month_first ? first.value : second.value;
    result.date.day = month_first ? second.value : first.value;
  } else {
    return std::nullopt;
  }
  if (!IsPossible(result.date) || *result.date.day == 0 || *result.date.month == 0)
    return std::nullopt;
  return result;
}

std::optional<Numeral> ReadSmallNumber(const TextView& text, uint32_t offset, double most) {
  const auto digits = ReadDigits(text, offset);
  if (!digits || !digits->only_digits || digits->width > 2 || digits->value < 1 ||
      digits->value > most) {
    return std::nullopt;
  }
  return digits;
}

std::optional<Numeral> ReadYearNumber(const TextView& text, uint32_t offset) {
  auto digits = ReadDigits(text, offset);
  if (!digits || digits->width != 4 || digits->grouped || digits->value < 1000 ||
      digits->value > 2999)
    return std::nullopt;
  if (digits->places > 0) return std::nullopt;
  return digits;
}

Offset ParseOffset(std::u16string_view period) {
  Offset offset;
  int sign = 1;
  for (char16_t c : period.substr(1)) {
    if (c == u'-') {
      sign = -1;
    } else if (IsDigit(c)) {
      offset.amount = offset.amount * 10 + DigitValue(c);
    } else {
      offset.unit = static_cast<char>(c);
    }
  }
  offset.amount *= sign;
  return offset;
}

Reading MakeDate(const PartialDate& date, const std::optional<Date>& anchor, uint32_t start,
                 uint32_t end) {
  Reading reading;
  reading.end = end;
  Figure& figure = reading.figure;
  figure.type = FigureType::kDate;
  figure.span = {start, end};
  figure.iso = Format(date, anchor);
  const bool only_year = date.year && !date.month && !date.quarter && !date.half && !date.season &&
                         !date.decade && !date.century;
  if (only_year) figure.value = *date.year;
  return reading;
}

Reading MakeDateRange(const PartialDate& low, const PartialDate& high,
                      const std::optional<Date>& anchor, uint32_t start, uint32_t end) {
  Reading reading = MakeDate(low, anchor, start, end);
  reading.figure.value.reset();
  reading.figure.iso += "/" + Format(high, anchor);
  return reading;
}

bool TurnIntoDate(const Vocabulary& words, const TextView& text, const std::optional<Date>& anchor,
                  Reading& reading) {
  Figure& figure = reading.figure;
  if (figure.type != FigureType::kDuration || figure.iso.find('/') != std::string::npos)
    return false;
  const uint32_t at = SkipSpaces(text, figure.span.end);
  // 7개월간 전 남자친구: a former one, for seven months.
  if (text.before(figure.span.end) == u'간') return false;
  const auto ago = words.ago.At(text, at);
  if (!ago || ago->value.empty() || ago->value == u"0" || !words.EndsWord(text, at, ago->end))
    return false;
  const bool past = ago->value == u"-1";
  std::string period = figure.iso;
  // A single part can be resolved against the anchor; several keep their ISO form.
  Offset offset;
  size_t digits = 0;
  const size_t clock = period.find('T');
  for (size_t i = 1; i < period.size(); ++i) {
    if (period[i] >= '0' && period[i] <= '9') {
      offset.amount = offset.amount * 10 + (period[i] - '0');
      ++digits;
    } else {
      offset.unit = period[i];
    }
  }
  const size_t letters = period.size() - 1 - digits - (clock == std::string::npos ? 0 : 1);
  if (past) offset.amount = -offset.amount;
  if (past) period.insert(clock == 1 ? 2 : 1, "-");
  PartialDate date;
  date.offset = offset;
  figure.iso = letters == 1 && clock == std::string::npos && anchor ? Format(date, anchor) : period;
  figure.type = FigureType::kDate;
  figure.value.reset();
  figure.unit.clear();
  figure.span.end = reading.end = ago->end;
  return true;
}

std::optional<Reading> ReadDate(const Vocabulary& words, const TextView& text, uint32_t offset,
                                const std::optional<Date>& anchor) {
  return words.korean ? ReadKoreanDate(words, text, offset, anchor)
                      : ReadEnglishDate(words, text, offset, anchor);
}

}  // namespace presslens::figures
