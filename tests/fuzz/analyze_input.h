// What both the fuzzer and the replay of its corpus do with one input: analyze it and check what
// analysis.h promises.
#ifndef PRESSLENS_TESTS_FUZZ_ANALYZE_INPUT_H_
#define PRESSLENS_TESTS_FUZZ_ANALYZE_INPUT_H_

#include <cstddef>
#include <cstdint>
#include <span>

namespace presslens::fuzz {

// The first two bytes choose options and entry (UTF-8 or UTF-16), the rest is the text. Aborts,
// saying why, when a promise of the library is broken.
void AnalyzeInput(std::span<const uint8_t> input);

}  // namespace presslens::fuzz

#endif  // PRESSLENS_TESTS_FUZZ_ANALYZE_INPUT_H_
