#include <cmath>

#include "figures/dates.h"
#include "text/characters.h"

namespace presslens::figures {
namespace {

using text::DigitValue;
using text::IsDigit;
using text::IsLatin;
using text::IsUpper;

bool IsDash(char16_t c) { return c == u'-' || c == u'–' || c == u'—'; }

// Reads the parts of an English date in the orders that papers use: Sept. 26, 2025 | 26 September
// 2025 | Saturday 14 June | late September | last May | the fourth quarter of 2025 | mid-2027 |
// fiscal 2026 | October-December | the 1990s | 2020-21.
class EnglishDateReader {
 public:
  EnglishDateReader(const Vocabulary& words, const TextView& text, uint32_t offset,
                    const std::optional<Date>& anchor)
      : words_(words), text_(text), start_(offset), at_(offset), anchor_(anchor) {}

  std::optional<Reading> Read() {
    if (const auto numeric = ReadNumericDate(text_, start_))
      return MakeDate(numeric->date, anchor_, start_, numeric->end);
    if (IsDigit(text_.at(start_))) return ReadFromDigits();
    if (const auto decade = ReadNamedDecade()) return decade;
    if (const auto quarter = ReadQuarter()) return quarter;
    if (const auto months = ReadMonthsOfYear()) return months;
    if (const auto fiscal = ReadFiscal()) return fiscal;
    const bool part = ReadPart();
    const bool directed = !part && ReadDirection();
    if (part || directed) {
      const uint32_t next = Next();
      const bool core = ReadMonth(next, true) || ReadWeekday(next) || ReadSeason(next) ||
                        (part && (ReadRelative(next) || ReadYear(next)));
      if (core) {
        if (date_.month) ReadDayAndYear();
        if (date_.season) ReadYearAfter();
        return Finish();
      }
      if (part) return std::nullopt;
      date_ = PartialDate{};
      at_ = start_;
    }
    if (ReadRelative(start_)) return Finish();
    if (ReadWeekday(start_)) return Finish();
    if (ReadMonth(start_, false)) {
      ReadDayAndYear();
      return Finish();
    }
    return std::nullopt;
  }

 private:
  uint32_t Next() const { return at_ > start_ ? SkipSpaces(text_, at_) : at_; }

  std::optional<Reading> Finish() const {
    if (!IsPossible(date_)) return std::nullopt;
    if (high_) return MakeDateRange(date_, *high_, anchor_, start_, at_);
    return MakeDate(date_, anchor_, start_, at_);
  }

  bool ReadPart() {
    const auto part = words_.part.At(text_, start_);
    if (!part) return false;
    at_ = part->end;
    if (text_.at(at_) == u'-') ++at_;
    return true;
  }

  bool ReadDirection() {
    const auto word = words_.direction.At(text_, start_);
    if (!word || text_.at(word->end) != u' ') return false;
    date_.direction = word->value == u"-1" ? -1 : word->value == u"1" ? 1 : 0;
    at_ = word->end;
    return true;
  }

  bool ReadRelative(uint32_t offset) {
    const auto word = words_.relative.At(text_, offset);
    if (!word || IsNamed(offset)) return false;
    date_.offset = ParseOffset(word->value);
    at_ = word->end;
    return true;
  }

  // A capital inside a sentence makes a name of it: the Today programme.
  bool IsNamed(uint32_t offset) const {
    if (!IsUpper(text_.at(offset)) || text_.before(offset) != u' ' || offset < text_.begin + 2)
      return false;
    const char16_t last = text_.raw[offset - 2];
    return IsLatin(last) || IsDigit(last);
  }

  bool ReadSeason(uint32_t offset) {
    const auto season = words_.season.At(text_, offset);
    if (!season) return false;
    date_.season = 20 + (season->value[1] - u'0');
    at_ = season->end;
    return true;
  }

  bool ReadWeekday(uint32_t offset) {
    const auto weekday = words_.weekday.At(text_, offset);
    if (!weekday) return false;
    const bool short_name = weekday->extra == u"abbreviated";
    if (short_name && !IsUpper(text_.raw[offset])) return false;
    // "the sun set", "we wed": the short names are dates only beside one.
    if (short_name && text_.at(weekday->end) != u'.' && text_.at(weekday->end) != u',')
      return false;
    date_.weekday = static_cast<int>(weekday->value[0] - u'0');
    at_ = weekday->end + (short_name && text_.at(weekday->end) == u'.' ? 1 : 0);
    return true;
  }

  struct Month {
    int number = 0;
    uint32_t end = 0;
    bool shortened = false;
  };

  std::optional<Month> MonthAt(uint32_t offset) const {
    const auto word = words_.month.At(text_, offset);
    if (!word) return std::nullopt;
    int number = 0;
    for (char16_t c : word->value) number = number * 10 + (c - u'0');
    const bool short_name =
        word->extra == u"abbreviated" && number != 5 && text_.at(word->end) == u'.';
    return Month{number, word->end + (short_name ? 1 : 0), word->extra == u"abbreviated"};
  }

