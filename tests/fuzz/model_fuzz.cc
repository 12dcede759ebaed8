// Hostile model files: whatever the bytes are, they are refused or make a
// model that can be applied.
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "names/feature_keys.h"
#include "names/gazetteer.h"
#include "names/model.h"

namespace {

// Random bytes hardly ever bear a right checksum; so the rest of the file is also read behind a
// checksum made right.
std::vector<std::byte> WithRightEnvelope(std::span<const std::byte> bytes) {
  presslens::names::ModelParts empty;
  empty.language = "en";
  empty.labels = {presslens::names::kEntityClasses};
  std::vector<std::byte> file = presslens::names::PackModel(empty);
  constexpr size_t kHashedFrom = 24;
  file.resize(kHashedFrom);
  file.insert(file.end(), bytes.begin(), bytes.end());
  presslens::names::SealModel(file);
  return file;
}

void Read(std::span<const std::byte> bytes) {
  presslens::names::ModelParts parts;
  if (!presslens::names::UnpackModel(bytes, parts).ok()) return;
  const auto model = presslens::names::Model::Make(std::move(parts));
  if (model == nullptr) return;
  presslens::names::FeatureKeys keys;
  for (uint32_t key = 0; key < 8; ++key) keys.Add(key);
  keys.EndUnit();
  std::vector<float> emissions;
  model->Score(keys, emissions);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::span<const std::byte> bytes(reinterpret_cast<const std::byte*>(data), size);
  Read(bytes);
  Read(WithRightEnvelope(bytes));
  static_cast<void>(presslens::names::Gazetteer::Parse(bytes));
  return 0;
}
