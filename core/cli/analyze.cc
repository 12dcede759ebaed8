#include "cli/analyze.h"

#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "cli/files.h"
#include "cli/json_lines.h"
#include "cli/json_places.h"
#include "cli/stopwatch.h"
#include "presslens/analyzer.h"
#include "presslens/formats.h"

namespace presslens::cli {
namespace {

constexpr int kFailed = 1, kBadUsage = 2;

void Complain(const std::string& message) { std::cerr << "presslens: " << message << '\n'; }

// As compilers do it, so that editors can jump there: path:line:column.
void PrintProblems(const std::string& path, const std::string& json,
                   const std::vector<RuleProblem>& problems) {
  for (const RuleProblem& problem : problems) {
    const bool whole = problem.pointer.empty();
    const size_t byte = whole ? problem.position.value_or(0) : ByteOfPointer(json, problem.pointer);
    const Place place = PlaceOfByte(json, byte);
    std::string message = path + ":" + std::to_string(place.line) + ":" +
                          std::to_string(place.column) + ": " +
                          (whole ? "" : problem.pointer + ": ") + problem.message;
    if (!whole && problem.position)
      message += " (at character " + std::to_string(*problem.position + 1) + " of the pattern)";
    Complain(message);
  }
}

// The compiled packs, or nothing after a complaint.
std::optional<std::vector<std::shared_ptr<const RulePack>>> LoadRules(
    const std::vector<std::string>& paths) {
  std::vector<std::shared_ptr<const RulePack>> packs;
  for (const std::string& path : paths) {
    const auto json = ReadFile(path);
    if (!json) {
      Complain(path + ": " + WhyUnreadable(path));
      return std::nullopt;
    }
    RulePack::Parsed parsed = RulePack::Parse(*json);
    PrintProblems(path, *json, parsed.problems);
    if (!parsed.pack) return std::nullopt;
    packs.push_back(std::move(parsed.pack));
  }
  return packs;
}

class FileAnalysis {
 public:
  FileAnalysis(const Analyzer& analyzer, const Options& options, const Arguments& arguments)
      : analyzer_(analyzer),
        options_(options),
        arguments_(arguments),
        terminal_(isatty(STDOUT_FILENO) != 0),
        format_(arguments.format.value_or(terminal_ ? Format::kText : Format::kJson)) {}

  // Returns the exit status for this input.
  int Run(const std::string& path) const {
    const std::string name = path == "-" ? "standard input" : path;
    const auto text = ReadFile(path);
    if (!text) {
      Complain(name + ": " + WhyUnreadable(path));
      return kFailed;
    }
    const Stopwatch stopwatch;
    const Result<Analysis> result = analyzer_.Analyze(*text, options_);
    if (!result.ok()) {
      Complain(name + ": " + result.status.message);
      return result.status.code == ErrorCode::kBadOption ? kBadUsage : kFailed;
    }
    Print(path, *result.value, stopwatch.Milliseconds());
    return 0;
  }

 private:
  void Print(const std::string& path, const Analysis& analysis, double milliseconds) const {
    const bool several = arguments_.files.size() > 1;
    switch (format_) {
      case Format::kJson: {
        const std::string id = several
                                   ? nlohmann::json(path).dump(
                                         -1, ' ', false, nlohmann::json::error_handler_t::replace)
                                   : "";
        std::cout << ToJson(analysis, {arguments_.offsets, milliseconds, id}) << '\n';
        break;
      }
      case Format::kText:
        if (several) std::cout << "== " << path << " ==\n";
        std::cout << ToTerminal(analysis, terminal_);
        break;
      case Format::kHtml:
        std::cout << ToHtml(analysis);
        break;
      case Format::kMarkdown:
        std::cout << ToMarkdown(analysis);
        break;
      case Format::kCsv:
        std::cout << ToCsv(analysis, arguments_.offsets);
        break;
    }
  }

  const Analyzer& analyzer_;
  const Options& options_;
  const Arguments& arguments_;
  bool terminal_;
  Format format_;
};

// Whether all that was printed has arrived; complains if not (a full disk).
bool OutputArrived() {
  if (std::cout.flush()) return true;
  Complain("standard output: cannot be written; is the disk full?");
  return false;
}

int AnalyzeAll(const Arguments& arguments) {
  Analyzer analyzer;
  if (const std::string error = LoadModels(arguments.models, analyzer); !error.empty()) {
    Complain(error);
    return kFailed;
  }
  auto rules = LoadRules(arguments.rules);
  if (!rules) return kFailed;
  const Options options{arguments.language, arguments.date, {}, std::move(*rules)};
  if (const Result<Analysis> probe = analyzer.Analyze(std::string_view(), options); !probe.ok()) {
    Complain(probe.status.message);
    return kBadUsage;
  }
  if (arguments.json_lines) {
    return AnalyzeJsonLines(analyzer, options, arguments.offsets, std::cin, std::cout) ? 0
                                                                                       : kFailed;
  }
  const FileAnalysis analysis(analyzer, options, arguments);
  if (arguments.files.empty()) return analysis.Run("-");
  int status = 0;
  for (const std::string& file : arguments.files) status = std::max(status, analysis.Run(file));
  return status;
}

}  // namespace

int Analyze(const Arguments& arguments) {
  const int status = AnalyzeAll(arguments);
  return OutputArrived() ? status : std::max(status, kFailed);
}

int CheckRules(const Arguments& arguments) {
  int status = 0;
  for (const std::string& path : arguments.files) {
    if (LoadRules({path})) {
      std::cout << path << ": no problems\n";
    } else {
      status = kFailed;
    }
  }
  return status;
}

}  // namespace presslens::cli
