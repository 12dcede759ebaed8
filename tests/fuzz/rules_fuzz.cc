// Hostile rule packs: whatever the bytes are, they are refused with a list of problems or make a
// pack that can be applied.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "checks.h"
#include "presslens/analyzer.h"
#include "presslens/rules.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace presslens;
  static const Analyzer analyzer;  // one for the whole run: making it is slow
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const RulePack::Parsed parsed = RulePack::Parse(bytes);
  fuzz::Require((parsed.pack == nullptr) != parsed.problems.empty(),
                "a pack is whole or has problems");
  fuzz::Require(!ToJson(parsed).empty(), "every pack has a report");
  if (parsed.pack == nullptr) return 0;
  // The pack's own text is where its terms are sure to occur.
  const Result<Analysis> result = analyzer.Analyze(bytes, {.rules = {parsed.pack}});
  fuzz::Require(result.ok(), "a pack that was taken can be used");
  fuzz::CheckAnalysis(*result.value);
  return 0;
}
