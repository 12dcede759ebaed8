#include "quotes/items.h"

#include <algorithm>

#include "text/characters.h"

namespace presslens::quotes {
namespace {

// A bracket that is not closed within so many code units does not hold a word together.
constexpr uint32_t kLongestBracket = 60;

bool IsClosingPunctuation(char16_t c) {
  return c == u',' || c == u'.' || c == u'?' || c == u'!' || c == u':' || c == u';' || c == u'…' ||
         c == u']' || c == u'=';
}

bool IsOpeningPunctuation(char16_t c) {
  return c == u'[' || c == u'―' || c == u'—' || c == u'–' || c == u'-' || c == u'▲' || c == u'△' ||
         c == u'◇' || c == u'◆' || c == u'■' || c == u'▶' || c == u'●' || c == u'○' || c == u'…' ||
         c == u'·' || c == u'*' || c == u'=';
}

uint32_t SkipBracket(std::u16string_view text, uint32_t at, uint32_t end) {
  const uint32_t limit = std::min(end, at + kLongestBracket);
  for (uint32_t i = at + 1; i < limit; ++i) {
    if (text[i] == u')') return i + 1;
    if (text::IsLineBreak(text[i])) break;
  }
  return at + 1;
}

}  // namespace

std::vector<Item> CutItems(std::u16string_view text, Span span, std::span<const Run> runs,
                           size_t first_run, uint32_t depth) {
  std::vector<Item> items;
  items.reserve(span.length() / 4 + 2);  // a word and its space
  size_t run = first_run;
  uint32_t at = span.start;
  bool attached = false;
  while (at < span.end) {
    if (text::IsSpace(text[at])) {
      attached = false;
      ++at;
      continue;
    }
    while (run < runs.size() && (runs[run].depth != depth || runs[run].outer.start < at)) {
      if (runs[run].outer.start >= span.end) break;
      ++run;
    }
    const uint32_t next_run = run < runs.size() ? runs[run].outer.start : span.end;
    Item item;
    item.attached = attached;
    if (next_run == at && run < runs.size()) {
      item.run = static_cast<int32_t>(run);
      item.span = {at, std::min(runs[run].outer.end, span.end)};
      item.core = {runs[run].content.start, std::min(runs[run].content.end, span.end)};
      at = item.span.end;
      if (at < span.end && IsClosingPunctuation(text[at])) {
        item.tail = text[at];
        item.span.end = ++at;
      }
    } else {
      uint32_t end = at;
      while (end < span.end && end < next_run && !text::IsSpace(text[end])) {
        if (text[end] == u'(') {
          end = std::min({SkipBracket(text, end, span.end), next_run, span.end});
        } else if (text[end] == u'…' && end > at) {
          ++end;
          break;
        } else {
          ++end;
        }
      }
      item.span = {at, end};
      item.core = item.span;
      while (item.core.start < item.core.end && IsOpeningPunctuation(text[item.core.start]))
        ++item.core.start;
      while (item.core.end > item.core.start && IsClosingPunctuation(text[item.core.end - 1])) {
        item.tail = text[--item.core.end];
      }
      at = end;
    }
    items.push_back(item);
    attached = true;
  }
  return items;
}

}  // namespace presslens::quotes
