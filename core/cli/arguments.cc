#include "cli/arguments.h"

#include <getopt.h>

#include <array>
#include <string_view>
#include <utility>

namespace presslens::cli {
namespace {

enum Option : int {
  kFormat = 256,
  kJsonLines,
  kOffsets,
  kLanguage,
  kDate,
  kRules,
  kModels,
  kHelp,
  kVersion
};

constexpr std::array<option, 10> kOptions = {{
    {"format", required_argument, nullptr, kFormat},
    {"jsonl", no_argument, nullptr, kJsonLines},
    {"offsets", required_argument, nullptr, kOffsets},
    {"lang", required_argument, nullptr, kLanguage},
    {"date", required_argument, nullptr, kDate},
    {"rules", required_argument, nullptr, kRules},
    {"models", required_argument, nullptr, kModels},
    {"help", no_argument, nullptr, kHelp},
    {"version", no_argument, nullptr, kVersion},
    {nullptr, 0, nullptr, 0},
}};

template <typename Value, size_t kSize>
std::optional<Value> Named(std::string_view name,
                           const std::array<std::pair<std::string_view, Value>, kSize>& names) {
  for (const auto& [known, value] : names) {
    if (known == name) return value;
  }
  return std::nullopt;
}

std::optional<Format> FormatNamed(std::string_view name) {
  return Named<Format, 5>(name, {{{"json", Format::kJson},
                                  {"text", Format::kText},
                                  {"html", Format::kHtml},
                                  {"markdown", Format::kMarkdown},
                                  {"csv", Format::kCsv}}});
}

std::optional<OffsetUnit> UnitNamed(std::string_view name) {
  return Named<OffsetUnit, 3>(name, {{{"utf16", OffsetUnit::kUtf16},
                                      {"utf8", OffsetUnit::kUtf8},
                                      {"codepoint", OffsetUnit::kCodePoint}}});
}

// Takes in one option; returns what is wrong with it, or nothing.
std::string Apply(int option, const char* value, Arguments& arguments) {
  switch (option) {
    case kFormat:
      arguments.format = FormatNamed(value);
      return arguments.format ? "" : "--format must be json, text, html, markdown or csv";
    case kOffsets: {
      const auto unit = UnitNamed(value);
      arguments.offsets = unit.value_or(arguments.offsets);
      return unit ? "" : "--offsets must be utf16, utf8 or codepoint";
    }
    case kJsonLines:
      arguments.json_lines = true;
      return "";
    case kLanguage:
      arguments.language = value;
      return "";
    case kDate:
      arguments.date = value;
      return "";
    case kRules:
      arguments.rules.emplace_back(value);
      return "";
    case kModels:
      arguments.models = value;
      return "";
    case kHelp:
      arguments.command = Command::kHelp;
      return "";
    case kVersion:
      arguments.command = Command::kVersion;
      return "";
    default:
      return "unknown option, or an option without its value";
  }
}

// The words that are no options: the command first, then files. Returns what is wrong with them, or
// nothing.
std::string TakeWords(std::vector<std::string> words, Arguments& arguments) {
  if (arguments.command != Command::kAnalyze) return "";
  if (words.empty()) return "say what to do: presslens analyze [FILE...]";
  size_t used = 1;
  if (words[0] == "rules") {
    if (words.size() < 3 || words[1] != "check")
      return "say which packs to check: presslens rules check PACK...";
    arguments.command = Command::kCheckRules;
    used = 2;
  } else if (words[0] != "analyze") {
    return "unknown command \"" + words[0] + "\"";
  }
  arguments.files.assign(words.begin() + static_cast<ptrdiff_t>(used), words.end());
  if (arguments.json_lines && !arguments.files.empty())
    return "--jsonl reads standard input; give no FILE with it";
  if (arguments.json_lines && arguments.format.value_or(Format::kJson) != Format::kJson) {
    return "--jsonl writes JSON; leave --format out";
  }
  return "";
}

}  // namespace

ParsedArguments ParseArguments(int argc, char** argv) {
  Arguments arguments;
  opterr = 0;  // the message is ours
  for (int option; (option = getopt_long(argc, argv, "", kOptions.data(), nullptr)) != -1;) {
    std::string error = Apply(option, optarg, arguments);
    if (error.empty()) continue;
    if (option == '?') error = std::string(argv[optind - 1]) + ": " + error;
    return {std::nullopt, error};
  }
  std::string error = TakeWords({argv + optind, argv + argc}, arguments);
  if (!error.empty()) return {std::nullopt, std::move(error)};
  return {std::move(arguments), ""};
}

std::string Usage() {
  return R"(presslens reads news articles, Korean or English: who and what they name, which figures they
state, and who is quoted saying what.

  presslens analyze [FILE...]        text files, or standard input when none is named
  presslens rules check PACK...      say what is wrong with rule packs

  --format json|text|html|markdown|csv
                                     text on a terminal, JSON otherwise; several files give one JSON line each
  --jsonl                            standard input holds one {"id","lang"?,"date"?,"text"} a line; one analysis a line comes out
  --offsets utf16|utf8|codepoint     the unit of every start and end (codepoint)
  --lang auto|ko|en                  the articles' language (auto)
  --date YYYY-MM-DD                  the day that relative dates count from
  --rules PACK.json                  a rule pack; may be given several times, the first one wins
  --models DIR                       the folder of the model files (the one beside the program)
  --help, --version

Exit status: 0 on success, 2 on bad usage, 1 when an input could not be read or analysed.
)";
}

}  // namespace presslens::cli
