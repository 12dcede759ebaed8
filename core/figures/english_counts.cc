#include "figures/english_counts.h"

#include "text/characters.h"
#include "text/utf.h"

namespace presslens::figures {
namespace {

using text::IsDigit;
using text::IsLatin;
using text::IsUpper;

uint32_t WordEnd(const TextView& text, uint32_t offset) {
  while (IsLatin(text.at(offset)) || (text.at(offset) == u'-' && IsLatin(text.at(offset + 1))) ||
         (IsDigit(text.at(offset)) && IsLatin(text.before(offset)))) {
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

class PhraseReader {
 public:
  PhraseReader(const Vocabulary& words, const TextView& text, bool singular)
      : words_(words), text_(text), singular_(singular) {}

  // The span of the head noun of the phrase that begins after the space at `offset`.
  std::optional<Span> Head(uint32_t offset) const {
    std::optional<Span> head;
    uint32_t at = offset;
    for (int word = 0; word < 6; ++word) {
      if (text_.at(at) != u' ') break;
      const uint32_t start = at + 1, end = WordEnd(text_, start);
      if (end == start) break;
      if (words_.stop.At(text_, start) && !Joins(start, end, head.has_value())) break;
      const bool stop = words_.stop.At(text_, start).has_value();
      const bool plural = !stop && IsPlural(words_, text_, start, end);
      if (singular_) {
        if (stop || (head && IsVerbLike(start, end))) break;
        head = Span{start, end};
        if (plural || !words_.adjective.At(text_, start)) break;
      } else if (plural) {
        if (head && IsUpper(text_.raw[start])) break;
        head = Span{start, end};
      } else if (head && !IsUpper(text_.raw[start])) {
        // After a plural only another plural goes on: "Labour MPs voted" ends, "Microsystems
        // engineers" does not.
        const uint32_t next_end = text_.at(end) == u' ' ? WordEnd(text_, end + 1) : end;
        if (next_end == end || !IsUpper(text_.raw[head->start])) break;
        break;
      }
      at = end;
    }
    return head;
  }

 private:
  // "hospital and transport workers": and goes on where no noun has been found yet.
  bool Joins(uint32_t start, uint32_t end, bool found) const {
    return !found && text_.folded.substr(start, end - start) == u"and";
  }

  bool IsVerbLike(uint32_t start, uint32_t end) const {
    return EndsIn(text_.folded.substr(start, end - start), u"ed");
  }

  const Vocabulary& words_;
  const TextView& text_;
  bool singular_;
};

}  // namespace

void ReadCounted(const Vocabulary& words, const TextView& text, Reading& reading) {
  Figure& figure = reading.figure;
  if (!reading.bare) return;
  uint32_t at = figure.span.end;
  std::optional<Span> head;
  if (text.at(at) == u'-' && IsLatin(text.at(at + 1))) {
    // 112-page, five-time: a compound before another noun.
    uint32_t end = at + 1;
    while (IsLatin(text.at(end))) ++end;
    if (text.at(end) == u'-' || words.stop.At(text, at + 1)) return;
    head = Span{at + 1, end};
  } else {
    const bool singular = figure.value && *figure.value == 1;
    head = PhraseReader(words, text, singular).Head(at);
  }
  if (!head) return;
  figure.type = FigureType::kCount;
  figure.unit = text::EncodeUtf8(text.raw.substr(head->start, head->length()));
  figure.span.end = reading.end = head->end;
  reading.bare = false;
}

bool AcceptsEnglishBare(const Vocabulary& words, const TextView& text, Reading& reading) {
  Figure& figure = reading.figure;
  const auto number = ReadEnglishNumeral(words, text, figure.span.start);
  if (!number) return true;
  if (IsLatin(text.at(figure.span.end)) || text.at(figure.span.end) == u'-') return false;
  if (number->places > 0) return true;
  if (!number->digits && number->value == 1) return false;
  figure.type = number->grouped && number->value >= 1000 ? FigureType::kNumber : FigureType::kCount;
  return true;
}

}  // namespace presslens::figures
