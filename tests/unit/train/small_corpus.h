// Annotated texts for the tests of the trainer, written with their names in brackets:
// "[김민수|PS_NAME]는 [서울|LC]에 갔다".
#ifndef PRESSLENS_TESTS_UNIT_TRAIN_SMALL_CORPUS_H_
#define PRESSLENS_TESTS_UNIT_TRAIN_SMALL_CORPUS_H_

#include <string>
#include <string_view>
#include <vector>

#include "corpus.h"
#include "text/utf.h"

namespace presslens::train {

inline AnnotatedText Bracketed(std::u16string_view marked) {
  AnnotatedText result;
  for (size_t at = 0; at < marked.size(); ++at) {
    if (marked[at] != u'[') {
      result.text.push_back(marked[at]);
      continue;
    }
    const size_t bar = marked.find(u'|', at), end = marked.find(u']', bar);
    const auto start = static_cast<uint32_t>(result.text.size());
    result.text += marked.substr(at + 1, bar - at - 1);
    result.annotations.push_back({{start, static_cast<uint32_t>(result.text.size())},
                                  text::EncodeUtf8(marked.substr(bar + 1, end - bar - 1))});
    at = end;
  }
  return result;
}

// The way back, with masked spans as "{…}".
inline std::u16string Marked(const AnnotatedText& annotated) {
  std::u16string result;
  for (uint32_t at = 0; at <= annotated.text.size(); ++at) {
    for (const Annotation& annotation : annotated.annotations) {
      if (annotation.span.end == at) result += u"|" + text::DecodeUtf8(annotation.label) + u"]";
    }
    for (const Span masked : annotated.masked) {
      if (masked.end == at) result.push_back(u'}');
    }
    for (const Annotation& annotation : annotated.annotations) {
      if (annotation.span.start == at) result.push_back(u'[');
    }
    for (const Span masked : annotated.masked) {
      if (masked.start == at) result.push_back(u'{');
    }
    if (at < annotated.text.size()) result.push_back(annotated.text[at]);
  }
  return result;
}

// Sentences of people who go to places, all combinations.
inline std::vector<AnnotatedText> Travels(const std::vector<std::u16string>& people,
                                          const std::vector<std::u16string>& places,
                                          std::u16string_view person_label,
                                          std::u16string_view place_label) {
  std::vector<AnnotatedText> texts;
  for (const std::u16string& person : people) {
    for (const std::u16string& place : places) {
      texts.push_back(Bracketed(u"어제 [" + person + u"|" + std::u16string(person_label) +
                                u"] 씨는 [" + place + u"|" + std::u16string(place_label) +
                                u"]에 갔다"));
    }
  }
  return texts;
}

}  // namespace presslens::train

#endif  // PRESSLENS_TESTS_UNIT_TRAIN_SMALL_CORPUS_H_
