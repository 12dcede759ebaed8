#include "figures/changes.h"

#include <algorithm>

#include "figures/quantities.h"
#include "text/characters.h"
#include "text/utf.h"

namespace presslens::figures {
namespace {

using text::IsHangul;

bool CanChange(const Figure& figure) {
  switch (figure.type) {
    case FigureType::kMoney:
    case FigureType::kPercent:
    case FigureType::kPercentagePoint:
    case FigureType::kCount:
    case FigureType::kMultiple:
    case FigureType::kMeasure:
    case FigureType::kFraction:
    case FigureType::kNumber:
      return true;
    default:
      return false;
  }
}

Direction DirectionOf(std::u16string_view name) {
  return name == u"up" ? Direction::kUp : name == u"down" ? Direction::kDown : Direction::kFlat;
}

bool EndsSentence(char16_t c) { return c == u'\n' || c == u'?' || c == u'!' || c == u'…'; }

// The verb of change after a Korean figure: right after it, or after a word that says how (15% 더
// 늘었다, 5% 각각 늘었다). A particle of direction between them makes the figure the new level and
// not the change (2.1%로 올랐다).
std::optional<Direction> VerbAfter(const Vocabulary& words, const TextView& text, uint32_t offset) {
  constexpr int kMostWords = 3;
  uint32_t at = offset;
  if (text.at(at) == u')') {
    ++at;  // 21.47포인트(0.80%) 내린
  } else if (const auto particle = words.change_particle.At(text, at)) {
    at = particle->end;
  }
  for (int word = 0; word < kMostWords; ++word) {
    if (text.at(at) == u' ') ++at;
    if (const auto verb = words.change_after.At(text, at)) return DirectionOf(verb->value);
    const auto between = words.between_change.At(text, at);
    if (!between || text.at(between->end) != u' ') return std::nullopt;
    at = between->end;
  }
  return std::nullopt;
}

bool EndsPhrase(char16_t particle) {
  constexpr std::u16string_view kParticles = u"은는이가을를에로도서며고";
  return kParticles.find(particle) != std::u16string_view::npos;
}

// The base that ends at `close`: a date before it, with what may stand between (지난해 같은 기간),
// or one or two words (경쟁 제품).
Span BaseAt(const TextView& text, uint32_t close, uint32_t from, const std::vector<Figure>& figures,
            size_t before) {
  constexpr uint32_t kLongestLink = 6;  // " 같은 기간"
  for (size_t i = before; i-- > 0 && figures[i].span.end + kLongestLink >= close;) {
    if (figures[i].type == FigureType::kDate && figures[i].span.end <= close)
      return {figures[i].span.start, close};
  }
  uint32_t start = close;
  for (int word = 0; word < 2 && start > from; ++word) {
    uint32_t next = word == 0 ? start : start - 1;
    if (word > 0 &&
        (text.at(next) != u' ' || EndsPhrase(text.before(next)) || !IsHangul(text.before(next))))
      break;
    while (next > from && (IsHangul(text.raw[next - 1]) || text::IsDigit(text.raw[next - 1]) ||
                           text::IsLatin(text.raw[next - 1])))
      --next;
    start = next;
  }
  return {start, close};
}

// What a Korean figure is compared with: the noun phrase before it, in the same sentence, that 보다
// or 대비 ends.
std::optional<Span> BaseBefore(const Vocabulary& words, const TextView& text,
                               const std::vector<Figure>& figures, size_t index) {
  constexpr uint32_t kReach = 40;
  const uint32_t offset = figures[index].span.start;
  const uint32_t from = std::max(text.begin, offset > kReach ? offset - kReach : 0);
  for (uint32_t at = offset; at > from; --at) {
    if (EndsSentence(text.raw[at - 1]) || (text.raw[at - 1] == u'.' && text.at(at) == u' '))
      return std::nullopt;
    const auto than = words.than.At(text, at - 1);
    if (!than || than->end > offset || !text::IsLetter(text.before(at - 1))) continue;
    const Span base = BaseAt(text, at - 1, from, figures, index);
    return base.empty() ? std::nullopt : std::optional<Span>(base);
  }
  return std::nullopt;
}

// The base after an English figure: "from a year earlier", "compared with 12 percent".
std::optional<Span> BaseAfter(const Vocabulary& words, const TextView& text, uint32_t offset) {
  uint32_t at = SkipSpaces(text, offset);
  // "up 3% to $5 from $4": one step over the new level.
  const auto than = words.than.At(text, at);
  if (!than || text.at(than->end) != u' ') return std::nullopt;
  const uint32_t start = than->end + 1;
  uint32_t end = start;
  constexpr uint32_t kReach = 40;
  while (end < text.end && end < start + kReach) {
    const char16_t c = text.raw[end];
    const bool point = (c == u'.' || c == u',') && !text::IsDigit(text.at(end + 1));
    if (point || c == u';' || c == u'\n' || c == u'"' || c == u'”' || c == u')' || c == u'\'' ||
        c == u'’')
      break;
    ++end;
  }
  return end > start ? std::optional<Span>(Span{start, end}) : std::nullopt;
}

// Times that something happened (두 번, 세 차례) do not rise or fall.
bool IsOccasion(const Vocabulary& words, const Figure& figure) {
  if (figure.type != FigureType::kCount || figure.unit.empty()) return false;
  const std::u16string unit = text::DecodeUtf8(figure.unit);
  const TextView view{unit, unit, 0, static_cast<uint32_t>(unit.size()), nullptr};
  const auto occasion = words.occasion.At(view, 0);
  return occasion && occasion->end == unit.size();
}

std::optional<Change> KoreanChange(const Vocabulary& words, const TextView& text,
                                   const std::vector<Figure>& figures, size_t index) {
  const Figure& figure = figures[index];
  const auto direction = VerbAfter(words, text, figure.span.end);
  if (!direction || IsOccasion(words, figure)) return std::nullopt;
  const auto base = BaseBefore(words, text, figures, index);
  // 4㎞ 떨어진: a distance, unless it is compared.
  if (figure.type == FigureType::kMeasure && !base) return std::nullopt;
  return Change{*direction, base};
}

std::optional<Change> EnglishChange(const Vocabulary& words, const TextView& text,
                                    const Figure& figure) {
  std::optional<WordMatch> verb = words.change_before.Before(text, figure.span.start);
  if (!verb) verb = words.change_after.At(text, SkipSpaces(text, figure.span.end));
  if (!verb) return std::nullopt;
  const uint32_t after = std::max(verb->end, figure.span.end);
  return Change{DirectionOf(verb->value), BaseAfter(words, text, after)};
}

}  // namespace

void FindChanges(const Vocabulary& words, const TextView& text, size_t first,
                 std::vector<Figure>& figures) {
  for (size_t i = figures.size(); i-- > first;) {
    Figure& figure = figures[i];
    if (!CanChange(figure)) continue;
    figure.change =
        words.korean ? KoreanChange(words, text, figures, i) : EnglishChange(words, text, figure);
    if (figure.change || !words.korean || i + 1 >= figures.size()) continue;
    // "14.9%, 62.4% 각각 늘었다": the verb of a list is said once, at its end.
    const Figure& next = figures[i + 1];
    const std::u16string_view gap =
        text.raw.substr(figure.span.end, next.span.start - figure.span.end);
    const bool list = gap == u", " || gap == u"(" || gap == u"·";
    if (list && next.change && next.type == figure.type) {
      figure.change = Change{next.change->direction, BaseBefore(words, text, figures, i)};
    }
  }
}

}  // namespace presslens::figures
