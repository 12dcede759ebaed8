#include "rules/matches.h"

#include <algorithm>
#include <array>
#include <utility>

#include "rules/limits.h"
#include "text/folding.h"
#include "text/utf.h"

namespace presslens::rules {
namespace {

constexpr size_t kStride = 64;          // bytes between checkpoints
constexpr uint32_t kContextReach = 60;  // code units in which a context word must begin

// How many UTF-16 units the character that begins at this byte adds; continuation bytes add none.
uint32_t UnitsOf(char byte) {
  const auto b = static_cast<uint8_t>(byte);
  return static_cast<uint32_t>((b & 0xC0) != 0x80) + static_cast<uint32_t>(b >= 0xF0);
}

// text::ScriptOf of ASCII: every code unit is asked for its script.
constexpr auto kAsciiScripts = [] {
  std::array<text::Script, 0x80> scripts{};
  for (size_t c = 0; c < scripts.size(); ++c) scripts[c] = text::ScriptOf(static_cast<char16_t>(c));
  return scripts;
}();

text::Script ScriptOf(char16_t c) {
  return c < kAsciiScripts.size() ? kAsciiScripts[c] : text::ScriptOf(c);
}

bool IsWordUnit(char16_t c) { return ScriptOf(c) != text::Script::kNone; }

class Finder {
 public:
  Finder(const RulePack::Compiled& pack, Searchable& text, const text::JosaTable& josa)
      : pack_(pack), text_(text), josa_(josa), folded_(text.folded()) {}

  std::vector<Match> Run() {
    if (pack_.named.any.size() > 0) FindTerms(pack_.named);
    if (pack_.ignored.any.size() > 0) FindTerms(pack_.ignored);
    if (pack_.pattern_set.size() > 0) FindPatterns();
    return std::move(matches_);
  }

 private:
  // Most places are inside a word, where few phrases or none may begin.
  void FindTerms(const RulePack::Compiled::Phrases& phrases) {
    auto before = text::Script::kNone;
    for (uint32_t at = 0; at < folded_.size(); ++at) {
      const text::Script script = ScriptOf(folded_[at]);
      const bool begins = BeginsWord(script, std::exchange(before, script));
      if (begins ? !phrases.beginnings.MayBegin(folded_, at)
                 : !phrases.inside.MayBegin(folded_[at]))
        continue;
      const text::Lexicon& possible = begins ? phrases.any : phrases.inside;
      std::optional<text::Lexicon::Match> longest;
      possible.EachAt(folded_, at, [&](text::Lexicon::Match match) {
        const auto& term = phrases.terms[match.value];
        const Span span{at, at + match.length};
        const bool whole = begins && EndsWord(span, term.josa);
        if ((whole || term.inside) && HasContext(span, pack_.rules[term.rule])) longest = match;
      });
      if (!longest) continue;
      const auto& term = phrases.terms[longest->value];
      matches_.push_back({{at, at + longest->length}, term.rule, false, pack_.names[term.name]});
    }
  }

  void FindPatterns() {
    const std::vector<int> possible = pack_.pattern_set.WithPieces(folded_);
    if (possible.empty()) return;
    for (const int index : pack_.pattern_set.Matching(possible, text_.utf8()))
      FindPattern(static_cast<size_t>(index));
  }

  // RE2 finds one match in linear time, but to find the next it may look at all of the text again:
  // x.*y|x in a text of x. So it is shown a window at a time, and may say only so much.
  void FindPattern(size_t index) {
    const RulePack::Compiled::Pattern& pattern = pack_.patterns[index];
    const RE2& regex = pack_.pattern_set.regex(index);
    const std::string& text = text_.utf8();
    std::vector<absl::string_view> groups(static_cast<size_t>(pattern.group) + 1);
    const auto count = static_cast<int>(groups.size());
    size_t left = kLeastMatches + text.size() / kBytesPerMatch;
    for (size_t at = 0; at < text.size() && left > 0;) {
      const size_t half = CharacterFrom(text, at + kMaxMatchBytes);
      const size_t end = CharacterFrom(text, at + 2 * kMaxMatchBytes);
      const bool any = regex.Match(text, at, end, RE2::UNANCHORED, groups.data(), count);
      const absl::string_view whole = any ? groups.front() : absl::string_view();
      const auto start = any ? static_cast<size_t>(whole.data() - text.data()) : end;
      if (start >= half && half < text.size()) {
        at = half;  // what begins here is seen whole from there
        continue;
      }
      if (!any) return;
      --left;
      at = std::max(start + whole.size(), CharacterFrom(text, at + 1));
      TakeMatch(pattern, groups.back());
    }
  }

