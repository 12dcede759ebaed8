#include "recipe.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <numeric>
#include <set>
#include <utility>

#include "names/normalise.h"
#include "names/word_lists.h"
#include "random.h"
#include "recipes.h"
#include "renaming.h"
#include "text/utf.h"

namespace presslens::train {
namespace {

constexpr size_t kGateFold = 0;  // the fold that decides the gate's threshold
constexpr size_t kShortestForm = 2;
constexpr size_t kLongestForm = 30;

size_t FoldOf(const Recipe& recipe, size_t text, size_t texts) {
  return recipe.neighbours ? text * kFolds / texts : text % kFolds;
}

names::ModelParts Quantised(const Recipe& recipe, const CrfTrainer& trainer,
                            const Phrases& phrases) {
  names::ModelParts parts;
  parts.language = recipe.language.code;
  parts.unit = recipe.language.unit;
  parts.labels = recipe.language.labels;
  parts.classes = recipe.language.classes;
  parts.transitions = trainer.transitions();
  parts.gazetteer = names::Gazetteer::Serialize(phrases);
  // The few largest weights are cut, so that all others keep finer steps.
  std::vector<float> sizes;
  const int labels = recipe.language.labels.count();
  for (size_t row = 0; row < trainer.rows(); ++row) {
    for (int j = 0; j < labels; ++j) {
      const float w = trainer.weights(row)[j];
      if (w != 0) sizes.push_back(std::fabs(w));
    }
  }
  const size_t at = sizes.size() - 1 - sizes.size() / 10000;
  std::nth_element(sizes.begin(), sizes.begin() + static_cast<int64_t>(at), sizes.end());
  parts.scale = sizes[at] / recipe.largest;
  std::vector<uint32_t> order(trainer.rows());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(),
            [&](uint32_t a, uint32_t b) { return trainer.keys()[a] < trainer.keys()[b]; });
  for (const uint32_t row : order) {
    parts.keys.push_back(trainer.keys()[row]);
    for (int j = 0; j < parts.labels.row_size(); ++j) {
      const float weight = j < labels ? trainer.weights(row)[j] : 0;
      parts.weights.push_back(static_cast<int8_t>(
          std::lround(std::clamp(weight / parts.scale, -recipe.largest, recipe.largest))));
    }
  }
  return parts;
}

languages::Table ReadTable(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    std::fprintf(stderr, "presslens_train: cannot read %s\n", path.c_str());
    std::exit(1);
  }
  return languages::Table(std::string(std::istreambuf_iterator<char>(file), {}));
}

// The dictionary holds its phrases in lower case.
std::u16string Capitalised(std::u16string form) {
  bool first = true;
  for (char16_t& c : form) {
    if (first && text::IsLower(c) && c >= u'a' && c <= u'z')
      c = static_cast<char16_t>(c - u'a' + u'A');
    first = c == u' ' || c == u'-';
  }
  return form;
}

}  // namespace

void AddPhrases(const std::string& path, names::UnitKind unit, Phrases& phrases) {
  names::AddWordLists(ReadTable(path), unit, phrases);
}

names::WordClasses ReadWordClasses(const std::string& path) {
  const languages::Table table = ReadTable(path);
  std::map<uint32_t, uint16_t> numbers;
  for (size_t row = 0; row < table.size(); ++row) {
    const uint32_t key = names::WordClasses::KeyOf(names::HashOf(table[row][0]));
    numbers.emplace(key, static_cast<uint16_t>(std::atoi(text::EncodeUtf8(table[row][1]).c_str())));
  }
  std::vector<names::WordClasses::Entry> entries;
  for (const auto& [key, number] : numbers) entries.push_back({key, number});
  return names::WordClasses(std::move(entries));
}

Phrases FormsOf(const Recipe& recipe, size_t without) {
  Phrases phrases = recipe.dictionary;
  for (const Source& source : recipe.sources) {
    if (!source.forms) continue;
    for (size_t i = 0; i < source.texts.size(); ++i) {
      if (FoldOf(recipe, i, source.texts.size()) == without) continue;
      const AnnotatedText& text = source.texts[i];
      for (const Annotation& annotation : text.annotations) {
        const Meaning meaning = MeaningOf(source.scheme, annotation.label);
        const auto form = annotation.span.of(text.text);
        if (meaning.exact < 0 || meaning.exact > static_cast<int>(names::NameClass::kTitle))
          continue;
        if (form.size() < kShortestForm || form.size() > kLongestForm) continue;
        phrases[names::NormalisedPhrase(recipe.language.unit, form)] |=
            names::BitOf(names::kAnnotatedForms + static_cast<uint32_t>(meaning.exact));
      }
    }
  }
  return phrases;
}

