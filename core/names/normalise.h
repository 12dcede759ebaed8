// What the tagger makes equal before it looks: digits, spaces, the shapes of marks. Part of the
// model format.
#ifndef PRESSLENS_NAMES_NORMALISE_H_
#define PRESSLENS_NAMES_NORMALISE_H_

#include <string>
#include <string_view>

#include "names/chain.h"
#include "text/characters.h"

namespace presslens::names {

// Every digit as 0, every space as one, quotation marks, dashes, dots and title brackets as one
// shape each.
constexpr char16_t Normalised(char16_t c) {
  if (text::IsDigit(c)) return u'0';
  if (text::IsSpace(c)) return u' ';
  switch (c) {
    case u'“':
    case u'”':
    case u'„':
    case u'＂':
    case u'″':
      return u'"';
    case u'‘':
    case u'’':
    case u'‚':
    case u'＇':
    case u'′':
    case u'`':
      return u'\'';
    case u'∙':
    case u'ㆍ':
    case u'・':
    case u'•':
      return u'·';
    case u'–':
    case u'—':
    case u'―':
      return u'-';
    case u'〈':
    case u'＜':
    case u'《':
    case u'『':
    case u'「':
      return u'<';
    case u'〉':
    case u'＞':
    case u'》':
    case u'』':
    case u'」':
      return u'>';
    default:
      return c;
  }
}

// A phrase as gazetteers hold it: normalised, and in lower case where the units are tokens.
inline std::u16string NormalisedPhrase(UnitKind unit, std::u16string_view phrase) {
  std::u16string result;
  for (const char16_t raw : phrase) {
    const char16_t c = Normalised(raw);
    if (c == u' ' && !result.empty() && result.back() == u' ') continue;
    result.push_back(unit == UnitKind::kTokens ? text::ToLower(c) : c);
  }
  return result;
}

}  // namespace presslens::names

#endif  // PRESSLENS_NAMES_NORMALISE_H_