  void TakeMatch(const RulePack::Compiled::Pattern& pattern, absl::string_view found) {
    if (found.empty()) return;
    const std::string& text = text_.utf8();
    const auto start = static_cast<size_t>(found.data() - text.data()), end = start + found.size();
    // \C matches single bytes.
    if (CharacterFrom(text, start) != start || CharacterFrom(text, end) != end) return;
    const Span span = text_.ToUtf16(start, end);
    if (HasContext(span, pack_.rules[pattern.rule]))
      matches_.push_back({span, pattern.rule, true, {found.data(), found.size()}});
  }

  // The first byte from `at` on that begins a character; the text's length where there is none.
  static size_t CharacterFrom(const std::string& text, size_t at) {
    while (at < text.size() && UnitsOf(text[at]) == 0) ++at;
    return std::min(at, text.size());
  }

  // A word of a script begins where the unit before is of another one: 「新AI」, but not inside
  // "배터리팩".
  static bool BeginsWord(text::Script script, text::Script before) {
    if (before == text::Script::kNone) return true;
    return script != before && script != text::Script::kNone && script != text::Script::kHangul;
  }

  bool EndsWord(Span span, bool with_josa) const {
    if (span.end >= folded_.size() || !IsWordUnit(folded_[span.end])) return true;
    if (!IsWordUnit(folded_[span.end - 1])) return true;
    if (!with_josa || !text::IsHangul(folded_[span.end])) return false;
    const std::u16string_view rest = std::u16string_view(folded_).substr(span.end, kLongestRest);
    const uint32_t particle = josa_.Leading(text_.document().text(span), rest).stem;
    return particle > 0 && (particle >= rest.size() || !text::IsHangul(rest[particle]));
  }

  bool HasContext(Span span, const RulePack::Compiled::Rule& rule) const {
    const auto size = static_cast<uint32_t>(folded_.size());
    const uint32_t from = span.start > kContextReach ? span.start - kContextReach : 0;
    const uint32_t to = std::min(size, span.end + kContextReach);
    return Holds(rule.before, {from, span.start}) && Holds(rule.after, {span.end, to});
  }

  bool Holds(const std::vector<std::u16string>& words, Span window) const {
    const std::u16string_view text = window.of(folded_);
    return words.empty() ||
           std::any_of(words.begin(), words.end(), [text](const std::u16string& word) {
             return text.find(word) != std::u16string_view::npos;
           });
  }

  static constexpr size_t kLongestRest = 8;
  // How often one pattern may be found: so often in any text, and once more for so many bytes.
  static constexpr size_t kLeastMatches = 1000;
  static constexpr size_t kBytesPerMatch = 16;

  const RulePack::Compiled& pack_;
  Searchable& text_;
  const text::JosaTable& josa_;
  const std::u16string& folded_;
  std::vector<Match> matches_;
};

}  // namespace

Searchable::Searchable(const text::Document& document)
    : document_(document), folded_(text::Fold(document.text())) {}

const std::string& Searchable::utf8() {
  if (!checkpoints_.empty()) return utf8_;
  utf8_ = text::EncodeUtf8(document_.text());
  uint32_t units = 0;
  for (size_t at = 0; at <= utf8_.size(); at += kStride) {
    checkpoints_.push_back(units);
    for (const char byte : std::string_view(utf8_).substr(at, kStride)) units += UnitsOf(byte);
  }
  return utf8_;
}

uint32_t Searchable::ToUtf16(size_t byte) const {
  uint32_t units = checkpoints_[byte / kStride];
  for (size_t at = byte - byte % kStride; at < byte; ++at) units += UnitsOf(utf8_[at]);
  return units;
}

Span Searchable::ToUtf16(size_t start, size_t end) const { return {ToUtf16(start), ToUtf16(end)}; }

std::vector<Match> FindMatches(const RulePack::Compiled& pack, Searchable& text,
                               const text::JosaTable& josa) {
  return Finder(pack, text, josa).Run();
}

}  // namespace presslens::rules
