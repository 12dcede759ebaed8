#include "refinement.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <utility>

#include "names/lattice.h"
#include "text/document.h"
#include "text/lexicon.h"
#include "text/utf.h"

namespace presslens::train {
namespace {

constexpr size_t kHalves = 2;
constexpr int kRounds = 2;         // the second one's judges learn from what the first one labelled
constexpr int kEpochs = 4;         // of the judging models
constexpr float kDoubtful = 0.3F;  // what is a name with this probability is masked if not labelled
constexpr float kLeastLikely = 0.02F;  // no count is worth a label that is less probable

// A form with one of its labels, and how many places with it the corpus lacks (or has too many).
struct Balance {
  std::u16string form;
  std::string label;
  int lacking = 0;
};

// A place that may get the label of a balance.
struct Place {
  size_t text;
  Span span;
  size_t balance;
  float chance;
};

// A place that has one label of its form and may have to give it up for another.
struct Holder {
  size_t text, annotation, balance;
  float chance;
};

bool Overlaps(const std::vector<Annotation>& annotations, Span span) {
  return std::any_of(annotations.begin(), annotations.end(),
                     [span](const Annotation& a) { return a.span.overlaps(span); });
}

class Refiner {
 public:
  // `taught` are the same texts with the labels that the judges learn from.
  Refiner(const Recipe& base, Source silver, const Source& taught,
          const std::vector<FormCount>& counts)
      : base_(base), silver_(std::move(silver)), taught_(taught) {
    Weigh(counts);
  }

  Source Refine() {
    for (size_t half = 0; half < kHalves; ++half) Judge(half);
    Exchange();
    Fill();
    Mask();
    return std::move(silver_);
  }

 private:
  bool MayLabel(const std::string& label) const {
    const int k = MeaningOf(silver_.scheme, label).exact;
    return k >= 0 && ClassOf(label) < base_.language.labels.classes;
  }
  // Classes that the model does not tell apart are its last one.
  int ClassOf(const std::string& label) const {
    return std::min(MeaningOf(silver_.scheme, label).exact, base_.language.labels.classes - 1);
  }

  // Sets the balances: what the table says less what the corpus has.
  void Weigh(const std::vector<FormCount>& counts) {
    std::map<std::pair<std::u16string, std::string>, int> lacking;
    for (const FormCount& row : counts) lacking[{row.form, row.label}] += row.count;
    for (const AnnotatedText& text : silver_.texts) {
      for (const Annotation& annotation : text.annotations)
        --lacking[{std::u16string(annotation.span.of(text.text)), annotation.label}];
    }
    for (const auto& [key, number] : lacking) {
      if (!MayLabel(key.second)) continue;
      if (balances_.empty() || balances_.back().form != key.first)
        forms_.Add(key.first, static_cast<uint32_t>(balances_.size()));
      balances_.push_back({key.first, key.second, number});
    }
  }

  // Calls `use(i)` for the balances of the form whose first balance is `first`.
  template <typename Use>
  void EachBalance(size_t first, Use use) const {
    for (size_t i = first; i < balances_.size() && balances_[i].form == balances_[first].form; ++i)
      use(i);
  }

  // Collects what a model of everything but this half thinks about it.
  void Judge(size_t half) {
    Recipe others = base_;
    Source seen{silver_.name, {}, silver_.scheme, silver_.weight, silver_.forms};
    for (size_t i = 0; i < silver_.texts.size(); ++i) {
      if (i % kHalves != half) seen.texts.push_back(taught_.texts[i]);
    }
    others.sources.push_back(std::move(seen));
    others.first.epochs = kEpochs;
    const CrfTrainer model = Learned(others, nullptr);
    const names::Gazetteer gazetteer(FormsOf(others, kFolds));
    for (size_t i = half; i < silver_.texts.size(); i += kHalves) JudgeText(model, gazetteer, i);
  }

  void JudgeText(const CrfTrainer& model, const names::Gazetteer& gazetteer, size_t index) {
    const AnnotatedText& text = silver_.texts[index];
    const text::Document document(text.text, base_.language.code);
    const std::vector<names::Chain> chains = names::ChainsOf(document);
    names::Lattice lattice(base_.language.labels, model.transitions());
    std::vector<float> emissions;
    std::vector<names::LabelledSpan> names;
    size_t next = 0;
    EachSequence(
        base_.language, josa_, gazetteer, text, silver_.scheme, [&](const Example& example) {
          const Span chain = chains[next++].span;
          model.Score(example.keys, emissions);
          lattice.Decode(emissions, names);
          lattice.Rate(emissions, names);
          for (const names::LabelledSpan& name : names) {
            if (name.confidence < kDoubtful) continue;
            doubtful_.emplace_back(index, Span{chain.start + name.begin, chain.start + name.end});
          }
          FindPlaces(index, chain, lattice, emissions);
          FindHolders(index, chain, lattice, emissions);
        });
  }

