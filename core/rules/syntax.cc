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
