#include "figures/quantities.h"

#include <cmath>
#include <utility>

#include "figures/durations.h"
#include "figures/english_counts.h"
#include "text/characters.h"
#include "text/utf.h"

namespace presslens::figures {
namespace {

using text::IsDigit;
using text::IsHangul;
using text::IsLatin;

// What stands before a number and changes its meaning.
struct Prefix {
  const Unit* currency = nullptr;
  std::string rate;  // "-per-hour": the measure is a speed
  bool negative = false;
  bool age = false;
  bool celsius = false;
  uint32_t end = 0;
};

bool IsMinus(char16_t c) { return c == u'-' || c == u'−' || c == u'－' || c == u'–'; }

// A minus sign belongs to the number after it if nothing is subtracted: no letter or digit stands
// before it.
bool IsSign(const TextView& text, uint32_t offset) {
  const char16_t c = text.at(offset), previous = text.before(offset);
  if (!IsMinus(c) && c != u'+' && c != u'±') return false;
  // "75 -300mm" is a range.
  if (previous == u' ' && offset >= text.begin + 2 && IsDigit(text.raw[offset - 2])) return false;
  return !text::IsLetter(previous) && !IsDigit(previous) && previous != u')' && previous != u'.' &&
         !IsMinus(previous);
}

// A sign in syllables is a word of its own, or a long one before a long numeral: 마이너스 5도,
// 마이너스일만.
bool MayFollowSign(const Vocabulary& words, const TextView& text, uint32_t start, uint32_t end) {
  if (!IsHangul(text.at(end))) return true;
  const auto number = end - start >= 3 ? ReadNumeral(words, text, end) : std::nullopt;
  return number && number->has_magnitude && number->span.length() >= 2 &&
         words.EndsWord(text, number->span.start, number->span.end);
}

Prefix ReadPrefix(const Vocabulary& words, const TextView& text, uint32_t offset) {
  Prefix prefix;
  prefix.end = offset;
  for (int part = 0; part < 3; ++part) {
    const uint32_t at = prefix.end;
    if (IsSign(text, at)) {
      prefix.negative |= IsMinus(text.at(at));
      prefix.end = at + 1;
    } else if (const auto sign = words.sign.At(text, at);
               sign && text.at(sign->end) != 0 && MayFollowSign(words, text, at, sign->end)) {
      prefix.negative |= sign->value == u"-";
      prefix.celsius = true;
      prefix.end = SkipSpaces(text, sign->end);
    } else if (const auto rate = words.rate.At(text, at)) {
      prefix.rate = text::EncodeUtf8(rate->value);
      prefix.end = SkipSpaces(text, rate->end);
    } else if (const auto age = words.age.At(text, at);
               age && (text.at(age->end) == u' ' || IsDigit(text.at(age->end)))) {
      prefix.age = true;
      prefix.end = SkipSpaces(text, age->end);
    } else if (const auto currency = words.CurrencyBefore(text, at); currency && !prefix.currency) {
      prefix.currency = currency->unit;
      prefix.end = SkipSpaces(text, currency->end);
    } else {
      break;
    }
  }
  return prefix;
}

// Whether the unit may stand after the numeral. Digits take any; a numeral in Korean syllables is
// so often part of another word (공장, 이번, 한편, 세종) that the unit has to be used to it and the
// word to end with it.
bool Accepts(const Vocabulary& words, const TextView& text, const Numeral& number,
             const UnitMatch& match) {
  // 777X: an aeroplane, not so many times as much.
  if (match.unit->type == FigureType::kMultiple && number.only_digits && number.width >= 3 &&
      text::IsUpper(text.at(match.end - 1)))
    return false;
  if (number.digits || !words.korean)
    return number.digits || number.has_magnitude || match.unit->native;
  const bool glued = text.at(number.span.end) != u' ';
  if (!words.EndsWordFully(text, number.span.end + (glued ? 0 : 1), match.end)) return false;
  if (number.native)
    return match.unit->native && (!glued || number.span.length() > 1 || match.unit->close);
  const FigureType type = match.unit->type;
  if (number.spelled_point)
    return glued && (type == FigureType::kMoney || type == FigureType::kPercent ||
                     match.end - number.span.end > 1 || number.has_magnitude);
  if (number.span.length() == 1) {
    // 백퍼센트, 십달러; 만원 is as often a full house.
    const bool named =
        type == FigureType::kPercent ||
        (type == FigureType::kMoney && (match.end - number.span.end > 1 || number.value < 10000));
    const bool qualified =
        type == FigureType::kMoney && words.after.At(text, SkipSpaces(text, match.end));
    const bool spelled_measure =
        type == FigureType::kMeasure && !glued && match.end - number.span.end > 3;
    return number.has_magnitude ? !glued || named || qualified : spelled_measure;
  }
  // 구조대, 사경: 조 and 경 end common words.
  if (glued && number.span.length() == 2 && number.magnitude >= 1e12) return false;
  return number.has_magnitude || type == FigureType::kDuration;
}

// The joining mark or word between two numbers of a range; its end, or zero.
struct Joint {
  uint32_t end = 0;
  bool between =
      false;  // "에서 … 사이", "between … and": something else has to show that it is a range
  bool either = false;  // "four or five": one of two numbers that are near each other
  bool mark = false;
};

std::optional<Joint> ReadJoint(const Vocabulary& words, const TextView& text, uint32_t offset) {
  const uint32_t at = SkipSpaces(text, offset);
  const auto word = words.join.At(text, at);
  if (!word) return std::nullopt;
  Joint joint;
  joint.between = word->value == u"between";
  joint.either = word->value == u"either";
  joint.mark = !text::IsLetter(text.raw[at]);
  joint.end = SkipSpaces(text, word->end);
  // A dash between spaces parts sentences more often than numbers.
  if (joint.mark && at > offset && IsMinus(text.raw[at])) return std::nullopt;
  return joint;
}

// Of two numbers parted by "or" the larger is at most this many times the smaller: two or three
// weeks, but not "one in March or 40 in May".
constexpr double kNearly = 2;

bool SameUnit(const TextView& text, const Amount& a, const Amount& b) {
  if (a.unit == nullptr) return true;
  if (b.unit == nullptr || a.unit->type != b.unit->type) return false;
  return a.unit->id.empty() ? a.unit_span.of(text.raw) == b.unit_span.of(text.raw)
                            : a.unit->id == b.unit->id || a.unit->type == FigureType::kDuration;
}

// What the amount is worth, in its unit: cents are hundredths of dollars, basis points of
// percentage points.
double Worth(double number, const Unit* unit, bool negative) {
  double value = number;
  if (unit != nullptr && unit->factor != 1) {
    // Dividing by the exact hundred keeps 71 cents at 0.71.
    value = unit->factor < 1 ? value / std::round(1 / unit->factor) : value * unit->factor;
  }
  return negative ? -value : value;
}

// 5만∼6만, 5~6만: a first number without a magnitude takes that of the second.
double LowEnd(const Numeral& first, const Numeral& second) {
  const bool takes =
      second.has_magnitude && !first.has_magnitude && first.value < second.value / second.magnitude;
  return takes ? first.value * second.magnitude : first.value;
}

// The step that a rounded number leaves open: 1480원대 is 1480 to 1489, 20% 대 20 to 29, 3%대 3
// to 3.9.
double OpenStep(double value, uint8_t places) {
  if (places > 0) return std::pow(10.0, -places) * 0.9;
  double step = 1;
  while (value > 0 && std::fmod(value, step * 10) == 0 && step < 1e15) step *= 10;
  return step == 1 ? 0.9 : step - 1;
}

class QuantityReader {
 public:
  QuantityReader(const Vocabulary& words, const TextView& text, uint32_t offset)
      : words_(words), text_(text), start_(offset) {}

