// Time for the "timing" of an analysis; the library itself has no clock.
#ifndef PRESSLENS_CLI_STOPWATCH_H_
#define PRESSLENS_CLI_STOPWATCH_H_

#include <chrono>

namespace presslens::cli {

// Runs from the moment it is made.
class Stopwatch {
 public:
  double Milliseconds() const {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start_)
        .count();
  }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace presslens::cli

#endif  // PRESSLENS_CLI_STOPWATCH_H_
