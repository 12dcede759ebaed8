#include <utility>

#include "figures/dates.h"
#include "text/characters.h"

namespace presslens::figures {
namespace {

using text::DigitValue;
using text::IsDigit;
using text::IsHangul;

bool IsTilde(char16_t c) {
  return c == u'~' || c == u'∼' || c == u'～' || c == u'〜' || c == u'-' || c == u'–';
}

// Reads the parts of a Korean date from the largest to the smallest: 지난해 | 2025년 | 상반기 ·
// 3분기 · 11월 | 중순 | 12일 | 화요일.
class KoreanDateReader {
 public:
  KoreanDateReader(const Vocabulary& words, const TextView& text, uint32_t offset,
                   const std::optional<Date>& anchor)
      : words_(words), text_(text), start_(offset), at_(offset), anchor_(anchor) {}

  std::optional<Reading> Read() {
    if (const auto numeric = ReadNumericDate(text_, start_))
      return MakeDate(numeric->date, anchor_, start_, numeric->end);
    const bool directed = ReadDirection();
    ReadRelative();
    if (!date_.offset || date_.offset->unit == 'Y') ReadYear();
    if (range_) return Finish();
    ReadPeriodOfYear();
    ReadMonth();
    if (!range_) ReadPart();
    if (!range_) ReadDay();
    if (!range_) ReadWeekday();
    if (date_.empty() || (directed && at_ == after_direction_)) return std::nullopt;
    if (!IsPossible(date_)) return std::nullopt;
    if (IsOnlyDay() && IsDuration()) return std::nullopt;
    return Finish();
  }

 private:
  std::optional<Reading> Finish() const {
    if (high_) return MakeDateRange(date_, *high_, anchor_, start_, at_);
    return MakeDate(date_, anchor_, start_, at_);
  }

  // Where the next part may begin: here, or after one space.
  uint32_t Next() const { return at_ > start_ ? SkipSpaces(text_, at_) : at_; }

  bool ReadDirection() {
    const auto word = words_.direction.At(text_, at_);
    if (!word || text_.at(word->end) == 0) return false;
    date_.direction = word->value == u"-1" ? -1 : word->value == u"1" ? 1 : 0;
    at_ = SkipSpaces(text_, word->end);
    // 올 is a verb's ending as well (돌아올): only as a word of its own is it "this year's".
    after_direction_ = at_;
    return true;
  }

  void ReadRelative() {
    const auto word = words_.relative.At(text_, start_);
    if (!word || !IsWordBefore(word->end)) return;
    if (word->extra == u"comparing" && !words_.comparing.At(text_, SkipSpaces(text_, word->end)))
      return;
    if (date_.direction != 0 || at_ > start_) at_ = start_;
    after_direction_ = start_;
    date_.direction = 0;
    date_.offset = ParseOffset(word->value);
    at_ = word->end;
  }

  // After a relative word its own word ends, or another part of the date begins.
  bool IsWordBefore(uint32_t end) const {
    if (words_.EndsWordFully(text_, start_, end)) return true;
    return words_.season.At(text_, end) || words_.half.At(text_, end) ||
           words_.part.At(text_, end) || words_.weekday.At(text_, end);
  }

  void ReadYear() {
    const uint32_t next = Next();
    const auto year = ReadYearNumber(text_, next);
    if (!year) return ReadShortYear(next);
    uint32_t end = year->span.end;
    // 1991∼1995년, (2021∼2023)
    if (IsTilde(text_.at(end)) && !range_) {
      const auto last = ReadYearNumber(text_, end + 1);
      const bool marked = last && text_.at(last->span.end) == u'년';
      const bool bracketed = last && text_.before(next) == u'(' && text_.at(last->span.end) == u')';
      if (last && (marked || bracketed) && last->value > year->value) {
        date_.year = static_cast<int>(year->value);
        high_ = PartialDate{};
        high_->year = static_cast<int>(last->value);
        at_ = last->span.end + (marked ? 1 : 0);
        range_ = true;
        return;
      }
    }
    const bool bracketed = (text_.before(next) == u'(' || text_.before(next) == u'·') &&
                           text_.at(end) == u')' && year->value >= 1500;
    const bool school_year =
        text_.at(end) == u'학' && text_.at(end + 1) == u'년' && text_.at(end + 2) == u'도';
    if (school_year) {
      end += 3;
    } else if (text_.at(end) == u'년' && text_.at(end + 1) != u'간') {
      ++end;
      if (text_.at(end) == u'대') {
        date_.decade = true;
        ++end;
      } else if (text_.at(end) == u'도') {
        ++end;
      }
    } else if (!bracketed) {
      return;
    }
    date_.year = static_cast<int>(year->value);
    at_ = end;
  }

  // '25년 and ’25년
  void ReadShortYear(uint32_t next) {
    if (text_.at(next) != u'\'' && text_.at(next) != u'’' && text_.at(next) != u'‘') return;
    if (!IsDigit(text_.at(next + 1)) || !IsDigit(text_.at(next + 2)) || text_.at(next + 3) != u'년')
      return;
    const int year = DigitValue(text_.at(next + 1)) * 10 + DigitValue(text_.at(next + 2));
    date_.year = year + (year < 70 ? 2000 : 1900);
    at_ = next + 4;
  }