  float ChanceOf(Span span, Span chain, size_t balance, names::Lattice& lattice,
                 const std::vector<float>& emissions) const {
    names::LabelledSpan name{span.start - chain.start, span.end - chain.start,
                             static_cast<uint8_t>(ClassOf(balances_[balance].label))};
    lattice.Rate(emissions, std::span(&name, 1));
    return name.confidence;
  }

  void FindPlaces(size_t index, Span chain, names::Lattice& lattice,
                  const std::vector<float>& emissions) {
    const AnnotatedText& text = silver_.texts[index];
    for (uint32_t at = chain.start; at < chain.end; ++at) {
      forms_.EachAt(text.text, at, [&](text::Lexicon::Match match) {
        const Span span{at, at + match.length};
        if (span.end > chain.end || Overlaps(text.annotations, span)) return;
        EachBalance(match.value, [&](size_t i) {
          if (balances_[i].lacking <= 0) return;
          const float chance = ChanceOf(span, chain, i, lattice, emissions);
          if (chance >= kLeastLikely) places_.push_back({index, span, i, chance});
        });
      });
    }
  }

  void FindHolders(size_t index, Span chain, names::Lattice& lattice,
                   const std::vector<float>& emissions) {
    const AnnotatedText& text = silver_.texts[index];
    for (size_t a = 0; a < text.annotations.size(); ++a) {
      const Annotation& annotation = text.annotations[a];
      const auto first = forms_.Find(annotation.span.of(text.text));
      if (!first || !chain.contains(annotation.span)) continue;
      EachBalance(*first, [&](size_t i) {
        if (balances_[i].label != annotation.label || balances_[i].lacking >= 0) return;
        holders_.push_back({index, a, i, ChanceOf(annotation.span, chain, i, lattice, emissions)});
      });
    }
  }

  // Labels that a form has too often go over to those that it lacks, at the least probable places.
  void Exchange() {
    std::stable_sort(holders_.begin(), holders_.end(),
                     [](const Holder& a, const Holder& b) { return a.chance < b.chance; });
    for (const Holder& holder : holders_) {
      Balance& excess = balances_[holder.balance];
      const auto first = forms_.Find(excess.form);
      if (!first || excess.lacking >= 0) continue;
      size_t best = holder.balance;
      EachBalance(*first, [&](size_t i) {
        if (balances_[i].lacking > std::max(0, balances_[best].lacking)) best = i;
      });
      if (best == holder.balance) continue;
      silver_.texts[holder.text].annotations[holder.annotation].label = balances_[best].label;
      ++excess.lacking;
      --balances_[best].lacking;
    }
  }

  void Fill() {
    std::stable_sort(places_.begin(), places_.end(),
                     [](const Place& a, const Place& b) { return a.chance > b.chance; });
    for (const Place& place : places_) {
      Balance& balance = balances_[place.balance];
      auto& annotations = silver_.texts[place.text].annotations;
      if (balance.lacking <= 0 || Overlaps(annotations, place.span)) continue;
      --balance.lacking;
      const auto at =
          std::find_if(annotations.begin(), annotations.end(),
                       [&](const Annotation& a) { return a.span.start > place.span.start; });
      annotations.insert(at, {place.span, balance.label});
    }
  }

  void Mask() {
    for (const auto& [index, span] : doubtful_) {
      AnnotatedText& text = silver_.texts[index];
      if (!Overlaps(text.annotations, span)) text.masked.push_back(span);
    }
  }

  const Recipe& base_;
  Source silver_;
  const Source& taught_;
  const text::JosaTable josa_;
  std::vector<Balance> balances_;  // those of one form side by side
  text::Lexicon forms_;            // with the first balance of each
  std::vector<std::pair<size_t, Span>> doubtful_;
  std::vector<Place> places_;
  std::vector<Holder> holders_;
};

}  // namespace

std::vector<FormCount> ReadFormCounts(const std::string& path) {
  std::ifstream file(path);
  std::vector<FormCount> counts;
  std::string line;
  std::getline(file, line);  // headings
  while (std::getline(file, line)) {
    const size_t first = line.find('\t'), last = line.rfind('\t');
    if (first == last) continue;
    counts.push_back({text::DecodeUtf8(line.substr(0, first)),
                      line.substr(first + 1, last - first - 1),
                      std::atoi(line.c_str() + last + 1)});
  }
  if (counts.empty()) {
    std::fprintf(stderr, "presslens_train: cannot read %s\n", path.c_str());
    std::exit(1);
  }
  return counts;
}

Source Refined(const Recipe& base, const Source& silver, const std::vector<FormCount>& counts) {
  Source refined = silver;
  for (int round = 0; round < kRounds; ++round)
    refined = Refiner(base, silver, refined, counts).Refine();
  return refined;
}

}  // namespace presslens::train
