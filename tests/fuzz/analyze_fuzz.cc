// Hostile texts through the whole analyzer. The first two bytes choose options and entry (UTF-8 or
// UTF-16), the rest is the text.
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>

#include "checks.h"
#include "presslens/analyzer.h"

namespace presslens::fuzz {
namespace {

Options OptionsFrom(uint8_t byte) {
  constexpr std::string_view kLanguages[] = {"auto", "ko", "en", "xx"};
  constexpr std::string_view kDates[] = {"", "2026-03-02", "2024-02-29", "2026-02-30"};
  Options options;
  options.language = kLanguages[byte & 3];
  options.date = kDates[(byte >> 2) & 3];
  options.finders = {(byte & 16) == 0, (byte & 32) == 0, (byte & 64) == 0};
  return options;
}

Result<Analysis> Analyze(const Options& options, bool utf16, std::span<const uint8_t> bytes) {
  static const Analyzer analyzer;  // one for the whole run: making it is slow
  if (utf16) {
    std::u16string text(bytes.size() / 2, u'\0');
    if (!text.empty()) std::memcpy(text.data(), bytes.data(), text.size() * 2);
    return analyzer.Analyze(std::u16string_view(text), options);
  }
  return analyzer.Analyze(
      std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()), options);
}

}  // namespace
}  // namespace presslens::fuzz

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace presslens;
  const std::span<const uint8_t> input(data, size);
  if (input.size() < 2) return 0;
  const Options options = fuzz::OptionsFrom(input[0]);
  const Result<Analysis> result = fuzz::Analyze(options, (input[1] & 1) != 0, input.subspan(2));
  fuzz::Require(result.ok() == result.value.has_value(), "a value is there exactly on success");
  if (result.ok()) {
    fuzz::CheckAnalysis(*result.value);
    return 0;
  }
  fuzz::Require(!result.status.message.empty(), "an error says what is wrong");
  fuzz::Require(options.language == "xx" || options.date == "2026-02-30",
                "good options are accepted");
  return 0;
}
