#include "cli/json_places.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

namespace presslens::cli {
namespace {

// Steps over well-formed JSON without keeping any of it.
class Walker {
 public:
  explicit Walker(std::string_view json) : json_(json) {}

  size_t Find(std::string_view pointer) {
    SkipSpace();
    size_t found = at_;
    while (!pointer.empty() && Enter(NextToken(pointer))) found = at_;
    return found;
  }

 private:
  static std::string NextToken(std::string_view& pointer) {
    pointer.remove_prefix(1);
    const size_t end = std::min(pointer.find('/'), pointer.size());
    std::string token;
    for (size_t i = 0; i < end; ++i) {
      const bool escape = pointer[i] == '~' && i + 1 < end;
      token += escape ? (pointer[++i] == '0' ? '~' : '/') : pointer[i];
    }
    pointer.remove_prefix(end);
    return token;
  }

  // From the start of a value to the start of its member; false where it has none of that name.
  bool Enter(const std::string& token) {
    const char open = Peek();
    if (open != '{' && open != '[') return false;
    ++at_;
    for (size_t index = 0;; ++index) {
      SkipSpace();
      if (at_ >= json_.size() || Peek() == '}' || Peek() == ']') return false;
      std::string name = std::to_string(index);
      if (open == '{') {
        const size_t start = at_;
        SkipString();
        const auto key = nlohmann::json::parse(json_.substr(start, at_ - start), nullptr, false);
        name = key.is_string() ? key.get<std::string>() : "";
        SkipSpace();
        ++at_;  // the colon
        SkipSpace();
      }
      if (name == token) return true;
      SkipValue();
      SkipSpace();
      if (Peek() == ',') ++at_;
    }
  }

  void SkipValue() {
    size_t depth = 0;
    do {
      const char c = Peek();
      if (c == '"') {
        SkipString();
      } else {
        if (c == '{' || c == '[') ++depth;
        if (c == '}' || c == ']') --depth;
        ++at_;
      }
    } while (at_ < json_.size() && (depth > 0 || !IsEnd(Peek())));
  }

  static bool IsEnd(char c) { return c == ',' || c == '}' || c == ']'; }

  void SkipString() {
    for (++at_; at_ < json_.size() && json_[at_] != '"'; ++at_) {
      if (json_[at_] == '\\') ++at_;
    }
    ++at_;
  }

  void SkipSpace() {
    while (std::string_view(" \t\r\n").find(Peek()) != std::string_view::npos) ++at_;
  }

  char Peek() const { return at_ < json_.size() ? json_[at_] : '\0'; }

  std::string_view json_;
  size_t at_ = 0;
};

}  // namespace

Place PlaceOfByte(std::string_view text, size_t byte) {
  Place place;
  for (const char c : text.substr(0, std::min(byte, text.size()))) {
    if (c == '\n') {
      ++place.line;
      place.column = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
      ++place.column;
    }
  }
  return place;
}

size_t ByteOfPointer(std::string_view json, std::string_view pointer) {
  return Walker(json).Find(pointer);
}

}  // namespace presslens::cli
