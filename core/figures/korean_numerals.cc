#include <cmath>

#include "figures/numerals.h"
#include "text/characters.h"

namespace presslens::figures {
namespace {

using text::IsDigit;
using text::IsHangul;

bool IsVulgarFraction(char16_t c) {
  return c == u'¼' || c == u'½' || c == u'¾' || (c >= 0x2150 && c <= 0x215E);
}

double ValueOf(std::u16string_view digits) {
  double value = 0;
  for (char16_t c : digits) value = value * 10 + (c - u'0');
  return value;
}

// Reads numerals of the Sino-Korean system in digits, syllables and every mix of them. Four digits
// are read at a time (천 백 십 within, the section), then a myriad word (만 억 조 경) lifts the
// section and adds it to the total.
class SinoReader {
 public:
  SinoReader(const Vocabulary& words, const TextView& text, uint32_t offset)
      : words_(words), text_(text), start_(offset), at_(offset) {}

  std::optional<Numeral> Read() {
    numeral_.digits = IsDigit(text_.at(start_));
    while (Step()) {
    }
    if (at_ == start_) return std::nullopt;
    numeral_.value = Sum();
    ReadSpelledPoint();
    numeral_.span = {start_, at_};
    numeral_.high = numeral_.value;
    return numeral_;
  }

 private:
  // 일점이삼, 이백점 영삼: digit syllables after the word for the point. After a space only where
  // the whole is long or signed, since 점 counts too.
  void ReadSpelledPoint() {
    if (numeral_.digits) return;
    const auto point = words_.point.At(text_, at_);
    if (!point) return;
    const bool spaced = text_.at(point->end) == u' ';
    const bool signed_number = text_.before(start_) == u' ' && words_.sign.Before(text_, start_);
    if (spaced && at_ - start_ < 2 && !signed_number) return;
    const uint32_t first = point->end + (spaced ? 1 : 0);
    uint32_t end = first;
    double digits = 0, scale = 1;
    while (const auto digit = words_.sino.At(text_, end)) {
      // The last syllable may be a particle: 오점 오이다, but 칠일이다.
      if (end > first && text_.at(end) != u'일' && words_.EndsWordFully(text_, first, end) &&
          !words_.point.At(text_, digit->end) && !words_.UnitAt(text_, digit->end))
        break;
      digits = digits * 10 + ValueOf(digit->value);
      scale *= 10;
      end = digit->end;
      if (scale > 1e12) return;
    }
    if (end == first) return;
    const bool measured = words_.UnitAt(text_, end).has_value();
    if (!measured && !(spaced && words_.EndsWordFully(text_, first, end))) return;
    numeral_.value += digits / scale;
    numeral_.places = 1;
    numeral_.spelled_point = true;
    numeral_.shorter_end = 0;
    at_ = end;
  }

  double Sum() const { return total_ + section_ + current_.value_or(0); }

  // Consumes one part of the numeral; false where it ends.
  bool Step() {
    const char16_t c = text_.at(at_);
    if (!IsDigit(c) && c != u' ' && c != u'여' && !words_.MayBeginNumeral(c) &&
        !IsVulgarFraction(c))
      return false;
    return ReadNumber() || ReadSyllable() || ReadSmall() || ReadMyriad() || SkipSpace();
  }

  bool ReadNumber() {
    if (current_) return false;
    const auto digits = ReadDigits(text_, at_);
    if (!digits) return false;
    if (at_ > start_ && digits->value >= (section_ > 0 ? last_small_ : last_myriad_)) return false;
    current_ = digits->value;
    if (at_ == start_) {
      numeral_.only_digits = digits->only_digits;
      numeral_.grouped = digits->grouped;
      numeral_.width = digits->width;
    } else {
      numeral_.only_digits = false;
    }
    numeral_.places = digits->places;
    at_ = digits->span.end;
    return true;
  }

