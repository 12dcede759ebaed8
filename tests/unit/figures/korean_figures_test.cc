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

void Check(const Case& expected) {
  CAPTURE(expected.text);
  const auto found = FindIn("ko", expected.text);
  REQUIRE(!found.empty());
  const Figure& figure = found[0].figure;
  CHECK(found[0].text == expected.span);
  CHECK(figure.type == expected.type);
  CHECK(figure.low.value_or(figure.value.value_or(-1)) == doctest::Approx(expected.low));
  CHECK(figure.high.value_or(figure.value.value_or(-1)) == doctest::Approx(expected.high));
  CHECK(figure.unit == expected.unit);
  CHECK(figure.qualifier == expected.qualifier);
}

struct DateCase {
  const char* text;
  const char* span;
  const char* iso;
  const char* resolved;  // on 2026-03-02
};

}  // namespace

TEST_CASE("Korean quantities") {
  using enum FigureType;
  using enum Qualifier;
  for (const Case& expected : {
           Case{"매출은 1조2500억원으로 늘었다.", "1조2500억원", kMoney, 1.25e12, 1.25e12, "KRW"},
           Case{"매출은 1조 2,500억 원이다.", "1조 2,500억 원", kMoney, 1.25e12, 1.25e12, "KRW"},
           Case{"예산 6조6천60억원을 짰다.", "6조6천60억원", kMoney, 6.606e12, 6.606e12, "KRW"},
           Case{"평균 0.8주를 받았다.", "0.8주", kCount, 0.8, 0.8, "주"},
           Case{"풀린 주식은 611만 주였다.", "611만 주", kCount, 6.11e6, 6.11e6, "주"},
           Case{"전기는 11만 호가 쓴다.", "11만 호", kCount, 110000, 110000, "호"},
           Case{"약 130억 달러를 투자했다.", "약 130억 달러", kMoney, 1.3e10, 1.3e10, "USD",
                kApprox},
           Case{"이자만 수십억원씩 나간다.", "수십억원", kMoney, 1e9, 9999999999, "KRW", kApprox},
           Case{"시급이 5만~6만원까지 올랐다.", "5만~6만원", kMoney, 50000, 60000, "KRW"},
           Case{"요금은 5~6만원이다.", "5~6만원", kMoney, 50000, 60000, "KRW"},
           Case{"환율이 1,480원대로 올랐다.", "1,480원대", kMoney, 1480, 1489, "KRW"},
           Case{"예산 62억 전액을 깎았다.", "62억", kMoney, 6.2e9, 6.2e9, "KRW"},
           Case{"가격이 $3-$5 수준이다.", "$3-$5", kMoney, 3, 5, "USD"},
           Case{"금리는 0.25%p 내렸다.", "0.25%p", kPercentagePoint, 0.25, 0.25, "%p"},
           Case{"금리는 3.1bp 올랐다.", "3.1bp", kPercentagePoint, 0.031, 0.031, "%p"},
           Case{"습도는 20% 이상이다.", "20% 이상", kPercent, 20, 20, "%", kMin},
           Case{"80%가 넘는 효과를 보였다.", "80%가 넘는", kPercent, 80, 80, "%", kOver},
           Case{"80%가 넘는다.", "80%", kPercent, 80, 80, "%"},
           Case{"2만5천여 가구가 정전됐다.", "2만5천여 가구", kCount, 25000, 25000, "가구",
                kApprox},
           Case{"다섯 명이 다쳤다.", "다섯 명", kCount, 5, 5, "명"},
           Case{"스물두 명이 다쳤다.", "스물두 명", kCount, 22, 22, "명"},
           Case{"서너 차례 들렸다.", "서너 차례", kCount, 3, 4, "차례"},
           Case{"두 배로 늘었다.", "두 배", kMultiple, 2, 2, "x"},
           Case{"3.2배 넘게 늘었다.", "3.2배 넘게", kMultiple, 3.2, 3.2, "x", kOver},
           Case{"예산의 3분의 1가량이다.", "3분의 1가량", kFraction, 1.0 / 3, 1.0 / 3, "", kApprox},
           Case{"절반이 넘는 사람이 왔다.", "절반이 넘는", kFraction, 0.5, 0.5, "", kOver},
           Case{"10명 중 6명이 답했다.", "10명 중 6명", kFraction, 0.6, 0.6, ""},
           Case{"코스피 3위를 지켰다.", "3위", kOrdinal, 3, 3, "rank"},
           Case{"만 65세 이상만 된다.", "만 65세 이상", kAge, 65, 65, "year", kMin},
           Case{"홍길동(31)씨가 말했다.", "31", kAge, 31, 31, "year"},
           Case{"20·30대 여성이 많다.", "20·30대", kAge, 20, 39, "year"},
           Case{"시속 80㎞로 달렸다.", "시속 80㎞", kMeasure, 80, 80, "kilometer-per-hour"},
           Case{"영하 5도까지 내려갔다.", "영하 5도", kMeasure, -5, -5, "celsius"},
           Case{"전용 84㎡ 아파트다.", "84㎡", kMeasure, 84, 84, "square-meter"},
           Case{"지수는 2,650.12로 마감했다.", "2,650.12", kNumber, 2650.12, 2650.12, ""},
           Case{"지수는 ２，６５０．１２로 마감했다.", "２，６５０．１２", kNumber, 2650.12,
                2650.12, ""},
       }) {
    Check(expected);
  }
}

