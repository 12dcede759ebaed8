// An Analysis as JSON, in the shape of schema/analysis.schema.json ("presslens.analysis/1").
#ifndef PRESSLENS_JSON_H_
#define PRESSLENS_JSON_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "presslens/analysis.h"

namespace presslens {

// The unit of every start, end and length in an output.
enum class OffsetUnit : uint8_t { kUtf16, kUtf8, kCodePoint };

struct JsonOptions {
  OffsetUnit offsets = OffsetUnit::kUtf16;
  // "timing" when present; the library itself has no clock.
  std::optional<double> milliseconds = {};
  // The first member "id" (JSON Lines), written as it stands, so it must be JSON: "\"a1\"", "17";
  // empty: no such member.
  std::string id = {};
};

// The analysis as one line of UTF-8 JSON, without a newline at its end.
std::string ToJson(const Analysis& analysis, const JsonOptions& options = {});

}  // namespace presslens

#endif  // PRESSLENS_JSON_H_
