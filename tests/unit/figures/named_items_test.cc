// Every kind of figure that the guideline and the readme name, one sentence each: what is found,
// and nothing beside it.
#include <doctest/doctest.h>

#include "found.h"

namespace presslens::figures {
namespace {

struct Item {
  const char* text;
  const char* span;
  FigureType type;
  double low, high;  // the same for a single value, -1 for none
  const char* unit;
  const char* iso = "";
};

void CheckItems(const char* language, std::initializer_list<Item> items) {
  for (const Item& item : items) {
    CAPTURE(item.text);
    const auto found = FindIn(language, item.text);
    REQUIRE(found.size() == 1);
    const Figure& figure = found[0].figure;
    CHECK(found[0].text == item.span);
    CHECK(figure.type == item.type);
    CHECK(figure.low.value_or(figure.value.value_or(-1)) == doctest::Approx(item.low));
    CHECK(figure.high.value_or(figure.value.value_or(-1)) == doctest::Approx(item.high));
    CHECK(figure.unit == item.unit);
    CHECK(figure.iso == item.iso);
  }
}

}  // namespace

TEST_CASE("Korean numerals in every mix") {
  using enum FigureType;
  CheckItems("ko",
             {
                 {"서른다섯 명이 모였다.", "서른다섯 명", kCount, 35, 35, "명"},
                 {"수백 명이 모였다.", "수백 명", kCount, 100, 999, "명"},
                 {"수천만 원을 썼다.", "수천만 원", kMoney, 1e7, 99999999, "KRW"},
                 {"3.5조 원을 들였다.", "3.5조 원", kMoney, 3.5e12, 3.5e12, "KRW"},
                 {"１２명이 다쳤다.", "１２명", kCount, 12, 12, "명"},
                 {"쌀 1천500포대를 나눴다.", "1천500포대", kCount, 1500, 1500, "포대"},
                 {"백만 달러를 받았다.", "백만 달러", kMoney, 1e6, 1e6, "USD"},
                 {"빵 반 개를 먹었다.", "반 개", kCount, 0.5, 0.5, "개"},
                 {"금리는 0.25%포인트 올랐다.", "0.25%포인트", kPercentagePoint, 0.25, 0.25, "%p"},
                 {"세 자릿수 성장을 이뤘다.", "세 자릿수", kNumber, -1, -1, "자릿수"},
             });
}

TEST_CASE("Korean counters are the unit as it is written") {
  for (const char* counter :
       {"명", "인", "개", "건", "곳", "대", "척", "마리", "가구", "세대", "개사", "개국",
        "편", "권", "장", "표", "석", "골", "점", "승",   "패",   "회",   "차례", "번"}) {
    CAPTURE(counter);
    const auto found = FindIn("ko", "모두 17" + std::string(counter) + "이다.");
    REQUIRE(found.size() == 1);
    CHECK(found[0].figure.type == FigureType::kCount);
    CHECK(found[0].figure.value == 17);
    CHECK(found[0].figure.unit == counter);
  }
}

TEST_CASE("Korean money, dates, ages, measures and scores by name") {
  using enum FigureType;
  CheckItems("ko", {
                       {"바트화로 100바트를 냈다.", "100바트", kMoney, 100, 100, "THB"},
                       {"벌금은 £20였다.", "£20", kMoney, 20, 20, "GBP"},
                       {"3억∼4억 원이 든다.", "3억∼4억 원", kMoney, 3e8, 4e8, "KRW"},
                       {"환율은 달러당 1,432.5원이다.", "1,432.5원", kMoney, 1432.5, 1432.5, "KRW"},
                       {"작년 말 시작했다.", "작년 말", kDate, -1, -1, "", "P-1Y"},
                       {"오는 21일 열린다.", "오는 21일", kDate, -1, -1, "", "XXXX-XX-21"},
                       {"지난 1∼3월 팔았다.", "지난 1∼3월", kDate, -1, -1, "", "XXXX-01/XXXX-03"},
                       {"2019년부터 이어졌다.", "2019년", kDate, 2019, 2019, "", "2019"},
                       {"20대가 많다.", "20대", kAge, 20, 29, "year"},
                       {"밭 30평을 샀다.", "30평", kMeasure, 30, 30, "평"},
                       {"산 2ha가 탔다.", "2ha", kMeasure, 2, 2, "hectare"},
                       {"기온이 25℃였다.", "25℃", kMeasure, 25, 25, "celsius"},
                       {"전기 300㎾h를 썼다.", "300㎾h", kMeasure, 300, 300, "kilowatt-hour"},
                       {"성적은 5승 2패다.", "5승 2패", kScore, -1, -1, "", "5승 2패"},
                   });
  const auto ends = FindIn("ko", "3월 31일부터 4월 2일까지 연다.", "2026-03-02");
  REQUIRE(ends.size() == 2);
  CHECK(ends[0].figure.iso == "2026-03-31");
  CHECK(ends[1].figure.iso == "2026-04-02");
}

TEST_CASE("English kinds by name") {
  using enum FigureType;
  CheckItems(
      "en",
      {
          {"It raised ¥500bn.", "¥500bn", kMoney, 5e11, 5e11, "JPY"},
          {"It owes 5 million Swiss francs.", "5 million Swiss francs", kMoney, 5e6, 5e6, "CHF"},
          {"It cost twenty bucks.", "twenty bucks", kMoney, 20, 20, "USD"},
          {"It starts on Tuesday.", "Tuesday", kDate, -1, -1, "", "XXXX-WXX-2"},
          {"It grew in fiscal 2026.", "fiscal 2026", kDate, 2026, 2026, "", "2026"},
          {"It opens in mid-2025.", "mid-2025", kDate, 2025, 2025, "", "2025"},
          {"Sales rose in Q3.", "Q3", kDate, -1, -1, "", "XXXX-Q3"},
          {"They met on May the eleventh.", "May the eleventh", kDate, -1, -1, "", "XXXX-05-11"},
          {"They left on the 22nd, he said.", "22nd", kDate, -1, -1, "", "XXXX-XX-22"},
          {"It opened in the '90s.", "90s", kDate, -1, -1, "", "199X"},
          {"It opened in the seventies.", "seventies", kDate, -1, -1, "", "197X"},
          {"It began at 3:45 p.m.", "3:45 p.m.", kTime, -1, -1, "", "T15:45"},
          {"It ran for a quarter of an hour.", "a quarter of an hour", kDuration, -1, -1, "",
           "PT15M"},
          {"He won by six tenths of a second.", "six tenths of a second", kDuration, -1, -1, "",
           "PT0.6S"},
          {"It is half a mile away.", "half a mile", kMeasure, 0.5, 0.5, "mile"},
          {"It left a quarter-inch gap.", "quarter-inch", kMeasure, 0.25, 0.25, "inch"},
          {"It is three-quarters of a mile long.", "three-quarters of a mile", kMeasure, 0.75, 0.75,
           "mile"},
          {"She won 3-6, 7-6 (9), 6-4.", "3-6, 7-6 (9), 6-4", kScore, -1, -1, "",
           "3-6, 7-6 (9), 6-4"},
          {"She beat the 29th-seeded player.", "29th-seeded", kOrdinal, 29, 29, "rank"},
          {"One million, two hundred thousand people came.",
           "One million, two hundred thousand people", kCount, 1.2e6, 1.2e6, "people"},
      });
  CHECK(FindIn("en", "One million, two million: which is it?").size() == 2);
}

}  // namespace presslens::figures
