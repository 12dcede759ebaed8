#include "figures/calendar.h"

#include <doctest/doctest.h>

namespace presslens::figures {

TEST_CASE("days and dates convert both ways over four centuries") {
  for (int days = ToDays({1800, 1, 1}); days < ToDays({2200, 1, 1}); days += 13) {
    const Date date = FromDays(days);
    CHECK(ToDays(date) == days);
    CHECK(date.day <= DaysIn(date.year, date.month));
  }
  CHECK(ToDays({1970, 1, 1}) == 0);
  CHECK(WeekdayOf({2026, 3, 2}) == 1);
  CHECK(WeekdayOf({1999, 12, 31}) == 5);
}

TEST_CASE("an ISO date is parsed or refused") {
  CHECK(ParseDate("2024-02-29"));
  for (const char* bad : {"", "2025-02-29", "2025-13-01", "2025-00-10", "2025-1-1", "20250101",
                          "2025-01-32", "0000-01-01"}) {
    CAPTURE(bad);
    CHECK_FALSE(ParseDate(bad));
  }
}

TEST_CASE("what a text leaves out of a date stays open without an anchor") {
  PartialDate date;
  date.day = 12;
  CHECK(Format(date, {}) == "XXXX-XX-12");
  date.month = 3;
  CHECK(Format(date, {}) == "XXXX-03-12");
  date.year = 2025;
  CHECK(Format(date, {}) == "2025-03-12");
  PartialDate weekday;
  weekday.weekday = 2;
  CHECK(Format(weekday, {}) == "XXXX-WXX-2");
  PartialDate decade;
  decade.year = 1970;
  decade.decade = true;
  CHECK(Format(decade, {}) == "197X");
  PartialDate last_month;
  last_month.offset = Offset{-1, 'M'};
  CHECK(Format(last_month, {}) == "P-1M");
  CHECK(Format(PartialDate{}, {}).empty());
}

TEST_CASE("with an anchor a relative date becomes absolute") {
  const Date anchor{2026, 3, 2};
  const auto with_offset = [](int amount, char unit) {
    PartialDate date;
    date.offset = Offset{amount, unit};
    return date;
  };
  CHECK(Format(with_offset(-1, 'D'), anchor) == "2026-03-01");
  CHECK(Format(with_offset(-2, 'D'), anchor) == "2026-02-28");
  CHECK(Format(with_offset(-1, 'M'), anchor) == "2026-02");
  CHECK(Format(with_offset(-3, 'M'), anchor) == "2025-12");
  CHECK(Format(with_offset(1, 'Y'), anchor) == "2027");
  CHECK(Format(with_offset(0, 'W'), anchor) == "2026-W10");
  CHECK(Format(with_offset(-1, 'Q'), anchor) == "2025-Q4");
  PartialDate day;
  day.day = 28;
  CHECK(Format(day, anchor) == "2026-03-28");
  day.direction = -1;  // 지난 28일
  CHECK(Format(day, anchor) == "2026-02-28");
  PartialDate month;
  month.month = 9;
  month.direction = -1;  // 지난 9월
  CHECK(Format(month, anchor) == "2025-09");
  PartialDate weekday;
  weekday.weekday = 7;
  CHECK(Format(weekday, anchor) == "2026-03-01");
}

}  // namespace presslens::figures