  // May, March, Mar, Jan … are other words too; a capital and a word that leads to a date, or a
  // number, make them months.
  bool ReadMonth(uint32_t offset, bool expected) {
    const auto month = MonthAt(offset);
    if (!month) return false;
    const uint32_t after = SkipSpaces(text_, month->end);
    const bool numbered =
        (IsDigit(text_.at(after)) && after > month->end) || OrdinalDayAfter(month->end).has_value();
    if (!IsUpper(text_.at(offset)) && !numbered && !expected) return false;
    const bool doubtful = month->number == 5 || month->number == 3;
    if (!expected && doubtful && !numbered && !words_.date_before.Before(text_, offset))
      return false;
    const bool shortened =
        month->end - offset <= 4 && month->number != 5 && month->number != 6 && month->number != 7;
    if (shortened && !numbered && !expected && !words_.date_before.Before(text_, offset))
      return false;
    // "a report from Mar Linsangan": a given name.
    if (shortened && !numbered && text_.at(month->end) == u' ' && IsUpper(text_.at(after)))
      return false;
    date_.month = month->number;
    at_ = month->end;
    // October-December
    if (IsDash(text_.at(at_))) {
      if (const auto last = MonthAt(at_ + 1); last && IsUpper(text_.at(at_ + 1))) {
        high_ = date_;
        high_->month = last->number;
        at_ = last->end;
      }
    }
    return true;
  }

  // After a month: 26 | 26, 2025 | 2025 | 26th
  void ReadDayAndYear() {
    const uint32_t next = Next();
    if (high_) return;
    if (const auto ordinal = OrdinalDayAfter(at_)) {
      date_.day = ordinal->day;
      at_ = ordinal->end;
    } else if (const auto day = ReadSmallNumber(text_, next, 31);
               day && next > at_ && IsDayEnd(day->span.end)) {
      date_.day = static_cast<int>(day->value);
      at_ = OrdinalEnd(day->span.end);
      if (IsDash(text_.at(at_))) {
        if (const auto last = ReadSmallNumber(text_, at_ + 1, 31);
            last && last->value > day->value) {
          high_ = date_;
          high_->day = static_cast<int>(last->value);
          at_ = OrdinalEnd(last->span.end);
        }
      }
    }
    ReadYearAfter();
  }

  struct OrdinalDay {
    int day = 0;
    uint32_t end = 0;
  };

  // After a month that ends at `month_end`: "May the eleventh", "October, 1st".
  std::optional<OrdinalDay> OrdinalDayAfter(uint32_t month_end) const {
    const bool article = text_.Says(month_end, u" the ");
    if (!article && !text_.Says(month_end, u", ")) return std::nullopt;
    const uint32_t at = month_end + (article ? 5 : 2);
    if (const auto word = words_.nth.At(text_, at); word && article) {
      int day = 0;
      for (char16_t c : word->value) day = day * 10 + (c - u'0');
      if (day >= 1 && day <= 31) return OrdinalDay{day, word->end};
      return std::nullopt;
    }
    const auto digits = ReadSmallNumber(text_, at, 31);
    if (!digits || OrdinalEnd(digits->span.end) == digits->span.end) return std::nullopt;
    return OrdinalDay{static_cast<int>(digits->value), OrdinalEnd(digits->span.end)};
  }

  bool IsDayEnd(uint32_t end) const {
    // 22April
    if (const auto month = MonthAt(end); month && !month->shortened) return true;
    if (words_.clock.At(text_, SkipSpaces(text_, end)) || text_.at(end) == u':' ||
        text_.at(end) == u'%')
      return false;
    return !IsLatin(text_.at(end)) || OrdinalEnd(end) > end;
  }

  // The end of st, nd, rd, th after a day.
  uint32_t OrdinalEnd(uint32_t end) const {
    const bool ordinal = text_.Says(end, u"st") || text_.Says(end, u"nd") ||
                         text_.Says(end, u"rd") || text_.Says(end, u"th");
    return ordinal && !IsLatin(text_.at(end + 2)) ? end + 2 : end;
  }

  void ReadYearAfter() {
    uint32_t next = at_;
    if (text_.at(next) == u',') ++next;
    next = SkipSpaces(text_, next);
    if (text_.Says(next, u"of ")) next += 3;
    if (next == at_) return;
    const auto year = ReadYearNumber(text_, next);
    if (!year || year->value < 1500 || text_.at(year->span.end) == u'%') return;
    if (words_.scale.At(text_, SkipSpaces(text_, year->span.end))) return;
    date_.year = static_cast<int>(year->value);
    if (high_) high_->year = date_.year;
    at_ = year->span.end;
  }

