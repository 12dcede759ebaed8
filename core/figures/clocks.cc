#include "figures/clocks.h"

#include <string>

#include "figures/dates.h"
#include "text/characters.h"
#include "text/utf.h"

namespace presslens::figures {
namespace {

using text::DigitValue;
using text::IsDigit;
using text::IsHangul;

struct ClockTime {
  int hour = 0;
  int minute = 0;
  int second = -1;
};

std::string TwoDigits(int value) {
  return {static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)};
}

Reading MakeTime(const ClockTime& time, uint32_t start, uint32_t end) {
  Reading reading;
  reading.end = end;
  reading.figure.type = FigureType::kTime;
  reading.figure.span = {start, end};
  reading.figure.iso = "T" + TwoDigits(time.hour) + ":" + TwoDigits(time.minute);
  if (time.second >= 0) reading.figure.iso += ":" + TwoDigits(time.second);
  return reading;
}

// Two digits below 60; nothing else.
std::optional<int> ReadSixtieth(const TextView& text, uint32_t offset) {
  if (!IsDigit(text.at(offset)) || !IsDigit(text.at(offset + 1)) || IsDigit(text.at(offset + 2)))
    return std::nullopt;
  const int value = DigitValue(text.at(offset)) * 10 + DigitValue(text.at(offset + 1));
  return value < 60 ? std::optional<int>(value) : std::nullopt;
}

// The hour of the day, from one on a dial and what the word beside it adds (오후 adds 12).
int HourOfDay(int hour, int added) {
  if (added == 12) return hour < 12 ? hour + 12 : hour;
  return hour == 12 ? 0 : hour;
}

class ClockReader {
 public:
  ClockReader(const Vocabulary& words, const TextView& text, uint32_t offset)
      : words_(words), text_(text), start_(offset), at_(offset) {}

  std::optional<Reading> Read() {
    if (const auto named = words_.hour.At(text_, start_);
        named && words_.EndsWord(text_, start_, named->end)) {
      time_.hour = DigitValue(named->value[1]) * 10 + DigitValue(named->value[2]);
      return MakeTime(time_, start_, named->end);
    }
    if (const auto part = words_.clock.At(text_, start_)) {
      added_ = part->value == u"12" ? 12 : 0;
      night_ = text_.at(start_) == u'밤';
      at_ = SkipSpaces(text_, part->end);
      if (at_ == part->end && !IsDigit(text_.at(at_))) return std::nullopt;
    }
    return words_.korean && ReadSyllables() ? Finish() : ReadDigital();
  }

 private:
  Reading Finish() {
    if (added_ >= 0) {
      time_.hour = night_ && time_.hour < 6 ? time_.hour : HourOfDay(time_.hour, added_);
    }
    return MakeTime(time_, start_, at_);
  }

  // 10시30분, 7시반, 세 시
  bool ReadSyllables() {
    auto hour = ReadNumeral(words_, text_, at_);
    if (!hour || hour->places > 0 || hour->vague || hour->grouped || hour->value > 24) return false;
    if (!hour->only_digits && !(hour->native && hour->value <= 12 && hour->value >= 1))
      return false;
    uint32_t at = hour->span.end;
    if (!hour->digits) at = SkipSpaces(text_, at);
    if (text_.at(at) != u'시') return false;
    const char16_t next = text_.at(at + 1);
    if (next == u'간' || next == u'즌' || next == u'도') return false;
    // 두 시 alone is as often two cities; the part of the day makes it a time.
    if (!hour->digits && added_ < 0) return false;
    if (IsHangul(next) && next != u'반' && !words_.EndsWord(text_, at_, at + 1) &&
        !words_.after.At(text_, at + 1))
      return false;
    time_.hour = static_cast<int>(hour->value);
    at_ = at + 1;
    const uint32_t minutes = SkipSpaces(text_, at_);
    if (const auto minute = ReadSmallNumber(text_, minutes, 59);
        minute && text_.at(minute->span.end) == u'분') {
      time_.minute = static_cast<int>(minute->value);
      at_ = minute->span.end + 1;
      const uint32_t seconds = SkipSpaces(text_, at_);
      if (const auto second = ReadSmallNumber(text_, seconds, 59);
          second && text_.at(second->span.end) == u'초') {
        time_.second = static_cast<int>(second->value);
        at_ = second->span.end + 1;
      }
    } else if (text_.at(minutes) == u'반' && words_.EndsWord(text_, minutes, minutes + 1)) {
      time_.minute = 30;
      at_ = minutes + 1;
    }
    return true;
  }

