#include "names/model.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <optional>
#include <utility>

#include "names/simd.h"

namespace presslens::names {
namespace {

constexpr std::string_view kMagic = "PRESSNM\n";
constexpr size_t kSizeAt = 12, kHashAt = 16, kHashedFrom = 24, kLanguageBytes = 8,
                 kHeaderBytes = 48;
constexpr size_t kKeyBytes = 4, kClassBytes = 2;

uint64_t Fnv1a(std::span<const std::byte> bytes) {
  uint64_t hash = 0xCBF29CE484222325ULL;
  for (const std::byte b : bytes) hash = (hash ^ static_cast<uint64_t>(b)) * 0x100000001B3ULL;
  return hash;
}

class Writer {
 public:
  void Bytes(std::string_view text) {
    for (const char c : text) bytes.push_back(static_cast<std::byte>(c));
  }
  void Number(uint64_t value, int size) {
    for (int i = 0; i < size; ++i) bytes.push_back(static_cast<std::byte>(value >> (8 * i) & 0xFF));
  }
  void Float(float value) {  // by memcpy: Emscripten's library of C++ 20 has no bit_cast yet
    uint32_t bits = 0;
    std::memcpy(&bits, &value, sizeof bits);
    Number(bits, 4);
  }
  std::vector<std::byte> bytes;
};

// Reads forward; past the end it yields zeros and remembers that it did.
class Reader {
 public:
  explicit Reader(std::span<const std::byte> bytes) : bytes_(bytes) {}
  uint64_t Number(size_t size) {
    uint64_t value = 0;
    for (size_t i = 0; i < size; ++i) value |= Byte() << (8 * i);
    return value;
  }
  float Float() {
    const auto bits = static_cast<uint32_t>(Number(4));
    float value = 0;
    std::memcpy(&value, &bits, sizeof value);
    return value;
  }
  std::span<const std::byte> Take(size_t size) {
    if (size > bytes_.size() - at_) {
      failed_ = true;
      return {};
    }
    at_ += size;
    return bytes_.subspan(at_ - size, size);
  }
  bool failed() const { return failed_; }
  bool done() const { return at_ == bytes_.size(); }

