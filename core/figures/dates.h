// Dates and periods: 2026년 3월 2일, 지난달 17일, 올 3분기, 11∼12일, Sept. 26, last week, fiscal
// 2027, mid-2025, 2025-11-21.
#ifndef PRESSLENS_FIGURES_DATES_H_
#define PRESSLENS_FIGURES_DATES_H_

#include <optional>

#include "figures/calendar.h"
#include "figures/quantities.h"

namespace presslens::figures {

// The date that begins at `offset`. With `anchor` its ISO form is absolute, without it relative
// (see calendar.h). Tells a day of the month from a number of days by what stands around it: 12일
// 밝혔다, 최장 12일, 12일째.
std::optional<Reading> ReadDate(const Vocabulary& words, const TextView& text, uint32_t offset,
                                const std::optional<Date>& anchor);

// A duration that a word after it turns into a date: "3년 전", "three weeks ago". Changes the
// reading and returns true then.
bool TurnIntoDate(const Vocabulary& words, const TextView& text, const std::optional<Date>& anchor,
                  Reading& reading);

// Dates in digits: 2025-11-21, 2025.11.21, 2025/11/22, 21/04/2016, and Korean '25.10.22.
struct NumericDate {
  PartialDate date;
  uint32_t end = 0;
};
std::optional<NumericDate> ReadNumericDate(const TextView& text, uint32_t offset);

std::optional<Reading> ReadKoreanDate(const Vocabulary& words, const TextView& text,
                                      uint32_t offset, const std::optional<Date>& anchor);
std::optional<Reading> ReadEnglishDate(const Vocabulary& words, const TextView& text,
                                       uint32_t offset, const std::optional<Date>& anchor);

// "P-1M" of a table as an offset. Undefined for anything else.
Offset ParseOffset(std::u16string_view period);

// A finished date: the reading from `start` to `end`, its iso, and the year as its value where it
// is nothing but a year.
Reading MakeDate(const PartialDate& date, const std::optional<Date>& anchor, uint32_t start,
                 uint32_t end);
Reading MakeDateRange(const PartialDate& low, const PartialDate& high,
                      const std::optional<Date>& anchor, uint32_t start, uint32_t end);

// One or two digits with a value in [1, most], not part of a longer number; nothing else.
std::optional<Numeral> ReadSmallNumber(const TextView& text, uint32_t offset, double most);
// Four digits that can be a year (1000 to 2999), not part of a longer number.
std::optional<Numeral> ReadYearNumber(const TextView& text, uint32_t offset);

}  // namespace presslens::figures

#endif  // PRESSLENS_FIGURES_DATES_H_
