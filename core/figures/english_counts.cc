#include "figures/english_counts.h"

#include "text/characters.h"
#include "text/utf.h"

namespace presslens::figures {
namespace {

using text::IsDigit;
using text::IsLatin;
using text::IsUpper;

// U.S., U.N.: capitals with a full stop after each, two at least. `offset` itself for anything
// else.
uint32_t InitialsEnd(const TextView& text, uint32_t offset) {
  uint32_t end = offset;
  while (IsUpper(text.at(end)) && text.at(end + 1) == u'.') end += 2;
  return end >= offset + 4 ? end : offset;
}

uint32_t WordEnd(const TextView& text, uint32_t offset) {
  if (const uint32_t end = InitialsEnd(text, offset); end != offset) return end;
  const uint32_t start = offset;
  while (IsLatin(text.at(offset)) ||
         ((text.at(offset) == u'-' || text.at(offset) == u'&') && IsLatin(text.at(offset + 1))) ||
         (text.at(offset) == u'-' && IsDigit(text.at(offset + 1)) && IsUpper(text.at(start))) ||
         (text.at(offset) == u'+' && offset > start) ||
         (IsDigit(text.at(offset)) && (offset > start || IsUpper(text.before(offset - 1))))) {
    ++offset;
  }
  return offset;
}

bool EndsIn(std::u16string_view word, std::u16string_view ending) {
  return word.size() > ending.size() && word.substr(word.size() - ending.size()) == ending;
}

// Plural by its looks (jobs, cases; not this, loss, basis) or by the table (people, staff).
bool IsPlural(const Vocabulary& words, const TextView& text, uint32_t start, uint32_t end) {
  if (const auto irregular = words.plural.At(text, start); irregular && irregular->end == end)
    return true;
  const std::u16string_view word = text.folded.substr(start, end - start);
  if (const size_t dash = word.rfind(u'-'); dash != std::u16string_view::npos) {
    const auto tail = words.plural.At(text, start + static_cast<uint32_t>(dash) + 1);
    if (tail && tail->end == end) return true;
  }
  return word.size() > 2 && word.back() == u's' && !EndsIn(word, u"ss") && !EndsIn(word, u"us") &&
         !EndsIn(word, u"is");
}

// Walks over the words after a number to the noun that it counts.
class PhraseReader {
 public:
  PhraseReader(const Vocabulary& words, const TextView& text, bool singular)
      : words_(words), text_(text), singular_(singular) {}

  // The head noun of the phrase whose first word follows the space at `offset`.
  std::optional<Span> Head(uint32_t offset) const {
    constexpr int kMostWords = 6;
    std::optional<Span> head;
    uint32_t at = offset;
    for (int word = 0; word < kMostWords && text_.at(at) == u' '; ++word) {
      const uint32_t start = at + 1, end = WordEnd(text_, start);
      if (end == start) break;
      const bool stops =
          words_.stop.At(text_, start).has_value() && !words_.adjective.At(text_, start);
      // "hospital and transport workers": goes on where no noun has been found yet.
      const bool joins = !head && word > 0 && text_.Says(start, u"and ");
      if (stops && !joins) break;
      if (head && !GoesOn(*head, start, end)) break;
      if (!joins && IsNoun(start, end)) head = Span{start, end};
      if (singular_ && head) break;
      at = end;
    }
    return head;
  }

 private:
  bool IsNoun(uint32_t start, uint32_t end) const {
    if (singular_) return !words_.adjective.At(text_, start);
    return IsPlural(words_, text_, start, end);
  }

  // After a plural name a lower-case plural is the noun: "Sun Microsystems engineers", but not
  // "Labour MPs put".
  bool GoesOn(Span head, uint32_t start, uint32_t end) const {
    return IsUpper(text_.raw[head.start]) && !IsUpper(text_.raw[start]) &&
           IsPlural(words_, text_, start, end);
  }