 private:
  uint64_t Byte() {
    if (at_ < bytes_.size()) return static_cast<uint64_t>(bytes_[at_++]);
    failed_ = true;
    return 0;
  }
  std::span<const std::byte> bytes_;
  size_t at_ = 0;
  bool failed_ = false;
};

Status Bad(std::string reason) { return {ErrorCode::kBadModel, std::move(reason)}; }

Status CheckEnvelope(std::span<const std::byte> bytes) {
  if (bytes.size() < kHeaderBytes) return Bad("too short to be a model");
  if (std::memcmp(bytes.data(), kMagic.data(), kMagic.size()) != 0)
    return Bad("not a Presslens model");
  Reader reader(bytes.subspan(kMagic.size()));
  const uint64_t version = reader.Number(4), size = reader.Number(4), hash = reader.Number(8);
  if (version != kModelVersion) {
    return Bad("model format " + std::to_string(version) + ", this program reads " +
               std::to_string(kModelVersion));
  }
  if (size != bytes.size()) return Bad("cut off or padded: size does not agree");
  if (hash != Fnv1a(bytes.subspan(kHashedFrom))) return Bad("damaged: checksum does not agree");
  return {};
}

std::vector<int8_t> SignedBytes(std::span<const std::byte> bytes) {
  std::vector<int8_t> numbers;
  numbers.reserve(bytes.size());
  for (const std::byte b : bytes) numbers.push_back(static_cast<int8_t>(b));
  return numbers;
}

bool ReadTransitions(Reader& reader, LabelSet labels, Transitions& transitions) {
  bool finite = true;
  const auto read = [&](float& value) {
    value = reader.Float();
    finite = finite && std::fabs(value) < 1e3F;
  };
  for (int from = 0; from <= labels.classes; ++from) {
    for (int to = 0; to <= labels.classes; ++to) read(transitions.outer[from][to]);
  }
  for (auto& step : transitions.inner) {
    for (int k = 0; k < labels.classes; ++k) read(step[k]);
  }
  return finite;
}

void WriteClasses(std::span<const WordClasses::Entry> entries, Writer& writer) {
  if (entries.empty()) return;
  writer.Number(entries.size(), 4);
  for (size_t plane = 0; plane < kKeyBytes; ++plane) {
    for (const WordClasses::Entry& entry : entries)
      writer.Number(entry.key >> (8 * plane) & 0xFF, 1);
  }
  for (size_t plane = 0; plane < kClassBytes; ++plane) {
    for (const WordClasses::Entry& entry : entries)
      writer.Number(entry.number >> (8 * plane) & 0xFF, 1);
  }
}

// Nothing if the section is too long or cut off, or its keys are out of order.
std::optional<std::vector<WordClasses::Entry>> ReadClasses(Reader& reader) {
  const auto count = static_cast<size_t>(reader.Number(4));
  if (count > kMaxRows) return std::nullopt;
  const auto bytes = reader.Take(count * (kKeyBytes + kClassBytes));
  if (reader.failed()) return std::nullopt;
  std::vector<WordClasses::Entry> entries(count);
  for (size_t i = 0; i < count; ++i) {
    WordClasses::Entry& entry = entries[i];
    for (size_t plane = 0; plane < kKeyBytes; ++plane)
      entry.key |= static_cast<uint32_t>(bytes[plane * count + i]) << (8 * plane);
    for (size_t plane = 0; plane < kClassBytes; ++plane) {
      entry.number |= static_cast<uint16_t>(
          static_cast<uint32_t>(bytes[(kKeyBytes + plane) * count + i]) << (8 * plane));
    }
    if (i > 0 && entries[i - 1].key >= entry.key) return std::nullopt;
  }
  return entries;
}

}  // namespace

std::vector<std::byte> PackModel(const ModelParts& parts) {
  Writer writer;
  writer.Bytes(kMagic);
  writer.Number(kModelVersion, 4);
  writer.Number(0, 4);
  writer.Number(0, 8);
  std::string language = parts.language;
  language.resize(kLanguageBytes, '\0');
  writer.Bytes(language);
  writer.Number(static_cast<uint64_t>(parts.unit), 1);
  writer.Number(static_cast<uint64_t>(parts.labels.classes), 1);
  writer.Number(parts.gate.bits(), 1);
  writer.Number(parts.classes.entries().empty() ? 0 : kClassBytes, 1);
  writer.Number(parts.keys.size(), 4);
  writer.Number(parts.gazetteer.size(), 4);
  writer.Float(parts.scale);
  for (int from = 0; from <= parts.labels.classes; ++from) {
    for (int to = 0; to <= parts.labels.classes; ++to)
      writer.Float(parts.transitions.outer[from][to]);
  }
  for (const auto& step : parts.transitions.inner) {
    for (int k = 0; k < parts.labels.classes; ++k) writer.Float(step[k]);
  }
  for (int plane = 0; plane < 4; ++plane) {
    for (const uint32_t key : parts.keys) writer.Number(key >> (8 * plane) & 0xFF, 1);
  }
  const auto row_size = static_cast<size_t>(parts.labels.row_size());
  for (int label = 0; label < parts.labels.count(); ++label) {
    for (size_t row = 0; row < parts.keys.size(); ++row) {
      writer.Number(
          static_cast<uint8_t>(parts.weights[row * row_size + static_cast<size_t>(label)]), 1);
    }
  }
  if (!parts.gate.always_open()) {
    writer.Number(static_cast<uint32_t>(parts.gate.threshold()), 4);
    for (const int8_t weight : parts.gate.weights()) writer.Number(static_cast<uint8_t>(weight), 1);
  }
  WriteClasses(parts.classes.entries(), writer);
  writer.bytes.insert(writer.bytes.end(), parts.gazetteer.begin(), parts.gazetteer.end());
  SealModel(writer.bytes);
  return std::move(writer.bytes);
}

void SealModel(std::vector<std::byte>& file) {
  const auto set = [&](size_t at, uint64_t value, size_t size) {
    for (size_t i = 0; i < size; ++i)
      file[at + i] = static_cast<std::byte>(value >> (8 * i) & 0xFF);
  };
  set(kSizeAt, file.size(), 4);
  set(kHashAt, Fnv1a(std::span(file).subspan(kHashedFrom)), 8);
}

Status UnpackModel(std::span<const std::byte> bytes, ModelParts& parts) {
  if (Status status = CheckEnvelope(bytes); !status.ok()) return status;
  Reader reader(bytes.subspan(kHashedFrom));
  parts.language.clear();
  for (const std::byte b : reader.Take(kLanguageBytes)) {
    if (b != std::byte{0}) parts.language.push_back(static_cast<char>(b));
  }
  const uint64_t unit = reader.Number(1), classes = reader.Number(1);
  const auto gate_bits = static_cast<uint32_t>(reader.Number(1));
  const uint64_t class_bytes = reader.Number(1);
  const auto rows = static_cast<size_t>(reader.Number(4));
  const auto gazetteer_bytes = static_cast<size_t>(reader.Number(4));
  parts.scale = reader.Float();
  if (unit > 1) return Bad("unknown unit");
  if (classes < kEntityClasses || classes > kMaxClasses) return Bad("impossible number of classes");
  if (rows > kMaxRows) return Bad("too many rows");
  if (gate_bits > Gate::kMostBits) return Bad("too large a gate");
  if (class_bytes != 0 && class_bytes != kClassBytes) return Bad("impossible classes of words");
  if (!(parts.scale > 0) || parts.scale > 1) return Bad("impossible scale");
  parts.unit = static_cast<UnitKind>(unit);
  parts.labels = {static_cast<int>(classes)};
  if (!ReadTransitions(reader, parts.labels, parts.transitions))
    return Bad("impossible transitions");
  const auto keys = reader.Take(rows * 4);
  const auto weights = reader.Take(rows * static_cast<size_t>(parts.labels.count()));
  const auto threshold = gate_bits > 0 ? static_cast<int32_t>(reader.Number(4)) : 0;
  const auto gate = reader.Take(gate_bits > 0 ? size_t{1} << gate_bits : 0);
  std::optional<std::vector<WordClasses::Entry>> word_classes{std::in_place};
  if (class_bytes != 0) word_classes = ReadClasses(reader);
  if (!word_classes) return Bad("damaged classes of words");
  const auto gazetteer = reader.Take(gazetteer_bytes);
  if (reader.failed() || !reader.done()) return Bad("sizes do not agree");
  parts.keys.assign(rows, 0);
  for (size_t plane = 0; plane < 4; ++plane) {
    for (size_t row = 0; row < rows; ++row) {
      parts.keys[row] |= static_cast<uint32_t>(keys[plane * rows + row]) << (8 * plane);
    }
  }
  if (std::adjacent_find(parts.keys.begin(), parts.keys.end(), std::greater_equal<>()) !=
      parts.keys.end()) {
    return Bad("keys are out of order");
  }
  const auto row_size = static_cast<size_t>(parts.labels.row_size());
  parts.weights.assign(rows * row_size, 0);
  for (size_t label = 0; label < static_cast<size_t>(parts.labels.count()); ++label) {
    for (size_t row = 0; row < rows; ++row) {
      parts.weights[row * row_size + label] = static_cast<int8_t>(weights[label * rows + row]);
    }
  }
  parts.gate = gate.empty() ? Gate() : Gate(SignedBytes(gate), threshold);
  parts.classes = WordClasses(std::move(*word_classes));
  parts.gazetteer.assign(gazetteer.begin(), gazetteer.end());
  return {};
}

std::unique_ptr<const Model> Model::Make(ModelParts parts) {
  auto gazetteer = Gazetteer::Parse(parts.gazetteer);
  if (!gazetteer) return nullptr;
  std::unique_ptr<Model> model(new Model);
  model->language_ = std::move(parts.language);
  model->unit_ = parts.unit;
  model->labels_ = parts.labels;
  model->scale_ = parts.scale;
  model->transitions_ = parts.transitions;
  model->gate_ = std::move(parts.gate);
  model->classes_ = std::move(parts.classes);
  model->gazetteer_ = std::move(*gazetteer);
  model->weights_ = std::move(parts.weights);
  model->IndexKeys(parts.keys);
  return model;
}

void Model::IndexKeys(const std::vector<uint32_t>& keys) {
  seen_.assign(kSeenBits / 64, 0);
  slots_.assign(std::bit_ceil(std::max<size_t>(keys.size() * 3 / 2, 2)), {});
  slot_mask_ = static_cast<uint32_t>(slots_.size() - 1);
  for (uint32_t row = 0; row < keys.size(); ++row) {
    const uint32_t key = keys[row];
    seen_[key >> 12 & (kSeenBits / 64 - 1)] |= uint64_t{1} << (key >> 6 & 63);
    uint32_t at = key & slot_mask_;
    while (slots_[at].row != 0) at = (at + 1) & slot_mask_;
    slots_[at] = {key, row + 1};
  }
}

const int8_t* Model::RowOf(uint32_t key, size_t row_size) const {
  for (uint32_t at = key & slot_mask_; slots_[at].row != 0; at = (at + 1) & slot_mask_) {
    if (slots_[at].key == key) return weights_.data() + size_t{slots_[at].row - 1} * row_size;
  }
  return nullptr;
}

namespace {

// Sets the first 8 * kParts numbers of `out` to scale times the sum of the rows.
template <size_t kParts>
void SumRows(std::span<const int8_t* const> rows, float scale, float* out) {
  std::array<Eight16, kParts> sums{};
  for (const int8_t* row : rows) {
    for (size_t part = 0; part < kParts; ++part) {
      Eight8 weights;
      std::memcpy(&weights, row + part * 8, sizeof weights);
      sums[part] += __builtin_convertvector(weights, Eight16);
    }
  }
  for (size_t part = 0; part < kParts; ++part) {
    const EightFloats scores = scale * __builtin_convertvector(sums[part], EightFloats);
    std::memcpy(out + part * 8, &scores, sizeof scores);
  }
}

}  // namespace

void Model::Score(const FeatureKeys& features, std::vector<float>& emissions) const {
  static_assert(kRowStride == 6 * 8);
  switch (labels_.row_size() / 8) {
    case 4:
      return SumUnits<4>(features, emissions);
    case 5:
      return SumUnits<5>(features, emissions);
    default:
      return SumUnits<6>(features, emissions);
  }
}

// Most of the time goes into waiting for memory. So three units are under way at once: of one the
// slots are sent for, of the one before it the rows, and of the one before that the rows are
// summed.
template <size_t kParts>
void Model::SumUnits(const FeatureKeys& features, std::vector<float>& emissions) const {
  struct Stage {
    std::array<uint32_t, kMaxFeatures> keys;
    std::array<const int8_t*, kMaxFeatures> rows;
    size_t count = 0;
  };
  constexpr size_t kStages = 3;
  std::array<Stage, kStages> stages;
  const size_t units = features.units();
  emissions.resize(units * kRowStride);
  for (size_t unit = 0; unit < units + 2; ++unit) {
    if (unit < units) {
      Stage& stage = stages[unit % kStages];
      stage.count = 0;
      for (const uint32_t key : features.of(unit)) {
        if (!MayKnow(key) || stage.count == kMaxFeatures) continue;
        __builtin_prefetch(&slots_[key & slot_mask_]);
        stage.keys[stage.count++] = key;
      }
    }
    if (unit >= 1 && unit - 1 < units) {
      Stage& stage = stages[(unit - 1) % kStages];
      size_t found = 0;
      for (size_t i = 0; i < stage.count; ++i) {
        const int8_t* row = RowOf(stage.keys[i], 8 * kParts);
        if (row == nullptr) continue;
        __builtin_prefetch(row);
        __builtin_prefetch(row + 8 * kParts - 1);
        stage.rows[found++] = row;
      }
      stage.count = found;
    }
    if (unit >= 2) {
      const Stage& stage = stages[(unit - 2) % kStages];
      SumRows<kParts>(std::span(stage.rows).first(stage.count), scale_,
                      emissions.data() + (unit - 2) * kRowStride);
    }
  }
}

}  // namespace presslens::names
