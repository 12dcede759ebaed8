#include "renaming.h"

#include <algorithm>
#include <map>
#include <utility>

#include "random.h"
#include "text/hangul.h"

namespace presslens::train {
namespace {

size_t WordsOf(std::u16string_view form) {
  return 1 + static_cast<size_t>(std::count(form.begin(), form.end(), u' '));
}

std::u16string_view LastWord(std::u16string_view form) { return form.substr(form.rfind(u' ') + 1); }

std::u16string_view FirstWords(std::u16string_view form, size_t words) {
  size_t end = 0;
  for (; words > 0 && end != std::u16string_view::npos; --words)
    end = form.find(u' ', end + (end > 0 ? 1 : 0));
  return form.substr(0, end);
}

class Renamer {
 public:
  Renamer(const NamePool& pool, bool korean, uint64_t seed)
      : pool_(pool), korean_(korean), random_(seed) {}

  // Longer forms first, so that short forms follow them.
  void Choose(std::vector<std::pair<std::u16string, int>> forms) {
    std::stable_sort(forms.begin(), forms.end(),
                     [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
    for (const auto& [form, k] : forms) {
      if (chosen_.contains({form, k})) continue;
      std::u16string other = FromLonger(form, k);
      if (other.empty()) other = FromPool(form, k);
      chosen_[{form, k}] = other.empty() ? form : other;
    }
  }

  const std::u16string& At(std::u16string_view form, int k) const {
    return chosen_.at({std::u16string(form), k});
  }

 private:
  bool Fits(std::u16string_view form, std::u16string_view other) const {
    if (!korean_) return true;
    return text::EndingOf(form) == text::EndingOf(other) &&
           (form.size() == 1) == (other.size() == 1);
  }

  // Altman, if Sam Altman became Mary Jones, becomes Jones; Hanbit, if Hanbit Steel became Orion
  // Power, Orion.
  std::u16string FromLonger(std::u16string_view form, int k) const {
    for (const auto& [key, other] : chosen_) {
      if (key.second != k || key.first.size() <= form.size() || WordsOf(other) < 2) continue;
      if (k == 0 && LastWord(key.first) == form) return std::u16string(LastWord(other));
      if (key.first.starts_with(form) && key.first[form.size()] == u' ') {
        const std::u16string_view first = FirstWords(other, WordsOf(form));
        if (first.size() < other.size()) return std::u16string(first);
      }
    }
    return {};
  }

  std::u16string FromPool(std::u16string_view form, int k) {
    const auto& forms = pool_[static_cast<size_t>(k)];
    if (forms.empty()) return {};
    constexpr int kTries = 40;
    for (int i = 0; i < kTries; ++i) {
      const std::u16string& other = forms[random_.Next() % forms.size()];
      const bool as_long =
          std::min<size_t>(WordsOf(form), 3) == std::min<size_t>(WordsOf(other), 3);
      if (as_long && Fits(form, other)) return other;
    }
    return {};
  }

  const NamePool& pool_;
  const bool korean_;
  Random random_;
  std::map<std::pair<std::u16string, int>, std::u16string> chosen_;
};

}  // namespace

AnnotatedText Renamed(const AnnotatedText& text, Scheme scheme, const NamePool& pool, bool korean,
                      uint64_t seed) {
  const auto class_of = [scheme](const Annotation& annotation) {
    const int k = MeaningOf(scheme, annotation.label).exact;
    return k < names::kEntityClasses ? k : -1;
  };
  std::vector<std::pair<std::u16string, int>> forms;
  for (const Annotation& annotation : text.annotations) {
    if (const int k = class_of(annotation); k >= 0)
      forms.emplace_back(annotation.span.of(text.text), k);
  }
  Renamer renamer(pool, korean, seed);
  renamer.Choose(std::move(forms));
  AnnotatedText result;
  result.id = text.id;
  uint32_t at = 0;
  for (const Annotation& annotation : text.annotations) {
    result.text += text.text.substr(at, annotation.span.start - at);
    const uint32_t start = static_cast<uint32_t>(result.text.size());
    const int k = class_of(annotation);
    const std::u16string_view form = annotation.span.of(text.text);
    result.text += k >= 0 ? std::u16string_view(renamer.At(form, k)) : form;
    result.annotations.push_back(
        {{start, static_cast<uint32_t>(result.text.size())}, annotation.label});
    at = annotation.span.end;
  }
  result.text += text.text.substr(at);
  return result;
}

}  // namespace presslens::train
