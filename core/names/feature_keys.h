// Features of a sequence as 32-bit keys.
//
// A feature is a template ("the three characters from here") with what it saw ("삼성전"); its key
// is a hash of both. Keys are what a model file stores, so this arithmetic may not change without a
// new model version.
#ifndef PRESSLENS_NAMES_FEATURE_KEYS_H_
#define PRESSLENS_NAMES_FEATURE_KEYS_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace presslens::names {

// The keys of every unit of one sequence, unit after unit.
class FeatureKeys {
 public:
  void Clear() {
    size_ = 0;
    ends_.clear();
  }
  void Add(uint32_t key) {
    if (size_ == keys_.size()) keys_.resize(2 * size_ + 1024);
    keys_[size_++] = key;
  }
  void EndUnit() { ends_.push_back(static_cast<uint32_t>(size_)); }

  size_t units() const { return ends_.size(); }
  std::span<const uint32_t> of(size_t unit) const {
    const uint32_t begin = unit == 0 ? 0 : ends_[unit - 1];
    return std::span(keys_).subspan(begin, ends_[unit] - begin);
  }

 private:
  std::vector<uint32_t>
      keys_;  // the first size_: push_back is a call in WebAssembly, and this is hot
  size_t size_ = 0;
  std::vector<uint32_t> ends_;
};

// The key of template `kind` that saw `a` and `b`. Every bit of the inputs matters to every bit of
// the key.
inline uint32_t FeatureKey(uint32_t kind, uint64_t a, uint64_t b = 0) {
  uint64_t h = (a + kind * 0x9E3779B97F4A7C15ULL) * 0xD6E8FEB86659FD93ULL;
  h = (h ^ (h >> 32) ^ b) * 0xD6E8FEB86659FD93ULL;
  h = (h ^ (h >> 32)) * 0xD6E8FEB86659FD93ULL;
  return static_cast<uint32_t>(h >> 32);
}

// A hash of text that can be continued one code unit at a time.
inline constexpr uint64_t kHashSeed = 0xCBF29CE484222325ULL;
inline uint64_t HashOn(uint64_t hash, char16_t c) { return (hash ^ c) * 0x100000001B3ULL; }
inline uint64_t HashOf(std::u16string_view text) {
  uint64_t hash = kHashSeed;
  for (const char16_t c : text) hash = HashOn(hash, c);
  return hash;
}

}  // namespace presslens::names

#endif  // PRESSLENS_NAMES_FEATURE_KEYS_H_
