// The model file: what the trainer learned, in the form that the tagger reads.
//
// All numbers are little-endian. Sizes are in bytes.
//
//   offset  size  what
//        0     8  magic "PRESSNM\n"
//        8     4  version of this format and of the feature templates, kModelVersion
//       12     4  size of the whole file
//       16     8  FNV-1a hash (64 bit) of everything from offset 24 on
//       24     8  language code, padded with zero bytes
//       32     1  unit: 0 characters, 1 tokens (names/chain.h)
//       33     1  number of classes C, 6 to 10, in the order of NameClass
//       34     1  B: the gate has 2^B weights, B at most Gate::kMostBits; 0: there is no gate
//       35     1  bytes of one word's class: 2, or 0: the model knows no classes of words
//       36     4  number of rows R, at most kMaxRows
//       40     4  size of the gazetteer G
//       44     4  the weight that an int8 of 1 stands for, float
//
// From offset 48 on follow, without gaps:
//
//   - transitions: (C+1)*(C+1) floats of Transitions::outer, then 4*C of Transitions::inner
//   - keys: R feature keys, 4 bytes each, strictly ascending, as four planes of R bytes (lowest
//     first)
//   - weights: for each of the 1+4C labels a plane of R signed bytes
//   - the gate, if B > 0: its threshold, a signed number of 4 bytes, and 2^B signed bytes
//   - the classes of words, if there are any: their number W, 4 bytes, at most kMaxRows; W keys,
//     strictly ascending, as four planes; W numbers, as two planes
//   - gazetteer: G bytes, see Gazetteer::Serialize
//
// Planes are there for the sake of compression on the way to the browser.
#ifndef PRESSLENS_NAMES_MODEL_H_
#define PRESSLENS_NAMES_MODEL_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "names/chain.h"
#include "names/feature_keys.h"
#include "names/gate.h"
#include "names/gazetteer.h"
#include "names/labels.h"
#include "names/lattice.h"
#include "names/word_classes.h"
#include "presslens/status.h"

namespace presslens::names {

inline constexpr uint32_t kModelVersion = 1;
inline constexpr uint32_t kMaxRows = 1U << 22;
inline constexpr size_t kMaxFeatures = 128;  // sums of so many int8 fit into an int16

// What a model file holds, before it is packed or after it was read.
struct ModelParts {
  std::string language;
  UnitKind unit = UnitKind::kCharacters;
  LabelSet labels;
  float scale = 1;  // weight = scale * int8
  Transitions transitions;
  std::vector<uint32_t> keys;   // strictly ascending
  std::vector<int8_t> weights;  // labels.row_size() for each key, zero past the last label
  Gate gate;
  WordClasses classes;
  std::vector<std::byte> gazetteer;
};

// The bytes of a model file. The parts must be consistent: as many rows as keys, keys ascending.
std::vector<std::byte> PackModel(const ModelParts& parts);

// Writes the right size and hash into the envelope of a model file of at least 24 bytes.
void SealModel(std::vector<std::byte>& file);

// Reads a model file. kBadModel with the reason, and `parts` in an unspecified but valid state, if
// the bytes are not a whole model file of this version, or contradict themselves. Reads no byte
// outside of `bytes`.
Status UnpackModel(std::span<const std::byte> bytes, ModelParts& parts);

// A model ready for scoring. Immutable; may be read by several threads.
class Model {
 public:
  // `parts` as UnpackModel leaves them. Nothing if the gazetteer is damaged.
  static std::unique_ptr<const Model> Make(ModelParts parts);

  const std::string& language() const { return language_; }
  UnitKind unit() const { return unit_; }
  LabelSet labels() const { return labels_; }
  const Transitions& transitions() const { return transitions_; }
  const Gate& gate() const { return gate_; }
  const WordClasses& classes() const { return classes_; }
  const Gazetteer& gazetteer() const { return gazetteer_; }

  // Sets `emissions` to kRowStride scores for each unit: the sums of the rows of its features. Of
  // more than kMaxFeatures known features of one unit the rest is not read; extractors make fewer.
  void Score(const FeatureKeys& features, std::vector<float>& emissions) const;

 private:
  struct Slot {
    uint32_t key = 0;
    uint32_t row = 0;  // 1 + index, 0 for an empty slot
  };

  Model() = default;
  void IndexKeys(const std::vector<uint32_t>& keys);
  bool MayKnow(uint32_t key) const {
    return seen_[key >> 12 & (kSeenBits / 64 - 1)] >> (key >> 6 & 63) & 1;
  }
  const int8_t* RowOf(uint32_t key, size_t row_size) const;
  template <size_t kParts>
  void SumUnits(const FeatureKeys& features, std::vector<float>& emissions) const;

  static constexpr uint32_t kSeenBits = 1U << 20;

  std::string language_;
  UnitKind unit_ = UnitKind::kCharacters;
  LabelSet labels_;
  float scale_ = 1;
  Transitions transitions_;
  Gate gate_;
  WordClasses classes_;
  Gazetteer gazetteer_;
  std::vector<uint64_t>
      seen_;                 // a bit for each key, by some of its bits: most features are unknown
  std::vector<Slot> slots_;  // open addressing, at most two thirds full
  uint32_t slot_mask_ = 0;
  std::vector<int8_t> weights_;
};

}  // namespace presslens::names

#endif  // PRESSLENS_NAMES_MODEL_H_
