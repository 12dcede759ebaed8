#include "figures/qualifiers.h"

#include "text/characters.h"

namespace presslens::figures {
namespace {

using text::IsHangul;

Qualifier QualifierOf(std::u16string_view name) {
  if (name == u"approx") return Qualifier::kApprox;
  if (name == u"min") return Qualifier::kMin;
  if (name == u"over") return Qualifier::kOver;
  if (name == u"max") return Qualifier::kMax;
  if (name == u"under") return Qualifier::kUnder;
  return Qualifier::kNone;
}

void AttachLeading(const Vocabulary& words, const TextView& text, uint32_t least, Figure& figure) {
  const auto word = words.before.Before(text, figure.span.start);
  if (!word || word->end < least) return;
  // 순간 최고 10.4%: the highest one measured, not an upper bound.
  if (words.korean && words.scope.Before(text, word->end)) return;
  const Qualifier qualifier = QualifierOf(word->value);
  // "over four years" is as often during them; "about 2027" is as often on the subject of that
  // year.
  if (!words.korean && figure.type == FigureType::kDuration && text.Says(word->end, u"over "))
    return;
  const bool calendar_date = figure.type == FigureType::kDate && figure.iso[0] != 'P';
  if (!words.korean && calendar_date && qualifier != Qualifier::kMin) return;
  figure.span.start = word->end;
  figure.qualifier = qualifier;
}

// 가량, 이상, 가 넘는; or so
void AttachTrailing(const Vocabulary& words, const TextView& text, Reading& reading) {
  Figure& figure = reading.figure;
  const uint32_t end = figure.span.end;
  uint32_t at = end;
  auto word = words.after.At(text, at);
  if (!word) word = words.after.At(text, at = SkipSpaces(text, end));
  if (word && words.korean) {
    // 넘는 and 가까운 stand before the noun that they describe; with another ending they are the
    // sentence's verb.
    const bool adnominal = text.raw[word->end - 1] == u'는' || text.raw[word->end - 1] == u'운';
    const bool ends =
        adnominal ? !IsHangul(text.at(word->end)) : words.EndsWord(text, at, word->end);
    if (!ends) word.reset();
  }
  if (word) {
    figure.span.end = reading.end = word->end;
    figure.qualifier = QualifierOf(word->value);
    return;
  }
  // 15만∼20만원 선
  if (words.korean && text.at(end) == u' ') {
    const auto level = words.span.At(text, end + 1);
    if (level && level->value == u"level" && words.EndsWord(text, end + 1, level->end)) {
      figure.span.end = reading.end = level->end;
      figure.qualifier = Qualifier::kApprox;
    }
  }
}

}  // namespace

void AttachQualifiers(const Vocabulary& words, const TextView& text, uint32_t least,
                      Reading& reading) {
  AttachLeading(words, text, least, reading.figure);
  AttachTrailing(words, text, reading);
}

}  // namespace presslens::figures
