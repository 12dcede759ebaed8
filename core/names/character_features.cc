#include "names/character_features.h"

#include <algorithm>
#include <array>

#include "names/normalise.h"
#include "text/characters.h"
#include "text/hangul.h"

namespace presslens::names {
namespace {

using text::Script;

// The templates. Their numbers are part of the model format.
enum Template : uint32_t {
  kBias = 1,
  kUnigram = 2,    // + 0..6
  kBigram = 10,    // + 0..3
  kTrigram = 16,   // + 0..4
  kFourgram = 22,  // + 0..3
  kFivegram = 28,  // + 0..2
  kSounds = 32,    // + 0..3
  kTypes = 38,     // + 0..1
  kPrefix = 42,
  kSuffix,
  kWord,
  kStem,
  kParticle,
  kShape,
  kPlace,
  kWordBefore,
  kWordAfter,
  kTailBefore,
  kHeadAfter,
  kParticleBefore,
  kSecondBefore,
  kSecondAfter,
  kBetween,
  kStemAndNext,
  kQuoted,
  kQuotedWord,
  kPhrase,
  kPhraseEdges,
  kPhraseContext,
  kGate = 80,  // + 0..15, of whole words
};

constexpr char16_t kOutsideText = 2;

// A small number for the kind of character.
uint8_t TypeOf(char16_t c) {
  switch (text::ScriptOf(c)) {
    case Script::kHangul:
      return 1;
    case Script::kLatin:
      return text::IsUpper(c) ? 2 : 3;
    case Script::kDigit:
      return 4;
    case Script::kHan:
      return 5;
    case Script::kKana:
      return 6;
    case Script::kOther:
      return 7;
    case Script::kNone:
      break;
  }
  if (c == u' ') return 8;
  if (c == u'"' || c == u'\'') return 9;
  if (c == u'(' || c == u')' || c == u'[' || c == u']') return 10;
  if (c == u'.' || c == u',') return 11;
  return c == kOutsideText ? 0 : 12;
}

bool InWord(uint8_t type) { return type >= 1 && type <= 7; }

uint16_t SoundOf(char16_t c) {
  if (!text::IsHangulSyllable(c)) return static_cast<uint16_t>(c | 0x8000);
  const text::Jamo jamo = text::Decompose(c);
  return static_cast<uint16_t>(jamo.onset * text::kCodas + jamo.coda);
}

uint32_t Capped(uint32_t value, uint32_t cap) { return std::min(value, cap); }

// Where in [begin, end) a unit stands: alone, first, last, second, in between.
uint32_t PlaceIn(uint32_t begin, uint32_t end, uint32_t at) {
  if (end - begin == 1) return 0;
  if (at == begin) return 1;
  if (at + 1 == end) return 2;
  return at == begin + 1 ? 3 : 4;
}

constexpr uint32_t kLongestWord = 12;    // longer ones get no feature of their own
constexpr uint32_t kLongestQuoted = 40;  // longer quotations are statements, not titles

}  // namespace

CharacterFeatures::CharacterFeatures(const Gazetteer& gazetteer, const text::JosaTable& josa)
    : gazetteer_(gazetteer), josa_(josa) {}

void CharacterFeatures::Read(std::u16string_view text) {
  Normalise(text);
  FindWords(text);
  FindQuoted();
  FindPhrases();
}

void CharacterFeatures::Extract(text::IndexRange stretch, FeatureKeys& keys) const {
  keys.Clear();
  for (uint32_t i = stretch.begin; i < stretch.end; ++i) {
    keys.Add(FeatureKey(kBias, 0));
    AddNgrams(i, keys);
    AddSounds(i, keys);
    AddWord(i, keys);
    AddCovers(i, keys);
    keys.EndUnit();
  }
}

void CharacterFeatures::ReadWords(FeatureKeys& words) const {
  words.Clear();
  for (const Word& word : words_) {
    const uint32_t length = Capped(word.end - word.begin, 7), last = word.end - 1;
    const uint32_t stem_length = Capped(word.stem_end - word.begin, 7);
    const Word &before = WordBy(word.begin, -1), &after = WordBy(word.begin, 1);
    words.Add(FeatureKey(kGate, word.hash));
    words.Add(FeatureKey(kGate + 1, word.stem));
    words.Add(FeatureKey(kGate + 2, word.particle, stem_length));
    words.Add(FeatureKey(kGate + 3, word.tail, length));
    words.Add(FeatureKey(kGate + 4, word.tail, word.end - word.begin > 2 ? Char(last, -2) : 0));
    words.Add(FeatureKey(kGate + 5, word.head, stem_length));
    words.Add(FeatureKey(kGate + 6, Char(word.begin, 0), stem_length));
    words.Add(FeatureKey(kGate + 7, Char(last, 0), length));
    words.Add(FeatureKey(kGate + 8, word.shape, length));
    words.Add(FeatureKey(kGate + 9, after.stem));
    words.Add(FeatureKey(kGate + 10, before.stem));
    words.Add(FeatureKey(kGate + 11, before.particle, word.particle));
    words.Add(FeatureKey(kGate + 12, Char(word.begin, -1), Char(last, 1)));
    words.Add(FeatureKey(kGate + 13, quoted_[word.begin].value, quoted_[last].value));
    const Cover &first = phrases_[word.begin], &end = phrases_[last];
    const uint32_t reach = first.end >= word.end ? 3 : first.end == word.stem_end ? 2 : 1;
    words.Add(FeatureKey(kGate + 14, first.value, first.begin == word.begin ? reach : 0));
    words.Add(FeatureKey(kGate + 15, first.value, end.value));
    words.EndUnit();
  }
}

void CharacterFeatures::Stretches(std::span<const int32_t> sums, int32_t threshold,
                                  std::vector<text::IndexRange>& stretches) const {
  stretches.clear();
  const auto size = static_cast<uint32_t>(word_of_.size());
  for (size_t i = 0; i < words_.size(); ++i) {
    if (sums[i] < threshold) continue;
    const bool joins = i > 0 && sums[i - 1] >= threshold;
    if (!joins) stretches.push_back({words_[i].begin, 0});
    stretches.back().end = std::min(words_[i].end + 1, size);
  }
}

void CharacterFeatures::Normalise(std::u16string_view text) {
  const size_t size = text.size() + 2 * kMargin;
  chars_.assign(size, kOutsideText);
  sounds_.assign(size, 0);
  types_.assign(size, 0);
  for (size_t i = 0; i < text.size(); ++i) {
    const char16_t c = Normalised(text[i]);
    chars_[i + kMargin] = c;
    sounds_[i + kMargin] = SoundOf(c);
    types_[i + kMargin] = TypeOf(c);
  }
}

void CharacterFeatures::FindWords(std::u16string_view text) {
  words_.clear();
  word_of_.resize(text.size());
  const std::u16string_view chars = std::u16string_view(chars_).substr(kMargin, text.size());
  for (uint32_t i = 0; i < text.size();) {
    if (!InWord(types_[i + kMargin])) {
      word_of_[i++] = static_cast<uint32_t>(words_.size());
      continue;
    }
    Word word;
    word.begin = i;
    word.hash = word.shape = kHashSeed;
    uint8_t last = 0;
    for (; i < text.size() && InWord(types_[i + kMargin]); ++i) {
      word_of_[i] = static_cast<uint32_t>(words_.size());
      word.hash = HashOn(word.hash, chars[i]);
      const uint8_t type = types_[i + kMargin];
      if (type != last) word.shape = HashOn(word.shape, type);
      last = type;
    }
    word.end = word.stem_end = i;
    const std::u16string_view form = chars.substr(word.begin, word.end - word.begin);
    if (types_[word.end - 1 + kMargin] == 1) {
      word.stem_end = word.begin + josa_.Split(form).begin()->stem;
    }
    word.stem = HashOf(chars.substr(word.begin, word.stem_end - word.begin));
    word.particle = HashOf(chars.substr(word.stem_end, word.end - word.stem_end));
    word.head = HashOf(form.substr(0, 2));
    word.tail = HashOf(form.substr(form.size() - std::min<size_t>(2, form.size())));
    words_.push_back(word);
  }
}

void CharacterFeatures::FindQuoted() {
  const uint32_t size = static_cast<uint32_t>(word_of_.size());
  quoted_.assign(size, {});
  constexpr std::u16string_view kOpening = u"\"'<(", kClosing = u"\"'>)";
  std::array<uint32_t, 4> open;
  open.fill(size);
  for (uint32_t i = 0; i < size; ++i) {
    const char16_t c = Char(i, 0);
    for (uint32_t mark = 0; mark < kOpening.size(); ++mark) {
      if (c == kClosing[mark] && open[mark] < i && i - open[mark] <= kLongestQuoted + 1) {
        for (uint32_t k = open[mark] + 1; k < i; ++k) quoted_[k] = {open[mark] + 1, i, mark + 1};
        open[mark] = size;
      } else if (c == kOpening[mark]) {
        open[mark] = i;
      }
    }
  }
}

// Longer phrases win; of two as long, the earlier.
void CharacterFeatures::FindPhrases() {
  const uint32_t size = static_cast<uint32_t>(word_of_.size());
  phrases_.assign(size, {});
  const std::u16string_view chars = std::u16string_view(chars_).substr(kMargin, size);
  for (uint32_t i = 0; i < size; ++i) {
    const auto match = gazetteer_.LongestAt(chars, i);
    if (!match) continue;
    // A phrase that begins inside a word is a coincidence more often than not, unless it is long.
    const uint32_t end = i + match->length;
    for (uint32_t k = i; k < end; ++k) {
      if (phrases_[k].end - phrases_[k].begin < match->length) phrases_[k] = {i, end, match->lists};
    }
  }
}

void CharacterFeatures::AddNgrams(uint32_t at, FeatureKeys& keys) const {
  for (int k = -3; k <= 3; ++k)
    keys.Add(FeatureKey(kUnigram + static_cast<uint32_t>(k + 3), Char(at, k)));
  const auto pack = [&](int from, int count) {
    uint64_t packed = 0;
    for (int k = 0; k < count; ++k) packed = packed << 16 | Char(at, from + k);
    return packed;
  };
  for (int k = 0; k < 4; ++k)
    keys.Add(FeatureKey(kBigram + static_cast<uint32_t>(k), pack(k - 2, 2)));
  for (int k = 0; k < 5; ++k)
    keys.Add(FeatureKey(kTrigram + static_cast<uint32_t>(k), pack(k - 3, 3)));
  for (int k = 0; k < 4; ++k)
    keys.Add(FeatureKey(kFourgram + static_cast<uint32_t>(k), pack(k - 3, 4)));
  for (int k = 0; k < 3; ++k) {
    const int from = 2 * k - 4;
    keys.Add(FeatureKey(kFivegram + static_cast<uint32_t>(k), pack(from, 4), Char(at, from + 4)));
  }
}

void CharacterFeatures::AddSounds(uint32_t at, FeatureKeys& keys) const {
  const auto pack = [&](int from, int count) {
    uint64_t packed = 0;
    for (int k = 0; k < count; ++k) packed = packed << 16 | Sound(at, from + k);
    return packed;
  };
  keys.Add(FeatureKey(kSounds, pack(0, 1)));
  keys.Add(FeatureKey(kSounds + 1, pack(-1, 2)));
  keys.Add(FeatureKey(kSounds + 2, pack(0, 2)));
  keys.Add(FeatureKey(kSounds + 3, pack(-1, 3)));
  const auto types = [&](int from, int count) {
    uint64_t packed = 0;
    for (int k = 0; k < count; ++k) packed = packed << 4 | Type(at, from + k);
    return packed;
  };
  keys.Add(FeatureKey(kTypes, types(-2, 5)));
  keys.Add(FeatureKey(kTypes + 1, types(-4, 9)));
}

const CharacterFeatures::Word& CharacterFeatures::WordBy(uint32_t at, int offset) const {
  static const Word kNoWord;
  const int64_t index = static_cast<int64_t>(word_of_[at]) + offset;
  return index < 0 || index >= static_cast<int64_t>(words_.size())
             ? kNoWord
             : words_[static_cast<size_t>(index)];
}

void CharacterFeatures::AddWord(uint32_t at, FeatureKeys& keys) const {
  if (!InWord(types_[at + kMargin])) {
    // Between words: what stands before and what after decides whether a name goes on.
    keys.Add(FeatureKey(kBetween, WordBy(at, -1).stem, Char(at, 0)));
    keys.Add(FeatureKey(kBetween, WordBy(at, 0).stem, Char(at, 0) | 0x10000));
    keys.Add(FeatureKey(kBetween, WordBy(at, -1).tail, WordBy(at, 0).head));
    keys.Add(FeatureKey(kBetween, WordBy(at, -1).particle, WordBy(at, 0).particle ^ 0x20000));
    return;
  }
  const Word& word = WordBy(at, 0);
  const uint32_t from_begin = at - word.begin, to_end = word.end - at;
  const uint32_t begin4 = Capped(from_begin, 4), end4 = Capped(to_end, 4);
  keys.Add(FeatureKey(kPlace, Capped(from_begin, 7), Capped(to_end, 7)));
  if (from_begin >= 2 && from_begin < kLongestWord) {
    uint64_t hash = kHashSeed;
    for (uint32_t k = word.begin; k <= at; ++k) hash = HashOn(hash, Char(k, 0));
    keys.Add(FeatureKey(kPrefix, hash, end4));
  }
  if (to_end >= 2 && to_end < kLongestWord) {
    uint64_t hash = kHashSeed;
    for (uint32_t k = at; k < word.end; ++k) hash = HashOn(hash, Char(k, 0));
    keys.Add(FeatureKey(kSuffix, hash, begin4));
  }
  if (word.end - word.begin < kLongestWord) {
    keys.Add(FeatureKey(kWord, word.hash, from_begin));
    keys.Add(FeatureKey(kStem, word.stem, from_begin));
  }
  const uint32_t to_stem =
      at < word.stem_end ? Capped(word.stem_end - at, 5) : 16 + Capped(at - word.stem_end, 3);
  const uint32_t stem_length = Capped(word.stem_end - word.begin, 6);
  keys.Add(FeatureKey(kParticle, word.particle, to_stem << 8 | stem_length));
  keys.Add(FeatureKey(kShape, word.shape, begin4 << 8 | end4));
  const Word &before = WordBy(at, -1), &after = WordBy(at, 1);
  keys.Add(FeatureKey(kWordBefore, before.stem, begin4));
  keys.Add(FeatureKey(kTailBefore, before.tail, begin4 << 4 | end4));
  keys.Add(FeatureKey(kParticleBefore, before.particle, begin4 << 8 | stem_length));
  keys.Add(FeatureKey(kWordAfter, after.stem, to_stem));
  keys.Add(FeatureKey(kHeadAfter, after.head, to_stem << 4 | begin4));
  keys.Add(FeatureKey(kStemAndNext, word.particle ^ (after.stem << 1), to_stem));
  keys.Add(FeatureKey(kSecondBefore, WordBy(at, -2).stem, begin4));
  keys.Add(FeatureKey(kSecondAfter, WordBy(at, 2).stem, end4));
}

void CharacterFeatures::AddCovers(uint32_t at, FeatureKeys& keys) const {
  const Cover& quoted = quoted_[at];
  if (quoted.value != 0) {
    const uint32_t length = quoted.end - quoted.begin;
    const uint32_t place = PlaceIn(quoted.begin, quoted.end, at);
    const uint32_t bucket = length < 8 ? length : 8 + length / 8;
    keys.Add(FeatureKey(kQuoted, quoted.value << 8 | place, bucket));
    keys.Add(FeatureKey(kQuotedWord, quoted.value << 8 | place,
                        WordBy(quoted.end - 1, 1).head ^ Char(quoted.end, 1)));
  }
  const Cover& phrase = phrases_[at];
  if (phrase.value == 0) return;
  const uint32_t place = PlaceIn(phrase.begin, phrase.end, at),
                 length = Capped(phrase.end - phrase.begin, 7);
  const Word& word = WordBy(phrase.end - 1, 0);
  const uint32_t begins = phrase.begin == WordBy(phrase.begin, 0).begin;
  const uint32_t ends = phrase.end == word.end ? 2 : phrase.end == word.stem_end ? 1 : 0;
  keys.Add(FeatureKey(kPhrase, phrase.value, place));
  keys.Add(FeatureKey(kPhraseEdges, phrase.value, place << 8 | begins << 6 | ends << 4 | length));
  keys.Add(FeatureKey(kPhraseContext, phrase.value,
                      (place << 4 | ends) ^ WordBy(phrase.end - 1, 1).stem));
}

}  // namespace presslens::names