  // 14:33, 3:45 p.m., 10.15pm, 6pm, nine in the evening
  std::optional<Reading> ReadDigital() {
    auto hour = ReadDigits(text_, at_);
    if (hour && hour->width > 2) return std::nullopt;
    if (!hour) {
      if (words_.korean) return std::nullopt;
      hour = ReadEnglishNumeral(words_, text_, at_);
      if (!hour || hour->has_magnitude || hour->value > 12 || hour->value < 1) return std::nullopt;
    }
    uint32_t end = hour->digits ? at_ + hour->width : hour->span.end;
    time_.hour = hour->digits ? DigitsValue(at_, hour->width) : static_cast<int>(hour->value);
    bool minutes = false;
    const char16_t separator = text_.at(end);
    if (hour->digits && (separator == u':' || separator == u'.')) {
      if (const auto minute = ReadSixtieth(text_, end + 1)) {
        time_.minute = *minute;
        minutes = true;
        end += 3;
        if (separator == u':' && text_.at(end) == u':') {
          if (const auto second = ReadSixtieth(text_, end + 1)) {
            time_.second = *second;
            end += 3;
          }
        }
      }
    }
    if (minutes && separator == u':' && text_.at(end) == u'.' && IsDigit(text_.at(end + 1)))
      return ReadStopwatch(end);
    at_ = end;
    if (time_.hour > 24 || IsDigit(text_.at(end)) || (minutes && text_.at(end) == u':'))
      return std::nullopt;
    if (const auto part = words_.clock.At(text_, SkipSpaces(text_, end)); part && added_ < 0) {
      if (!words_.korean || part->value != u"") added_ = part->value == u"12" ? 12 : 0;
      if (part->extra != u"after" && words_.korean) {
        added_ = -1;  // 14:33 오후 names another time
      } else {
        at_ = part->end;
        ReadZone();
        return time_.hour <= 12 || added_ == 12 ? std::optional<Reading>(Finish()) : std::nullopt;
      }
    }
    if (added_ >= 0 && minutes) return Finish();
    if (const auto zone = words_.zone.At(text_, SkipSpaces(text_, end)); zone && minutes) {
      at_ = zone->end;
      return Finish();
    }
    const char16_t previous = text_.before(start_);
    const bool apart = !IsDigit(previous) && !text::IsLatin(previous) && previous != u':' &&
                       !text::IsLatin(text_.at(end));
    if (minutes && separator == u':' && apart && time_.hour < 24) return Finish();
    return std::nullopt;
  }

  // 4:03.22, a result in minutes and seconds; `point` is that of the seconds.
  Reading ReadStopwatch(uint32_t point) const {
    uint32_t end = point + 1;
    while (IsDigit(text_.at(end))) ++end;
    Reading reading;
    reading.end = end;
    reading.figure.type = FigureType::kDuration;
    reading.figure.span = {start_, end};
    reading.figure.iso = "PT" + std::to_string(time_.hour) + "M" + std::to_string(time_.minute) +
                         text::EncodeUtf8(text_.raw.substr(point, end - point)) + "S";
    return reading;
  }

  void ReadZone() {
    const auto zone = words_.zone.At(text_, SkipSpaces(text_, at_));
    if (zone) at_ = zone->end;
  }

  int DigitsValue(uint32_t offset, uint32_t width) const {
    int value = 0;
    for (uint32_t i = 0; i < width; ++i) value = value * 10 + DigitValue(text_.at(offset + i));
    return value;
  }

  const Vocabulary& words_;
  const TextView& text_;
  uint32_t start_, at_;
  int added_ = -1;  // hours that the part of the day adds; -1 where none is named
  bool night_ = false;
  ClockTime time_;
};

}  // namespace

std::optional<Reading> ReadClock(const Vocabulary& words, const TextView& text, uint32_t offset) {
  return ClockReader(words, text, offset).Read();
}

}  // namespace presslens::figures
