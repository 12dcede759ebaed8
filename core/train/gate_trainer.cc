#include "gate_trainer.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <optional>
#include <span>
#include <utility>

#include "names/chain.h"
#include "names/character_features.h"
#include "names/exponential.h"
#include "names/tagger.h"
#include "names/token_features.h"
#include "random.h"
#include "text/document.h"
#include "text/josa.h"

namespace presslens::train {
namespace {

constexpr float kStart = 0.1F;    // a weight must see some evidence before it moves at full rate
constexpr size_t kCutOff = 1000;  // of so many weights the largest is cut

// Whether a word of these units belongs to a name; nothing if that is not known.
std::optional<bool> IsNamed(names::LabelSet labels, std::span<const uint64_t> allowed) {
  uint64_t entities = 0;
  for (int k = 0; k < names::kEntityClasses; ++k) {
    for (const int label : {labels.Begin(k), labels.Inside(k), labels.End(k), labels.Single(k)})
      entities |= uint64_t{1} << label;
  }
  bool known = true;
  for (const uint64_t unit : allowed) {
    if ((unit & ~entities) == 0) return true;
    known = known && (unit & entities) == 0;
  }
  return known ? std::optional(false) : std::nullopt;
}

// The weights as whole numbers of at most `limit`.
std::vector<int8_t> Quantised(const std::vector<float>& weights, float limit) {
  std::vector<float> sizes;
  for (const float w : weights) sizes.push_back(std::fabs(w));
  const auto largest = sizes.end() - 1 - static_cast<int64_t>(sizes.size() / kCutOff);
  std::nth_element(sizes.begin(), largest, sizes.end());
  const float scale = std::max(*largest, 1e-6F) / limit;
  std::vector<int8_t> quantised;
  for (const float w : weights) {
    quantised.push_back(static_cast<int8_t>(std::lround(std::clamp(w / scale, -limit, limit))));
  }
  return quantised;
}

// Calls `use(words, spans of the words)` for each chain of a document.
template <typename Use>
void EachChain(const names::Model& model, const text::JosaTable& josa,
               const text::Document& document, Use use) {
  names::FeatureKeys words;
  std::vector<Span> spans;
  if (model.unit() == names::UnitKind::kTokens) {
    names::TokenFeatures features(model.gazetteer(), model.classes(), document);
    for (const names::Chain& chain : names::ChainsOf(document)) {
      features.Read(chain);
      features.ReadWords(words);
      spans.clear();
      for (uint32_t i = chain.tokens.begin; i < chain.tokens.end; ++i)
        spans.push_back(document.tokens()[i].span);
      use(words, spans);
    }
    return;
  }
  names::CharacterFeatures features(model.gazetteer(), josa);
  for (const names::Chain& chain : names::ChainsOf(document)) {
    features.Read(document.text(chain.span));
    features.ReadWords(words);
    spans.clear();
    for (uint32_t word = 0; word < words.units(); ++word) {
      const text::IndexRange units = features.UnitsOf(word);
      spans.push_back({chain.span.start + units.begin, chain.span.start + units.end});
    }
    use(words, spans);
  }
}

}  // namespace

void GateTrainer::Add(const Example& example) {
  for (size_t i = 0; i < example.words.units(); ++i) {
    const text::IndexRange units = example.units_of_words[i];
    const auto named =
        IsNamed(labels_, std::span(example.allowed).subspan(units.begin, units.size()));
    if (!named) continue;
    const auto keys = example.words.of(i);
    const auto begin = static_cast<uint32_t>(keys_.size());
    keys_.insert(keys_.end(), keys.begin(), keys.end());
    words_.push_back({begin, static_cast<uint32_t>(keys_.size()), *named});
  }
}

std::vector<int8_t> GateTrainer::Train(const GateOptions& options) const {
  const uint32_t shift = 32 - options.bits;
  std::vector<float> weights(size_t{1} << options.bits), squares(weights.size(), kStart);
  std::vector<uint32_t> order(words_.size());
  std::iota(order.begin(), order.end(), 0U);
  Random random(1);
  for (int epoch = 0; epoch < options.epochs; ++epoch) {
    for (size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random.Next() % i]);
    for (const uint32_t index : order) {
      const Word word = words_[index];
      const auto keys = std::span(keys_).subspan(word.begin, word.end - word.begin);
      float sum = 0;
      for (const uint32_t key : keys) sum += weights[key >> shift];
      const float gradient = (word.named ? 1.0F : 0.0F) - 1 / (1 + names::Exponential(-sum));
      for (const uint32_t key : keys) {
        float& square = squares[key >> shift];
        square += gradient * gradient;
        weights[key >> shift] += options.rate * gradient / std::sqrt(square);
      }
    }
  }
  return Quantised(weights, options.largest);
}

names::Gate WithThreshold(std::vector<int8_t> weights, const names::Model& model,
                          const std::vector<const AnnotatedText*>& texts,
                          const GateOptions& options) {
  const text::JosaTable josa;
  const names::Gate gate(weights, 0);
  std::vector<int32_t> all, least, sums;  // of every word; the least of the words of each name
  for (const AnnotatedText* text : texts) {
    const text::Document document(text->text, model.language());
    const std::vector<names::FoundName> found = names::TagNames(model, josa, document);
    EachChain(model, josa, document,
              [&](const names::FeatureKeys& words, const std::vector<Span>& spans) {
                gate.Weigh(words, sums);
                all.insert(all.end(), sums.begin(), sums.end());
                for (const names::FoundName& name : found) {
                  if (static_cast<int>(name.name_class) >= names::kEntityClasses) continue;
                  std::optional<int32_t> sum;
                  for (size_t i = 0; i < spans.size(); ++i) {
                    if (spans[i].overlaps(name.span))
                      sum = std::min(sum.value_or(sums[i]), sums[i]);
                  }
                  if (sum) least.push_back(*sum);
                }
              });
  }
  if (least.empty()) return {};
  const auto limit =
      least.begin() + static_cast<int64_t>(options.loss * static_cast<float>(least.size()));
  std::nth_element(least.begin(), limit, least.end());
  const int32_t threshold = *limit;
  const auto passing =
      std::count_if(all.begin(), all.end(), [threshold](int32_t sum) { return sum >= threshold; });
  std::fprintf(stderr, "gate: threshold %d, of %zu words %td pass\n", threshold, all.size(),
               passing);
  return names::Gate(std::move(weights), threshold);
}

}  // namespace presslens::train
