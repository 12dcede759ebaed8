// The exponential function, the same to the last bit on every machine.
//
// C libraries differ in the last bit of exp(), and a confidence that lies between two thousandths
// would then be rounded up in a browser and down in a terminal. This one uses only additions and
// multiplications of floats, which IEEE 754 defines exactly, and no table, so that four values are
// worked on at once.
#ifndef PRESSLENS_NAMES_EXPONENTIAL_H_
#define PRESSLENS_NAMES_EXPONENTIAL_H_

#include <cstring>

#include "names/simd.h"

namespace presslens::names {

// e to the power of each x, with a relative error below 1e-6. x is taken as -80 or 80 where it lies
// outside of these.
inline FourFloats Exponentials(FourFloats x) {
  constexpr float kLimit = 80, kLog2E = 1.44269504F, kLn2High = 0.693359375F,
                  kLn2Low = -2.12194440e-4F;
  const FourFloats limit = FourFloats{} + kLimit;
  x = x < -limit ? -limit : x;
  x = x > limit ? limit : x;
  // x = n ln 2 + r with |r| <= ln 2 / 2; adding 1.5 * 2^23 rounds to the nearest whole number.
  constexpr float kRounder = 12582912;
  const FourFloats n = (x * kLog2E + kRounder) - kRounder;
  const FourFloats r = (x - n * kLn2High) - n * kLn2Low;
  // The Taylor polynomial of degree 6; its error over that range is 1.5e-7.
  FourFloats p = r * (1.0F / 720) + 1.0F / 120;
  p = p * r + 1.0F / 24;
  p = p * r + 1.0F / 6;
  p = p * r + 0.5F;
  p = p * r + 1;
  p = p * r + 1;
  const Four32 bits = (__builtin_convertvector(n, Four32) + 127) << 23;
  FourFloats power;
  std::memcpy(&power, &bits, sizeof power);
  return p * power;
}

inline float Exponential(float x) { return Exponentials(FourFloats{} + x)[0]; }

}  // namespace presslens::names

#endif  // PRESSLENS_NAMES_EXPONENTIAL_H_
