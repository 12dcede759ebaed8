#include "korean_corpora.h"

#include <fstream>
#include <string>
#include <utility>

#include "names/normalise.h"
#include "names/word_lists.h"
#include "refinement.h"
#include "text/utf.h"

namespace presslens::train {
namespace {

using names::BitOf;
using names::UnitKind;

struct WordList {
  const char* path;
  names::List list;
  size_t shortest, longest;
};

constexpr WordList kLists[] = {
    {"mecab-place.tsv", names::kPlaces, 2, 8},
    {"mecab-place-station.tsv", names::kPlaces, 3, 8},
    {"okt-geolocations.txt", names::kPlaces, 2, 8},
    {"mecab-group.tsv", names::kGroups, 2, 10},
    {"okt-company-names.txt", names::kGroups, 2, 10},
    {"okt-congress.txt", names::kPeople, 2, 4},
    {"okt-given-names.txt", names::kGivenNames, 2, 3},
    {"okt-family-names.txt", names::kFamilyNames, 1, 2},
    {"mecab-foreign.tsv", names::kForeignWords, 3, 8},
    {"okt-entities.txt", names::kEncyclopedia, 2, 8},
    {"mecab-nnp.tsv", names::kEncyclopedia, 2, 8},
    {"okt-nouns.txt", names::kCommonNouns, 2, 5},
};

void AddList(const std::string& folder, const WordList& words, Phrases& phrases) {
  std::ifstream file(folder + "/" + words.path);
  std::string line;
  while (std::getline(file, line)) {
    const std::u16string form = text::DecodeUtf8(line.substr(0, line.find('\t')));
    if (form.size() < words.shortest || form.size() > words.longest) continue;
    phrases[names::NormalisedPhrase(UnitKind::kCharacters, form)] |= BitOf(words.list);
  }
}

}  // namespace

Phrases KoreanDictionary(const Material& material) {
  Phrases dictionary = names::WordLists("ko", UnitKind::kCharacters);
  if (!material.lists.empty()) {
    for (const char* list : {"/ko.tsv", "/ko_known.tsv"})
      AddPhrases(material.lists + list, UnitKind::kCharacters, dictionary);
  }
  for (const WordList& words : kLists) AddList(material.corpora + "/ko/lexicon", words, dictionary);
  return dictionary;
}

Konec ReadKonec(const Material& material, const Phrases& dictionary) {
  const std::string folder = material.corpora + "/ko/konec-";
  Konec konec{
      {"konec-train", ReadCorpus(folder + "train-silver.jsonl"), Scheme::kKonec, 0.5F, true},
      {"konec-gold", {}, Scheme::kKonec, 1.0F, true},
      {}};
  std::vector<AnnotatedText> gold = ReadCorpus(folder + "gold.jsonl");
  for (size_t i = 0; i < gold.size(); ++i)
    (i % kHeldOutEvery == 0 ? konec.held_out : konec.gold.texts).push_back(std::move(gold[i]));
  if (!material.refine) return konec;
  Recipe recipe;
  recipe.language = {"ko", UnitKind::kCharacters, {names::kMaxClasses}};
  recipe.dictionary = dictionary;
  recipe.sources.push_back(konec.gold);
  recipe.first.min_count = 3;
  konec.silver = Refined(recipe, konec.silver, ReadFormCounts(folder + "train-forms.tsv"));
  return konec;
}

}  // namespace presslens::train
