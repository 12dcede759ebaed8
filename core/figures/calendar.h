// Days, months and years as figures state them: the arithmetic of the Gregorian calendar and its
// ISO 8601 / EDTF spelling.
#ifndef PRESSLENS_FIGURES_CALENDAR_H_
#define PRESSLENS_FIGURES_CALENDAR_H_

#include <optional>
#include <string>

#include "figures/figures.h"

namespace presslens::figures {

// A period that a text names by its distance from another one: last month is {-1, 'M'}.
struct Offset {
  int amount = 0;
  char unit = 'D';  // D W M Q Y; H N S for hours, minutes, seconds
};

// What a text says about a day or a period; whatever it leaves out is absent.
struct PartialDate {
  std::optional<int> year;
  std::optional<int> month;    // 1..12
  std::optional<int> day;      // 1..31
  std::optional<int> weekday;  // 1 Monday .. 7 Sunday
  std::optional<int> quarter;  // 1..4
  std::optional<int> half;     // 1, 2
  std::optional<int> season;   // EDTF: 21 spring .. 24 winter
  std::optional<Offset> offset;
  int direction = 0;  // -1 for "last", 1 for "next" before a month, day or weekday
  bool decade = false;
  bool century = false;

  bool empty() const {
    return !year && !month && !day && !weekday && !quarter && !half && !season && !offset;
  }
};

bool IsLeapYear(int year);
int DaysIn(int year, int month);
// Days since 1970-01-01, and back. Exact for the years 0001 to 9999.
int ToDays(Date date);
Date FromDays(int days);
int WeekdayOf(Date date);  // 1 Monday .. 7 Sunday

// Whether such a day can be: 31 April and 29 February 2025 cannot.
bool IsPossible(const PartialDate& date);

// The ISO 8601 / EDTF form: 2019, 2026-Q3, XXXX-12-31, XXXX-WXX-2, 197X, P-1M. With `anchor` what
// is relative or leaves out the year is resolved against it: P-1M on 2026-03-02 is 2026-02. Empty
// for an empty date.
std::string Format(const PartialDate& date, const std::optional<Date>& anchor);

// "P-1M", "PT-11M", "P-3M" for quarters.
std::string FormatOffset(Offset offset);

}  // namespace presslens::figures

#endif  // PRESSLENS_FIGURES_CALENDAR_H_
