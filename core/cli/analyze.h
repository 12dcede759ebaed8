// `presslens analyze`: articles from files or standard input to standard output.
#ifndef PRESSLENS_CLI_ANALYZE_H_
#define PRESSLENS_CLI_ANALYZE_H_

#include "cli/arguments.h"

namespace presslens::cli {

// Returns the exit status: 0, or 1 if an input could not be read or analysed, or 2 if an option's
// value is refused. The other inputs are still worked on.
int Analyze(const Arguments& arguments);

// `presslens rules check`: prints what is wrong with each pack; 0 if nothing is, else 1.
int CheckRules(const Arguments& arguments);

}  // namespace presslens::cli

#endif  // PRESSLENS_CLI_ANALYZE_H_
