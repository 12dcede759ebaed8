#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <vector>

#include "found.h"

namespace presslens::figures {
namespace {

// Sentences that hold no figure, one a line; lines that begin with # are comments.
std::vector<std::string> Sentences(const char* name) {
  std::ifstream in(std::string(PRESSLENS_SOURCE_DIR "/tests/unit/figures/data/") + name);
  std::vector<std::string> sentences;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line[0] != '#') sentences.push_back(line);
  }
  return sentences;
}

void CheckEmpty(const char* language, const std::string& sentence) {
  CAPTURE(sentence);
  const std::vector<Found> found = FindIn(language, sentence);
  for (const Found& figure : found) CAPTURE(figure.text);
  CHECK_MESSAGE(found.empty(), (found.empty() ? "" : found[0].text));
}

}  // namespace

TEST_CASE("nothing is found in Korean sentences without a figure") {
  const auto sentences = Sentences("no_figures_ko.txt");
  REQUIRE(sentences.size() >= 300);
  for (const std::string& sentence : sentences) CheckEmpty("ko", sentence);
}

TEST_CASE("nothing is found in English sentences without a figure") {
  const auto sentences = Sentences("no_figures_en.txt");
  REQUIRE(sentences.size() >= 150);
  for (const std::string& sentence : sentences) CheckEmpty("en", sentence);
}

}  // namespace presslens::figures
