#include "cli/files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <span>
#include <system_error>
#include <vector>

namespace presslens::cli {
namespace {

namespace fs = std::filesystem;

std::string ReadAll(std::istream& in) { return {std::istreambuf_iterator<char>(in), {}}; }

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
