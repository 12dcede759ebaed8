// Files and folders of the command line.
#ifndef PRESSLENS_CLI_FILES_H_
#define PRESSLENS_CLI_FILES_H_

#include <optional>
#include <string>

#include "presslens/analyzer.h"

namespace presslens::cli {

// The bytes of a file, or of standard input for "-"; nothing if it cannot be read.
std::optional<std::string> ReadFile(const std::string& path);

// What is wrong with a file that ReadFile could not read, to stand after its name.
std::string WhyUnreadable(const std::string& path);

// Loads every *.model of `folder` into the analyzer; with an empty `folder` those beside the
// program or in its
// ../share/presslens/models, and none there is no error. Returns what is wrong, or an empty string.
std::string LoadModels(const std::string& folder, Analyzer& analyzer);

}  // namespace presslens::cli

#endif  // PRESSLENS_CLI_FILES_H_
