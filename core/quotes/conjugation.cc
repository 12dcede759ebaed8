#include "quotes/conjugation.h"

#include "text/characters.h"
#include "text/hangul.h"

namespace presslens::quotes {
namespace {

using text::Compose;
using text::Decompose;
using text::Jamo;

enum Vowel : int {
  kA = 0,
  kAe = 1,
  kEo = 4,
  kE = 5,
  kYeo = 6,
  kO = 8,
  kWa = 9,
  kWae = 10,
  kOe = 11,
  kU = 13,
  kWeo = 14,
  kEu = 18,
  kI = 20
};

bool IsBright(int vowel) { return vowel == kA || vowel == kO; }

// The stem and 아 or 어: contracted where usage contracts them.
std::vector<std::u16string> OpenForms(std::u16string stem, char16_t irregularity) {
  const Jamo last = Decompose(stem.back());
  if (stem.back() == u'하') {
    std::u16string contracted = stem, full = stem + u"여";
    contracted.back() = u'해';
    return {contracted, full};
  }
  const bool has_previous = stem.size() > 1 && text::IsHangulSyllable(stem[stem.size() - 2]);
  const int previous_vowel = has_previous ? Decompose(stem[stem.size() - 2]).vowel : kEo;
  if (last.coda == 0) {
    if (irregularity == u'r' && has_previous) {
      stem[stem.size() - 2] = text::WithCoda(stem[stem.size() - 2], text::kCodaRieul);
      stem.back() = Compose({last.onset, IsBright(previous_vowel) ? kA : kEo, 0});
      return {stem};
    }
    int vowel = -1;
    switch (last.vowel) {
      case kA:
      case kAe:
      case kEo:
      case kE:
      case kYeo:
        vowel = last.vowel;
        break;
      case kO:
        vowel = kWa;
        break;
      case kU:
        vowel = kWeo;
        break;
      case kOe:
        vowel = kWae;
        break;
      case kI:
        vowel = kYeo;
        break;
      case kEu:
        vowel = IsBright(previous_vowel) ? kA : kEo;
        break;
      default:
        break;
    }
    if (vowel < 0) return {stem + u"어"};
    std::vector<std::u16string> forms;
    if (last.vowel == kOe || last.vowel == kU) forms.push_back(stem + u"어");
    if (last.vowel == kO) forms.push_back(stem + u"아");
    stem.back() = Compose({last.onset, vowel, 0});
    forms.push_back(stem);
    return forms;
  }
  std::vector<std::u16string> forms;
  const char16_t ending = IsBright(last.vowel) ? u'아' : u'어';
  if (stem.ends_with(u'놓')) {
    forms.push_back(stem);
    forms.back().back() = u'놔';
  }
  if (irregularity == u'd') stem.back() = text::WithCoda(stem.back(), text::kCodaRieul);
  if (irregularity == u's') stem.back() = text::WithCoda(stem.back(), 0);
  forms.push_back(stem + ending);
  return forms;
}

}  // namespace

std::vector<ShapedStem> ShapesOf(std::u16string_view stem_view, char16_t irregularity) {
  std::u16string stem(stem_view);
  std::vector<ShapedStem> shapes = {{Shape::kBase, stem}};
  if (stem.empty() || !text::IsHangulSyllable(stem.back())) return shapes;
  const Jamo last = Decompose(stem.back());

  for (std::u16string& open : OpenForms(stem, irregularity)) {
    std::u16string past = open;
    past.back() = text::WithCoda(past.back(), text::kCodaSsangSios);
    shapes.push_back({Shape::kPast, std::move(past)});
    shapes.push_back({Shape::kOpen, std::move(open)});
  }

  const auto with_coda = [&stem](int coda) {
    std::u16string form = stem;
    form.back() = text::WithCoda(form.back(), coda);
    return form;
  };
  if (last.coda == 0 || (last.coda == text::kCodaRieul && irregularity == u'-')) {
    shapes.push_back({Shape::kVowel, stem});
    shapes.push_back({Shape::kNieun, with_coda(text::kCodaNieun)});
    shapes.push_back({Shape::kBieup, with_coda(text::kCodaBieup)});
    return shapes;
  }
  std::u16string before_vowel = stem;
  if (irregularity == u'd') before_vowel = with_coda(text::kCodaRieul);
  if (irregularity == u's') before_vowel = with_coda(0);
  shapes.push_back({Shape::kVowel, before_vowel + u"으"});
  shapes.push_back({Shape::kNieun, before_vowel + u"은"});
  shapes.push_back({Shape::kBieup, stem + u"습"});
  return shapes;
}

VerbLexicon::VerbLexicon() : endings_table_(languages::Table::Load("ko", "quote_verb_endings")) {
  static constexpr std::u16string_view kNames[kShapes] = {u"base", u"vowel", u"past",
                                                          u"n",    u"b",     u"open"};
  for (size_t row = 0; row < endings_table_.size(); ++row) {
    const auto columns = endings_table_[row];
    for (int shape = 0; shape < kShapes; ++shape) {
      if (columns[0] != kNames[shape]) continue;
      const VerbRole role = columns[2] == u"final"    ? VerbRole::kFinal
                            : columns[2] == u"link"   ? VerbRole::kLink
                            : columns[2] == u"quoted" ? VerbRole::kQuoted
                                                      : VerbRole::kAdnominal;
      if (columns[1].empty()) bare_adnominal_[shape] = true;
      endings_[shape].Add(columns[1], static_cast<uint32_t>(role));
    }
  }
}

void VerbLexicon::Add(std::u16string_view stem, char16_t irregularity, uint32_t value) {
  for (const ShapedStem& shaped : ShapesOf(stem, irregularity)) {
    const auto index = static_cast<uint32_t>(entries_.size());
    entries_.push_back({value, shaped.shape, 0});
    uint32_t at = shapes_.Add(shaped.text, index);
    if (at == index) continue;
    while (entries_[at].next != 0) at = entries_[at].next - 1;
    entries_[at].next = index + 1;
  }
}

VerbForm VerbLexicon::MatchAt(std::u16string_view text, size_t at) const {
  VerbForm best;
  const auto word_ends = [text](size_t end) {
    return end >= text.size() || !text::IsLetter(text[end]);
  };
  shapes_.EachAt(text, at, [&](text::Lexicon::Match match) {
    const size_t after = at + match.length;
    for (uint32_t index = match.value;; index = entries_[index].next - 1) {
      const Entry& entry = entries_[index];
      const auto shape = static_cast<size_t>(entry.shape);
      const auto consider = [&](uint32_t length, VerbRole role) {
        if (length > best.length && word_ends(at + length)) {
          best = {length, entry.value, role, entry.shape == Shape::kPast};
        }
      };
      endings_[shape].EachAt(text, after, [&](text::Lexicon::Match ending) {
        consider(match.length + ending.length, static_cast<VerbRole>(ending.value));
      });
      if (bare_adnominal_[shape]) consider(match.length, VerbRole::kAdnominal);
      if (entry.next == 0) break;
    }
  });
  return best;
}

}  // namespace presslens::quotes
