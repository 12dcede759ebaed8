#include "figures/durations.h"

#include <cmath>
#include <string>

#include "text/characters.h"

namespace presslens::figures {
namespace {

// The parts of an ISO 8601 duration in their order; TH, TM and TS stand behind the T.
int Rank(const std::string& id) {
  constexpr std::string_view kOrder[] = {"Y", "M", "W", "D", "TH", "TM", "TS"};
  for (int rank = 0; rank < 7; ++rank) {
    if (id == kOrder[rank]) return rank;
  }
  return -1;
}

std::string NumberText(double value) {
  if (value == std::floor(value) && std::abs(value) < 1e15)
    return std::to_string(static_cast<long long>(value));
  std::string digits = std::to_string(static_cast<long long>(std::round(value * 1000)));
  if (digits.size() < 4) digits.insert(0, 4 - digits.size(), '0');
  digits.insert(digits.size() - 3, 1, '.');
  while (digits.back() == '0') digits.pop_back();
  return digits;
}

void AppendPart(std::string& iso, double number, const Unit& unit) {
  if (unit.id[0] == 'T' && iso.find('T') == std::string::npos) iso += 'T';
  iso += NumberText(number * unit.factor) + unit.id.back();
}

// The end of the half of a unit that follows it in Korean (두 달 반), else `offset`.
uint32_t HalfEnd(const Vocabulary& words, const TextView& text, uint32_t offset) {
  if (!words.korean) return offset;
  const uint32_t start = SkipSpaces(text, offset);
  const auto half = words.half_one.At(text, start);
  return half && words.EndsWordFully(text, start, half->end) ? half->end : offset;
}

bool IsApproximate(const Unit& unit) { return unit.approximate; }

}  // namespace

void ReadDurationParts(const Vocabulary& words, const TextView& text, const Amount& first,
                       const Amount* second, Figure& figure) {
  const Unit& unit = second != nullptr ? *second->unit : *first.unit;
  figure.unit.clear();
  if (IsApproximate(unit)) figure.qualifier = Qualifier::kApprox;
  std::string iso = "P";
  AppendPart(iso, first.number.value, unit);
  if (second != nullptr || first.number.vague) {
    std::string high = "P";
    AppendPart(high, second != nullptr ? second->number.value : first.number.high, unit);
    figure.iso = iso + "/" + high;
    return;
  }
  int rank = Rank(unit.id);
  const Unit* last = &unit;
  double last_number = first.number.value;
  size_t last_start = 1;  // in iso
  bool several_parts = false;
  uint32_t end = figure.span.end;
  while (true) {
    const bool comma =
        !words.korean && rank >= Rank("TH") && text.at(end) == u',' && text.at(end + 1) == u' ';
    uint32_t next = SkipSpaces(text, comma ? end + 1 : end);  // 2 hours, 15 minutes
    if (const auto joint = words.part_word.At(text, next)) next = SkipSpaces(text, joint->end);
    // 11초3 and 두 시간 반
    if (next == end && rank == Rank("TS") && words.korean && text::IsDigit(text.at(end))) {
      const auto tenths = ReadDigits(text, end);
      if (!tenths || !tenths->only_digits || tenths->width > 2) break;
      iso.pop_back();
      iso += ".";
      for (uint32_t i = tenths->span.start; i < tenths->span.end; ++i) {
        iso += static_cast<char>('0' + text::DigitValue(text.raw[i]));
      }
      iso += "S";
      several_parts = true;
      end = tenths->span.end;
      break;
    }
    const auto part = ReadAmount(words, text, next);
    if (!part || part->unit == nullptr || part->unit->type != FigureType::kDuration ||
        !part->number.digits)
      break;
    const int part_rank = Rank(part->unit->id);
    if (part_rank <= rank) break;
    last = part->unit;
    last_number = part->number.value;
    last_start = iso.size();
    AppendPart(iso, last_number, *last);
    if (IsApproximate(*part->unit)) figure.qualifier = Qualifier::kApprox;
    rank = part_rank;
    several_parts = true;
    end = part->end;
  }
  if (const uint32_t half_end = HalfEnd(words, text, end); half_end != end) {
    iso.resize(last_start);
    last_number += 0.5;
    AppendPart(iso, last_number, *last);
    end = half_end;
  }
  if (!several_parts) figure.value = last_number * unit.factor;
  figure.span.end = end;
  figure.iso = iso;
}

}  // namespace presslens::figures
