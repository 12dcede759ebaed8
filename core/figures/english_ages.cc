#include "figures/english_ages.h"

#include "figures/ages.h"
#include "text/characters.h"

namespace presslens::figures {
namespace {

using text::IsDigit;
using text::IsLatin;
using text::IsUpper;

constexpr double kOldest = 120;

std::optional<Numeral> ReadYears(const Vocabulary& words, const TextView& text, uint32_t offset) {
  const auto number = ReadEnglishNumeral(words, text, offset);
  if (!number || number->value < 1 || number->value > kOldest || number->places > 0 ||
      number->has_magnitude)
    return std::nullopt;
  return number;
}

// Whether no noun that the number could count follows: a mark, or a word that opens something else.
bool Closes(const Vocabulary& words, const TextView& text, uint32_t end) {
  const char16_t next = text.at(end);
  if (text.Says(end, u" of ")) return false;  // she is one of many
  if (next == u' ') return words.stop.At(text, end + 1) || words.opener.At(text, end + 1);
  if (next == u'.' || next == u',') return !IsDigit(text.at(end + 1));
  return next == 0 || next == u';' || next == u')' || next == u'?' || next == u'!' ||
         next == u'"' || next == u'”' || next == u'’' || next == u'—' || next == u'–';
}

// The start of the word of `role` that ends before `offset`; `offset` itself where there is none.
uint32_t Skip(const Words& role, const TextView& text, uint32_t offset) {
  const auto word = role.Before(text, offset);
  return word ? word->end : offset;
}

// My daughter is four; who turns 50 in June; he was only 17.
bool IsStated(const Vocabulary& words, const TextView& text, uint32_t offset) {
  const auto verb = words.being.Before(text, Skip(words.already, text, offset));
  return verb && words.person.Before(text, verb->end);
}

// At 11 she was sent to a cousin; by 30 he had three shops.
bool OpensLife(const Vocabulary& words, const TextView& text, uint32_t offset, uint32_t end) {
  if (!words.by_age.Before(text, offset)) return false;
  const uint32_t next = SkipSpaces(text, text.at(end) == u',' ? end + 1 : end);
  const auto subject = words.person.At(text, next);
  return subject && subject->value == u"pronoun";
}

// Died at 91, joined the choir at 16: within a few words before "at" something is done that people
// do at an age.
bool IsOfDeed(const Vocabulary& words, const TextView& text, uint32_t offset) {
  constexpr int kMostWords = 6;
  const auto lead = words.by_age.Before(text, offset);
  if (!lead) return false;
  uint32_t at = lead->end;
  for (int word = 0; word < kMostWords && at > text.begin && text.raw[at - 1] == u' '; ++word) {
    if (words.deed.Before(text, at)) return true;
    --at;
    while (at > text.begin && IsLatin(text.raw[at - 1])) --at;
  }
  return false;
}

// A man of 45, the age of 60.
bool IsOfPerson(const Vocabulary& words, const TextView& text, uint32_t offset) {
  if (words.age_of.Before(text, offset)) return true;
  const auto of = words.of_age.Before(text, offset);
  const auto person = of ? words.person.Before(text, of->end) : std::nullopt;
  return person && person->value != u"pronoun";
}

// Children under 12 travel free; but people under 12 flags.
bool IsOfGroup(const Vocabulary& words, const TextView& text, uint32_t offset, uint32_t end) {
  const auto limit = words.limit.Before(text, offset);
  if (!limit || !words.age_group.Before(text, limit->end)) return false;
  if (Closes(words, text, end)) return true;
  uint32_t word = SkipSpaces(text, end);
  if (word == end || !IsLatin(text.at(word))) return false;
  while (IsLatin(text.at(word))) ++word;
  return text.raw[word - 1] != u's';
}

// Sana Sheikh, 24, who; Tom Hale, then 12, saw: the comma after a name or a person.
bool IsApposed(const Vocabulary& words, const TextView& text, uint32_t offset,
               const Numeral& number) {
  constexpr double kLeast = 5;  // lower ones number chapters and groups
  uint32_t comma = Skip(words.already, text, offset);
  if (comma < text.begin + 3 || text.before(comma) != u' ' || text.raw[comma - 2] != u',')
    return false;
  comma -= 2;
  const char16_t last = text.raw[comma - 1];
  if (!IsLatin(last) && last != u'\'' && last != u'’') return false;
  const char16_t next = text.at(number.span.end);
  const bool parted = next == u',' || next == u'.' || next == u';' || next == u')' || next == 0;
  constexpr std::u16string_view kAnd = u" and ";
  const bool goes_on =
      text.Says(number.span.end, kAnd) &&
      !ReadEnglishNumeral(words, text, number.span.end + static_cast<uint32_t>(kAnd.size()));
  if (!number.only_digits || number.width > 2 || !(parted || goes_on)) return false;
  return number.value >= kLeast || words.person.Before(text, comma);
}

// Jane Doe (34): a bracket after two words of a name.
bool IsBracketed(const TextView& text, uint32_t offset, const Numeral& number) {
  constexpr double kLeast = 10;  // lower ones are goals and seats
  if (!number.only_digits || number.width > 2 || number.value < kLeast ||
      text.before(offset) != u'(' || text.at(number.span.end) != u')' || offset < text.begin + 2)
    return false;
  uint32_t at = offset - 1;
  for (int word = 0; word < 2; ++word) {
    if (at == text.begin || text.raw[at - 1] != u' ') return false;
    const uint32_t end = --at;
    while (at > text.begin && (IsLatin(text.raw[at - 1]) || text.raw[at - 1] == u'-')) --at;
    if (at == end || !IsUpper(text.raw[at])) return false;
  }
  return true;
}

// In his 50s, in their late 60s
std::optional<Reading> ReadDecade(const Vocabulary& words, const TextView& text, uint32_t offset) {
  const auto digits = ReadDigits(text, offset);
  if (!digits || !IsDecadeOfLife(*digits)) return std::nullopt;
  const uint32_t end = digits->span.end + 1;
  if (text.at(end - 1) != u's' || IsLatin(text.at(end))) return std::nullopt;
  const uint32_t start = Skip(words.age_part, text, offset);
  if (!words.whose_age.Before(text, start)) return std::nullopt;
  return MakeAge({start, end}, digits->value, digits->value + 9);
}

}  // namespace

std::optional<Reading> ReadEnglishAge(const Vocabulary& words, const TextView& text,
                                      uint32_t offset) {
  if (auto decade = ReadDecade(words, text, offset)) return decade;
  const auto number = ReadYears(words, text, offset);
  if (!number) return std::nullopt;
  const uint32_t end = number->span.end;
  const bool age = IsApposed(words, text, offset, *number) || IsBracketed(text, offset, *number) ||
                   OpensLife(words, text, offset, end) || IsOfGroup(words, text, offset, end) ||
                   (Closes(words, text, end) &&
                    (IsStated(words, text, offset) || IsOfDeed(words, text, offset) ||
                     IsOfPerson(words, text, offset)));
  if (!age) return std::nullopt;
  return MakeAge(number->span, number->value, number->value);
}

}  // namespace presslens::figures