  bool ReadSyllable() {
    const auto digit = words_.sino.At(text_, at_);
    if (current_ || !digit) return false;
    // After digits a syllable counts only if a magnitude follows: in 3만이 the last one is a
    // particle.
    if (numeral_.digits && !words_.small.At(text_, digit->end) &&
        !words_.myriad.At(text_, digit->end))
      return false;
    if (at_ > start_) {
      numeral_.shorter_end = at_;
      numeral_.shorter_value = Sum();
    }
    current_ = ValueOf(digit->value);
    at_ = digit->end;
    return true;
  }

  bool ReadSmall() {
    const auto word = words_.small.At(text_, at_);
    if (!word) return false;
    const double value = ValueOf(word->value);
    if (value >= last_small_ || (current_ && *current_ >= 1000)) return false;
    if (numeral_.digits && !current_ && !words_.myriad.At(text_, word->end)) return false;
    section_ += current_.value_or(1) * value;
    current_.reset();
    last_small_ = value;
    Magnify(value, word->end);
    return true;
  }

  bool ReadMyriad() {
    const bool more = text_.at(at_) == u'여' && at_ > start_;
    const bool spaced =
        text_.at(at_) == u' ' && numeral_.digits && current_ && !numeral_.has_magnitude;
    const auto word = words_.myriad.At(text_, more || spaced ? at_ + 1 : at_);
    // 5 억 달러: the magnitude is a word of its own.
    if (spaced && word && IsHangul(text_.at(word->end))) return false;
    if (!word || IsOtherWord(spaced ? at_ + 1 : at_)) return false;
    const double value = ValueOf(word->value);
    if (value >= last_myriad_) return false;
    double lifted = section_ + current_.value_or(0);
    if (lifted == 0) {
      if (at_ > start_) return false;
      lifted = 1;
    }
    numeral_.approximate |= more;
    total_ += lifted * value;
    section_ = 0;
    current_.reset();
    last_small_ = 10000;
    last_myriad_ = value;
    Magnify(value, word->end);
    numeral_.magnitude = value;
    return true;
  }

  // Words that begin with a magnitude syllable and are common right after a number: 24경기, 두
  // 조각, 2조 1항.
  bool IsOtherWord(uint32_t offset) const {
    const char16_t next = text_.at(offset + 1);
    // 칠조사천억: the numeral goes on.
    const uint32_t digit_end = offset + (words_.sino.At(text_, offset + 1) ? 2 : 1);
    if (words_.small.At(text_, digit_end) || words_.myriad.At(text_, digit_end)) return false;
    if (!numeral_.digits && digit_end > offset + 1 && !IsHangul(text_.at(digit_end))) return false;
    const auto myriad = words_.myriad.At(text_, offset);
    if (myriad && myriad->extra == u"rare")
      return IsHangul(next) && !words_.after_rare.At(text_, offset + 1);
    return words_.not_myriad.At(text_, offset).has_value();
  }

  // "1조 2,500억": a space goes on where a smaller number with its own magnitude follows.
  bool SkipSpace() {
    if (text_.at(at_) != u' ' || current_ || at_ == start_) return false;
    const uint32_t next = text_.at(at_ + 1) == u' ' ? at_ + 2 : at_ + 1;
    const double limit = section_ > 0 ? last_small_ : last_myriad_;
    if (const auto digits = ReadDigits(text_, next)) {
      const uint32_t end = digits->span.end;
      const auto lifts = words_.myriad.At(text_, end);
      const auto small = words_.small.At(text_, end);
      const bool ends_in_currency =
          text_.at(end) == u'원' || (text_.at(end) == u' ' && text_.at(end + 1) == u'원');
      if (!numeral_.digits || digits->value >= limit) return false;
      if (lifts ? ValueOf(lifts->value) >= last_myriad_ || IsOtherWord(end)
                : !small && !ends_in_currency)
        return false;
    } else {
      const auto digit = words_.sino.At(text_, next);
      const auto small = words_.small.At(text_, digit ? digit->end : next);
      // 십 팔 개월: the ones stand alone.
      if (!numeral_.digits && last_small_ == 10 && digit && !IsHangul(text_.at(digit->end))) {
        at_ = next;
        return true;
      }
      if (numeral_.digits || !small || ValueOf(small->value) >= limit) return false;
    }
    at_ = next;
    return true;
  }