  std::optional<Reading> Read() {
    prefix_ = ReadPrefix(words_, text_, start_);
    auto first = ReadAmount(words_, text_, prefix_.end, prefix_.currency != nullptr);
    if (!first) return std::nullopt;
    first_ = *first;
    if (IsLetterOfCode()) return std::nullopt;
    // 승점 2 차: the noun before says what the bare number is.
    if (first_.unit != nullptr && text_.at(first_.number.span.end) == u' ' &&
        first_.number.only_digits && words_.bare.Before(text_, start_)) {
      first_.unit = nullptr;
      first_.end = first_.number.span.end;
    }
    ReadSecond();
    return Build();
  }

 private:
  // P120 million, R1,250 and N5bn are money; P5 and R2 are codes, and S&P 500 is a name.
  bool IsLetterOfCode() const {
    const uint32_t number = first_.number.span.start;
    if (prefix_.currency == nullptr || !text::IsUpper(text_.raw[start_]) ||
        !(IsDigit(text_.at(start_ + 1)) || text_.at(start_ + 1) == u' '))
      return false;
    return number > start_ + 1 || (!first_.number.grouped && !first_.number.has_magnitude);
  }

  const Unit* UnitOf(const Amount& amount) const {
    if (prefix_.currency != nullptr &&
        (amount.unit == nullptr || amount.unit->type != FigureType::kMoney)) {
      return prefix_.currency;
    }
    return amount.unit;
  }

