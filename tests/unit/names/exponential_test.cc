#include "names/exponential.h"

#include <doctest/doctest.h>

#include <cmath>

namespace presslens::names {
namespace {

TEST_CASE("the exponential is right to a millionth over its whole range, and holds at its ends") {
  for (float x = -79.9F; x < 79.9F; x += 0.0137F) {
    REQUIRE(std::abs(Exponential(x) / std::exp(x) - 1) < 1e-6F);
  }
  CHECK(Exponential(0) == 1);
  CHECK(Exponential(-1000) == Exponential(-80));
  CHECK(Exponential(1000) == Exponential(80));
}

}  // namespace
}  // namespace presslens::names
