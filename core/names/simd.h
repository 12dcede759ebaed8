// Several numbers at once: GCC and clang translate these types for every processor and for
// WebAssembly, where compilers do not find such loops by themselves.
#ifndef PRESSLENS_NAMES_SIMD_H_
#define PRESSLENS_NAMES_SIMD_H_

#include <cstdint>

namespace presslens::names {

using Eight8 = int8_t __attribute__((vector_size(8)));
using Eight16 = int16_t __attribute__((vector_size(16)));
using Four32 = int32_t __attribute__((vector_size(16)));
using FourFloats = float __attribute__((vector_size(16)));
using EightFloats = float __attribute__((vector_size(32)));

}  // namespace presslens::names

#endif  // PRESSLENS_NAMES_SIMD_H_