  // The amount that has the unit: of a range the far end.
  const Amount& Last() const { return second_ ? *second_ : first_; }

  std::string UnitAsWritten() const { return text::EncodeUtf8(Last().unit_span.of(text_.raw)); }

  uint32_t EndOf(const Amount& amount) const {
    return UnitOf(amount) == amount.unit ? amount.end : amount.number.span.end;
  }

  // The far end of a range, if one follows.
  void ReadSecond() {
    const auto joint = ReadJoint(words_, text_, EndOf(first_));
    if (!joint) return;
    Prefix prefix = ReadPrefix(words_, text_, joint->end);
    auto second = ReadAmount(words_, text_, prefix.end, prefix_.currency != nullptr);
    if (!second || second->number.vague) return;
    if (prefix_.currency != nullptr) {
      if (prefix.currency != nullptr && prefix.currency->id != prefix_.currency->id) return;
      const bool own_unit = second->unit != nullptr && second->unit->type != FigureType::kMoney;
      if (prefix.currency == nullptr && own_unit && !joint->mark) return;
      second->unit = nullptr;
      second->end = second->number.span.end;
    } else {
      if (prefix.currency != nullptr) return;
      if (second->unit == nullptr && first_.unit != nullptr) return;
      if (second->unit == nullptr && !IsBareRange(*joint, *second) &&
          !CountsNounTogether(*joint, *second))
        return;
      if (!SameUnit(text_, first_, *second)) return;
    }
    if (joint->between && (!ClosesBetween(*second) || AreTwoDays(*second))) return;
    // "from 3% to 5%" is a change; the figure before says so, no range.
    if (!joint->mark && !joint->between && IsLedByFrom()) return;
    if (!joint->mark && !joint->between && IsStep(*second)) return;
    const double low = LowEnd(first_.number, second->number);
    if (low >= second->number.value && !prefix_.negative) return;
    if (joint->either && (low == 0 || second->number.value > kNearly * low)) return;
    second_ = *second;
    second_negative_ = prefix.negative;
  }

  // "rose $6 to $338": a step and the level that it leads to; a range does not reach so far.
  bool IsStep(const Amount& second) const {
    constexpr double kFarthest = 4;
    return !words_.korean && words_.change_before.Before(text_, start_) &&
           second.number.value > kFarthest * LowEnd(first_.number, second.number);
  }

  bool IsLedByFrom() const {
    const auto opener = words_.scope.Before(text_, start_);
    return !words_.korean && opener && opener->value == u"from";
  }

  // 15 and 70 calls, 10 to 20 people
  bool CountsNounTogether(const Joint& joint, const Amount& second) const {
    return !words_.korean && !joint.mark && (prefix_.age || CountsNoun(words_, text_, second.end));
  }

  // 1.66∼1.93 without a unit is a range; 3-1 is a score, which another reader sees.
  bool IsBareRange(const Joint& joint, const Amount& second) const {
    if (!joint.mark || !first_.number.digits || !second.number.digits) return false;
    return !IsMinus(text_.before(joint.end)) ||
           (first_.number.places > 0 && second.number.places > 0);
  }

