// The labels of the name tagger: the BIOES scheme over a model's classes.
#ifndef PRESSLENS_NAMES_LABELS_H_
#define PRESSLENS_NAMES_LABELS_H_

#include <cstddef>
#include <cstdint>

namespace presslens::names {

// The classes that a model may tell apart, by their number in a model file. The first six are those
// of EntityType, in its order; the others are learned because they help (a title stands beside a
// person, a quantity is no name), and are not reported.
enum class NameClass : uint8_t {
  kPerson,
  kOrganization,
  kLocation,
  kProduct,
  kWork,
  kEvent,
  kTitle,
  kDate,  // in a model of eight classes: any figure
  kTime,
  kQuantity,
};
inline constexpr int kMaxClasses = 10;
inline constexpr int kEntityClasses = 6;

// Numbers the labels of a model with `classes` classes: outside first, then all begins, all
// insides, all ends, all singles, so that a step of the decoder runs over neighbouring numbers.
struct LabelSet {
  int classes = 0;

  static constexpr int kOutside = 0;
  int count() const { return 1 + 4 * classes; }
  // The weights of a row are padded to whole registers of eight.
  int row_size() const { return (count() + 7) / 8 * 8; }
  int Begin(int k) const { return 1 + k; }
  int Inside(int k) const { return 1 + classes + k; }
  int End(int k) const { return 1 + 2 * classes + k; }
  int Single(int k) const { return 1 + 3 * classes + k; }

  // The label of the unit at `at` in a name of class `k` that covers [begin, end).
  int At(int k, size_t begin, size_t end, size_t at) const {
    if (end - begin == 1) return Single(k);
    if (at == begin) return Begin(k);
    return at + 1 == end ? End(k) : Inside(k);
  }

  friend bool operator==(LabelSet, LabelSet) = default;
};

inline constexpr int kMaxLabels = 1 + 4 * kMaxClasses;
// Scores of labels are padded to this many a unit, so that sums run in whole SIMD registers.
inline constexpr int kRowStride = 48;

}  // namespace presslens::names

#endif  // PRESSLENS_NAMES_LABELS_H_
