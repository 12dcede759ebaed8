#include "cli/json_lines.h"

#include <istream>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>

#include "cli/stopwatch.h"
#include "text/utf.h"

namespace presslens::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string ErrorLine(const Json& id, const std::string& message) {
  Json out;
  out["id"] = id;
  out["error"] = message;
  return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// Copies a member that must be a string, if it is there. Returns false if it is something else.
bool TakeString(const Json& line, const char* name, std::string& value) {
  const auto member = line.find(name);
  if (member == line.end() || member->is_null()) return true;
  if (!member->is_string()) return false;
  value = member->get<std::string>();
  return true;
}

// The JSON of a line; discarded where it is none. Ill-formed UTF-8, which JSON does not allow, is
// replaced as it is in an article that comes as plain text.
Json ParseLine(const std::string& line) {
  Json parsed = Json::parse(line, nullptr, /*allow_exceptions=*/false);
  if (!parsed.is_discarded()) return parsed;
  return Json::parse(text::EncodeUtf8(text::DecodeUtf8(line)), nullptr, /*allow_exceptions=*/false);
}

struct Answer {
  std::string json;
  bool ok = false;
};

Answer AnalyzeLine(const Analyzer& analyzer, Options options, OffsetUnit offsets,
                   const std::string& text_line) {
  const Json line = ParseLine(text_line);
  if (line.is_discarded()) return {ErrorLine(nullptr, "This line is not JSON."), false};
  if (!line.is_object()) return {ErrorLine(nullptr, "This line is not a JSON object."), false};
  const Json id = line.contains("id") ? line["id"] : Json();
  if (!line.contains("text") || !line["text"].is_string()) {
    return {ErrorLine(id, "The member \"text\" is missing or no string."), false};
  }
  if (!TakeString(line, "lang", options.language) || !TakeString(line, "date", options.date)) {
    return {ErrorLine(id, "The members \"lang\" and \"date\" must be strings."), false};
  }
  const Stopwatch stopwatch;
  const Result<Analysis> result =
      analyzer.Analyze(line["text"].get_ref<const std::string&>(), options);
  if (!result.ok()) return {ErrorLine(id, result.status.message), false};
  const std::string id_text = id.dump(-1, ' ', false, Json::error_handler_t::replace);
  return {ToJson(*result.value, {offsets, stopwatch.Milliseconds(), id_text}), true};
}

}  // namespace

bool AnalyzeJsonLines(const Analyzer& analyzer, const Options& options, OffsetUnit offsets,
                      std::istream& in, std::ostream& out) {
  bool all_ok = true;
  for (std::string line; out && std::getline(in, line);) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    const Answer answer = AnalyzeLine(analyzer, options, offsets, line);
    out << answer.json << '\n' << std::flush;
    all_ok = all_ok && answer.ok;
  }
  return all_ok;
}

}  // namespace presslens::cli