  // 22일과 23일 사이: between two days, not so many days long.
  bool AreTwoDays(const Amount& second) const {
    constexpr double kLongestMonth = 31;
    return words_.korean && first_.unit != nullptr && first_.unit->id == "D" &&
           second.number.value <= kLongestMonth;
  }

  bool ClosesBetween(const Amount& second) {
    if (words_.korean) {
      const uint32_t at = SkipSpaces(text_, second.end);
      return text_.at(at) == u'사' && text_.at(at + 1) == u'이';
    }
    const auto opener = words_.scope.Before(text_, start_);
    return opener && opener->value == u"between";
  }

  std::optional<Reading> Build() {
    const Amount& last = Last();
    unit_ = UnitOf(last);
    uint32_t end = EndOf(last);
    Reading reading;
    reading.bare = unit_ == nullptr && !prefix_.age;
    if (unit_ != nullptr && (unit_->kind == UnitClass::kNotFigure || IsInName(last))) {
      reading.is_figure = false;
      reading.end = end;
      return reading;
    }
    Figure& figure = reading.figure;
    figure.span = {start_, end};
    figure.type = unit_ != nullptr ? unit_->type
                  : prefix_.age    ? FigureType::kAge
                                   : FigureType::kNumber;
    if (figure.type == FigureType::kAge) figure.unit = "year";
    if (unit_ != nullptr) figure.unit = unit_->id.empty() ? UnitAsWritten() : unit_->id;
    if (unit_ != nullptr && figure.type == FigureType::kDuration) {
      ReadDurationParts(words_, text_, first_, second_ ? &*second_ : nullptr, figure);
    } else if (unit_ != nullptr && figure.type == FigureType::kScore) {
      figure.iso = text::EncodeUtf8(figure.span.of(text_.raw));
      figure.unit.clear();
    } else if (unit_ == nullptr || !unit_->valueless) {
      SetValue(figure);
    }
    if (!words_.korean) ReadSum(figure);
    ReadSignAfter(figure);
    if (figure.type == FigureType::kMoney && figure.value) ReadCents(figure);
    RefineType(figure);
    if (first_.approximate || first_.number.approximate || first_.number.vague)
      figure.qualifier = Qualifier::kApprox;
    if (first_.number.vague && first_.number.native) figure.qualifier = Qualifier::kNone;
    if (!prefix_.rate.empty() && figure.type == FigureType::kMeasure) figure.unit += prefix_.rate;
    reading.end = figure.span.end;
    return reading;
  }

  // 1달러 20센트, thirteen dollars and forty-five cents, 15 dollars 50, 75 USD million
  void ReadCents(Figure& figure) const {
    if (unit_->factor != 1 || first_.unit == nullptr) return;
    uint32_t at = SkipSpaces(text_, figure.span.end);
    if (const auto scale = words_.scale.At(text_, at);
        scale && scale->extra.empty() && at > figure.span.end && !first_.number.has_magnitude) {
      double factor = 0;
      for (char16_t c : scale->value) factor = factor * 10 + (c - u'0');
      figure.value = *figure.value * factor;
      figure.span.end = scale->end;
      return;
    }
    if (const auto joint = words_.part_word.At(text_, at)) at = SkipSpaces(text_, joint->end);
    const auto cents = ReadAmount(words_, text_, at, true);
    if (!cents) return;
    const bool hundredths =
        cents->unit != nullptr && cents->unit->factor < 1 && cents->unit->id == unit_->id;
    if (!hundredths && !AreBareCents(*cents)) return;
    const double part =
        hundredths ? Worth(cents->number.value, cents->unit, false) : cents->number.value / 100;
    if (part >= 1) return;
    figure.value = *figure.value + part;
    figure.span.end = cents->end;
  }

  // The 50 of "15 dollars 50.": two digits that end their clause.
  bool AreBareCents(const Amount& cents) const {
    if (words_.korean || cents.unit != nullptr || cents.number.places > 0) return false;
    if (cents.number.value < 10 || cents.number.value > 99 || cents.number.has_magnitude)
      return false;
    const char16_t next = text_.at(cents.end);
    return next == 0 || ((next == u'.' || next == u',') && !IsDigit(text_.at(cents.end + 1))) ||
           text_.Says(cents.end, u" more");
  }

