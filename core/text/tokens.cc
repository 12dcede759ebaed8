#include "text/tokens.h"

#include "text/characters.h"

namespace presslens::text {
namespace {

bool IsApostropheMark(char16_t c) { return c == u'\'' || c == u'’'; }

// Signs that carry meaning of their own rather than parting words.
bool IsSymbol(char16_t c) {
  constexpr std::u16string_view kAscii = u"$%+<=>^|~#&*@";
  return kAscii.find(c) != std::u16string_view::npos || (c >= 0xA2 && c <= 0xB6 && c != 0xAB) ||
         c == 0xD7 || c == 0xF7 || (c >= 0x20A0 && c <= 0x20CF) || (c >= 0x2100 && c <= 0x27BF) ||
         (c >= 0x3200 && c <= 0x33FF) || (c >= 0xFFE0 && c <= 0xFFE6);
}

class Tokenizer {
 public:
  Tokenizer(std::u16string_view text, Span paragraph, const SentenceRules& rules,
            std::vector<Token>& tokens)
      : text_(text.substr(0, paragraph.end)),
        at_(paragraph.start),
        rules_(rules),
        tokens_(tokens) {}

  void Run() {
    bool space = true;
    while (at_ < text_.size()) {
      if (IsSpace(text_[at_])) {
        space = true;
        ++at_;
        continue;
      }
      const size_t first = tokens_.size();
      Next();
      tokens_[first].space_before = space;
      space = false;
    }
  }

 private:
  void Emit(size_t end, TokenKind kind, Script script) {
    tokens_.push_back(
        {{static_cast<uint32_t>(at_), static_cast<uint32_t>(end)}, kind, script, false});
    at_ = end;
  }

  void Next() {
    const char16_t c = text_[at_];
    const Script script = ScriptOf(c);
    switch (script) {
      case Script::kNone:
        Emit(at_ + 1, IsSymbol(c) ? TokenKind::kSymbol : TokenKind::kPunctuation, script);
        break;
      case Script::kDigit:
        Number();
        break;
      case Script::kLatin:
        Latin();
        break;
      default:
        Emit(RunEnd(at_, script), TokenKind::kWord, script);
    }
  }

  size_t RunEnd(size_t from, Script script) const {
    while (from < text_.size() && ScriptOf(text_[from]) == script) ++from;
    return from;
  }

  // Digits, with points and commas between digits.
  void Number() {
    size_t end = at_;
    while (end < text_.size()) {
      const bool digit = IsDigit(text_[end]);
      const bool inside = (text_[end] == u'.' || text_[end] == u',') && end + 1 < text_.size() &&
                          IsDigit(text_[end + 1]);
      if (!digit && !inside) break;
      ++end;
    }
    Emit(end, TokenKind::kNumber, Script::kDigit);
  }

  void Latin() {
    size_t end = RunEnd(at_, Script::kLatin);
    if (const size_t dotted = DottedEnd(end); dotted != end) {
      Emit(dotted, TokenKind::kWord, Script::kLatin);
      return;
    }
    while (end + 1 < text_.size() && IsApostropheMark(text_[end]) && IsLatin(text_[end + 1])) {
      const size_t part_end = RunEnd(end + 1, Script::kLatin);
      if (IsPossessive(end + 1, part_end)) {
        Emit(end, TokenKind::kWord, Script::kLatin);
        Emit(part_end, TokenKind::kWord, Script::kLatin);
        return;
      }
      end = part_end;
    }
    Emit(end, TokenKind::kWord, Script::kLatin);
  }

  bool IsPossessive(size_t start, size_t end) const {
    return end - start == 1 && (text_[start] == u's' || text_[start] == u'S');
  }

  // The end with the full stop of U.S., a.m., J. and of known abbreviations; `end` itself where
  // there is none.
  size_t DottedEnd(size_t end) const {
    if (end >= text_.size() || text_[end] != u'.') return end;
    if (end - at_ == 1) {
      size_t dotted = end + 1;
      while (dotted + 1 < text_.size() && IsLatin(text_[dotted]) && text_[dotted + 1] == u'.')
        dotted += 2;
      const bool followed_by_letter = dotted < text_.size() && IsLatin(text_[dotted]);
      const bool initials = dotted > end + 1 || (IsUpper(text_[at_]) && text_[at_] != u'I');
      if (initials && !followed_by_letter) return dotted;
    }
    constexpr size_t kLongestAbbreviation = 8;
    if (end - at_ > kLongestAbbreviation) return end;
    const bool known =
        rules_.AbbreviationOf(text_.substr(at_, end + 1 - at_)) != AbbreviationKind::kNone;
    return known ? end + 1 : end;
  }

  std::u16string_view text_;
  size_t at_;
  const SentenceRules& rules_;
  std::vector<Token>& tokens_;
};

}  // namespace

void Tokenize(std::u16string_view text, Span paragraph, const SentenceRules& rules,
              std::vector<Token>& tokens) {
  Tokenizer(text, paragraph, rules, tokens).Run();
}

}  // namespace presslens::text
