// The presslens command. What it takes and prints: `presslens --help`.
#include <iostream>

#include "cli/analyze.h"
#include "cli/arguments.h"

int main(int argc, char** argv) {
  using presslens::cli::Command;
  std::ios::sync_with_stdio(false);
  const presslens::cli::ParsedArguments parsed = presslens::cli::ParseArguments(argc, argv);
  if (!parsed.arguments) {
    std::cerr << "presslens: " << parsed.error << "\nTry: presslens --help\n";
    return 2;
  }
  switch (parsed.arguments->command) {
    case Command::kAnalyze:
      return presslens::cli::Analyze(*parsed.arguments);
    case Command::kCheckRules:
      return presslens::cli::CheckRules(*parsed.arguments);
    case Command::kVersion:
      std::cout << "presslens " PRESSLENS_VERSION "\n";
      return 0;
    case Command::kHelp:
      std::cout << presslens::cli::Usage();
      return 0;
  }
}
