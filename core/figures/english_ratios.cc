#include <cmath>
#include <string>
#include <utility>

#include "figures/ratios.h"
#include "text/characters.h"

namespace presslens::figures {
namespace {

using text::IsDigit;
using text::IsLatin;

// The number that an English ordinal names as a part: third is 3, fortieth 40. Zero where it is
// none.
double PartOf(const Vocabulary& words, const TextView& text, uint32_t offset, uint32_t& end) {
  double tens = 0;
  // three twenty-firsts
  if (const auto ten = words.ten.At(text, offset);
      ten && (text.at(ten->end) == u'-' || text.at(ten->end) == u' ')) {
    for (char16_t c : ten->value) tens = tens * 10 + (c - u'0');
    offset = ten->end + 1;
  }
  auto part = words.part_name.At(text, offset);
  if (!part && tens > 0) part = words.nth.At(text, offset);  // a twenty-first
  if (!part) return 0;
  double value = 0;
  for (char16_t c : part->value) value = value * 10 + (c - u'0');
  end = part->end;
  if (tens > 0) return value < 10 ? tens + value : 0;
  return value > 2 ? value : 0;
}

// two-thirds, three quarters, one-fortieth, a fifth
std::optional<Reading> ReadParts(const Vocabulary& words, const TextView& text, uint32_t offset) {
  double count = 1;
  uint32_t next;
  bool article = false, joined = false;
  if (text.Says(offset, u"a ")) {
    next = offset + 2;
    article = true;
  } else {
    const auto number = ReadEnglishNumeral(words, text, offset);
    if (!number || number->places > 0) return std::nullopt;
    next = number->span.end;
    const char16_t joint = text.at(next);
    if (joint != u'-' && joint != u' ') return std::nullopt;
    next += text.Says(next, u" - ") ? 3 : 1;
    count = number->value;
    joined = number->span.of(text.folded).find(u" and ") != std::u16string_view::npos;
  }
  uint32_t end = 0;
  double base = PartOf(words, text, next, end);
  // one hundred thirty-fifths: the tens belong to the part.
  const double tens = std::fmod(count, 100);
  if (!joined && base > 2 && base < 10 && count > 100 && tens >= 20 && std::fmod(tens, 10) == 0) {
    base += tens;
    count -= tens;
  }
  if (base == 0 || (count >= base && base == 4)) return std::nullopt;  // four quarters are a year
  const bool plural = text.at(end - 1) == u's';
  if (!article && (count > 1) != plural) return std::nullopt;
  // "a third time", "a quarter ago", "a third party": a part has no noun after it.
  const uint32_t after = SkipSpaces(text, end);
  if (text.at(end) == u'-') return std::nullopt;
  if (article && after > end && IsLatin(text.at(after)) && !words.stop.At(text, after))
    return std::nullopt;
  return MakeFraction(offset, end, count / base);
}

// one in five, seven in 10, nine in ten, one in every six, nine of every 10
std::optional<Reading> ReadOneInMany(const Vocabulary& words, const TextView& text,
                                     uint32_t offset) {
  const auto part = ReadEnglishNumeral(words, text, offset);
  if (!part || part->places > 0 || part->has_magnitude) return std::nullopt;
  uint32_t at = part->span.end;
  const uint32_t joint = at;
  for (const std::u16string_view between :
       {u" out of every ", u" out of ", u" in every ", u" of every ", u" in "}) {
    if (at == joint && text.Says(at, between)) at += static_cast<uint32_t>(between.size());
  }
  if (at == joint) return std::nullopt;
  const auto base = ReadEnglishNumeral(words, text, at);
  if (!base || base->places > 0 || base->value <= part->value || base->value > 10000)
    return std::nullopt;
  if (base->only_digits && base->width == 4) return std::nullopt;
  if (const auto unit = words.UnitAt(text, base->span.end)) return std::nullopt;
  return MakeFraction(offset, base->span.end, part->value / base->value);
}

// one over twenty; "5 over 10 seasons" counts seasons
std::optional<Reading> ReadOver(const Vocabulary& words, const TextView& text, uint32_t offset) {
  const auto part = ReadEnglishNumeral(words, text, offset);
  if (!part || !text.Says(part->span.end, u" over ")) return std::nullopt;
  const auto base = ReadEnglishNumeral(words, text, part->span.end + 6);
  if (!base || base->value <= part->value) return std::nullopt;
  const char16_t next = text.at(base->span.end);
  if (next != 0 && next != u'.' && next != u'?' && next != u',') return std::nullopt;
  return MakeFraction(offset, base->span.end, part->value / base->value);
}

// The measure whose unit begins at `offset`; nothing for lengths of time, money and counters.
std::optional<UnitMatch> MeasureAt(const Vocabulary& words, const TextView& text, uint32_t offset) {
  const auto unit = words.UnitAt(text, offset);
  // Short forms need a number: "half in" is no half inch.
  constexpr uint32_t kShortest = 3;
  if (!unit || unit->unit->type != FigureType::kMeasure || unit->unit->kind != UnitClass::kFigure ||
      unit->unit->id.empty() || unit->end - offset < kShortest || text.at(offset) == u' ')
    return std::nullopt;
  return unit;
}

Reading MakePartOfUnit(uint32_t start, const UnitMatch& unit, double part) {
  Reading reading = MakeFraction(start, unit.end, part);
  reading.figure.type = FigureType::kMeasure;
  reading.figure.unit = unit.unit->id;
  return reading;
}

// half a mile, half-litre, quarter-inch
std::optional<Reading> ReadHalfUnit(const Vocabulary& words, const TextView& text,
                                    uint32_t offset) {
  const bool half = text.Says(offset, u"half");
  if (!half && !text.Says(offset, u"quarter")) return std::nullopt;
  uint32_t at = offset + (half ? 4 : 7);
  if (text.at(at) == u'-') {
    ++at;
  } else if (half && text.Says(at, u" a ")) {
    at += 3;
  } else if (half && text.Says(at, u" an ")) {
    at += 4;
  } else {
    return std::nullopt;
  }
  const auto unit = MeasureAt(words, text, at);
  if (!unit) return std::nullopt;
  return MakePartOfUnit(offset, *unit, half ? 0.5 : 0.25);
}

// "PT15M" for a quarter of an hour, "PT0.6S" for six tenths of a second; nothing for other parts of
// other lengths of time.
std::optional<std::string> PartOfTime(const std::string& unit, double part) {
  constexpr double kMinutes = 60;
  const double minutes = part * kMinutes, tenths = part * 10;
  if (unit == "TH" && minutes == std::floor(minutes))
    return "PT" + std::to_string(static_cast<int>(minutes)) + "M";
  if (unit == "TS" && tenths == std::floor(tenths))
    return "PT0." + std::to_string(static_cast<int>(tenths)) + "S";
  return std::nullopt;
}

Reading MakeTime(uint32_t start, uint32_t end, std::string iso) {
  Reading reading = MakeFraction(start, end, 0);
  reading.figure.type = FigureType::kDuration;
  reading.figure.value.reset();
  reading.figure.iso = std::move(iso);
  return reading;
}

// three-quarters of a mile, a fourth of an inch, a quarter of an hour
std::optional<Reading> ReadPartsOfUnit(const Vocabulary& words, const TextView& text,
                                       const Reading& parts) {
  for (const std::u16string_view of : {u" of a ", u" of an "}) {
    if (!text.Says(parts.end, of)) continue;
    const uint32_t at = parts.end + static_cast<uint32_t>(of.size());
    if (const auto unit = MeasureAt(words, text, at))
      return MakePartOfUnit(parts.figure.span.start, *unit, *parts.figure.value);
    const auto time = words.UnitAt(text, at);
    if (!time || time->unit->type != FigureType::kDuration || time->unit->factor != 1) continue;
    if (auto iso = PartOfTime(time->unit->id, *parts.figure.value)) {
      return MakeTime(parts.figure.span.start, time->end, *std::move(iso));
    }
  }
  return std::nullopt;
}

// a tonne and a half, an hour and a half
std::optional<Reading> ReadUnitAndHalf(const Vocabulary& words, const TextView& text,
                                       uint32_t offset) {
  constexpr std::u16string_view kHalf = u" and a half";
  constexpr double kCount = 1.5;
  const bool an = text.Says(offset, u"an ");
  if (!an && !text.Says(offset, u"a ")) return std::nullopt;
  const uint32_t at = offset + (an ? 3 : 2);
  auto unit = words.UnitAt(text, at);
  if (!unit || text.at(at) == u' ' || !text.Says(unit->end, kHalf)) return std::nullopt;
  unit->end += static_cast<uint32_t>(kHalf.size());
  if (IsLatin(text.at(unit->end)) || unit->unit->id.empty()) return std::nullopt;
  if (unit->unit->type == FigureType::kMeasure) return MakePartOfUnit(offset, *unit, kCount);
  if (unit->unit->type != FigureType::kDuration || unit->unit->factor != 1) return std::nullopt;
  const std::string& id = unit->unit->id;
  Reading reading =
      MakeTime(offset, unit->end, (id[0] == 'T' ? "PT1.5" : "P1.5") + id.substr(id.size() - 1));
  reading.figure.value = kCount;
  return reading;
}

}  // namespace

std::optional<Reading> ReadEnglishFraction(const Vocabulary& words, const TextView& text,
                                           uint32_t offset) {
  if (const auto half = ReadHalfUnit(words, text, offset)) return half;
  if (const auto more = ReadUnitAndHalf(words, text, offset)) return more;
  if (auto parts = ReadParts(words, text, offset)) {
    if (const auto measure = ReadPartsOfUnit(words, text, *parts)) return measure;
    // between a fifth and a quarter
    const auto opener = words.scope.Before(text, offset);
    if (opener && opener->value == u"between" && text.Says(parts->end, u" and ")) {
      if (const auto high = ReadParts(words, text, parts->end + 5)) {
        parts->figure.low = parts->figure.value;
        parts->figure.high = high->figure.value;
        parts->figure.value.reset();
        parts->figure.span.end = parts->end = high->end;
      }
    }
    return parts;
  }
  if (const auto over = ReadOver(words, text, offset)) return over;
  return ReadOneInMany(words, text, offset);
}

// 58 votes to 41, seven for 53, 64 for two
std::optional<Reading> ReadEnglishScore(const Vocabulary& words, const TextView& text,
                                        uint32_t offset) {
  const auto first = ReadEnglishNumeral(words, text, offset);
  if (!first || first->places > 0 || first->has_magnitude || first->grouped) return std::nullopt;
  uint32_t at = first->span.end;
  const bool votes = text.Says(at, u" votes to ") ||
                     (text.Says(at, u" to ") && words.score_before.Before(text, offset));
  if (votes) {
    at += text.Says(at, u" votes") ? 10 : 4;
  } else if (text.Says(at, u" for ")) {
    at += 5;
  } else {
    return std::nullopt;
  }
  const auto second = ReadEnglishNumeral(words, text, at);
  if (!second || second->places > 0 || second->has_magnitude || second->grouped)
    return std::nullopt;
  if (words.UnitAt(text, second->span.end)) return std::nullopt;
  const uint32_t end = second->span.end;
  if (!votes && IsLatin(text.at(SkipSpaces(text, end))) &&
      !words.stop.At(text, SkipSpaces(text, end)))
    return std::nullopt;
  return MakeScore(text, offset, end);
}

}  // namespace presslens::figures