  bool ReadYear(uint32_t offset) {
    const auto year = ReadYearNumber(text_, offset);
    if (!year || year->value < 1500) return false;
    date_.year = static_cast<int>(year->value);
    at_ = year->span.end;
    return true;
  }

  // fourth quarter of 2025, Q4 2025, first half of 2026
  std::optional<Reading> ReadQuarter() {
    const auto quarter = words_.quarter.At(text_, start_);
    const auto half = words_.half.At(text_, start_);
    if (!quarter && !half) return std::nullopt;
    if (quarter) {
      date_.quarter = quarter->value[0] - u'0';
      at_ = quarter->end;
    } else {
      date_.half = half->value[0] - u'0';
      at_ = half->end;
    }
    ReadYearAfter();
    if (!date_.year && half) {
      const uint32_t next = Next();
      if (!ReadRelative(next) || date_.offset->unit != 'Y') return std::nullopt;
    } else if (!date_.year) {
      uint32_t next = Next();
      if (text_.Says(next, u"of ")) next += 3;
      const uint32_t end = at_;
      if (!ReadRelative(next) || date_.offset->unit != 'Y') {
        date_.offset.reset();
        at_ = end;
      }
    }
    return Finish();
  }

  // FY27, FY2027
  std::optional<Reading> ReadFiscal() {
    if (text_.at(start_) != u'F' || text_.at(start_ + 1) != u'Y' || IsLatin(text_.before(start_)))
      return std::nullopt;
    const auto digits = ReadDigits(text_, start_ + 2);
    if (!digits || !digits->only_digits || (digits->width != 2 && digits->width != 4))
      return std::nullopt;
    date_.year = static_cast<int>(digits->value) + (digits->width == 2 ? 2000 : 0);
    at_ = digits->span.end;
    ReadLastYear();
    return Finish();
  }

  // The end of 2020-21, FY2025-26 and 2014-2022.
  void ReadLastYear() {
    if (!IsDash(text_.at(at_))) return;
    const auto last = ReadDigits(text_, at_ + 1);
    if (!last || !last->only_digits || (last->width != 2 && last->width != 4) ||
        IsLatin(text_.at(last->span.end)))
      return;
    const int full =
        static_cast<int>(last->value) + (last->width == 2 ? *date_.year / 100 * 100 : 0);
    if (full <= *date_.year) return;
    high_ = PartialDate{};
    high_->year = full;
    at_ = last->span.end;
  }

  // The first 10 months of 2026, the last three months of 2025.
  std::optional<Reading> ReadMonthsOfYear() {
    const bool first = text_.Says(start_, u"first ");
    if (!first && !text_.Says(start_, u"last ") && !text_.Says(start_, u"final "))
      return std::nullopt;
    const uint32_t count_at = start_ + (first || text_.Says(start_, u"final ") ? 6 : 5);
    const auto count = ReadEnglishNumeral(words_, text_, count_at);
    if (!count || count->places > 0 || count->value < 2 || count->value > 11) return std::nullopt;
    if (!text_.Says(count->span.end, u" months of ")) return std::nullopt;
    if (!ReadYear(count->span.end + 11)) return std::nullopt;
    const int months = static_cast<int>(count->value);
    high_ = date_;
    date_.month = first ? 1 : 13 - months;
    high_->month = first ? months : 12;
    return Finish();
  }

  // 26 September 2025 | 2026 | the 1990s | 2020-21
  std::optional<Reading> ReadFromDigits() {
    if (const auto day = ReadSmallNumber(text_, start_, 31); day && IsDayEnd(day->span.end)) {
      uint32_t next = SkipSpaces(text_, OrdinalEnd(day->span.end));
      if (text_.Says(next, u"of ")) next += 3;
      uint32_t last_end = 0;
      std::optional<Numeral> last;
      if (IsDash(text_.at(day->span.end))) {
        last = ReadSmallNumber(text_, day->span.end + 1, 31);
        if (last) next = SkipSpaces(text_, last_end = OrdinalEnd(last->span.end));
      }
      const auto month = MonthAt(next);
      if (month && (IsUpper(text_.at(next)) || month->number != 5)) {
        date_.day = static_cast<int>(day->value);
        date_.month = month->number;
        at_ = month->end;
        if (last) {
          high_ = date_;
          high_->day = static_cast<int>(last->value);
        }
        ReadYearAfter();
        return Finish();
      }
    }
    if (const auto day = ReadDayOfThisMonth()) return day;
    if (const auto decade = ReadShortDecade()) return decade;
    return ReadBareYear();
  }

