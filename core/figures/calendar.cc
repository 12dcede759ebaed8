#include "figures/calendar.h"

#include <cstdlib>

namespace presslens::figures {
namespace {

std::string Padded(int value, size_t width) {
  std::string digits = std::to_string(value);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

std::string DayText(Date date) {
  return Padded(date.year, 4) + "-" + Padded(date.month, 2) + "-" + Padded(date.day, 2);
}

Date AddMonths(Date date, int months) {
  const int total = date.year * 12 + date.month - 1 + months;
  Date result{total / 12, total % 12 + 1, date.day};
  const int last = DaysIn(result.year, result.month);
  if (result.day > last) result.day = last;
  return result;
}

// The ISO week that a day lies in, as 2026-W09.
std::string WeekText(Date date) {
  const int thursday = ToDays(date) - WeekdayOf(date) + 4;
  const int year = FromDays(thursday).year;
  const int week = (thursday - ToDays({year, 1, 1})) / 7 + 1;
  return Padded(year, 4) + "-W" + Padded(week, 2);
}

// The period that lies `offset` away from the day `anchor`.
std::string Resolve(Offset offset, Date anchor) {
  switch (offset.unit) {
    case 'D':
      return DayText(FromDays(ToDays(anchor) + offset.amount));
    case 'W':
      return WeekText(FromDays(ToDays(anchor) + 7 * offset.amount));
    case 'M': {
      const Date month = AddMonths(anchor, offset.amount);
      return Padded(month.year, 4) + "-" + Padded(month.month, 2);
    }
    case 'Q': {
      const Date month = AddMonths(anchor, 3 * offset.amount);
      return Padded(month.year, 4) + "-Q" + std::to_string((month.month + 2) / 3);
    }
    case 'Y':
      return Padded(anchor.year + offset.amount, 4);
    default:
      return FormatOffset(offset);
  }
}

// The year that a date without one lies in, seen from the anchor: the offset's if it has one ("last
// year's May"), else the one that makes it lie before the anchor ("last May") or after it ("next
// May"), else the anchor's own.
int YearFrom(const PartialDate& date, Date anchor) {
  if (date.offset && date.offset->unit == 'Y') return anchor.year + date.offset->amount;
  if (!date.month) return anchor.year;
  const int there = *date.month * 100 + date.day.value_or(date.direction < 0 ? 1 : 31);
  const int here = anchor.month * 100 + anchor.day;
  if (date.direction < 0 && there > here) return anchor.year - 1;
  if (date.direction > 0 && there < here) return anchor.year + 1;
  return anchor.year;
}

std::string FormatDayOfMonth(const PartialDate& date, Date anchor) {
  Date month = anchor;
  month.day = 1;
  if (date.offset && date.offset->unit == 'M') {
    month = AddMonths(month, date.offset->amount);
  } else if (date.direction < 0 && *date.day > anchor.day) {
    month = AddMonths(month, -1);
  } else if (date.direction > 0 && *date.day < anchor.day) {
    month = AddMonths(month, 1);
  }
  month.day = *date.day;
  return DayText(month);
}

std::string FormatWeekday(const PartialDate& date, Date anchor) {
  int days = ToDays(anchor) - WeekdayOf(anchor) + *date.weekday;
  if (date.offset && date.offset->unit == 'W') {
    days += 7 * date.offset->amount;
  } else if (date.direction != 0) {
    days += 7 * date.direction;
  } else if (days > ToDays(anchor)) {
    days -= 7;  // a report says "on Tuesday" of the one that has been
  }
  return DayText(FromDays(days));
}

}  // namespace

bool IsLeapYear(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int DaysIn(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && IsLeapYear(year) ? 29 : kDays[month - 1];
}

// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
int ToDays(Date date) {
  const int year = date.year - (date.month <= 2);
  const int era = (year >= 0 ? year : year - 399) / 400;
  const int of_era = year - era * 400;
  const int of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

Date FromDays(int days) {
  days += 719468;
  const int era = (days >= 0 ? days : days - 146096) / 146097;
  const int of_era = days - era * 146097;
  const int year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const int of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int shifted = (5 * of_year + 2) / 153;
  const int month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {year_of_era + era * 400 + (month <= 2), month, of_year - (153 * shifted + 2) / 5 + 1};
}

int WeekdayOf(Date date) {
  const int days = ToDays(date) + 3;  // 1970-01-01 was a Thursday
  return (days % 7 + 7) % 7 + 1;
}

bool IsPossible(const PartialDate& date) {
  if (date.month && (*date.month < 1 || *date.month > 12)) return false;
  if (!date.day) return true;
  return *date.day >= 1 &&
         *date.day <= (date.month ? DaysIn(date.year.value_or(2000), *date.month) : 31);
}

std::string FormatOffset(Offset offset) {
  const bool clock = offset.unit == 'H' || offset.unit == 'N' || offset.unit == 'S';
  const int amount = offset.unit == 'Q' ? offset.amount * 3 : offset.amount;
  const char unit = offset.unit == 'Q' || offset.unit == 'N' ? 'M' : offset.unit;
  return std::string(clock ? "PT" : "P") + std::to_string(amount) + unit;
}

std::string Format(const PartialDate& date, const std::optional<Date>& anchor) {
  if (date.empty()) return "";
  const bool bare_offset = date.offset && !date.month && !date.day && !date.weekday &&
                           !date.quarter && !date.half && !date.season;
  if (bare_offset) return anchor ? Resolve(*date.offset, *anchor) : FormatOffset(*date.offset);
  if (date.weekday && !date.month && !date.day) {
    return anchor ? FormatWeekday(date, *anchor) : "XXXX-WXX-" + std::to_string(*date.weekday);
  }
  if (date.day && !date.month && !date.year && anchor) return FormatDayOfMonth(date, *anchor);

  std::string year = "XXXX";
  if (date.year) {
    year = date.decade    ? std::to_string(*date.year / 10) + "X"
           : date.century ? std::to_string(*date.year / 100) + "XX"
                          : Padded(*date.year, 4);
  } else if (anchor) {
    year = Padded(YearFrom(date, *anchor), 4);
  }
  if (date.quarter) return year + "-Q" + std::to_string(*date.quarter);
  if (date.half) return year + "-H" + std::to_string(*date.half);
  if (date.season) return year + "-" + std::to_string(*date.season);
  if (!date.month && !date.day) return year;
  const std::string month = date.month ? Padded(*date.month, 2) : "XX";
  return year + "-" + month + (date.day ? "-" + Padded(*date.day, 2) : "");
}

std::optional<Date> ParseDate(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  int parts[3] = {0, 0, 0};
  constexpr size_t kStarts[] = {0, 5, 8};
  constexpr size_t kWidths[] = {4, 2, 2};
  for (int part = 0; part < 3; ++part) {
    for (size_t i = 0; i < kWidths[part]; ++i) {
      const char c = iso[kStarts[part] + i];
      if (c < '0' || c > '9') return std::nullopt;
      parts[part] = parts[part] * 10 + (c - '0');
    }
  }
  const Date date{parts[0], parts[1], parts[2]};
  if (date.year < 1 || date.month < 1 || date.month > 12 || date.day < 1 ||
      date.day > DaysIn(date.year, date.month)) {
    return std::nullopt;
  }
  return date;
}

}  // namespace presslens::figures
