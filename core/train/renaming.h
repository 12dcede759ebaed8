// More articles out of few: the same text with other names.
//
// A handful of articles teaches a model their names instead of what stands around them. So each is
// read several times, every name exchanged for another of its class, one form always for the same
// other one, a person's last name for that of the new person. In Korean the new form ends in the
// same kind of sound, so that its particles still fit.
#ifndef PRESSLENS_TRAIN_RENAMING_H_
#define PRESSLENS_TRAIN_RENAMING_H_

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "corpus.h"
#include "names/labels.h"
#include "schemes.h"

namespace presslens::train {

// Forms to choose from, by class.
using NamePool = std::array<std::vector<std::u16string>, names::kEntityClasses>;

// `text` of scheme `scheme` with new names, the same ones for the same seed.
AnnotatedText Renamed(const AnnotatedText& text, Scheme scheme, const NamePool& pool, bool korean,
                      uint64_t seed);

}  // namespace presslens::train

#endif  // PRESSLENS_TRAIN_RENAMING_H_
