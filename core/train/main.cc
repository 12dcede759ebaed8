// presslens_train: makes a model file from annotated corpora. See README.md for its command line.
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <string>

#include "ablation.h"
#include "evaluate.h"
#include "model_card.h"
#include "names/model.h"
#include "recipes.h"

namespace {

using namespace presslens;  // NOLINT: this file is the program, not a library

constexpr const char* kUsage =
    "usage: presslens_train ko|en|klue --corpora DIR [--lists DIR] [--articles FILE.jsonl] [--out "
    "FILE.model] "
    "[--leave-out 0..3]\n"
    "       [--ablation yes|no] [--rows N] [--article-weight W] [--epochs N]\n";

struct Arguments {
  std::string recipe, out, card, date;
  bool ablate = true;
  train::Material material;
};

std::string Today() {
  const std::time_t now = std::time(nullptr);
  char day[16];
  std::strftime(day, sizeof day, "%Y-%m-%d", std::gmtime(&now));
  return day;
}

using PlanMaker = train::Plan (*)(const train::Material&);

// Nothing if there is no such recipe.
PlanMaker RecipeOf(const std::string& name) {
  if (name == "ko") return train::KoreanPlan;
  if (name == "en") return train::EnglishPlan;
  return name == "klue" ? train::KluePlan : nullptr;
}

bool Parse(int argc, char** argv, Arguments& arguments) {
  if (argc < 2) return false;
  arguments.recipe = argv[1];
  for (int i = 2; i + 1 < argc; i += 2) {
    const std::string option = argv[i], value = argv[i + 1];
    if (option == "--corpora") {
      arguments.material.corpora = value;
    } else if (option == "--articles") {
      arguments.material.articles = value;
    } else if (option == "--card") {
      arguments.card = value;
    } else if (option == "--date") {
      arguments.date = value;
    } else if (option == "--lists") {
      arguments.material.lists = value;
    } else if (option == "--out") {
      arguments.out = value;
    } else if (option == "--ablation") {
      arguments.ablate = value != "no";
    } else if (option == "--rows") {
      arguments.material.rows = std::strtoul(value.c_str(), nullptr, 10);
    } else if (option == "--article-weight") {
      arguments.material.article_weight = std::strtof(value.c_str(), nullptr);
    } else if (option == "--rate") {
      arguments.material.rate = std::strtof(value.c_str(), nullptr);
    } else if (option == "--epochs") {
      arguments.material.epochs = std::atoi(value.c_str());
    } else if (option == "--leave-out") {
      arguments.material.leave_out = std::atoi(value.c_str());
    } else {
      return false;
    }
  }
  if (arguments.card.empty() && !arguments.out.empty()) {
    arguments.card = std::filesystem::path(arguments.out).replace_extension(".md").string();
  }
  if (arguments.date.empty()) arguments.date = Today();
  return argc % 2 == 0 && !arguments.material.corpora.empty() &&
         RecipeOf(arguments.recipe) != nullptr;
}

}  // namespace

int main(int argc, char** argv) {
  Arguments arguments;
  if (!Parse(argc, argv, arguments)) {
    std::fputs(kUsage, stderr);
    return 2;
  }
  const train::Plan plan = RecipeOf(arguments.recipe)(arguments.material);
  const std::vector<std::byte> bytes = names::PackModel(train::Train(plan.recipe));
  if (!arguments.out.empty()) {
    std::ofstream file(arguments.out, std::ios::binary);
    file.write(reinterpret_cast<const char*>(bytes.data()),
               static_cast<std::streamsize>(bytes.size()));
    if (!file) {
      std::fprintf(stderr, "presslens_train: cannot write %s\n", arguments.out.c_str());
      return 1;
    }
  }
  names::ModelParts parts;
  if (const Status status = names::UnpackModel(bytes, parts); !status.ok()) {
    std::fprintf(stderr, "presslens_train: the model just made is refused: %s\n",
                 status.message.c_str());
    return 1;
  }
  const auto model = names::Model::Make(std::move(parts));
  std::string scores;
  for (const train::HeldOut& held_out : plan.held_out) {
    scores +=
        held_out.name + "\n" +
        train::Table(train::Evaluate(*model, held_out.texts, held_out.scheme, held_out.classes)) +
        "\n";
  }
  std::printf("%zu bytes\n%s", bytes.size(), scores.c_str());
  const std::string ablations =
      arguments.ablate && !plan.ablations.empty() ? train::AblationTable(plan) : "";
  std::fputs(ablations.c_str(), stdout);
  if (!arguments.card.empty()) {
    std::ofstream card(arguments.card);
    card << train::ModelCard(plan, arguments.date, bytes.size(), scores, ablations);
  }
  return 0;
}
