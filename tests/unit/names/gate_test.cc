#include "names/gate.h"

#include <doctest/doctest.h>

#include <utility>
#include <vector>

#include "names/character_features.h"
#include "names/token_features.h"

namespace presslens::names {
namespace {

using Ranges = std::vector<std::pair<uint32_t, uint32_t>>;

Ranges Pairs(const std::vector<text::IndexRange>& ranges) {
  Ranges pairs;
  for (const text::IndexRange range : ranges) pairs.emplace_back(range.begin, range.end);
  return pairs;
}

// A gate of four weights, read by the two highest bits of a key.
constexpr uint32_t kKey = uint32_t{1} << 30;
const std::vector<int8_t> kWeights = {1, -2, 10, -100};

std::vector<int32_t> SumsOf(const std::vector<std::vector<uint32_t>>& words) {
  FeatureKeys keys;
  for (const auto& word : words) {
    for (const uint32_t key : word) keys.Add(key);
    keys.EndUnit();
  }
  std::vector<int32_t> sums;
  Gate(kWeights, 0).Weigh(keys, sums);
  return sums;
}

TEST_CASE("a gate sums the weights that the highest bits of the keys name") {
  CHECK(SumsOf({}).empty());
  CHECK(SumsOf({{0, kKey, kKey + 5}}) == std::vector<int32_t>{-3});
  CHECK(SumsOf({{}, {2 * kKey}}) == std::vector<int32_t>{0, 10});
}

TEST_CASE("a word between two words of names weighs what the lighter of them does, and no more") {
  CHECK(SumsOf({{0}, {3 * kKey}, {2 * kKey}}) == std::vector<int32_t>{1, 1, 10});
  CHECK(SumsOf({{0}, {3 * kKey}, {3 * kKey}, {2 * kKey}}) ==
        std::vector<int32_t>{1, -100, -100, 10});
}

TEST_CASE("a gate without weights is always open") {
  CHECK(Gate().always_open());
  CHECK_FALSE(Gate(kWeights, -5).always_open());
  CHECK(Gate(kWeights, -5).bits() == 2);
  CHECK(Gate(kWeights, -5).threshold() == -5);
}

TEST_CASE("stretches hold the words that pass, what joins them, and one unit more") {
  const text::JosaTable josa;
  const Gazetteer gazetteer;
  CharacterFeatures features(gazetteer, josa);
  features.Read(u"가나, 다라 (마바) 사");
  std::vector<text::IndexRange> stretches;
  features.Stretches(std::vector<int32_t>{5, 5, 4, 5}, 5, stretches);
  CHECK(Pairs(stretches) == Ranges{{0, 7}, {12, 13}});
  features.Stretches(std::vector<int32_t>{4, 4, 4, 4}, 5, stretches);
  CHECK(stretches.empty());

  const text::Document document(u"The Bank of England said so", "en");
  const WordClasses classes;
  TokenFeatures tokens(gazetteer, classes, document);
  tokens.Read(ChainsOf(document).front());
  tokens.Stretches(std::vector<int32_t>{0, 5, 5, 5, 0, 0}, 5, stretches);
  CHECK(Pairs(stretches) == Ranges{{1, 5}});
}

TEST_CASE("the keys of a stretch are those that its units have in the whole") {
  const text::JosaTable josa;
  const Gazetteer gazetteer({{u"한국은행", BitOf(kGroups)}});
  CharacterFeatures features(gazetteer, josa);
  features.Read(u"어제 한국은행이 금리를 올렸다");
  FeatureKeys all, part;
  features.Extract(features.all(), all);
  features.Extract({3, 8}, part);
  REQUIRE(part.units() == 5);
  for (size_t unit = 0; unit < part.units(); ++unit) {
    const auto expected = all.of(unit + 3), found = part.of(unit);
    CHECK(std::vector(found.begin(), found.end()) == std::vector(expected.begin(), expected.end()));
  }
}

}  // namespace
}  // namespace presslens::names
