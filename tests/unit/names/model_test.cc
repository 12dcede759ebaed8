#include "names/model.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <vector>

namespace presslens::names {
namespace {

ModelParts SmallModel() {
  ModelParts parts;
  parts.language = "en";
  parts.unit = UnitKind::kTokens;
  parts.labels = {kEntityClasses};
  parts.scale = 0.5F;
  parts.transitions.outer[0][1] = 1.5F;
  parts.keys = {3, 70000, 4000000000U};
  const auto row_size = static_cast<size_t>(parts.labels.row_size());
  parts.weights.assign(parts.keys.size() * row_size, 0);
  for (size_t row = 0; row < parts.keys.size(); ++row) {
    for (size_t label = 0; label < static_cast<size_t>(parts.labels.count()); ++label) {
      parts.weights[row * row_size + label] = static_cast<int8_t>(10 * row + label - 20);
    }
  }
  parts.gate = Gate({7, -8, 0, 127}, -1000);
  parts.classes = WordClasses({{WordClasses::KeyOf(HashOf(u"seoul")), 600}});
  parts.gazetteer =
      Gazetteer::Serialize({{u"seoul", BitOf(kPlaces)}, {u"seoul bank", BitOf(kGroups)}});
  return parts;
}

TEST_CASE("a model survives packing and scores by its rows") {
  const std::vector<std::byte> bytes = PackModel(SmallModel());
  ModelParts parts;
  REQUIRE(UnpackModel(bytes, parts).ok());
  CHECK(parts.keys == SmallModel().keys);
  CHECK(parts.weights == SmallModel().weights);
  CHECK(parts.transitions.outer[0][1] == 1.5F);
  const auto model = Model::Make(std::move(parts));
  REQUIRE(model != nullptr);
  CHECK(model->gate().threshold() == -1000);
  const auto gate = model->gate().weights();
  CHECK(std::vector(gate.begin(), gate.end()) == std::vector<int8_t>{7, -8, 0, 127});
  CHECK(model->classes().Of(HashOf(u"seoul")) == 600);
  CHECK(model->classes().Of(HashOf(u"bank")) == 0);
  CHECK(model->gazetteer().Find(u"seoul") == BitOf(kPlaces));
  REQUIRE(model->gazetteer().LongestAt(u"seoul banks", 0).has_value());
  CHECK(model->gazetteer().LongestAt(u"seoul banks", 0)->length == 10);

  FeatureKeys keys;
  keys.Add(3);
  keys.Add(4);  // unknown
  keys.Add(4000000000U);
  keys.EndUnit();
  keys.EndUnit();  // a unit without features
  std::vector<float> emissions;
  model->Score(keys, emissions);
  REQUIRE(emissions.size() == 2 * kRowStride);
  CHECK(emissions[0] == 0.5F * (-20 + 0));
  CHECK(emissions[5] == 0.5F * (-15 + 5));
  CHECK(emissions[kRowStride] == 0);
}

TEST_CASE("a model may be without a gate and without classes of words") {
  ModelParts without = SmallModel();
  without.gate = {};
  without.classes = {};
  ModelParts parts;
  REQUIRE(UnpackModel(PackModel(without), parts).ok());
  CHECK(parts.gate.always_open());
  CHECK(parts.classes.entries().empty());
  CHECK(parts.gazetteer == SmallModel().gazetteer);
}

TEST_CASE("a damaged model is refused, whichever byte is damaged") {
  const std::vector<std::byte> good = PackModel(SmallModel());
  ModelParts parts;
  for (size_t at = 0; at < good.size(); ++at) {
    std::vector<std::byte> bad = good;
    bad[at] ^= std::byte{0x40};
    const Status status = UnpackModel(bad, parts);
    CHECK(status.code == ErrorCode::kBadModel);
    CHECK_FALSE(status.message.empty());
  }
}

TEST_CASE("a cut-off, padded or foreign file is refused") {
  const std::vector<std::byte> good = PackModel(SmallModel());
  ModelParts parts;
  for (size_t size = 0; size < good.size(); size += 7) {
    CHECK_FALSE(UnpackModel(std::span(good).first(size), parts).ok());
  }
  std::vector<std::byte> padded = good;
  padded.push_back(std::byte{0});
  CHECK_FALSE(UnpackModel(padded, parts).ok());
  CHECK_FALSE(UnpackModel(std::vector<std::byte>(500, std::byte{'x'}), parts).ok());
}

TEST_CASE("sizes that contradict each other are refused even under a right checksum") {
  ModelParts unordered = SmallModel();
  unordered.keys = {70000, 3, 4000000000U};
  ModelParts parts;
  CHECK_FALSE(UnpackModel(PackModel(unordered), parts).ok());
  ModelParts classes = SmallModel();
  classes.classes = WordClasses(std::vector<WordClasses::Entry>{{9, 8}, {9, 16}});
  CHECK_FALSE(UnpackModel(PackModel(classes), parts).ok());
  ModelParts scale = SmallModel();
  scale.scale = -1;
  CHECK_FALSE(UnpackModel(PackModel(scale), parts).ok());
  ModelParts gazetteer = SmallModel();
  gazetteer.gazetteer.resize(9);
  REQUIRE(UnpackModel(PackModel(gazetteer), parts).ok());
  CHECK(Model::Make(std::move(parts)) == nullptr);
}

TEST_CASE("phrases of a gazetteer share their beginnings") {
  const auto bytes = Gazetteer::Serialize({{u"강남", 1}, {u"강남구", 2}, {u"강북", 4}});
  const auto gazetteer = Gazetteer::Parse(bytes);
  REQUIRE(gazetteer.has_value());
  CHECK(gazetteer->size() == 3);
  CHECK(gazetteer->Find(u"강남") == 1);
  CHECK(gazetteer->Find(u"강남구") == 2);
  CHECK(gazetteer->Find(u"강북") == 4);
  CHECK(gazetteer->Find(u"강") == 0);
  for (size_t size = 0; size < bytes.size(); ++size) {
    CHECK_FALSE(Gazetteer::Parse(std::span(bytes).first(size)).has_value());
  }
}

}  // namespace
}  // namespace presslens::names
