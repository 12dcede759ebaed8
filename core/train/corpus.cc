#include "corpus.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

#include "text/characters.h"
#include "text/utf.h"

namespace presslens::train {
namespace {

using Json = nlohmann::json;

// The UTF-16 offset of every code point, and of the end.
std::vector<uint32_t> CodePointStarts(std::u16string_view text) {
  std::vector<uint32_t> starts;
  for (uint32_t i = 0; i < text.size(); ++i) {
    if (!text::IsLowSurrogate(text[i])) starts.push_back(i);
  }
  starts.push_back(static_cast<uint32_t>(text.size()));
  return starts;
}

AnnotatedText FromJson(const Json& line) {
  AnnotatedText result;
  result.id = line.at("id").get<std::string>();
  result.text = text::DecodeUtf8(line.at("text").get<std::string>());
  const std::vector<uint32_t> starts = CodePointStarts(result.text);
  const auto span = [&](const Json& start, const Json& end) {
    return Span{starts.at(start.get<size_t>()), starts.at(end.get<size_t>())};
  };
  for (const Json& entity : line.at("entities")) {
    if (entity.is_array()) {
      result.annotations.push_back(
          {span(entity.at(0), entity.at(1)), entity.at(2).get<std::string>()});
    } else {
      result.annotations.push_back(
          {span(entity.at("start"), entity.at("end")), entity.at("type").get<std::string>()});
    }
  }
  if (line.contains("figures")) {
    for (const Json& figure : line["figures"]) {
      result.annotations.push_back({span(figure.at("start"), figure.at("end")),
                                    "figure:" + figure.at("type").get<std::string>()});
    }
  }
  if (line.contains("masked")) {
    for (const Json& masked : line["masked"])
      result.masked.push_back(span(masked.at(0), masked.at(1)));
  }
  std::stable_sort(
      result.annotations.begin(), result.annotations.end(),
      [](const Annotation& a, const Annotation& b) { return a.span.start < b.span.start; });
  // A figure inside a name, or the other way round: the earlier, outer one stays.
  std::vector<Annotation> kept;
  for (Annotation& annotation : result.annotations) {
    if (kept.empty() || !kept.back().span.overlaps(annotation.span))
      kept.push_back(std::move(annotation));
  }
  result.annotations = std::move(kept);
  return result;
}

// Whether English writes no space between two characters that a tokenizer parted.
bool Joins(std::u16string_view text, size_t space) {
  const char16_t before = text[space - 1], after = text[space + 1];
  constexpr std::u16string_view kClosing = u".,;:!?%)]}", kOpening = u"([{$#";
  if (kOpening.find(before) != std::u16string_view::npos) return true;
  if (kClosing.find(after) != std::u16string_view::npos) {
    const bool word_goes_on =
        after == u'.' && space + 2 < text.size() && text::IsLetter(text[space + 2]);
    return !word_goes_on;
  }
  if (after == u'\'' && space + 2 < text.size() && text::IsLetter(text[space + 2]))
    return true;  // 's, 've
  if (text.substr(space + 1, 3) == u"n't") return true;
  return after == u'-' && space + 2 < text.size() && text::IsLetter(text[space + 2]) &&
         text::IsLetter(before);
}

}  // namespace

std::vector<AnnotatedText> ReadCorpus(const std::string& path) {
  std::ifstream file(path);
  if (!file) {
    std::fprintf(stderr, "presslens_train: cannot read %s\n", path.c_str());
    std::exit(1);
  }
  std::vector<AnnotatedText> texts;
  std::string line;
  for (size_t number = 1; std::getline(file, line); ++number) {
    if (line.empty()) continue;
    try {
      texts.push_back(FromJson(Json::parse(line)));
    } catch (const std::exception& error) {
      std::fprintf(stderr, "presslens_train: %s:%zu: %s\n", path.c_str(), number, error.what());
      std::exit(1);
    }
  }
  return texts;
}

AnnotatedText WithoutTokenSpaces(const AnnotatedText& spaced) {
  AnnotatedText result;
  result.id = spaced.id;
  std::vector<uint32_t> moved(spaced.text.size() + 1);
  bool quote_open = false;
  for (size_t i = 0; i < spaced.text.size(); ++i) {
    const char16_t c = spaced.text[i];
    moved[i] = static_cast<uint32_t>(result.text.size());
    const bool inner_space = c == u' ' && i > 0 && i + 1 < spaced.text.size();
    if (inner_space) {
      const bool before_closing = spaced.text[i + 1] == u'"' && quote_open;
      const bool after_opening = spaced.text[i - 1] == u'"' && quote_open;
      if (before_closing || after_opening || Joins(spaced.text, i)) continue;
    }
    if (c == u'"') quote_open = !quote_open;
    result.text.push_back(c);
  }
  moved[spaced.text.size()] = static_cast<uint32_t>(result.text.size());
  for (const Annotation& annotation : spaced.annotations) {
    result.annotations.push_back(
        {{moved[annotation.span.start], moved[annotation.span.end]}, annotation.label});
  }
  for (const Span span : spaced.masked)
    result.masked.push_back({moved[span.start], moved[span.end]});
  return result;
}

AnnotatedText Joined(const std::vector<AnnotatedText>& texts, size_t begin, size_t end) {
  AnnotatedText result;
  result.id = texts[begin].id;
  for (size_t i = begin; i < end; ++i) {
    if (i > begin) result.text += u"\n\n";
    const uint32_t shift = static_cast<uint32_t>(result.text.size());
    result.text += texts[i].text;
    for (const Annotation& annotation : texts[i].annotations) {
      result.annotations.push_back(
          {{annotation.span.start + shift, annotation.span.end + shift}, annotation.label});
    }
    for (const Span span : texts[i].masked)
      result.masked.push_back({span.start + shift, span.end + shift});
  }
  return result;
}

}  // namespace presslens::train
