#include "evaluate.h"

#include <algorithm>
#include <cstdio>
#include <tuple>

#include "names/tagger.h"
#include "text/document.h"
#include "text/josa.h"

namespace presslens::train {
namespace {

constexpr std::array<const char*, names::kMaxClasses> kClassNames = {
    "person", "organization", "location", "product", "work",
    "event",  "title",        "date",     "time",    "quantity"};

std::string Line(const char* name, const Score& score) {
  char line[120];
  std::snprintf(line, sizeof line, "%-13s p %.4f  r %.4f  f1 %.4f  (%zu)\n", name,
                score.precision(), score.recall(), score.f1(), score.annotated);
  return line;
}

}  // namespace

Scores Evaluate(const names::Model& model, const std::vector<AnnotatedText>& texts, Scheme scheme,
                uint16_t classes) {
  using Key = std::tuple<uint32_t, uint32_t, int>;
  const text::JosaTable josa;
  Scores scores;
  for (const AnnotatedText& text : texts) {
    std::vector<Key> wanted;
    for (const Annotation& annotation : text.annotations) {
      const Meaning meaning = MeaningOf(scheme, annotation.label);
      if (meaning.exact >= 0 && (classes >> meaning.exact & 1)) {
        wanted.emplace_back(annotation.span.start, annotation.span.end, meaning.exact);
      }
    }
    for (const auto& key : wanted)
      ++scores.classes[static_cast<size_t>(std::get<2>(key))].annotated;
    scores.all.annotated += wanted.size();
    const text::Document document(text.text, model.language());
    for (const names::FoundName& name : names::TagNames(model, josa, document)) {
      const int k = static_cast<int>(name.name_class);
      if (!(classes >> k & 1)) continue;
      const bool correct = std::find(wanted.begin(), wanted.end(),
                                     Key{name.span.start, name.span.end, k}) != wanted.end();
      Score& score = scores.classes[static_cast<size_t>(k)];
      ++score.found;
      ++scores.all.found;
      score.correct += correct;
      scores.all.correct += correct;
    }
  }
  return scores;
}

std::string Table(const Scores& scores) {
  std::string table;
  for (size_t k = 0; k < scores.classes.size(); ++k) {
    if (scores.classes[k].annotated + scores.classes[k].found > 0)
      table += Line(kClassNames[k], scores.classes[k]);
  }
  return table + Line("all", scores.all);
}

}  // namespace presslens::train