  void Magnify(double value, uint32_t end) {
    numeral_.magnitude = value;
    numeral_.has_magnitude = true;
    numeral_.only_digits = false;
    numeral_.shorter_end = 0;
    at_ = end;
  }

  const Vocabulary& words_;
  const TextView& text_;
  uint32_t start_, at_;
  Numeral numeral_;
  double total_ = 0, section_ = 0;
  std::optional<double> current_;
  double last_small_ = 10000, last_myriad_ = 1e20;
};

// 수십, 수백만: from the power of ten itself up to the next.
std::optional<Numeral> ReadSeveral(const Vocabulary& words, const TextView& text, uint32_t offset) {
  if (const auto teens = words.teens.At(text, offset)) {
    Numeral numeral;
    numeral.span = {offset, teens->end};
    numeral.value = 11;
    numeral.high = 19;
    numeral.vague = true;
    numeral.has_magnitude = true;
    numeral.magnitude = 10;
    return numeral;
  }
  const auto several = words.several.At(text, offset);
  if (!several) return std::nullopt;
  const uint32_t first = several->end;
  if (!words.small.At(text, first) && !words.myriad.At(text, first)) return std::nullopt;
  auto power = SinoReader(words, text, first).Read();
  if (!power) return std::nullopt;
  power->span.start = offset;
  power->high = power->value * 10 - 1;
  power->vague = true;
  power->shorter_end = 0;
  return power;
}

// 스물두, 서른, 다섯, 한두; also 백스물두.
std::optional<Numeral> ReadNative(const Vocabulary& words, const TextView& text, uint32_t offset) {
  Numeral numeral;
  numeral.native = true;
  uint32_t at = offset;
  if (const auto pair = words.vague.At(text, at)) {
    numeral.span = {offset, pair->end};
    numeral.value = ValueOf(pair->value);
    numeral.high = ValueOf(pair->extra);
    numeral.vague = true;
    return numeral;
  }
  if ((text.at(at) == u'백' && words.ten.At(text, at + 1)) ||
      (text.at(at) == u'십' && words.one.At(text, at + 1))) {
    numeral.value = text.at(at) == u'백' ? 100 : 10;
    ++at;
  }
  // 반 마리, 반집
  if (const auto half = words.half_one.At(text, at);
      half && (text.at(half->end) == u' ' || text.at(half->end) == u'집')) {
    numeral.span = {offset, half->end};
    numeral.value = numeral.high = 0.5;
    return numeral;
  }
  const auto ten = words.ten.At(text, at);
  if (ten) {
    numeral.value += ValueOf(ten->value);
    at = ten->end;
  }
  if (const auto one = words.one.At(text, at)) {
    if (!ten) {
      numeral.shorter_end = 0;
    }
    numeral.value += ValueOf(one->value);
    at = one->end;
  }
  if (at == offset) return std::nullopt;
  numeral.high = numeral.value;
  numeral.span = {offset, at};
  return numeral;
}

std::optional<Numeral> ReadAnew(const Vocabulary& words, const TextView& text, uint32_t offset) {
  const char16_t c = text.at(offset);
  if (!IsHangul(c)) return SinoReader(words, text, offset).Read();
  if (!words.MayBeginNumeral(c)) return std::nullopt;
  if (auto several = ReadSeveral(words, text, offset)) return several;
  const auto native = ReadNative(words, text, offset);
  const auto sino = SinoReader(words, text, offset).Read();
  if (!native || (sino && sino->span.end >= native->span.end)) return sino;
  return native;
}

}  // namespace

std::optional<Numeral> ReadKoreanNumeral(const Vocabulary& words, const TextView& text,
                                         uint32_t offset) {
  if (text.memo == nullptr) return ReadAnew(words, text, offset);
  NumeralMemo::Entry& entry = NumeralMemo::At(text.memo->numerals, offset);
  if (entry.offset != offset) entry = {offset, ReadAnew(words, text, offset)};
  return entry.numeral;
}

}  // namespace presslens::figures
