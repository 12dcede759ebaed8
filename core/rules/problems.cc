#include "rules/problems.h"

#include <array>

namespace presslens::rules {
namespace {

struct Sentence {
  std::string_view en, ko;  // "{}" is where the detail goes
};

// In the order of Fault.
constexpr std::array<Sentence, static_cast<size_t>(Fault::kMore) + 1> kSentences = {{
    {"This is not JSON.", "JSON 형식이 아닙니다."},
    {"This pack is larger than {} MiB.", "규칙 묶음이 {}MiB보다 큽니다."},
    {"A rule pack must be a JSON object.", "규칙 묶음은 JSON 객체여야 합니다."},
    {"This field is not known.", "알 수 없는 항목입니다."},
    {"This must be \"presslens.rules/1\".", "\"presslens.rules/1\"이어야 합니다."},
    {"This must be a string.", "문자열이어야 합니다."},
    {"This string is missing or empty.", "문자열이 없거나 비어 있습니다."},
    {"This must have at most {} characters and no control characters.",
     "제어 문자 없이 {}자를 넘지 않아야 합니다."},
    {"This must be an array.", "배열이어야 합니다."},
    {"This must be an object.", "객체여야 합니다."},
    {"This must be \"ko\", \"en\" or \"*\".", "\"ko\", \"en\", \"*\" 가운데 하나여야 합니다."},
    {"This must be true or false.", "true 또는 false여야 합니다."},
    {"This is no class: use a built-in one, or a-z, 0-9, _ and - for your own.",
     "분류 이름이 아닙니다. 기본 분류를 쓰거나 a-z, 0-9, _, -로 이름을 지으십시오."},
    {"This class is neither built in nor declared under \"classes\".",
     "기본 분류가 아니며 \"classes\"에 정의되어 있지 않습니다."},
    {"This class is built in; its label and colour cannot be changed.",
     "기본 분류의 이름표와 색은 바꿀 수 없습니다."},
    {"This class is declared already.", "이미 정의된 분류입니다."},
    {"This must be one of: {}.", "다음 가운데 하나여야 합니다: {}."},
    {"This rule has neither terms nor patterns.", "이 규칙에는 낱말도 패턴도 없습니다."},
    {"A term must be a string or an object.", "낱말은 문자열이나 객체여야 합니다."},
    {"A term must have 1 to {} characters and no control characters.",
     "낱말은 제어 문자 없이 1~{}자여야 합니다."},
    {"A rule has at most {} words on each side.", "앞뒤 낱말은 규칙마다 각각 {}개까지입니다."},
    {"This stands in the pack already.", "이 묶음에 이미 있습니다."},
    {"A pattern must be a string of at most {} bytes.",
     "패턴은 {}바이트를 넘지 않는 문자열이어야 합니다."},
    {"This pattern is refused: {}.", "쓸 수 없는 패턴입니다: {}."},
    {"This pattern matches the empty text.", "빈 글에도 맞는 패턴입니다."},
    {"The patterns of this pack are too large together.", "패턴을 모두 합치면 너무 큽니다."},
    {"This pack has more than {} terms.", "낱말이 {}개를 넘습니다."},
    {"This pack has more than {} patterns.", "패턴이 {}개를 넘습니다."},
    {"This pack has more than {} rules.", "규칙이 {}개를 넘습니다."},
    {"This must be one of: {}.", "다음 가운데 하나여야 합니다: {}."},
    {"A factor must be a number above zero.", "배수는 0보다 큰 수여야 합니다."},
    {"A stem must be a Korean verb's stem or one English word in its base form.",
     "한국어 어간이나 영어 동사 원형 한 낱말이어야 합니다."},
    {"This must be one of: {}.", "다음 가운데 하나여야 합니다: {}."},
    {"This must be one of: {}.", "다음 가운데 하나여야 합니다: {}."},
    {"This must be one of: {}.", "다음 가운데 하나여야 합니다: {}."},
    {"There are more problems than are listed.", "여기에 적지 않은 문제가 더 있습니다."},
}};

constexpr size_t kMostProblems = 1000;

std::string Filled(std::string_view sentence, std::string_view detail) {
  std::string filled(sentence);
  if (const size_t place = filled.find("{}"); place != std::string::npos)
    filled.replace(place, 2, detail);
  return filled;
}

}  // namespace

std::string Pointer::path() const {
  if (around_ == nullptr) return {};
  std::string path = around_->path() + '/';
  if (const size_t* index = std::get_if<size_t>(&step_)) return path + std::to_string(*index);
  for (const char c : *std::get_if<std::string_view>(&step_)) {
    if (c == '~') {
      path += "~0";
    } else if (c == '/') {
      path += "~1";
    } else {
      path += c;
    }
  }
  return path;
}

void Problems::Add(const Pointer& at, Fault fault, const Detail& detail,
                   std::optional<uint32_t> position) {
  if (list_.size() > kMostProblems) return;
  if (list_.size() == kMostProblems) {
    fault = Fault::kMore;
    position.reset();
  }
  const Sentence& sentence = kSentences[static_cast<size_t>(fault)];
  list_.push_back(
      {at.path(), Filled(sentence.en, detail.en), Filled(sentence.ko, detail.ko), position});
}

}  // namespace presslens::rules
