#include "names/lattice.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <optional>
#include <vector>

namespace presslens::names {
namespace {

// Everything below is checked against enumerating all labellings of short sequences.
struct Case {
  LabelSet labels{2};
  Transitions transitions;
  std::vector<float> emissions;
  size_t units = 0;
};

float Random(uint64_t& state) {
  state = state * 6364136223846793005ULL + 1442695040888963407ULL;
  return static_cast<float>(static_cast<double>(state >> 40) / double{1 << 24} * 6 - 3);
}

Case RandomCase(uint64_t seed, size_t units) {
  Case c;
  c.units = units;
  c.emissions.assign(units * kRowStride, 0);
  for (size_t i = 0; i < units; ++i) {
    for (int j = 0; j < c.labels.count(); ++j) {
      c.emissions[i * kRowStride + static_cast<size_t>(j)] = Random(seed);
    }
  }
  for (int from = 0; from <= c.labels.classes; ++from) {
    for (int to = 0; to <= c.labels.classes; ++to) c.transitions.outer[from][to] = Random(seed);
  }
  for (auto& step : c.transitions.inner) {
    for (int k = 0; k < c.labels.classes; ++k) step[k] = Random(seed);
  }
  return c;
}

// The score of a labelling, or nothing if BIOES forbids it.
std::optional<double> ScoreOf(const Case& c, const std::vector<int>& labels) {
  const LabelSet& set = c.labels;
  double score = 0;
  int closed = 0, open = -1;
  bool young = false;
  for (size_t i = 0; i < labels.size(); ++i) {
    const int label = labels[i];
    score += static_cast<double>(c.emissions[i * kRowStride + static_cast<size_t>(label)]);
    const int kind = label == 0 ? 0 : 1 + (label - 1) / set.classes;  // O B I E S
    const int k = label == 0 ? -1 : (label - 1) % set.classes;
    if (kind == 2 || kind == 3) {
      if (open != k) return std::nullopt;
      const int step = kind == 2 ? (young ? Transitions::kBeginInside : Transitions::kInsideInside)
                                 : (young ? Transitions::kBeginEnd : Transitions::kInsideEnd);
      score += static_cast<double>(c.transitions.inner[step][k]);
      young = false;
      if (kind == 3) {
        closed = k + 1;
        open = -1;
      }
      continue;
    }
    if (open >= 0) return std::nullopt;
    score += static_cast<double>(c.transitions.outer[closed][k + 1]);
    if (kind == 1) {
      open = k;
      young = true;
    } else {
      closed = k + 1;
    }
  }
  if (open >= 0) return std::nullopt;
  return score;
}

template <typename Visit>
void EachLabelling(const Case& c, Visit visit) {
  std::vector<int> labels(c.units, 0);
  for (;;) {
    if (const auto score = ScoreOf(c, labels)) visit(labels, *score);
    size_t i = 0;
    while (i < c.units && ++labels[i] == c.labels.count()) labels[i++] = 0;
    if (i == c.units) return;
  }
}

std::vector<LabelledSpan> NamesOf(const Case& c, const std::vector<int>& labels) {
  std::vector<LabelledSpan> names;
  uint32_t begin = 0;
  for (uint32_t i = 0; i < labels.size(); ++i) {
    if (labels[i] == 0) continue;
    const int kind = 1 + (labels[i] - 1) / c.labels.classes;
    if (kind == 1 || kind == 4) begin = i;
    if (kind >= 3) {
      names.push_back({begin, i + 1, static_cast<uint8_t>((labels[i] - 1) % c.labels.classes), 0});
    }
  }
  return names;
}

TEST_CASE("decoding finds the labelling that enumeration finds") {
  for (uint64_t seed = 1; seed <= 20; ++seed) {
    const Case c = RandomCase(seed, 1 + seed % 5);
    double best = -1e9;
    std::vector<int> labels;
    EachLabelling(c, [&](const std::vector<int>& candidate, double score) {
      if (score > best) {
        best = score;
        labels = candidate;
      }
    });
    std::vector<LabelledSpan> names;
    Lattice(c.labels, c.transitions).Decode(c.emissions, names);
    CHECK(names == NamesOf(c, labels));
  }
}

TEST_CASE("confidence is the share of the labellings that hold the name") {
  for (uint64_t seed = 1; seed <= 10; ++seed) {
    const Case c = RandomCase(seed * 77, 4);
    Lattice lattice(c.labels, c.transitions);
    std::vector<LabelledSpan> names;
    lattice.Decode(c.emissions, names);
    lattice.Rate(c.emissions, names);
    for (const LabelledSpan& name : names) {
      double all = 0, with = 0;
      EachLabelling(c, [&](const std::vector<int>& labels, double score) {
        all += std::exp(score);
        for (const LabelledSpan& other : NamesOf(c, labels)) {
          if (other.begin == name.begin && other.end == name.end &&
              other.name_class == name.name_class) {
            with += std::exp(score);
          }
        }
      });
      CHECK(static_cast<double>(name.confidence) == doctest::Approx(with / all).epsilon(1e-3));
    }
  }
}

TEST_CASE("expected counts of labels and the sum over permitted labellings") {
  const Case c = RandomCase(5, 4);
  // The second unit may only be inside or at the end of a name of class 1.
  std::vector<uint64_t> allowed(c.units, (uint64_t{1} << c.labels.count()) - 1);
  allowed[1] = uint64_t{1} << c.labels.Inside(1) | uint64_t{1} << c.labels.End(1);
  double all = 0;
  std::vector<double> expected(c.units * kRowStride, 0);
  EachLabelling(c, [&](const std::vector<int>& labels, double score) {
    if (!(allowed[1] >> labels[1] & 1)) return;
    all += std::exp(score);
    for (size_t i = 0; i < c.units; ++i) {
      expected[i * kRowStride + static_cast<size_t>(labels[i])] += std::exp(score);
    }
  });
  std::vector<float> counts(c.units * kRowStride, 0);
  Transitions moves;
  const double sum =
      Lattice(c.labels, c.transitions).Expect(c.emissions, allowed, 1, counts, moves);
  CHECK(sum == doctest::Approx(std::log(all)).epsilon(1e-4));
  for (size_t i = 0; i < counts.size(); ++i) {
    CHECK(static_cast<double>(counts[i]) == doctest::Approx(expected[i] / all).epsilon(1e-3));
  }
}

TEST_CASE("a chain without units, and one that nothing permits") {
  const Case c = RandomCase(3, 2);
  Lattice lattice(c.labels, c.transitions);
  std::vector<LabelledSpan> names = {{0, 1, 0, 0}};
  lattice.Decode({}, names);
  CHECK(names.empty());
  const std::vector<uint64_t> impossible(2, uint64_t{1} << c.labels.Inside(0));
  std::vector<float> counts(2 * kRowStride, 0);
  Transitions moves;
  CHECK(std::isinf(lattice.Expect(c.emissions, impossible, 1, counts, moves)));
}

}  // namespace
}  // namespace presslens::names
