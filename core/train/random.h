// Random numbers that are the same on every machine.
#ifndef PRESSLENS_TRAIN_RANDOM_H_
#define PRESSLENS_TRAIN_RANDOM_H_

#include <cstdint>

namespace presslens::train {

// xorshift64* (Vigna 2016).
class Random {
 public:
  explicit Random(uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15ULL + 1) {}
  uint64_t Next() {
    state_ ^= state_ >> 12;
    state_ ^= state_ << 25;
    state_ ^= state_ >> 27;
    return state_ * 0x2545F4914F6CDD1DULL;
  }

 private:
  uint64_t state_;
};

}  // namespace presslens::train

#endif  // PRESSLENS_TRAIN_RANDOM_H_
