#include <string_view>

#include "figures/numerals.h"
#include "text/characters.h"

namespace presslens::figures {
namespace {

using text::IsLatin;

double ValueOf(std::u16string_view digits) {
  double value = 0;
  for (char16_t c : digits) value = value * 10 + (c - u'0');
  return value;
}

class EnglishReader {
 public:
  EnglishReader(const Vocabulary& words, const TextView& text, uint32_t offset)
      : words_(words), text_(text), start_(offset), at_(offset) {}

  std::optional<Numeral> Read() {
    if (const auto digits = ReadDigits(text_, start_)) {
      numeral_ = *digits;
      section_ = digits->value;
      at_ = digits->span.end;
      ReadScales();
    } else {
      if (!ReadArticle() && !ReadWord()) return std::nullopt;
      while (ReadNextWord()) {
      }
    }
    numeral_.span = {start_, at_};
    numeral_.value = numeral_.high = total_ + section_;
    return numeral_;
  }

 private:
  // "a hundred", "a million", "a dozen", "half a million"
  bool ReadArticle() {
    uint32_t at = start_;
    double count = 1;
    if (text_.Says(at, u"half ")) {
      count = 0.5;
      at += 5;
    }
    if (!text_.Says(at, u"a ")) return false;
    at += 2;
    const auto scale = words_.scale.At(text_, at);
    const auto hundred = words_.small.At(text_, at);
    if (hundred) {
      section_ = count * 100;
      at_ = hundred->end;
    } else if (scale && scale->extra.empty()) {
      Lift(count, *scale);
    } else {
      return false;
    }
    return true;
  }

  // Digits take any number of scales: 1.2 million, 1.4 lakh crore, 214bn.
  void ReadScales() {
    while (true) {
      const uint32_t next = text_.at(at_) == u' ' || text_.at(at_) == u'-' ? at_ + 1 : at_;
      if (const auto hundred = words_.small.At(text_, next); hundred && next > at_) {
        section_ *= 100;
        at_ = hundred->end;
        continue;
      }
      const auto scale = words_.scale.At(text_, next);
      if (!scale || (next > at_ && !scale->extra.empty())) return;
      if (scale->extra == u"glued-money") {
        numeral_.shorter_end = at_;
        numeral_.shorter_value = section_;
      }
      Lift(section_, *scale);
    }
  }

  void Lift(double count, const WordMatch& scale) {
    const double value = ValueOf(scale.value);
    total_ += count * value;
    section_ = 0;
    numeral_.magnitude = value;
    numeral_.has_magnitude = true;
    numeral_.only_digits = false;
    at_ = scale.end;
    // A further scale lifts the whole.
    if (words_.scale.At(text_, at_ + 1) && text_.at(at_) == u' ') {
      section_ = total_;
      total_ = 0;
    }
  }

  bool ReadWord() { return ReadWordAt(at_); }

  bool ReadWordAt(uint32_t offset) {
    if (const auto ten = words_.ten.At(text_, offset)) {
      if (last_ < 100) return false;
      section_ += ValueOf(ten->value);
      last_ = 10;
      at_ = ten->end;
      return true;
    }
    if (const auto one = words_.one.At(text_, offset)) {
      const double value = ValueOf(one->value);
      if (last_ < 10 || (last_ == 10 && (value >= 10 || value == 0))) return false;
      section_ += value;
      last_ = 1;
      at_ = one->end;
      return true;
    }
    return false;
  }

  bool ReadNextWord() {
    const char16_t c = text_.at(at_);
    if (c != u' ' && c != u'-') return false;
    uint32_t next = at_ + 1;
    if (text_.at(next) == u' ') ++next;
    if (const auto hundred = words_.small.At(text_, next);
        hundred && section_ > 0 && section_ < 100) {
      section_ *= 100;
      last_ = 100;
      at_ = hundred->end;
      return true;
    }
    if (const auto scale = words_.scale.At(text_, next);
        scale && scale->extra.empty() && (section_ > 0 || total_ > 0)) {
      Lift(section_, *scale);
      last_ = 1000;
      return true;
    }
    // "one hundred and six", but "ten and twenty" are two numbers.
    if (text_.Says(next, u"and ") && last_ >= 100 && last_ < 1e9) {
      const uint32_t after = next + 4;
      return ReadWordAt(text_.at(after) == u' ' ? after + 1 : after);
    }
    if (last_ == 10 || last_ == 100 || last_ == 1000) return ReadWordAt(next);
    return false;
  }

  const Vocabulary& words_;
  const TextView& text_;
  uint32_t start_, at_;
  Numeral numeral_;
  double total_ = 0, section_ = 0;
  double last_ = 1e9;  // the size of the last word read: 1, 10, 100 or 1000
};

}  // namespace

std::optional<Numeral> ReadEnglishNumeral(const Vocabulary& words, const TextView& text,
                                          uint32_t offset) {
  return EnglishReader(words, text, offset).Read();
}

}  // namespace presslens::figures
