// What a pack may hold. A pack over a limit is refused, so that no stranger's file can fill the
// memory.
#ifndef PRESSLENS_RULES_LIMITS_H_
#define PRESSLENS_RULES_LIMITS_H_

#include <cstddef>
#include <cstdint>

namespace presslens::rules {

inline constexpr size_t kMaxPackBytes = 16 << 20;
inline constexpr size_t kMaxTerms = 100'000;  // aliases count
inline constexpr size_t kMaxTermUnits = 200;
inline constexpr size_t kMaxContextWords = 100;  // of a rule, on each side
inline constexpr size_t kMaxRules = 10'000;      // of all kinds together, declared classes too
inline constexpr size_t kMaxLabelUnits = 60;     // a name or a label
inline constexpr size_t kMaxProseUnits = 2'000;  // a description, a licence, a version
inline constexpr size_t kMaxPatterns = 500;
inline constexpr size_t kMaxPatternBytes = 2'000;
inline constexpr size_t kMaxMatchBytes = 512;  // a longer match of a pattern may be cut or missed
inline constexpr int64_t kMaxPatternMemory = 1 << 20;  // RE2::Options::max_mem of each pattern
inline constexpr int64_t kMaxSetMemory = 8 << 20;      // and of those that are asked together
// What all patterns of a pack come to, in RE2's instructions: a look through a text takes at most
// so many steps for each byte.
inline constexpr size_t kMaxInstructions = 250'000;

}  // namespace presslens::rules

#endif  // PRESSLENS_RULES_LIMITS_H_