  void ReadPeriodOfYear() {
    const uint32_t next = Next();
    if (const auto half = words_.half.At(text_, next)) {
      date_.half = half->value == u"1" ? 1 : 2;
      at_ = half->end;
      return;
    }
    if (const auto season = words_.season.At(text_, next);
        season && at_ > start_ && IsSeasonEnd(season->end)) {
      date_.season = 20 + (season->value[1] - u'0');
      at_ = season->end;
      return;
    }
    const auto quarter = ReadSmallNumber(text_, next, 4);
    if (quarter && text_.at(quarter->span.end) == u'분' &&
        text_.at(quarter->span.end + 1) == u'기') {
      const uint32_t end = quarter->span.end + 2;
      if (IsLasting(end)) return;
      date_.quarter = static_cast<int>(quarter->value);
      at_ = end;
    }
  }

  bool IsSeasonEnd(uint32_t end) const { return words_.EndsWord(text_, end - 1, end); }

  void ReadMonth() {
    const uint32_t next = Next();
    auto month = ReadSmallNumber(text_, next, 12);
    if (!month) {
      month = ReadSpelledNumber(next, 12);
      if (!month) return;
    }
    uint32_t end = month->span.end;
    // 1∼3월
    if (IsTilde(text_.at(end))) {
      const auto last = ReadSmallNumber(text_, end + 1, 12);
      if (!last || text_.at(last->span.end) != u'월' || last->value <= month->value) return;
      date_.month = static_cast<int>(month->value);
      high_ = date_;
      high_->month = static_cast<int>(last->value);
      at_ = last->span.end + 1;
      range_ = true;
      return;
    }
    if (text_.at(end) != u'월' && !(text_.at(end) == u' ' && text_.at(end + 1) == u'월')) return;
    end += text_.at(end) == u' ' ? 2 : 1;
    // 3월드컵, 5월급: another word begins.
    if (IsHangul(text_.at(end)) && !words_.EndsWord(text_, next, end) &&
        !words_.part.At(text_, end) && !words_.after.At(text_, end) && !IsDigit(text_.at(end))) {
      return;
    }
    date_.month = static_cast<int>(month->value);
    at_ = end;
  }

  void ReadPart() {
    if (date_.empty()) return;
    const uint32_t next = Next();
    const auto part = words_.part.At(text_, next);
    if (!part || !words_.EndsWord(text_, next, part->end)) return;
    at_ = part->end;
  }

  void ReadDay() {
    // A quarter or season has no day; "어제 12일" are two dates.
    if (date_.quarter || date_.half || date_.season || (date_.year && !date_.month)) return;
    if (date_.offset && date_.offset->unit != 'M' && !date_.month) return;
    const uint32_t next = Next();
    auto day = ReadSmallNumber(text_, next, 31);
    if (!day) day = ReadSpelledNumber(next, 31);
    if (!day) return;
    uint32_t end = day->span.end;
    // 11∼12일, 8·9일
    if (IsTilde(text_.at(end)) || text_.at(end) == u'·') {
      const auto last = ReadSmallNumber(text_, end + 1, 31);
      if (!last || text_.at(last->span.end) != u'일' || last->value <= day->value) return;
      PartialDate high = date_;
      high.day = static_cast<int>(last->value);
      date_.day = static_cast<int>(day->value);
      high_ = high;
      at_ = last->span.end + 1;
      return;
    }
    if (text_.at(end) != u'일') return;
    ++end;
    if (IsHangul(text_.at(end)) && !words_.EndsWord(text_, next, end) &&
        !words_.after.At(text_, end) && !IsLasting(end)) {
      return;
    }
    date_.day = static_cast<int>(day->value);
    at_ = end;
  }

  // 십이월, 이십일일: numerals in syllables.
  std::optional<Numeral> ReadSpelledNumber(uint32_t offset, double most) const {
    if (!IsHangul(text_.at(offset))) return std::nullopt;
    auto number = ReadKoreanNumeral(words_, text_, offset);
    if (!number || number->native || number->vague) return std::nullopt;
    if (number->shorter_end != 0 && text_.at(number->span.end) != u'일' &&
        text_.at(number->span.end) != u'월') {
      number->span.end = number->shorter_end;
      number->value = number->shorter_value;
    }
    if (number->value < 1 || number->value > most) return std::nullopt;
    return number;
  }

  void ReadWeekday() {
    const uint32_t next = Next();
    const auto weekday = words_.weekday.At(text_, next);
    if (!weekday) return;
    if (date_.offset && date_.offset->unit != 'W' && !date_.day) return;
    date_.weekday = static_cast<int>(weekday->value[0] - u'0');
    at_ = weekday->end;
  }

  bool IsOnlyDay() const {
    return date_.day && !date_.month && !date_.year && !date_.offset && !date_.weekday &&
           after_direction_ == 0;
  }

  // 12일째, 최장 12일: a number of days.
  bool IsDuration() const {
    const uint32_t next = SkipSpaces(text_, at_);
    const auto ago = words_.ago.At(text_, next);
    return IsLasting(at_) || words_.lasting_before.Before(text_, start_) ||
           (ago && words_.EndsWord(text_, next, ago->end));
  }

  bool IsLasting(uint32_t offset) const {
    const auto word = words_.lasting.At(text_, offset);
    return word && (word->value == u"stem" || words_.EndsWord(text_, offset, word->end));
  }

  const Vocabulary& words_;
  const TextView& text_;
  uint32_t start_, at_;
  uint32_t after_direction_ = 0;
  const std::optional<Date>& anchor_;
  PartialDate date_;
  std::optional<PartialDate> high_;
  bool range_ = false;
};

}  // namespace

std::optional<Reading> ReadKoreanDate(const Vocabulary& words, const TextView& text,
                                      uint32_t offset, const std::optional<Date>& anchor) {
  return KoreanDateReader(words, text, offset, anchor).Read();
}

}  // namespace presslens::figures
