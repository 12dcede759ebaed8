// The exponential function, the same to the last bit on every machine.
//
// C libraries differ in the last bit of exp(), and a confidence that lies between two thousandths
// would then be rounded up in a browser and down in a terminal. This one uses only additions and
// multiplications of floats, which IEEE 754 defines exactly, and no table, so that compilers can
// work on several values at once.
#ifndef PRESSLENS_NAMES_EXPONENTIAL_H_
#define PRESSLENS_NAMES_EXPONENTIAL_H_

#include <cstdint>
#include <cstring>

namespace presslens::names {

// e to the power of x, with a relative error below 1e-6. x is taken as -80 or 80 where it lies
// outside of these.
inline float Exponential(float x) {
  constexpr float kLimit = 80, kLog2E = 1.44269504F, kLn2High = 0.693359375F,
                  kLn2Low = -2.12194440e-4F;
  x = x < -kLimit ? -kLimit : x > kLimit ? kLimit : x;
  // x = n ln 2 + r with |r| <= ln 2 / 2; adding 1.5 * 2^23 rounds to the nearest whole number.
  constexpr float kRounder = 12582912;
  const float n = (x * kLog2E + kRounder) - kRounder;
  const float r = (x - n * kLn2High) - n * kLn2Low;
  // The Taylor polynomial of degree 6; its error over that range is 1.5e-7.
  float p = 1.0F / 720;
  p = p * r + 1.0F / 120;
  p = p * r + 1.0F / 24;
  p = p * r + 1.0F / 6;
  p = p * r + 0.5F;
  p = p * r + 1;
  p = p * r + 1;
  const uint32_t bits = static_cast<uint32_t>(static_cast<int32_t>(n) + 127) << 23;
  float power = 0;
  std::memcpy(&power, &bits, sizeof power);
  return p * power;
}

}  // namespace presslens::names

#endif  // PRESSLENS_NAMES_EXPONENTIAL_H_
