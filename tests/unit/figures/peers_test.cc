// The cases of other figure finders (tests/peers/README.md): how many of their figures are found,
// how many values agree.
#include <doctest/doctest.h>

#include <cmath>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "found.h"

namespace presslens::figures {
namespace {

struct Tally {
  int all = 0, wrong = 0;  // expectations, and those of them that are listed as wrong
  int cases = 0, found = 0, valued = 0, agreed = 0;  // without the wrong ones
};

std::string Path(const char* name) {
  return std::string(PRESSLENS_SOURCE_DIR "/tests/peers/") + name;
}

// "case<tab>text" of each expectation that is wrong.
std::set<std::string> WrongExpectations() {
  std::ifstream in(Path("wrong_expectations.tsv"));
  std::set<std::string> wrong;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    wrong.insert(line.substr(0, line.find('\t', line.find('\t') + 1)));
  }
  return wrong;
}

bool Agrees(const Figure& figure, double value) {
  return figure.value && std::abs(*figure.value - value) <= 1e-6 * std::max(1.0, std::abs(value));
}

}  // namespace

TEST_CASE("the cases of other figure finders") {
  const std::set<std::string> wrong = WrongExpectations();
  std::map<std::string, Tally> tallies;
  size_t all = 0;
  std::ifstream in(Path("figures.jsonl"));
  for (std::string line; std::getline(in, line);) {
    const auto row = nlohmann::json::parse(line);
    const std::string language = row["lang"], input = row["input"];
    const text::Document document(text::DecodeUtf8(input), language);
    const std::vector<Figure> figures = FinderOf(language).Find(document, {});
    const text::OffsetConverter convert(document.text(), OffsetUnit::kCodePoint);
    for (const auto& expected : row["expected"]) {
      ++all;
      const std::string form = expected["text"];
      Tally& tally = tallies[language];
      ++tally.all;
      if (wrong.count(row["id"].get<std::string>() + "\t" + form) > 0) {
        ++tally.wrong;
        continue;
      }
      ++tally.cases;
      const bool valued = !expected["value"].is_null();
      bool found = false, agreed = false;
      for (const Figure& figure : figures) {
        if (convert(figure.span.start) >= expected["end"].get<uint32_t>() ||
            convert(figure.span.end) <= expected["start"].get<uint32_t>()) {
          continue;
        }
        found = true;
        agreed |= valued && Agrees(figure, std::stod(expected["value"].is_string()
                                                         ? expected["value"].get<std::string>()
                                                         : expected["value"].dump()));
      }
      tally.found += found;
      tally.valued += valued;
      tally.agreed += agreed;
    }
  }
  REQUIRE(all > 1500);
  const auto share = [](int part, int whole) { return static_cast<double>(part) / whole; };
  for (const auto& of_language : tallies) {  // clang 14 captures no structured bindings
    const std::string& language = of_language.first;
    const Tally& tally = of_language.second;
    CAPTURE(language);
    CHECK(tally.wrong * 20 <= tally.all);
    CHECK(share(tally.found, tally.cases) >= 0.96);
    CHECK(share(tally.agreed, tally.valued) >= 0.955);
  }
}

}  // namespace presslens::figures
