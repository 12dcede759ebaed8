#include "figures/datelines.h"

#include <algorithm>

#include "figures/dates.h"

namespace presslens::figures {
namespace {

// A dateline is over after the first few words of the body, at the dash, equals sign or bracket
// that ends it.
constexpr uint32_t kLongestDateline = 80;

bool EndsDateline(char16_t c) {
  return c == u'—' || c == u'–' || c == u'=' || c == u'】' || c == u']';
}

}  // namespace

std::optional<Date> FindDatelineDate(const Vocabulary& words, const text::Document& document,
                                     std::u16string_view folded) {
  for (const text::Paragraph& paragraph : document.paragraphs()) {
    if (paragraph.kind != text::ParagraphKind::kBody) continue;
    const uint32_t end = std::min(paragraph.span.end, paragraph.span.start + kLongestDateline);
    const auto text = document.text();
    uint32_t close = paragraph.span.start;
    while (close < end && !EndsDateline(text[close])) ++close;
    if (close == end) return std::nullopt;
    const TextView view{text.substr(0, close), folded.substr(0, close), paragraph.span.start,
                        close};
    for (uint32_t at = view.begin; at < close; ++at) {
      const auto reading = ReadDate(words, view, at, std::nullopt);
      if (!reading) continue;
      if (const auto date = ParseDate(reading->figure.iso)) return date;
    }
    return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace presslens::figures
