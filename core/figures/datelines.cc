#include "figures/datelines.h"

#include <algorithm>

#include "figures/dates.h"

namespace presslens::figures {
namespace {

// A dateline is over after the first few words of the body.
constexpr uint32_t kLongestDateline = 80;

// Where the dateline that begins at `start` ends: at the bracket that closes it, (서울=연합뉴스),
// or else at the first dash or equals sign. `end` if nothing ends it.
uint32_t DatelineEnd(std::u16string_view text, uint32_t start, uint32_t end) {
  constexpr std::u16string_view kOpening = u"([【", kClosing = u")]】";
  if (start == end) return end;
  const size_t bracket = kOpening.find(text[start]);
  for (uint32_t at = start; at < end; ++at) {
    const char16_t c = text[at];
    if (bracket != std::u16string_view::npos) {
      if (c == kClosing[bracket]) return at;
      continue;
    }
    const bool spaced = at > start && text[at - 1] == u' ' && at + 1 < end && text[at + 1] == u' ';
    if (c == u'—' || c == u'–' || c == u'=' || (c == u'-' && spaced)) return at;
  }
  return end;
}

}  // namespace

std::optional<Date> FindDatelineDate(const Vocabulary& words, const text::Document& document,
                                     std::u16string_view folded) {
  for (const text::Paragraph& paragraph : document.paragraphs()) {
    if (paragraph.kind != text::ParagraphKind::kBody) continue;
    const uint32_t end = std::min(paragraph.span.end, paragraph.span.start + kLongestDateline);
    const auto text = document.text();
    const uint32_t close = DatelineEnd(text, paragraph.span.start, end);
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
