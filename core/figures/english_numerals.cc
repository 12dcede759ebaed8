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
    if (ReadPartOfScale()) {
      // The scale closes it.
    } else if (const auto digits = ReadDigits(text_, start_)) {
      numeral_ = *digits;
      section_ = digits->value;
      at_ = digits->span.end;
      ReadScales();
    } else {
      if (!ReadArticle() && !ReadWord()) return std::nullopt;
      while (ReadNextWord()) {
      }
    }
    ReadPoint();
    numeral_.value = total_ + section_;
    ReadAndPart();
    numeral_.span = {start_, at_};
    numeral_.high = numeral_.value;
    return numeral_;
  }

 private:
  // five point five, two point two million
  void ReadPoint() {
    if (!text_.Says(at_, u" point ") || numeral_.places > 0 || numeral_.has_magnitude) return;
    double place = 1, decimals = 0;
    uint32_t at = at_ + 6, end = at_;
    while (text_.at(at) == u' ') {
      const auto digits = ReadDigits(text_, at + 1);
      const auto word = words_.one.At(text_, at + 1);
      if (!word && !(digits && digits->only_digits && digits->width < 10)) break;
      const double value = word ? ValueOf(word->value) : digits->value;
      if (word && value >= 10 && place > 1) break;
      for (double step = 1; step <= value || step == 1; step *= 10) place *= 10;
      decimals += value / place;
      at = end = word ? word->end : digits->span.end;
      if (!word || value >= 10) break;
    }
    if (end == at_) return;
    section_ += decimals;
    at_ = end;
    numeral_.places = 1;
    numeral_.only_digits = false;
    ReadScales();
  }

  // one and a half, five and a half million, 3 million and a quarter
  void ReadAndPart() {
    if (!text_.Says(at_, u" and ")) return;
    uint32_t at = at_ + 5;
    double count = 1;
    if (text_.Says(at, u"a ")) {
      at += 2;
    } else if (text_.Says(at, u"an ")) {
      at += 3;
    } else if (const auto one = words_.one.At(text_, at); one && text_.at(one->end) == u' ') {
      count = ValueOf(one->value);
      at = one->end + 1;
    } else if (!text_.Says(at, u"half")) {
      return;
    }
    double base = 2;
    uint32_t end = at + 4;
    if (!text_.Says(at, u"half") || IsLatin(text_.at(end))) {
      const auto part = words_.part_name.At(text_, at);
      if (!part) return;
      base = ValueOf(part->value);
      end = part->end;
    }
    if (count >= base) return;
    // "one billion and a quarter million": the part has a scale of its own.
    const auto own = text_.at(end) == u' ' ? words_.scale.At(text_, end + 1) : std::nullopt;
    if (numeral_.has_magnitude && own && own->extra.empty() &&
        ValueOf(own->value) < numeral_.magnitude) {
      numeral_.value += count / base * ValueOf(own->value);
      numeral_.places = 1;
      at_ = own->end;
      return;
    }
    numeral_.value += count / base * (numeral_.has_magnitude ? numeral_.magnitude : 1);
    numeral_.only_digits = false;
    numeral_.places = 1;
    at_ = end;
    const auto scale = words_.scale.At(text_, at_ + 1);
    if (!numeral_.has_magnitude && scale && text_.at(at_) == u' ' && scale->extra.empty()) {
      numeral_.magnitude = ValueOf(scale->value);
      numeral_.value *= numeral_.magnitude;
      numeral_.has_magnitude = true;
      at_ = scale->end;
    }
  }

  // a quarter of a million, two thirds of a million
  bool ReadPartOfScale() {
    uint32_t at = start_;
    double count = 1;
    if (text_.Says(at, u"a ")) {
      at += 2;
    } else if (const auto one = words_.one.At(text_, at);
               one && (text_.at(one->end) == u' ' || text_.at(one->end) == u'-')) {
      count = ValueOf(one->value);
      at = one->end + 1;
    } else {
      return false;
    }
    const auto part = words_.part_name.At(text_, at);
    if (!part || text_.at(part->end) != u' ') return false;
    const uint32_t of = text_.Says(part->end, u" of a ") ? 6 : 1;
    const auto scale = words_.scale.At(text_, part->end + of);
    const double base = ValueOf(part->value);
    if (!scale || !scale->extra.empty() || count >= base) return false;
    Lift(count / base, *scale);
    return true;
  }

  // "a hundred", "a million", "a dozen", "half a million"
  bool ReadArticle() {
    uint32_t at = start_;
    double count = 1;
    const bool half = text_.Says(at, u"half ");
    if (half) {
      count = 0.5;
      at += 5;
    }
    if (text_.Says(at, u"a ")) {
      at += 2;
    } else if (!half) {
      return false;
    }
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
        // 3 hundred and one
        if (text_.Says(at_, u" and ") && !PartFollows(at_ + 5)) ReadWordAt(at_ + 5);
        continue;
      }
      const auto scale = words_.scale.At(text_, next);
      if (!scale || (next > at_ && !scale->extra.empty())) return;
      if (scale->extra == u"glued-money" || scale->extra == u"money") {
        numeral_.only_money = scale->extra == u"money";
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
    if (c == u',' && GoesOnAfterComma()) return ReadWordAt(at_ + 2);
    if (c != u' ' && c != u'-') return false;
    uint32_t next = at_ + 1;
    for (int more = 0; more < 2 && text_.at(next) == u' '; ++more) ++next;
    // ninety - five, as tokenised text has it
    if (last_ == 10 && text_.Says(at_, u" - ")) return ReadWordAt(at_ + 3);
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
    if (text_.Says(next, u"and ") && last_ >= 100 && last_ < 1e9 && !PartFollows(next + 4)) {
      const uint32_t after = next + 4;
      return ReadWordAt(text_.at(after) == u' ' ? after + 1 : after);
    }
    if (last_ == 10 || last_ == 100 || last_ == 1000) return ReadWordAt(next);
    return false;
  }

  // "three million, two hundred and forty": a comma after a scale, and what follows has a smaller
  // one. "Two million, three million" are two numbers.
  bool GoesOnAfterComma() const {
    if (last_ != 1000 || text_.at(at_ + 1) != u' ') return false;
    const auto ten = words_.ten.At(text_, at_ + 2);
    uint32_t end = ten ? ten->end : at_ + 2;
    const auto one = words_.one.At(text_, ten ? end + 1 : end);
    if (!ten && !one) return false;
    if (one) end = one->end;
    if (text_.at(end) != u' ') return false;
    if (one && words_.small.At(text_, end + 1)) return true;
    const auto scale = words_.scale.At(text_, end + 1);
    return scale && scale->extra.empty() && ValueOf(scale->value) < numeral_.magnitude;
  }

  // "two million and one half": the one belongs to the half.
  bool PartFollows(uint32_t offset) const {
    const auto one = words_.one.At(text_, offset);
    if (!one || (text_.at(one->end) != u' ' && text_.at(one->end) != u'-')) return false;
    const auto part = words_.part_name.At(text_, one->end + 1);
    return part || text_.Says(one->end + 1, u"half");
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
  if (text.memo == nullptr) return EnglishReader(words, text, offset).Read();
  NumeralMemo::Entry& entry = NumeralMemo::At(text.memo->numerals, offset);
  if (entry.offset != offset) entry = {offset, EnglishReader(words, text, offset).Read()};
  return entry.numeral;
}

}  // namespace presslens::figures
