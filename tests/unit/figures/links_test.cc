// What ties figures to each other and to what they are compared with.
#include <doctest/doctest.h>

#include "found.h"

namespace presslens::figures {
namespace {

struct ChangeCase {
  const char* language;
  const char* text;
  const char* figure;
  Direction direction;
  const char* base;  // empty if none is stated
};

const Figure* Named(const std::vector<Found>& found, std::string_view text) {
  for (const Found& figure : found) {
    if (figure.text == text) return &figure.figure;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("a stated change has a direction and a base") {
  for (const ChangeCase& expected : {
           ChangeCase{"ko", "매출은 전년 동기 대비 15% 증가했다.", "15%", Direction::kUp,
                      "전년 동기"},
           ChangeCase{"ko", "판매는 지난해 같은 기간보다 27.6% 늘었다.", "27.6%", Direction::kUp,
                      "지난해 같은 기간"},
           ChangeCase{"ko", "이용자는 전 분기보다 11.8% 줄었다.", "11.8%", Direction::kDown,
                      "전 분기"},
           ChangeCase{"ko", "환율은 9.6원 오른 1,431.8원이다.", "9.6원", Direction::kUp, ""},
           ChangeCase{"ko", "매출은 14.9%, 이익은 62.4% 각각 늘었다.", "62.4%", Direction::kUp, ""},
           ChangeCase{"en", "Profit was up 3% from a year earlier.", "3%", Direction::kUp,
                      "a year earlier"},
           ChangeCase{"en", "Shares fell 6.3% on the day.", "6.3%", Direction::kDown, ""},
           ChangeCase{"en", "Sales dropped 11% compared with last year, it said.", "11%",
                      Direction::kDown, "last year"},
       }) {
    CAPTURE(expected.text);
    const auto found = FindIn(expected.language, expected.text);
    const Figure* figure = Named(found, expected.figure);
    REQUIRE(figure != nullptr);
    REQUIRE(figure->change);
    CHECK(figure->change->direction == expected.direction);
    const std::u16string text = text::DecodeUtf8(expected.text);
    CHECK(text::EncodeUtf8(figure->change->base ? figure->change->base->of(text)
                                                : std::u16string_view()) == expected.base);
  }
}

TEST_CASE("a level is no change") {
  for (const char* text : {"금리를 2.1%로 올렸다.", "주가는 4만1200원까지 치솟았다.",
                           "4㎞ 떨어진 야적장이다.", "두 번 늘었다."}) {
    CAPTURE(text);
    const auto found = FindIn("ko", text);
    REQUIRE(!found.empty());
    CHECK_FALSE(found[0].figure.change);
  }
}

TEST_CASE("only another unit of the same kind converts") {
  const auto converted = FindIn("en", "It burned 41,300 acres (about 16,700 hectares) of land.");
  REQUIRE(converted.size() == 2);
  REQUIRE(converted[1].figure.conversion_of);
  CHECK(*converted[1].figure.conversion_of == 0);
  const auto other = FindIn("ko", "집단(17.6명)의 발생률은 3.1bp(0.01%포인트)다.");
  for (const Found& figure : other) CHECK_FALSE(figure.figure.conversion_of);
}

}  // namespace presslens::figures
