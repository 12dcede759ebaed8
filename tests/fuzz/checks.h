// What every fuzz target asks of the library.
#ifndef PRESSLENS_TESTS_FUZZ_CHECKS_H_
#define PRESSLENS_TESTS_FUZZ_CHECKS_H_

#include "presslens/analysis.h"

namespace presslens::fuzz {

// Aborts, naming the promise, where it does not hold.
void Require(bool holds, const char* promise);

// Aborts where an analysis breaks a promise of analysis.h.
void CheckAnalysis(const Analysis& analysis);

}  // namespace presslens::fuzz

#endif  // PRESSLENS_TESTS_FUZZ_CHECKS_H_