  // 6ft 4in, 5 feet 2 inches, 2 km and 1 metre: a sum, in the smallest unit.
  void ReadSum(Figure& figure) const {
    if (unit_ == nullptr || !figure.value || figure.type != FigureType::kMeasure) return;
    for (std::string unit = figure.unit;;) {
      uint32_t next = figure.span.end;
      if (text_.at(next) == u',' && text_.at(next + 1) == u' ') ++next;
      next = SkipSpaces(text_, next);
      if (const auto joint = words_.part_word.At(text_, next)) next = SkipSpaces(text_, joint->end);
      const auto number = ReadDigits(text_, next);
      if (!number) return;
      const auto part = words_.UnitAt(text_, SkipSpaces(text_, number->span.end));
      const double times = part ? words_.PartsOf(unit, part->unit->id) : 0;
      if (times == 0 || (number->value >= times && times != 3)) return;
      figure.value = *figure.value * times + number->value;
      figure.unit = unit = part->unit->id;
      figure.span.end = part->end;
    }
  }

  // 2 degrees below zero
  void ReadSignAfter(Figure& figure) const {
    if (figure.type != FigureType::kMeasure || !figure.value || *figure.value < 0) return;
    const auto sign = words_.sign_after.At(text_, SkipSpaces(text_, figure.span.end));
    if (!sign) return;
    figure.value = -*figure.value;
    figure.span.end = sign->end;
  }

  // 형사합의27부, 누리7호, K리그2 득점, 제22대: the number belongs to the name before it.
  bool IsInName(const Amount& last) const {
    if (!words_.korean) return false;
    const char16_t previous = text_.before(start_);
    if (previous == u'제' && !IsHangul(text_.at(start_))) return true;
    const bool spaced =
        last.number.span.end < last.unit_span.start && text_.at(last.number.span.end) == u' ';
    if (IsHangul(previous)) return spaced || unit_->room || unit_->type == FigureType::kOrdinal;
    return unit_->department && last.number.value < 100;
  }

  // Counters that number as well as count: the third floor and three floors, the 38th minute of a
  // match.
  void RefineType(Figure& figure) const {
    if (unit_ == nullptr) return;
    if (!words_.korean) {
      RefinePoints(figure);
      return;
    }
    if (unit_->shared && IsCounted(figure)) {
      figure.type = FigureType::kCount;
      figure.iso.clear();
      figure.unit = UnitAsWritten();
      SetValue(figure);
    } else if (unit_->floor &&
               (words_.storey.Before(text_, start_) || words_.before.Before(text_, start_))) {
      figure.type = FigureType::kCount;
    } else if (unit_->grade && first_.number.value <= 9) {
      figure.type = FigureType::kOrdinal;
    } else if (unit_->match_minute && words_.period.Before(text_, start_)) {
      figure.type = FigureType::kOrdinal;
      figure.iso.clear();
      figure.value = first_.number.value;
      figure.unit = UnitAsWritten();
    }
  }

  // "slipped seven points to 41%" are percentage points; a book of 312pp has pages.
  void RefinePoints(Figure& figure) const {
    constexpr double kMostPoints = 100;
    if (figure.type == FigureType::kPercentagePoint && figure.value.value_or(0) > kMostPoints &&
        unit_->factor == 1) {
      figure.type = FigureType::kCount;
      figure.unit = UnitAsWritten();
    }
    if (figure.type == FigureType::kCount && unit_->point && LeadsToPercent(figure.span.end)) {
      figure.type = FigureType::kPercentagePoint;
      figure.unit = "%p";
    }
  }

  bool LeadsToPercent(uint32_t end) const {
    if (!text_.Says(end, u" to ")) return false;
    const auto reached = ReadAmount(words_, text_, end + 4);
    return reached && reached->unit != nullptr && reached->unit->type == FigureType::kPercent;
  }

  // 0.8주, 611만 주 and 300주 are shares and not weeks; 11만 호 are homes.
  bool IsCounted(const Figure& figure) const {
    constexpr double kMostWeeks = 100;
    const Numeral& number = Last().number;
    return number.places > 0 || number.has_magnitude || number.grouped ||
           (figure.type == FigureType::kDuration && number.value >= kMostWeeks);
  }

