// The command line of `presslens`, read into plain data.
#ifndef PRESSLENS_CLI_ARGUMENTS_H_
#define PRESSLENS_CLI_ARGUMENTS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "presslens/json.h"

namespace presslens::cli {

enum class Command : uint8_t { kAnalyze, kCheckRules, kHelp, kVersion };
enum class Format : uint8_t { kJson, kText, kHtml, kMarkdown, kCsv };

struct Arguments {
  Command command = Command::kAnalyze;
  std::vector<std::string> files;  // empty: standard input
  std::optional<Format> format;    // absent: text on a terminal, JSON otherwise
  bool json_lines = false;
  OffsetUnit offsets = OffsetUnit::kCodePoint;
  std::string language = "auto";
  std::string date;
  std::vector<std::string> rules;  // paths of rule packs
  std::string models;              // folder of the model files; empty: the one beside the program
};

// Either arguments, or a sentence that says what is wrong with them.
struct ParsedArguments {
  std::optional<Arguments> arguments;
  std::string error;
};

ParsedArguments ParseArguments(int argc, char** argv);

// What `presslens --help` prints.
std::string Usage();

}  // namespace presslens::cli

#endif  // PRESSLENS_CLI_ARGUMENTS_H_