TEST_CASE("11 sailors, of whom 8 were saved, are two counts") {
  const auto found = FindIn("ko", "승선원 11명 중 8명은 구조됐다.");
  REQUIRE(found.size() == 2);
  CHECK(found[0].text == "11명");
  CHECK(found[1].text == "8명");
}

TEST_CASE("a set of a match is a place in it, sets won are counted") {
  CHECK(FindIn("ko", "승부는 4세트에 갈렸다.").empty());
  REQUIRE(FindIn("ko", "두 세트를 먼저 내주고도 이겼다.").size() == 1);
  CHECK(FindIn("ko", "두 세트를 먼저 내주고도 이겼다.")[0].figure.type == FigureType::kCount);
}

TEST_CASE("one of three is a rate, one of two a choice") {
  const auto rate = FindIn("ko", "팔린 스마트폰 셋 중 하나가 든다.");
  REQUIRE(rate.size() == 1);
  CHECK(rate[0].figure.type == FigureType::kFraction);
  CHECK(FindIn("ko", "둘 중 하나는 물러나야 한다.").empty());
}

TEST_CASE("seven months long, and a former friend") {
  const auto figures = FindIn("ko", "7개월간 전 남자친구를 만났다.");
  REQUIRE(figures.size() == 1);
  CHECK(figures[0].figure.type == FigureType::kDuration);
}

TEST_CASE("Korean dates, times and durations") {
  for (const DateCase& expected : {
           DateCase{"12일 밝혔다.", "12일", "XXXX-XX-12", "2026-03-12"},
           DateCase{"지난 5월 시작했다.", "지난 5월", "XXXX-05", "2025-05"},
           DateCase{"지난달 27일 시작했다.", "지난달 27일", "XXXX-XX-27", "2026-02-27"},
           DateCase{"내년 3월까지 끝낸다.", "내년 3월", "XXXX-03", "2027-03"},
           DateCase{"올 3분기 판매다.", "올 3분기", "XXXX-Q3", "2026-Q3"},
           DateCase{"2026년 5월 29일까지다.", "2026년 5월 29일", "2026-05-29", "2026-05-29"},
           DateCase{"11∼12일 투표한다.", "11∼12일", "XXXX-XX-11/XXXX-XX-12",
                    "2026-03-11/2026-03-12"},
           DateCase{"3년 전 시작했다.", "3년 전", "P-3Y", "2023"},
           DateCase{"다음 주 화요일까지다.", "다음 주 화요일", "XXXX-WXX-2", "2026-03-10"},
           DateCase{"'25년 상반기에 연다.", "'25년 상반기", "2025-H1", "2025-H1"},
           DateCase{"오전 10시30분께 열린다.", "오전 10시30분께", "T10:30", "T10:30"},
           DateCase{"오후 7시반에 닫는다.", "오후 7시반", "T19:30", "T19:30"},
           DateCase{"자정까지 연다.", "자정", "T00:00", "T00:00"},
           DateCase{"2시간31분짜리 경기다.", "2시간31분", "PT2H31M", "PT2H31M"},
           DateCase{"징역 4년6개월을 선고했다.", "4년6개월", "P4Y6M", "P4Y6M"},
           DateCase{"최장 12일이 걸린다.", "최장 12일", "P12D", "P12D"},
           DateCase{"최소 3∼4주가 걸린다.", "최소 3∼4주", "P3W/P4W", "P3W/P4W"},
           DateCase{"두 달 반을 기다렸다.", "두 달 반", "P2.5M", "P2.5M"},
           DateCase{"1시간 반 동안 섰다.", "1시간 반", "PT1.5H", "PT1.5H"},
           DateCase{"1년 2개월 반이 걸렸다.", "1년 2개월 반", "P1Y2.5M", "P1Y2.5M"},
           DateCase{"2년간 반도체를 키웠다.", "2년간", "P2Y", "P2Y"},
           DateCase{"열흘간 열린다.", "열흘간", "P10D", "P10D"},
       }) {
    CAPTURE(expected.text);
    const auto relative = FindIn("ko", expected.text);
    REQUIRE(!relative.empty());
    CHECK(relative[0].text == expected.span);
    CHECK(relative[0].figure.iso == expected.iso);
    const auto absolute = FindIn("ko", expected.text, "2026-03-02");
    REQUIRE(!absolute.empty());
    CHECK(absolute[0].figure.iso == expected.resolved);
  }
}

