#include "figures/conversions.h"

namespace presslens::figures {
namespace {

bool IsSpaceOrBracket(std::u16string_view gap) {
  bool bracket = false;
  for (char16_t c : gap) {
    if (c == u'(' || c == u'（' || c == u'[') {
      if (bracket) return false;
      bracket = true;
    } else if (c != u' ') {
      return false;
    }
  }
  return bracket;
}

bool ClosesBracket(const TextView& text, uint32_t offset) {
  const char16_t c = text.at(offset);
  return c == u')' || c == u'）' || c == u']' || c == u',' || c == u';';
}

}  // namespace

void LinkConversions(const TextView& text, size_t first, std::vector<Figure>& figures) {
  for (size_t i = first + 1; i < figures.size(); ++i) {
    const Figure& original = figures[i - 1];
    Figure& converted = figures[i];
    const bool convertible =
        converted.type == FigureType::kMoney || converted.type == FigureType::kMeasure;
    if (!convertible || original.type != converted.type || original.unit == converted.unit)
      continue;
    const std::u16string_view gap =
        text.raw.substr(original.span.end, converted.span.start - original.span.end);
    if (gap.size() > 3 || !IsSpaceOrBracket(gap) || !ClosesBracket(text, converted.span.end))
      continue;
    converted.conversion_of = static_cast<uint32_t>(i - 1);
  }
}

}  // namespace presslens::figures