  // The seventies, the noughties; people in their seventies are another matter.
  std::optional<Reading> ReadNamedDecade() {
    const auto decade = words_.decade.At(text_, start_);
    if (!decade || !IsAfterThe() || IsDash(text_.at(decade->end))) return std::nullopt;
    int year = 0;
    for (char16_t c : decade->value) year = year * 10 + (c - u'0');
    date_.year = year;
    date_.decade = true;
    at_ = decade->end;
    return Finish();
  }

  // The 70s, the '90s: of the last century, where the tens cannot be of this one.
  std::optional<Reading> ReadShortDecade() {
    const auto tens = ReadDigits(text_, start_);
    if (!tens || !tens->only_digits || tens->width != 2 || std::fmod(tens->value, 10) != 0)
      return std::nullopt;
    const uint32_t end = tens->span.end;
    if (text_.at(end) != u's' || IsLatin(text_.at(end + 1)) || IsDash(text_.at(end + 1)) ||
        !IsAfterThe())
      return std::nullopt;
    constexpr double kEarliest = 30;
    date_.year = static_cast<int>(tens->value) + (tens->value >= kEarliest ? 1900 : 2000);
    date_.decade = true;
    at_ = end + 1;
    return Finish();
  }

  bool IsAfterThe() const {
    const bool marked = text_.before(start_) == u'\'' || text_.before(start_) == u'’';
    const uint32_t at = start_ - (marked ? 1 : 0);
    return at >= text_.begin + 4 && text_.Says(at - 4, u"the ");
  }

  // "On the 22nd.": a day of the month, where no noun follows. Smaller ordinals may be holes of
  // golf or innings.
  std::optional<Reading> ReadDayOfThisMonth() {
    constexpr double kSmallest = 19;
    const auto day = ReadSmallNumber(text_, start_, 31);
    if (!day || day->value < kSmallest) return std::nullopt;
    const uint32_t end = OrdinalEnd(day->span.end);
    if (end == day->span.end || !IsAfterThe()) return std::nullopt;
    if (!words_.date_before.Before(text_, start_ - 4)) return std::nullopt;
    const char16_t next = text_.at(end);
    if (next != 0 && next != u'.' && next != u',' && next != u';' && next != u'?')
      return std::nullopt;
    date_.day = static_cast<int>(day->value);
    at_ = end;
    return Finish();
  }

  std::optional<Reading> ReadBareYear() {
    const auto year = ReadYearNumber(text_, start_);
    const char16_t previous = text_.before(start_);
    if (!year || IsLatin(previous) || IsDigit(previous) || previous == u'$' || previous == u'.' ||
        previous == u'/')
      return std::nullopt;
    const bool led = words_.date_before.Before(text_, start_).has_value() || previous == u'(';
    if (!led && IsInTitle()) return std::nullopt;
    const double earliest = led ? 1500 : 1900;
    const double latest = led ? 2199 : 2099;
    if (year->value < earliest || year->value > latest) return std::nullopt;
    uint32_t end = year->span.end;
    date_.year = static_cast<int>(year->value);
    if (text_.at(end) == u's' ||
        (text_.at(end) == u'\'' && text_.at(end + 1) == u's' && *date_.year % 10 == 0)) {
      if (*date_.year % 10 != 0) return std::nullopt;
      end += text_.at(end) == u's' ? 1 : 2;
      date_.decade = true;
    }
    at_ = end;
    if (!date_.decade) ReadLastYear();
    end = at_;
    if (IsLatin(text_.at(end)) || IsDigit(text_.at(end)) || text_.at(end) == u'%')
      return std::nullopt;
    if (!high_ && !date_.decade && IsQuantity(end)) return std::nullopt;
    return Finish();
  }

  // The Ports Bill, 2026: the year is part of a title.
  bool IsInTitle() const {
    if (text_.before(start_) != u' ' || start_ < text_.begin + 3 || text_.raw[start_ - 2] != u',')
      return false;
    uint32_t word = start_ - 2;
    while (word > text_.begin && IsLatin(text_.raw[word - 1])) --word;
    return IsUpper(text_.at(word)) && !words_.month.At(text_, word);
  }

  // 2000 people, 2019 shares: the quantity reader knows the unit.
  bool IsQuantity(uint32_t end) const {
    const uint32_t next = SkipSpaces(text_, end);
    if (words_.scale.At(text_, next) && next > end) return true;
    const auto unit = words_.UnitAt(text_, end);
    return unit.has_value() && unit->unit->kind == UnitClass::kFigure;
  }

  const Vocabulary& words_;
  const TextView& text_;
  uint32_t start_, at_;
  const std::optional<Date>& anchor_;
  PartialDate date_;
  std::optional<PartialDate> high_;
};

}  // namespace

std::optional<Reading> ReadEnglishDate(const Vocabulary& words, const TextView& text,
                                       uint32_t offset, const std::optional<Date>& anchor) {
  return EnglishDateReader(words, text, offset, anchor).Read();
}

}  // namespace presslens::figures
