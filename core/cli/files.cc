#include "cli/files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <span>
#include <system_error>
#include <vector>

namespace presslens::cli {
namespace {

namespace fs = std::filesystem;

// All that is left in `in`; nothing after a read error, which only the stream's own functions turn
// from an exception into a state.
std::optional<std::string> ReadAll(std::istream& in) {
  constexpr size_t kStep = 1 << 16;
  std::string bytes;
  while (in) {
    const size_t size = bytes.size();
    bytes.resize(size + std::max(kStep, size));
    in.read(bytes.data() + size, static_cast<std::streamsize>(bytes.size() - size));
    bytes.resize(size + static_cast<size_t>(in.gcount()));
  }
  if (in.bad()) return std::nullopt;
  return bytes;
}

// The folder with models that belongs to this program; empty if there is none.
fs::path OwnModels() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (error) return {};
  for (const fs::path& folder : {program.parent_path() / "models",
                                 program.parent_path().parent_path() / "share/presslens/models"}) {
    if (fs::is_directory(folder, error)) return folder;
  }
  return {};
}

std::vector<fs::path> ModelsIn(const fs::path& folder, std::error_code& error) {
  std::vector<fs::path> models;
  for (fs::directory_iterator file(folder, error), end; !error && file != end;
       file.increment(error)) {
    if (file->path().extension() == ".model") models.push_back(file->path());
  }
  std::sort(models.begin(), models.end());
  return models;
}

}  // namespace

std::optional<std::string> ReadFile(const std::string& path) {
  if (path == "-") return ReadAll(std::cin);
  std::error_code error;
  if (fs::is_directory(path, error)) return std::nullopt;
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  return ReadAll(in);
}

std::string WhyUnreadable(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (status.type() == fs::file_type::not_found) return "there is no such file";
  if (status.type() == fs::file_type::directory) return "this is a folder, not a file";
  return "cannot be read; do you have the permission?";
}

std::string LoadModels(const std::string& folder, Analyzer& analyzer) {
  const fs::path place = folder.empty() ? OwnModels() : fs::path(folder);
  if (place.empty()) return "";
  std::error_code error;
  const std::vector<fs::path> models = ModelsIn(place, error);
  if (error) return place.string() + ": cannot read this folder of models";
  for (const fs::path& model : models) {
    const auto bytes = ReadFile(model.string());
    if (!bytes) return model.string() + ": cannot read this model";
    const Status status = analyzer.LoadModel(std::as_bytes(std::span(*bytes)));
    if (!status.ok()) return model.string() + ": " + status.message;
  }
  return "";
}

}  // namespace presslens::cli
