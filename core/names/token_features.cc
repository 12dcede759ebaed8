#include "names/token_features.h"

#include <algorithm>

#include "names/normalise.h"
#include "text/characters.h"

namespace presslens::names {
namespace {

// The templates. Their numbers are part of the model format.
enum Template : uint32_t {
  kBias = 1,
  kForm = 2,    // + 0..4
  kLower = 8,   // + 0..4
  kPair = 14,   // + 0..4
  kShape = 20,  // + 0..4
  kPrefix = 26,
  kSuffix = 30,
  kShapeAndSuffix = 36,
  kFirst,
  kBeforeRun,
  kAfterRun,
  kAroundRun,
  kPlaceInRun,
  kFirstOfRun,
  kLastOfRun,
  kWholeRun,
  kListsOfRun,
  kOwnLists,
  kListsBefore,
  kListsAfter,
  kPhrase,
  kPhraseEdges,
  kUses,
  kUsesAndLists,
  kShouting,
  kSecondBeforeRun,
  kLongShape,
  kClass = 60,   // + 0..4
  kCoarse = 65,  // + 0..2
  kClassBeforeRun = 68,
  kClassAfterRun,
  kClassesOfRun,
  kClassAndLists,
  kGate = 80,  // + 0..9
};

// How a document uses a word elsewhere.
enum Use : uint32_t {
  kInLowerCase = 1,
  kCapitalInside = 2,  // capitalised where no sentence begins
  kAfterTitle = 4,
  kEndOfRun = 8,  // last of several capitalised words
  kAfterGivenName = 16,
  kBeforeSpeech = 32,
  kAfterIn = 64,
  kBeforeOrganizationEnd = 128,
};

constexpr uint32_t kLongestRun = 12;

constexpr char16_t kSmallLetter = u'x';

char16_t ShapeOf(char16_t c) {
  if (text::IsUpper(c)) return u'X';
  if (text::IsLatin(c)) return kSmallLetter;
  return text::IsDigit(c) ? u'0' : c;
}

bool IsPlain(std::u16string_view form) {
  return std::all_of(form.begin(), form.end(), [](char16_t c) { return c >= u'a' && c <= u'z'; });
}

uint32_t Capped(uint32_t value, uint32_t cap) { return std::min(value, cap); }

uint32_t PlaceIn(uint32_t begin, uint32_t end, uint32_t at) {
  if (end - begin == 1) return 0;
  if (at == begin) return 1;
  return at + 1 == end ? 2 : 3;
}

}  // namespace

TokenFeatures::TokenFeatures(const Gazetteer& gazetteer, const WordClasses& classes,
                             const text::Document& document)
    : gazetteer_(gazetteer), classes_(classes), document_(document) {
  for (const Chain& chain : ChainsOf(document)) {
    ReadTokens(chain);
    FindLists();
    FindRuns();
    Learn();
  }
}

void TokenFeatures::Extract(text::IndexRange stretch, FeatureKeys& keys) const {
  keys.Clear();
  for (uint32_t i = stretch.begin; i < stretch.end; ++i) {
    keys.Add(FeatureKey(kBias, 0));
    AddWords(i, keys);
    AddAffixes(i, keys);
    AddRun(i, keys);
    AddLists(i, keys);
    AddUses(i, keys);
    AddClasses(i, keys);
    keys.EndUnit();
  }
}

void TokenFeatures::ReadWords(FeatureKeys& words) const {
  words.Clear();
  for (uint32_t i = 0; i < words_.size(); ++i) {
    const Word &word = words_[i], &before = WordBy(i, -1), &after = WordBy(i, 1);
    words.Add(FeatureKey(kGate, word.form));
    words.Add(FeatureKey(kGate + 1, word.shape, word.first));
    words.Add(FeatureKey(kGate + 2, word.shape, shouting_));
    words.Add(FeatureKey(kGate + 3, word.shape, before.shape));
    words.Add(FeatureKey(kGate + 4, word.shape, after.shape));
    words.Add(FeatureKey(kGate + 5, before.shape, after.shape));
    words.Add(FeatureKey(kGate + 6, word.lists, word.shape));
    words.Add(FeatureKey(kGate + 7, word.phrase, word.shape));
    words.Add(FeatureKey(kGate + 8, before.lower, word.shape));
    words.Add(FeatureKey(kGate + 9, after.lower, word.shape));
    words.EndUnit();
  }
}

void TokenFeatures::Stretches(std::span<const int32_t> sums, int32_t threshold,
                              std::vector<text::IndexRange>& stretches) const {
  stretches.clear();
  const auto size = static_cast<uint32_t>(words_.size());
  for (uint32_t i = 0; i < size; ++i) {
    if (sums[i] < threshold) continue;
    if (i == 0 || sums[i - 1] < threshold) stretches.push_back({i, 0});
    stretches.back().end = std::min(i + 2, size);
  }
}

void TokenFeatures::Read(const Chain& chain) {
  ReadTokens(chain);
  for (Word& word : words_) word.kin = classes_.Of(word.lower);
  FindPhrases();
  FindRuns();
}

void TokenFeatures::ReadTokens(const Chain& chain) {
  words_.clear();
  lower_.clear();
  uint32_t capitals = 0, letters = 0, shouted = 0;
  for (uint32_t i = chain.tokens.begin; i < chain.tokens.end; ++i) {
    const text::Token& token = document_.tokens()[i];
    if (token.space_before && i != chain.tokens.begin) lower_.push_back(u' ');
    const std::u16string_view form = document_.text(token);
    const bool plain = IsPlain(form);
    Word word = plain ? ReadPlain(form) : ReadForm(form);
    word.letters = token.kind == text::TokenKind::kWord;
    word.capital = word.letters && text::IsUpper(document_.text(token).front());
    word.first = i == chain.tokens.begin || (words_.size() == 1 && !words_.front().letters);
    if (word.letters && word.end - word.begin > 3) {
      ++letters;
      capitals += word.capital;
      shouted += !plain && std::none_of(form.begin(), form.end(), text::IsLower);
    }
    words_.push_back(word);
  }
  shouting_ = letters < 3 ? 0 : shouted * 4 > letters * 3 ? 2 : capitals * 4 > letters * 3 ? 1 : 0;
}

// Hashes what a word looks like, and writes it in lower case.
TokenFeatures::Word TokenFeatures::ReadForm(std::u16string_view form) {
  Word word;
  word.begin = static_cast<uint32_t>(lower_.size());
  word.form = word.lower = word.shape = word.long_shape = kHashSeed;
  char16_t last_shape = 0;
  for (const char16_t raw : form) {
    const char16_t c = Normalised(raw), lower = text::ToLower(c), shape = ShapeOf(raw);
    word.form = HashOn(word.form, c);
    word.lower = HashOn(word.lower, lower);
    word.long_shape = HashOn(word.long_shape, shape);
    if (shape != last_shape) word.shape = HashOn(word.shape, shape);
    last_shape = shape;
    lower_.push_back(lower);
  }
  word.end = static_cast<uint32_t>(lower_.size());
  return word;
}

// The same for what most words are: small letters alone, which are hashed once.
TokenFeatures::Word TokenFeatures::ReadPlain(std::u16string_view form) {
  Word word;
  word.begin = static_cast<uint32_t>(lower_.size());
  lower_.append(form);
  word.end = static_cast<uint32_t>(lower_.size());
  word.form = word.lower = HashOf(form);
  word.shape = HashOn(kHashSeed, kSmallLetter);
  word.long_shape = kHashSeed;
  for (size_t i = 0; i < form.size(); ++i) word.long_shape = HashOn(word.long_shape, kSmallLetter);
  return word;
}

// The lists of each word alone that stands in a run of capitalised words, or where what it is says
// something about one: others are not looked at while learning.
void TokenFeatures::FindLists() {
  for (uint32_t i = 0; i < words_.size(); ++i) {
    Word& word = words_[i];
    if (!word.capital && !WordBy(i, 1).capital && !WordBy(i, -1).capital && !WordBy(i, -2).capital)
      continue;
    word.lists =
        gazetteer_.Find(std::u16string_view(lower_).substr(word.begin, word.end - word.begin));
  }
}

// The same, and the longest phrase that covers each word.
void TokenFeatures::FindPhrases() {
  const uint32_t count = static_cast<uint32_t>(words_.size());
  for (uint32_t i = 0; i < count; ++i) {
    uint32_t last = i, best = i;
    ListMask lists = 0;
    gazetteer_.EachAt(lower_, words_[i].begin, [&](Gazetteer::Match match) {
      const uint32_t end = words_[i].begin + match.length;
      while (last < count && words_[last].end < end) ++last;
      if (last == count || words_[last].end != end) return;
      if (last == i) words_[i].lists = match.lists;
      best = last;
      lists = match.lists;
    });
    if (lists == 0 || !words_[i].letters) continue;
    for (uint32_t k = i; k <= best; ++k) {
      if (words_[k].phrase_end - words_[k].phrase_begin >= best + 1 - i) continue;
      words_[k].phrase_begin = i;
      words_[k].phrase_end = best + 1;
      words_[k].phrase = lists;
    }
  }
}

// A run is capitalised words with what may stand inside a name between them: Bank of England,
// Jean-Luc, Marks & Spencer.
void TokenFeatures::FindRuns() {
  runs_.clear();
  const uint32_t count = static_cast<uint32_t>(words_.size());
  for (uint32_t i = 0; i < count;) {
    Run run{i, i + 1};
    if (words_[i].capital) {
      uint32_t end = i + 1;
      while (end < count && end - i < kLongestRun) {
        uint32_t next = end;
        while (next < count && next - end < 2 && !words_[next].capital &&
               (words_[next].lists & (BitOf(kConnectors) | BitOf(kGroupConnectors))))
          ++next;
        if (next >= count || !words_[next].capital) break;
        end = next + 1;
      }
      run.end = end;
    }
    for (uint32_t k = run.begin; k < run.end; ++k)
      words_[k].run = static_cast<uint32_t>(runs_.size());
    runs_.push_back(run);
    i = run.end;
  }
}

void TokenFeatures::Learn() {
  static const uint64_t kSaid = HashOf(u"said"), kSays = HashOf(u"says"), kTold = HashOf(u"told"),
                        kIn = HashOf(u"in"), kAt = HashOf(u"at");
  for (uint32_t i = 0; i < words_.size(); ++i) {
    const Word& word = words_[i];
    if (!word.letters) continue;
    uint32_t& uses = uses_[word.lower];
    if (!word.capital) {
      uses |= kInLowerCase;
      continue;
    }
    if (shouting_ != 0) continue;
    const Run& run = runs_[word.run];
    const Word& before = WordBy(run.begin, -1);
    if (!word.first) uses |= kCapitalInside;
    if (WordBy(i, -1).lists & BitOf(kTitles)) uses |= kAfterTitle;
    if (run.end - run.begin > 1 && i + 1 == run.end) uses |= kEndOfRun;
    if (i > run.begin && (words_[i - 1].lists & BitOf(kGivenNames))) uses |= kAfterGivenName;
    const uint64_t after = WordBy(run.end - 1, 1).lower;
    if (after == kSaid || after == kSays || after == kTold) uses |= kBeforeSpeech;
    if (before.lower == kIn || before.lower == kAt) uses |= kAfterIn;
    if (i + 1 < run.end && (words_[run.end - 1].lists & BitOf(kGroupEnds)))
      uses |= kBeforeOrganizationEnd;
  }
}

const TokenFeatures::Word& TokenFeatures::WordBy(uint32_t at, int offset) const {
  static const Word kNoWord;
  const int64_t index = static_cast<int64_t>(at) + offset;
  return index < 0 || index >= static_cast<int64_t>(words_.size())
             ? kNoWord
             : words_[static_cast<size_t>(index)];
}

void TokenFeatures::AddWords(uint32_t at, FeatureKeys& keys) const {
  for (int k = -2; k <= 2; ++k) {
    const uint32_t index = static_cast<uint32_t>(k + 2);
    keys.Add(FeatureKey(kForm + index, WordBy(at, k).form));
    keys.Add(FeatureKey(kLower + index, WordBy(at, k).lower));
  }
  keys.Add(FeatureKey(kPair, WordBy(at, -1).lower, WordBy(at, 0).form));
  keys.Add(FeatureKey(kPair + 1, WordBy(at, 0).form, WordBy(at, 1).lower));
  keys.Add(
      FeatureKey(kPair + 2, WordBy(at, -1).lower, WordBy(at, 1).lower ^ (words_[at].shape << 1)));
  keys.Add(FeatureKey(kPair + 3, WordBy(at, -2).lower, WordBy(at, -1).lower));
  keys.Add(FeatureKey(kPair + 4, WordBy(at, 1).lower, WordBy(at, 2).lower));
}

void TokenFeatures::AddAffixes(uint32_t at, FeatureKeys& keys) const {
  const Word& word = words_[at];
  const std::u16string_view lower =
      std::u16string_view(lower_).substr(word.begin, word.end - word.begin);
  uint64_t hash = kHashSeed;
  const uint64_t capital = word.capital;
  for (uint32_t n = 1; n <= 4 && n < lower.size(); ++n) {
    hash = HashOn(hash, lower[n - 1]);
    if (n > 1) keys.Add(FeatureKey(kPrefix + n - 1, hash, capital));
  }
  hash = kHashSeed;
  for (uint32_t n = 1; n <= 4 && n < lower.size(); ++n) {
    hash = HashOn(hash, lower[lower.size() - n]);
    keys.Add(FeatureKey(kSuffix + n - 1, hash, capital));
    if (n == 3) keys.Add(FeatureKey(kShapeAndSuffix, hash, word.shape));
  }
  keys.Add(FeatureKey(kShape, word.shape));
  keys.Add(FeatureKey(kLongShape, word.long_shape));
  keys.Add(FeatureKey(kShape + 1, WordBy(at, -1).shape, word.shape));
  keys.Add(FeatureKey(kShape + 2, word.shape, WordBy(at, 1).shape));
  keys.Add(FeatureKey(kShape + 3, WordBy(at, -1).shape ^ (WordBy(at, 1).shape << 1), word.shape));
  keys.Add(FeatureKey(kFirst, word.shape, word.first));
  keys.Add(FeatureKey(kShouting, word.shape, shouting_));
}

void TokenFeatures::AddRun(uint32_t at, FeatureKeys& keys) const {
  const Word& word = words_[at];
  const Run& run = runs_[word.run];
  if (!words_[run.begin].capital) return;
  const uint32_t place =
      PlaceIn(run.begin, run.end, at) << 4 | Capped(run.end - run.begin, 5) | shouting_ << 8;
  const Word &before = WordBy(run.begin, -1), &after = WordBy(run.end - 1, 1);
  keys.Add(FeatureKey(kBeforeRun, before.lower, place));
  keys.Add(FeatureKey(kAfterRun, after.lower, place));
  keys.Add(FeatureKey(kAroundRun, before.lower, after.lower));
  keys.Add(FeatureKey(kSecondBeforeRun, WordBy(run.begin, -2).lower, before.lower));
  keys.Add(FeatureKey(kPlaceInRun, place, words_[run.begin].first));
  keys.Add(FeatureKey(kFirstOfRun, words_[run.begin].lower, place));
  keys.Add(FeatureKey(kLastOfRun, words_[run.end - 1].lower, place));
  uint64_t whole = kHashSeed;
  for (uint32_t k = run.begin; k < run.end; ++k)
    whole = (whole ^ words_[k].lower) * 0x100000001B3ULL;
  keys.Add(FeatureKey(kWholeRun, whole, place));
  keys.Add(FeatureKey(kListsOfRun, words_[run.begin].lists,
                      static_cast<uint64_t>(words_[run.end - 1].lists) << 32 | place));
}

void TokenFeatures::AddLists(uint32_t at, FeatureKeys& keys) const {
  const Word& word = words_[at];
  keys.Add(FeatureKey(kOwnLists, word.lists, word.shape));
  keys.Add(FeatureKey(kListsBefore, WordBy(at, -1).lists, word.shape));
  keys.Add(FeatureKey(kListsAfter, WordBy(at, 1).lists, word.shape));
  if (word.phrase == 0) return;
  const uint32_t place = PlaceIn(word.phrase_begin, word.phrase_end, at);
  const Run& run = runs_[word.run];
  const uint32_t edges =
      (word.phrase_begin == run.begin ? 1U : 0U) | (word.phrase_end == run.end ? 2U : 0U);
  keys.Add(FeatureKey(kPhrase, word.phrase, place << 1 | words_[word.phrase_begin].capital));
  keys.Add(
      FeatureKey(kPhraseEdges, word.phrase,
                 (place << 8 | edges << 4 | Capped(word.phrase_end - word.phrase_begin, 5)) << 1 |
                     words_[word.phrase_begin].capital));
}

void TokenFeatures::AddUses(uint32_t at, FeatureKeys& keys) const {
  const Word& word = words_[at];
  if (!word.capital) return;
  const auto found = uses_.find(word.lower);
  const uint32_t uses = found == uses_.end() ? 0 : found->second;
  const Run& run = runs_[word.run];
  const uint32_t place = PlaceIn(run.begin, run.end, at) << 4 | shouting_;
  keys.Add(FeatureKey(kUses, uses, place << 1 | word.first));
  keys.Add(FeatureKey(kUsesAndLists, uses, static_cast<uint64_t>(word.lists) << 16 | place));
}

// The classes of words say something where words and lists do not know them.
void TokenFeatures::AddClasses(uint32_t at, FeatureKeys& keys) const {
  const Word& word = words_[at];
  const auto coarse = [&](int offset) { return WordClasses::CoarseOf(WordBy(at, offset).kin); };
  for (int k = -2; k <= 2; ++k)
    keys.Add(FeatureKey(kClass + static_cast<uint32_t>(k + 2), WordBy(at, k).kin, word.shape));
  keys.Add(FeatureKey(kCoarse, coarse(0), word.shape));
  keys.Add(FeatureKey(kCoarse + 1, uint64_t{coarse(-1)} << 32 | coarse(0), word.shape));
  keys.Add(FeatureKey(kCoarse + 2, uint64_t{coarse(0)} << 32 | coarse(1), word.shape));
  const Run& run = runs_[word.run];
  const Word &first = words_[run.begin], &last = words_[run.end - 1];
  if (!first.capital) return;
  const uint32_t place = PlaceIn(run.begin, run.end, at) << 4 | Capped(run.end - run.begin, 5);
  keys.Add(FeatureKey(kClassBeforeRun, WordBy(run.begin, -1).kin, place));
  keys.Add(FeatureKey(kClassAfterRun, WordBy(run.end - 1, 1).kin, place));
  keys.Add(FeatureKey(kClassesOfRun, uint64_t{first.kin} << 32 | last.kin, place));
  keys.Add(FeatureKey(kClassAndLists, word.kin, word.lists));
}

}  // namespace presslens::names
