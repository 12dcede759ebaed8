#include "figures/named_durations.h"

#include <utility>

#include "text/characters.h"
#include "text/utf.h"

namespace presslens::figures {
namespace {

using text::IsLatin;

Reading MakeDuration(uint32_t start, uint32_t end, std::string iso) {
  Reading reading;
  reading.end = end;
  reading.figure.type = FigureType::kDuration;
  reading.figure.span = {start, end};
  reading.figure.iso = std::move(iso);
  return reading;
}

std::optional<Reading> ReadKorean(const Vocabulary& words, const TextView& text, uint32_t offset) {
  if (const auto name = words.long_name.At(text, offset)) {
    uint32_t end = name->end;
    if (text.at(end) == u'간' && words.EndsWord(text, offset, end + 1)) {
      ++end;
    } else if (!words.EndsWord(text, offset, end) && !words.lasting.At(text, end)) {
      return std::nullopt;
    }
    return MakeDuration(offset, end, text::EncodeUtf8(name->value));
  }
  // 하루 is a length of time where it is spent or passes, a rate base where an amount follows (하루
  // 4시간씩).
  if (const auto name = words.long_only.At(text, offset);
      name && words.after_day.At(text, name->end)) {
    return MakeDuration(offset, name->end, text::EncodeUtf8(name->value));
  }
  return std::nullopt;
}

// a week, an hour, half an hour, half a century; after an amount "a week" is the base of a rate.
std::optional<Reading> ReadEnglish(const Vocabulary& words, const TextView& text, uint32_t offset) {
  uint32_t at = offset;
  const bool half = text.Says(at, u"half ");
  if (half) at += 5;
  const bool an = text.Says(at, u"an ");
  if (!an && !text.Says(at, u"a ")) return std::nullopt;
  at += an ? 3 : 2;
  const auto unit = words.UnitAt(text, at);
  if (!unit || unit->unit->type != FigureType::kDuration ||
      unit->unit->kind != UnitClass::kFigure || text.at(at) == u' ')
    return std::nullopt;
  if (text.raw[unit->end - 1] == u's' && unit->end - at > 4) return std::nullopt;
  if (text.at(unit->end) == u'-') return std::nullopt;
  // "for a second stop": one more, and no second of time.
  if (unit->unit->id == "TS" && text.at(unit->end) == u' ' && IsLatin(text.at(unit->end + 1)) &&
      !words.stop.At(text, unit->end + 1))
    return std::nullopt;
  if (!half && !words.duration_before.Before(text, offset)) return std::nullopt;
  const std::string& id = unit->unit->id;
  const double count = unit->unit->factor * (half ? 0.5 : 1);
  std::string iso = id[0] == 'T' ? "PT" : "P";
  if (half && id == "TH") {
    iso += "30M";
  } else if (half && id == "Y") {
    iso += count < 1 ? "6M" : std::to_string(static_cast<int>(count)) + "Y";
  } else if (half) {
    iso += std::string("0.5") + id.back();
  } else {
    iso += std::to_string(static_cast<int>(count)) + id.back();
  }
  return MakeDuration(offset, unit->end, std::move(iso));
}

}  // namespace

std::optional<Reading> ReadNamedDuration(const Vocabulary& words, const TextView& text,
                                         uint32_t offset) {
  return words.korean ? ReadKorean(words, text, offset) : ReadEnglish(words, text, offset);
}

}  // namespace presslens::figures