void ApplyOverrides(const Material& material, Recipe& recipe) {
  if (material.rows > 0) recipe.rows = material.rows;
  if (material.rate > 0)
    recipe.first.rate = recipe.middle.rate = recipe.finetune.rate = material.rate;
  if (material.epochs > 0) recipe.first.epochs = material.epochs;
  for (Source& source : recipe.sources) {
    if (source.name.starts_with("articles") && material.article_weight > 0)
      source.weight = material.article_weight;
  }
}

Source RenamedCopies(const Recipe& recipe, const Source& source, size_t times, float weight) {
  NamePool pool;
  std::vector<std::u16string> given, family;
  for (const auto& [phrase, lists] : recipe.dictionary) {
    if (lists & names::BitOf(names::kGivenNames)) given.push_back(phrase);
    if (lists & names::BitOf(names::kFamilyNames)) family.push_back(phrase);
  }
  std::set<std::pair<std::u16string, int>> forms;
  for (const Source& other : recipe.sources) {
    for (const AnnotatedText& text : other.texts) {
      for (const Annotation& annotation : text.annotations) {
        const int k = MeaningOf(other.scheme, annotation.label).exact;
        if (k >= 0 && k < names::kEntityClasses) forms.emplace(annotation.span.of(text.text), k);
      }
    }
  }
  for (const auto& [form, k] : forms) pool[static_cast<size_t>(k)].push_back(form);
  const bool korean = recipe.language.unit == names::UnitKind::kCharacters;
  if (!given.empty() && !family.empty()) {
    Random random(7);
    auto& people = pool[static_cast<size_t>(names::NameClass::kPerson)];
    for (size_t count = 2 * people.size(); count > 0; --count) {
      const auto& first = given[random.Next() % given.size()];
      const auto& last = family[random.Next() % family.size()];
      people.push_back(korean ? last + first : Capitalised(first) + u" " + Capitalised(last));
    }
  }
  Source copies{source.name + " renamed", {}, source.scheme, weight, false};
  for (size_t copy = 0; copy < times; ++copy) {
    for (size_t i = 0; i < source.texts.size(); ++i) {
      copies.texts.push_back(Renamed(source.texts[i], source.scheme, pool, korean,
                                     1 + copy * source.texts.size() + i));
    }
  }
  return copies;
}

CrfTrainer Learned(const Recipe& recipe, GateTrainer* gate) {
  const text::JosaTable josa;
  CrfTrainer trainer(recipe.language.labels);
  for (size_t fold = 0; fold < kFolds; ++fold) {
    const names::Gazetteer gazetteer(FormsOf(recipe, fold));
    for (const Source& source : recipe.sources) {
      for (size_t i = 0; i < source.texts.size(); ++i) {
        if (FoldOf(recipe, i, source.texts.size()) != fold) continue;
        EachSequence(recipe.language, josa, gazetteer, source.texts[i], source.scheme,
                     [&](Example& example) {
                       if (gate != nullptr && fold != kGateFold) gate->Add(example);
                       trainer.Add(example.keys, std::move(example.allowed), source.weight);
                     });
      }
    }
  }
  trainer.Index(recipe.first.min_count);
  std::fprintf(stderr, "%zu features\n", trainer.rows());
  trainer.Train(recipe.first);
  return trainer;
}

names::ModelParts Train(const Recipe& recipe) {
  GateTrainer gate(recipe.language.labels);
  CrfTrainer trainer = Learned(recipe, &gate);
  // In two steps: what is lost by the first one is learned again by the others before the second.
  for (const auto& [rows, options] :
       {std::pair{recipe.rows * 6, recipe.middle}, std::pair{recipe.rows, recipe.finetune}}) {
    if (rows >= trainer.rows()) continue;
    trainer.Prune(rows);
    trainer.Train(options);
  }
  names::ModelParts parts = Quantised(recipe, trainer, FormsOf(recipe, kFolds));
  std::vector<const AnnotatedText*> unseen;  // by the gate
  for (const Source& source : recipe.sources) {
    for (size_t i = 0; i < source.texts.size(); ++i) {
      if (FoldOf(recipe, i, source.texts.size()) == kGateFold) unseen.push_back(&source.texts[i]);
    }
  }
  const auto model = names::Model::Make(parts);
  parts.gate = WithThreshold(gate.Train(recipe.gate), *model, unseen, recipe.gate);
  return parts;
}

}  // namespace presslens::train