  void SetValue(Figure& figure) const {
    const double value = Worth(first_.number.value, unit_, prefix_.negative);
    if (second_) {
      figure.low = Worth(LowEnd(first_.number, second_->number), unit_, prefix_.negative);
      figure.high = Worth(second_->number.value, unit_, second_negative_);
    } else if (first_.number.vague) {
      figure.low = value;
      figure.high = Worth(first_.number.high, unit_, prefix_.negative);
    } else if (!ReadOpenEnd(figure, value)) {
      figure.value = value;
    }
  }

  // 10명대, 1,480원대: the figure says only in which step the number lies. 1,429원선 is as good as
  // the number itself.
  bool ReadOpenEnd(Figure& figure, double value) const {
    const auto word = words_.span.At(text_, figure.span.end);
    if (!word || !words_.EndsWord(text_, figure.span.end, word->end)) return false;
    if (unit_ == nullptr && word->value == u"decade") return false;
    if (unit_ == nullptr && !first_.number.digits) return false;  // 조선중앙통신 is no trillion
    figure.span.end = word->end;
    if (word->value != u"decade") return false;
    figure.low = value;
    figure.high = value + OpenStep(value, first_.number.places);
    return true;
  }

  const Vocabulary& words_;
  const TextView& text_;
  uint32_t start_;
  Prefix prefix_;
  Amount first_;
  std::optional<Amount> second_;
  bool second_negative_ = false;
  const Unit* unit_ = nullptr;
};

}  // namespace

uint32_t SkipSpaces(const TextView& text, uint32_t offset) {
  if (text.at(offset) != u' ') return offset;
  return text.at(offset + 1) == u' ' ? offset + 2 : offset + 1;
}

std::optional<Amount> ReadAmount(const Vocabulary& words, const TextView& text, uint32_t offset,
                                 bool money) {
  auto number = ReadNumeral(words, text, offset);
  if (!number) return std::nullopt;
  Amount amount{*number, nullptr, {}, number->span.end, false};
  const auto take = [&](const UnitMatch& match, uint32_t from) {
    amount.unit = match.unit;
    amount.unit_span = {from + (text.at(from) == u' ' ? 1 : 0), match.end};
    amount.end = match.end;
  };
  uint32_t after = number->span.end;
  if (words.korean && offset == text.begin && after == text.end)
    return amount;  // a cell of a table: 팔십사
  const auto fits = [&](const std::optional<UnitMatch>& unit) {
    // 7.62mm barrel: millimetres; 5b euros: billions.
    if (unit && number->only_money && !money && unit->unit->type != FigureType::kMoney)
      return false;
    return unit && Accepts(words, text, *number, *unit);
  };
  if (const auto unit = words.UnitAt(text, after); fits(unit)) {
    take(*unit, after);
    return amount;
  }
  // 20여 명
  if (words.korean && text.at(after) == u'여') {
    if (auto unit = words.UnitAt(text, after + 1); unit && Accepts(words, text, *number, *unit)) {
      take(*unit, after + 1);
      amount.approximate = true;
      return amount;
    }
  }
  // 이십일에: the 20th, where a unit follows the shorter reading and none the longer.
  if (number->shorter_end != 0 && !money &&
      !(!words.korean && !number->only_money && CountsNoun(words, text, number->span.end))) {
    Numeral shorter = *number;
    shorter.value = shorter.high = number->shorter_value;
    shorter.span.end = number->shorter_end;
    if (auto unit = words.UnitAt(text, shorter.span.end);
        unit && Accepts(words, text, shorter, *unit)) {
      amount.number = shorter;
      take(*unit, shorter.span.end);
      return amount;
    }
  }
  // ten-year, 68-ounce
  if (!words.korean && text.at(after) == u'-' && IsLatin(text.at(after + 1))) {
    if (auto unit = words.UnitAt(text, after + 1); unit && text.at(after + 1) != u' ') {
      take(*unit, after + 1);
      return amount;
    }
  }
  return amount;
}

std::optional<Reading> ReadQuantity(const Vocabulary& words, const TextView& text,
                                    uint32_t offset) {
  return QuantityReader(words, text, offset).Read();
}

}  // namespace presslens::figures
