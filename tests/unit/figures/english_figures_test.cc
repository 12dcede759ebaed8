#include <doctest/doctest.h>

#include "found.h"

namespace presslens::figures {
namespace {

struct Case {
  const char* text;  // the article; its first figure is looked at
  const char* span;
  FigureType type;
  double low, high;  // the same for a single value
  const char* unit;
  Qualifier qualifier = Qualifier::kNone;
};

struct DateCase {
  const char* text;
  const char* span;
  const char* iso;
  const char* resolved;  // on 2026-03-02, a Monday
};

}  // namespace

TEST_CASE("English quantities") {
  using enum FigureType;
  using enum Qualifier;
  for (const Case& expected : {
           Case{"Sales were $22.1 billion.", "$22.1 billion", kMoney, 2.21e10, 2.21e10, "USD"},
           Case{"It raised £4.2m in May.", "£4.2m", kMoney, 4.2e6, 4.2e6, "GBP"},
           Case{"A deal of Rs 1,900 crore.", "Rs 1,900 crore", kMoney, 1.9e10, 1.9e10, "INR"},
           Case{"It fell to 71 cents.", "71 cents", kMoney, 0.71, 0.71, "USD"},
           Case{"He guided to $6.1 billion to $6.25 billion.", "$6.1 billion to $6.25 billion",
                kMoney, 6.1e9, 6.25e9, "USD"},
           Case{"It costs between $74 and $78 now.", "$74 and $78", kMoney, 74, 78, "USD"},
           Case{"A price of $3-$5 is fair.", "$3-$5", kMoney, 3, 5, "USD"},
           Case{"Up to 30 million won was paid.", "Up to 30 million won", kMoney, 3e7, 3e7, "KRW",
                kMax},
           Case{"More than 40% voted.", "More than 40%", kPercent, 40, 40, "%", kOver},
           Case{"It gained 28 percent.", "28 percent", kPercent, 28, 28, "%"},
           Case{"It rose 25 basis points.", "25 basis points", kPercentagePoint, 0.25, 0.25, "%p"},
           Case{"Nearly 3,000 jobs will go.", "Nearly 3,000 jobs", kCount, 3000, 3000, "jobs",
                kApprox},
           Case{"He met two former Sun Microsystems engineers today.",
                "two former Sun Microsystems engineers", kCount, 2, 2, "engineers"},
           Case{"He hired 41,300 hospital and transport workers.",
                "41,300 hospital and transport workers", kCount, 41300, 41300, "workers"},
           Case{"She makes between 15 and 70 calls.", "15 and 70 calls", kCount, 15, 70, "calls"},
           Case{"A 112-page judgment.", "112-page", kCount, 112, 112, "page"},
           Case{"Twenty-seven villages are cut off.", "Twenty-seven villages", kCount, 27, 27,
                "villages"},
           Case{"It has P120 million in standby funds.", "P120 million", kMoney, 1.2e8, 1.2e8,
                "PHP"},
           Case{"Shares closed up at NKr38.60.", "NKr38.60", kMoney, 38.6, 38.6, "NOK"},
           Case{"A cell of R1,250 was paid.", "R1,250", kMoney, 1250, 1250, "ZAR"},
           Case{"He died at 91, his son said.", "91", kAge, 91, 91, "year"},
           Case{"She entered the college at 16, when war came.", "16", kAge, 16, 16, "year"},
           Case{"They drive in a tonne and a half of steel.", "a tonne and a half", kMeasure, 1.5,
                1.5, "tonne"},
           Case{"She finished second, again.", "second", kOrdinal, 2, 2, "rank"},
           Case{"He was brought in for a second stop.", "second stop", kOrdinal, 2, 2, "stop"},
           Case{"Wheat rose $6 to $338 a tonne.", "$6", kMoney, 6, 6, "USD"},
           Case{"Prices rose 3% to 5% a year.", "3% to 5%", kPercent, 3, 5, "%"},
           Case{"I was 12 and afraid, I was 12.", "12", kAge, 12, 12, "year"},
           Case{"Shares fell 4.1pc on the day.", "4.1pc", kPercent, 4.1, 4.1, "%"},
           Case{"Support rose 3pp in a week.", "3pp", kPercentagePoint, 3, 3, "%p"},
           Case{"A book of 312pp.", "312pp", kCount, 312, 312, "pp"},
           Case{"It slipped seven points to 41%.", "seven points", kPercentagePoint, 7, 7, "%p"},
           Case{"The index slipped seven points to 2,410.", "seven points", kCount, 7, 7, "points"},
           Case{"He paid 20 grand for the car.", "20 grand", kMoney, 20000, 20000, "USD"},
           Case{"It cost five grand, he said.", "five grand", kMoney, 5000, 5000, "USD"},
           Case{"She owns two grand pianos.", "two grand pianos", kCount, 2, 2, "pianos"},
           Case{"It sold at 3.87 euro cents.", "3.87 euro cents", kMoney, 0.0387, 0.0387, "EUR"},
           Case{"Some 30 or 40 people came.", "Some 30 or 40 people", kCount, 30, 40, "people",
                kApprox},
           Case{"He saw two Mi-17 helicopters.", "two Mi-17 helicopters", kCount, 2, 2,
                "helicopters"},
           Case{"Debt is 3.5 times earnings.", "3.5 times", kMultiple, 3.5, 3.5, "x"},
           Case{"Nine of every 10 agreed.", "Nine of every 10", kFraction, 0.9, 0.9, ""},
           Case{"It was twice as strong.", "twice", kMultiple, 2, 2, "x"},
           Case{"It grew threefold.", "threefold", kMultiple, 3, 3, "x"},
           Case{"About one in five agreed.", "About one in five", kFraction, 0.2, 0.2, "", kApprox},
           Case{"Two-thirds of them left.", "Two-thirds", kFraction, 2.0 / 3, 2.0 / 3, ""},
           Case{"The club is ninth in the table.", "ninth", kOrdinal, 9, 9, "rank"},
           Case{"It came in the 27th minute, late.", "27th minute", kOrdinal, 27, 27, "minute"},
           Case{"A 44-year-old man was held.", "44-year-old", kAge, 44, 44, "year"},
           Case{"Sana Sheikh, 24, who works here, left.", "24", kAge, 24, 24, "year"},
           Case{"Workers in their 50s stay.", "50s", kAge, 50, 59, "year"},
           Case{"Winds of 140 mph hit.", "140 mph", kMeasure, 140, 140, "mile-per-hour"},
           Case{"A surge of 10 to 15 feet came.", "10 to 15 feet", kMeasure, 10, 15, "foot"},
           Case{"The index ended at 6,702.85 on the day.", "6,702.85", kNumber, 6702.85, 6702.85,
                ""},
       }) {
    CAPTURE(std::string(expected.text));
    const auto found = FindIn("en", expected.text);
    REQUIRE(!found.empty());
    const Figure& figure = found[0].figure;
    CHECK(found[0].text == expected.span);
    CHECK(figure.type == expected.type);
    CHECK(figure.low.value_or(figure.value.value_or(-1)) == doctest::Approx(expected.low));
    CHECK(figure.high.value_or(figure.value.value_or(-1)) == doctest::Approx(expected.high));
    CHECK(figure.unit == expected.unit);
    CHECK(figure.qualifier == expected.qualifier);
  }
}

TEST_CASE("ages that no unit shows") {
  struct AgeCase {
    const char* text;
    const char* span;
  };
  for (const AgeCase& expected : {
           AgeCase{"Maria Lopez, now 34, moved on.", "34"},
           AgeCase{"Ms. Ortega, 52 and a teacher, said so.", "52"},
           AgeCase{"Ana is survived by her son, 3, a poet.", "3"},
           AgeCase{"He was only 17.", "17"},
           AgeCase{"Smith, who turns 50, won.", "50"},
           AgeCase{"I was 12 when he left.", "12"},
           AgeCase{"By 30 she had shops.", "30"},
           AgeCase{"A girl of nine was hurt.", "nine"},
           AgeCase{"He retired at the age of 60.", "60"},
           AgeCase{"Children under 12 travel free.", "under 12"},
           AgeCase{"Patients in their late 60s came.", "late 60s"},
           AgeCase{"Jane Doe (34) said so.", "34"},
       }) {
    CAPTURE(std::string(expected.text));
    const auto found = FindIn("en", expected.text);
    REQUIRE(found.size() == 1);
    CHECK(found[0].text == expected.span);
    CHECK(found[0].figure.type == FigureType::kAge);
  }
  for (const char* text :
       {"She was 12 points ahead.", "He is one of many.", "Trains left at 11.",
        "In Leeds, Labour (12) gained.", "A row of 14 houses.", "People under 12 flags."}) {
    CAPTURE(text);
    for (const auto& found : FindIn("en", text)) CHECK(found.figure.type != FigureType::kAge);
  }
}

TEST_CASE("a letter or an article before or after a number is no unit") {
  CHECK(FindIn("en", "Boeing will delay its 777X jet again.").empty());
  const auto multiple = FindIn("en", "It trades at 3.2x earnings.");
  REQUIRE(multiple.size() == 1);
  CHECK(multiple[0].figure.type == FigureType::kMultiple);
  const auto money =
      FindIn("en", "It approved a $2.4 million renovation and A$3 million for roads.");
  REQUIRE(money.size() == 2);
  CHECK(money[0].text == "$2.4 million");
  CHECK(money[0].figure.unit == "USD");
  CHECK(money[1].text == "A$3 million");
  CHECK(money[1].figure.unit == "AUD");
  const auto workers = FindIn("en", "About 33,000 U.S. West Coast workers walked out.");
  REQUIRE(workers.size() == 1);
  CHECK(workers[0].text == "About 33,000 U.S. West Coast workers");
  CHECK(workers[0].figure.unit == "workers");
}

TEST_CASE("sums of units, cents without their name, powers of ten") {
  using enum FigureType;
  const Case cases[] = {
      Case{"He stands 5 feet 2 inches tall.", "5 feet 2 inches", kMeasure, 62, 62, "inch"},
      Case{"It is 2 km and 1 metre away.", "2 km and 1 metre", kMeasure, 2001, 2001, "meter"},
      Case{"It costs 15 dollars 50.", "15 dollars 50", kMoney, 15.5, 15.5, "USD"},
      Case{"It costs 15 dollars 50 miles away.", "15 dollars", kMoney, 15, 15, "USD"},
      Case{"They paid 75 USD million then.", "75 USD million", kMoney, 7.5e7, 7.5e7, "USD"},
      Case{"It costs 3.14US$ there.", "3.14US$", kMoney, 3.14, 3.14, "USD"},
      Case{"It lost one billion and a quarter million won.",
           "one billion and a quarter million won", kMoney, 1000250000, 1000250000, "KRW"},
      Case{"A share of one hundred thirty-fifths is left.", "one hundred thirty-fifths", kFraction,
           100.0 / 35, 100.0 / 35, ""},
      Case{"A quarter of a million people marched.", "A quarter of a million people", kCount,
           250000, 250000, "people"},
      Case{"The answer is negative one over 20.", "negative one over 20", kFraction, -0.05, -0.05,
           ""},
      Case{"A 7.62mm barrel was found.", "7.62mm", kMeasure, 7.62, 7.62, "millimeter"},
      Case{"It fell to 2 degrees below zero.", "2 degrees below zero", kMeasure, -2, -2, "celsius"},
      Case{"The town has 40\u202f000 people.", "40\u202f000 people", kCount, 40000, 40000,
           "people"},
  };
  for (const Case& expected : cases) {
    CAPTURE(std::string(expected.text));
    const auto found = FindIn("en", expected.text);
    REQUIRE(!found.empty());
    CHECK(found[0].text == expected.span);
    CHECK(found[0].figure.type == expected.type);
    REQUIRE(found[0].figure.value);
    CHECK(*found[0].figure.value == doctest::Approx(expected.low));
    CHECK(found[0].figure.unit == expected.unit);
  }
}

TEST_CASE("a duration of one part has the number of its ISO unit as value") {
  const auto one = FindIn("en", "It took three years.");
  REQUIRE(one.size() == 1);
  CHECK(one[0].figure.iso == "P3Y");
  CHECK(one[0].figure.value == 3.0);
  const auto two = FindIn("en", "It took 2 years and 6 months.");
  REQUIRE(!two.empty());
  CHECK(two[0].figure.iso == "P2Y6M");
  CHECK_FALSE(two[0].figure.value);
}

TEST_CASE("a column of data is no list of figures") {
  CHECK(FindIn("en", "1,1,1,1,1,1,1,1").empty());
  CHECK(FindIn("en", "It spent 1,234,567,890,123 won.").size() == 1);
  CHECK(FindIn("en", "It costs Rs 1,23,45,67,890 now.").size() == 1);
}

TEST_CASE("English dates, times and durations") {
  for (const DateCase& expected : {
           DateCase{"In the first 10 months of 2026 it rose.", "first 10 months of 2026",
                    "2026-01/2026-10", "2026-01/2026-10"},
           DateCase{"The last three months of 2025 were poor.", "last three months of 2025",
                    "2025-10/2025-12", "2025-10/2025-12"},
           DateCase{"In FY2025-26 it grew.", "FY2025-26", "2025/2026", "2025/2026"},
           DateCase{"It ended Sept. 26, with a loss.", "Sept. 26", "XXXX-09-26", "2026-09-26"},
           DateCase{"It opens on January 24, 2027.", "January 24, 2027", "2027-01-24",
                    "2027-01-24"},
           DateCase{"On 10 November 2025 it rained.", "10 November 2025", "2025-11-10",
                    "2025-11-10"},
           DateCase{"It rained last month.", "last month", "P-1M", "2026-02"},
           DateCase{"It rained on Tuesday.", "Tuesday", "XXXX-WXX-2", "2026-02-24"},
           DateCase{"The fourth-quarter profit.", "fourth-quarter", "XXXX-Q4", "2026-Q4"},
           DateCase{"It stays until mid-2027.", "mid-2027", "2027", "2027"},
           DateCase{"In fiscal 2026 it grew.", "fiscal 2026", "2026", "2026"},
           DateCase{"By 2029-30 it will end.", "2029-30", "2029/2030", "2029/2030"},
           DateCase{"In the October-December period.", "October-December", "XXXX-10/XXXX-12",
                    "2026-10/2026-12"},
           DateCase{"He left three weeks ago.", "three weeks ago", "P-3W", "2026-W07"},
           DateCase{"It was a year earlier.", "a year earlier", "P-1Y", "2025"},
           DateCase{"It began at 3:45 p.m. ET sharp.", "3:45 p.m. ET", "T15:45", "T15:45"},
           DateCase{"It began at 7.48pm on the dot.", "7.48pm", "T19:48", "T19:48"},
           DateCase{"They left by noon.", "noon", "T12:00", "T12:00"},
           DateCase{"It lasted 9 hours and 40 minutes.", "9 hours and 40 minutes", "PT9H40M",
                    "PT9H40M"},
           DateCase{"A six-hour sitting.", "six-hour", "PT6H", "PT6H"},
       }) {
    CAPTURE(std::string(expected.text));
    const auto relative = FindIn("en", expected.text);
    REQUIRE(!relative.empty());
    CHECK(relative[0].text == expected.span);
    CHECK(relative[0].figure.iso == expected.iso);
    const auto absolute = FindIn("en", expected.text, "2026-03-02");
    REQUIRE(!absolute.empty());
    CHECK(absolute[0].figure.iso == expected.resolved);
  }
}

TEST_CASE("a full date in the dateline is the day that others count from") {
  const auto found =
      FindIn("en",
             "Shares jump on strong orders\n\n"
             "SEOUL, March 2, 2026 (Example Wire) — Shares rose on Monday. It began last month.");
  REQUIRE(found.size() == 3);
  CHECK(found[0].figure.iso == "2026-03-02");
  CHECK(found[1].figure.iso == "2026-03-02");
  CHECK(found[2].figure.iso == "2026-02");
  const auto hyphen =
      FindIn("en", "SEOUL, March 2, 2026 (Example Wire) - Shares rose on Monday, traders said.");
  REQUIRE(hyphen.size() == 2);
  CHECK(hyphen[1].figure.iso == "2026-03-02");
}

}  // namespace presslens::figures