  const Vocabulary& words_;
  const TextView& text_;
  bool singular_;
};

// Office 365, iPhone 15, S&P 500: the number belongs to the capitalised word before it.
bool IsInName(const TextView& text, const Vocabulary& words, uint32_t start) {
  if (text.before(start) != u' ' || start < text.begin + 2 || !IsLatin(text.raw[start - 2]))
    return false;
  uint32_t word = start - 1;
  bool capital = false;
  while (word > text.begin && !text::IsSpace(text.raw[word - 1]))
    capital |= IsUpper(text.raw[--word]);
  while (word < start && !IsLatin(text.raw[word])) ++word;
  return capital && !words.stop.At(text, word) && !words.adjective.At(text, word) &&
         !words.month.At(text, word);
}

// Seven Sisters, Big Ten: a number word with a capital inside a sentence.
bool IsNamedWord(const TextView& text, uint32_t start) {
  if (!IsUpper(text.raw[start]) || text.before(start) != u' ' || start < text.begin + 2)
    return false;
  return IsLatin(text.raw[start - 2]) || text.raw[start - 2] == u',';
}

// "2027 volumes" are those of the year.
bool IsYear(const Vocabulary& words, const TextView& text, const Figure& figure) {
  const auto number = ReadEnglishNumeral(words, text, figure.span.start);
  return number && number->only_digits && number->width == 4 && number->value >= 1980 &&
         number->value <= 2050 && number->span.end == figure.span.end;
}

}  // namespace

bool CountsNoun(const Vocabulary& words, const TextView& text, uint32_t offset) {
  return PhraseReader(words, text, false).Head(offset).has_value();
}

void ReadCounted(const Vocabulary& words, const TextView& text, Reading& reading) {
  Figure& figure = reading.figure;
  if (!reading.bare) return;
  uint32_t at = figure.span.end;
  std::optional<Span> head;
  const bool about = text.Says(at, u" or so ");
  if (about) at += 6;
  if (text.at(at) == u'-' && IsLatin(text.at(at + 1))) {
    // 112-page, five-time: a compound before another noun.
    uint32_t end = at + 1;
    while (IsLatin(text.at(end))) ++end;
    const bool compound =
        text.at(end) != u'-' && !words.stop.At(text, at + 1) && !IsUpper(text.at(at + 1));
    if (compound) head = Span{at + 1, end};
  } else if (!IsYear(words, text, figure)) {
    const bool singular = figure.value && *figure.value == 1;
    head = PhraseReader(words, text, singular).Head(at);
  }
  if (!head) return;
  if (about) figure.qualifier = Qualifier::kApprox;
  figure.type = FigureType::kCount;
  figure.unit = text::EncodeUtf8(text.raw.substr(head->start, head->length()));
  figure.span.end = reading.end = head->end;
}

bool AcceptsEnglishBare(const Vocabulary& words, const TextView& text, uint32_t least,
                        Reading& reading) {
  Figure& figure = reading.figure;
  const auto number = ReadEnglishNumeral(words, text, figure.span.start);
  if (!number) return true;
  const bool counted = !figure.unit.empty();
  if (words.numbered.Before(text, figure.span.start)) return false;
  if (number->digits ? IsInName(text, words, figure.span.start)
                     : IsNamedWord(text, figure.span.start))
    return false;
  if (!counted && (IsLatin(text.at(figure.span.end)) || text.at(figure.span.end) == u'-'))
    return false;
  if (counted) {
    if (number->value != 1 || number->digits) return true;
    // "one crane" counts beside other figures; by itself "one" is mostly a pronoun or article.
    const std::u16string_view gap = text.raw.substr(least, figure.span.start - least);
    return least > text.begin && (gap == u", " || gap == u" and " || gap == u", and ");
  }
  // The year in a title: the Ports Bill, 2026.
  const bool year =
      number->only_digits && number->width == 4 && number->value >= 1900 && number->value < 2100;
  if (year) return false;
  if (number->places > 0 && !number->has_magnitude) return true;
  // A paragraph that is nothing but a number: a cell of a table.
  const bool whole = figure.span.start == text.begin && figure.span.end == text.end;
  if (!number->digits && number->value <= 1 && !whole) return false;
  // "weakens past 1,490", "a majority of 21": a level, not things that are counted.
  const auto level = words.level.Before(text, figure.span.start);
  // Trains left at 11, schools opened at 50: an hour or a place rather than a level.
  constexpr double kLeastLevel = 100;
  if (level && level->value == u"large" && number->digits && number->value < kLeastLevel)
    return false;
  figure.type = level && number->digits ? FigureType::kNumber : FigureType::kCount;
  return true;
}

}  // namespace presslens::figures
