#include "rules/syntax.h"

#include <string>
#include <vector>

#include "rules/fields.h"
#include "text/utf.h"

namespace presslens::rules {
namespace {

// Listens to nothing but the error.
class ErrorPlace : public nlohmann::json_sax<Json> {
 public:
  size_t place = 0;

  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(size_t) override { return true; }
  bool key(string_t&) override { return true; }
  bool end_object() override { return true; }
  bool start_array(size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(size_t position, const std::string&,
                   const nlohmann::detail::exception&) override {
    place = position;
    return false;
  }
};

std::string_view KoreanError(RE2::ErrorCode code) {
  switch (code) {
    case RE2::ErrorBadEscape:
      return "없는 이스케이프";
    case RE2::ErrorBadCharClass:
      return "잘못된 문자 집합";
    case RE2::ErrorBadCharRange:
      return "잘못된 문자 범위";
    case RE2::ErrorMissingBracket:
      return "닫는 ]가 없음";
    case RE2::ErrorMissingParen:
      return "닫는 )가 없음";
    case RE2::ErrorUnexpectedParen:
      return "여는 (가 없음";
    case RE2::ErrorTrailingBackslash:
      return "\\로 끝남";
    case RE2::ErrorRepeatArgument:
      return "되풀이할 것이 없음";
    case RE2::ErrorRepeatSize:
      return "되풀이 횟수가 너무 많거나 잘못됨";
    case RE2::ErrorRepeatOp:
      return "되풀이 기호가 겹침";
    case RE2::ErrorBadPerlOp:
      return "쓸 수 없는 (? 문법";
    case RE2::ErrorBadUTF8:
      return "잘못된 UTF-8";
    case RE2::ErrorBadNamedCapture:
      return "잘못된 묶음 이름";
    case RE2::ErrorPatternTooLarge:
      return "패턴이 너무 큼";
    case RE2::NoError:
    case RE2::ErrorInternal:
      break;
  }
  return "알 수 없는 오류";
}

// RE2 names the whole pattern when a bracket is never closed: the last one that is open.
size_t UnclosedBracket(std::string_view pattern) {
  std::vector<size_t> open;
  for (size_t at = 0; at < pattern.size(); ++at) {
    const bool in_class = !open.empty() && pattern[open.back()] == '[';
    if (pattern[at] == '\\') {
      ++at;
    } else if (in_class ? pattern[at] == ']' : pattern[at] == ')') {
      if (open.empty()) return at;
      open.pop_back();
    } else if (!in_class && (pattern[at] == '(' || pattern[at] == '[')) {
      open.push_back(at);
    }
  }
  return open.empty() ? 0 : open.back();
}

}  // namespace

Detail ErrorIn(const RE2& regex) {
  std::string korean(KoreanError(regex.error_code()));
  if (!regex.error_arg().empty()) korean += ": " + regex.error_arg();
  return {regex.error(), korean};
}

uint32_t PositionOfError(const RE2& regex) {
  const std::string& pattern = regex.pattern();
  const bool bracket = regex.error_code() == RE2::ErrorMissingParen ||
                       regex.error_code() == RE2::ErrorUnexpectedParen;
  const size_t found = bracket ? UnclosedBracket(pattern) : pattern.find(regex.error_arg());
  const size_t byte = found == std::string::npos ? 0 : found;
  return static_cast<uint32_t>(text::DecodeUtf8(std::string_view(pattern).substr(0, byte)).size());
}

uint32_t EndOfJson(std::string_view text) {
  ErrorPlace listener;
  Json::sax_parse(text, &listener);
  return static_cast<uint32_t>(listener.place == 0 ? 0 : listener.place - 1);
}

}  // namespace presslens::rules