TEST_CASE("the date in the brackets of a dateline is the day that others count from") {
  const auto found = FindIn("ko", "(서울=보기통신, 2026년 3월 5일) 정부는 지난달 계획을 발표했다.");
  REQUIRE(found.size() == 2);
  CHECK(found[1].figure.iso == "2026-02");
}

TEST_CASE("a week of a month is no count, and the week before is no city") {
  const auto week = FindIn("ko", "10월 넷째 주 모의고사 결과다.");
  REQUIRE(week.size() == 1);
  CHECK(week[0].text == "10월 넷째 주");
  CHECK(week[0].figure.iso == "XXXX-10");
  CHECK(FindIn("ko", "그는 둘째 아들이고 동생은 넷째 아들이다.").empty());
  for (const char* text : {"전주보다 올랐다.", "전주 대비 올랐다."}) {
    CAPTURE(text);
    const auto before = FindIn("ko", text);
    REQUIRE(before.size() == 1);
    CHECK(before[0].text == "전주");
    CHECK(before[0].figure.iso == "P-1W");
  }
  CHECK(FindIn("ko", "전주에서 열린 축제가 끝났다.").empty());
}

TEST_CASE("what a counter means depends on what stands around it") {
  using enum FigureType;
  for (const Case& expected : {
           Case{"지상 5층 건물이다.", "5층", kCount, 5, 5, "층"},
           Case{"불은 5층에서 났다.", "5층", kOrdinal, 5, 5, "층"},
           Case{"조훈은 9단이다.", "9단", kOrdinal, 9, 9, "단"},
           Case{"후반 38분 골을 넣었다.", "38분", kOrdinal, 38, 38, "분"},
           Case{"국가 자산이 2경원에 이른다.", "2경원", kMoney, 2e16, 2e16, "KRW"},
           Case{"모두 24경기를 치렀다.", "24경기", kCount, 24, 24, "경기"},
           Case{"빵 두 조각을 먹었다.", "두 조각", kCount, 2, 2, "조각"},
           Case{"값은 일점이삼달러다.", "일점이삼달러", kMoney, 1.23, 1.23, "USD"},
           Case{"십수 명이 다쳤다.", "십수 명", kCount, 11, 19, "명", Qualifier::kApprox},
       }) {
    Check(expected);
  }
}

TEST_CASE("a bracketed amount converts the one before it") {
  const auto found = FindIn("ko", "100만 달러(약 14억원)를 냈다.");
  REQUIRE(found.size() == 2);
  CHECK_FALSE(found[0].figure.conversion_of);
  REQUIRE(found[1].figure.conversion_of);
  CHECK(*found[1].figure.conversion_of == 0);
}

}  // namespace presslens::figures
