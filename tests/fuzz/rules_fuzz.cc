// libFuzzer over the reader of rule packs: whatever the bytes are, they are refused with a list of
// problems or make a pack that can be applied.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "presslens/analyzer.h"
#include "presslens/rules.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const presslens::Analyzer analyzer;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  presslens::RulePack::Parsed parsed = presslens::RulePack::Parse(bytes);
  if ((parsed.pack == nullptr) == parsed.problems.empty()) std::abort();
  if (parsed.pack == nullptr) return 0;
  // The pack's own text is where its terms are sure to occur.
  const auto result = analyzer.Analyze(bytes, {.rules = {std::move(parsed.pack)}});
  if (!result.ok()) std::abort();
  return 0;
}
