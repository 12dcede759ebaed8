#include "rules/apply.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "rules/compiled_pack.h"
#include "rules/matches.h"
#include "text/utf.h"

namespace presslens::rules {
namespace {

struct Candidate {
  Match match;
  uint32_t pack;
};

// Which code units are taken.
class Taken {
 public:
  explicit Taken(size_t length) : units_(length) {}
  bool Any(Span span) const {
    for (uint32_t at = span.start; at < span.end; ++at) {
      if (units_[at]) return true;
    }
    return false;
  }
  void Take(Span span) { std::fill(units_.begin() + span.start, units_.begin() + span.end, true); }

 private:
  std::vector<bool> units_;
};

class Application {
 public:
  Application(const std::vector<std::shared_ptr<const RulePack>>& packs,
              const text::JosaTable& josa, const text::Document& document,
              std::vector<Entity>& entities, std::vector<Figure>& figures)
      : packs_(packs),
        josa_(josa),
        document_(document),
        searchable_(document),
        entities_(entities),
        figures_(figures),
        taken_(document.text().size()) {}

  void Run() {
    Collect();
    DropIgnored();
    AddNamed();
    std::erase_if(entities_, [](const Entity& entity) { return entity.mentions.empty(); });
    std::sort(entities_.begin(), entities_.end(), [](const Entity& a, const Entity& b) {
      return a.mentions.front().span.start < b.mentions.front().span.start;
    });
  }

 private:
  const RulePack::Compiled& Pack(uint32_t index) const { return packs_[index]->compiled(); }
  const RulePack::Compiled::Rule& RuleOf(const Candidate& candidate) const {
    return Pack(candidate.pack).rules[candidate.match.rule];
  }

  void Collect() {
    for (uint32_t i = 0; i < packs_.size(); ++i) {
      if (!packs_[i]) continue;
      if (!Pack(i).SpeaksOf(document_.language())) continue;
      for (const Match& match : FindMatches(Pack(i), searchable_, josa_)) {
        const Candidate candidate{match, i};
        (RuleOf(candidate).ignores ? ignored_ : named_).push_back(candidate);
      }
    }
  }

  void DropIgnored() {
    if (ignored_.empty()) return;
    std::sort(ignored_.begin(), ignored_.end(), [](const Candidate& a, const Candidate& b) {
      return a.match.span.start < b.match.span.start;
    });
    for (Entity& entity : entities_) {
      std::erase_if(entity.mentions, [&](const Mention& mention) {
        return Ignores(mention.span, {entity.type, entity.custom_type});
      });
    }
    std::vector<uint32_t> moved(figures_.size());
    std::vector<Figure> kept;
    for (uint32_t i = 0; i < figures_.size(); ++i) {
      moved[i] = static_cast<uint32_t>(kept.size());
      if (!Ignores(figures_[i])) kept.push_back(figures_[i]);
    }
    RelinkConversions(moved, kept);
    figures_ = std::move(kept);
    std::erase_if(named_, [this](const Candidate& named) {
      return Ignores(named.match.span, *RuleOf(named).type);
    });
  }

  // A conversion loses its link when the figure that it converts is gone.
  void RelinkConversions(const std::vector<uint32_t>& moved, std::vector<Figure>& kept) const {
    for (Figure& figure : kept) {
      if (!figure.conversion_of) continue;
      if (Ignores(figures_[*figure.conversion_of])) {
        figure.conversion_of.reset();
      } else {
        figure.conversion_of = moved[*figure.conversion_of];
      }
    }
  }

  // Calls `test` for the ignored phrases that cover `span`, until it returns true.
  template <typename Test>
  bool AnyIgnored(Span span, Test test) const {
    const auto past = std::upper_bound(
        ignored_.begin(), ignored_.end(), span.start,
        [](uint32_t start, const Candidate& c) { return start < c.match.span.start; });
    for (auto at = past; at != ignored_.begin();) {
      --at;
      if (at->match.span.start + kReach < span.start) return false;
      if (at->match.span.contains(span) && test(*at)) return true;
    }
    return false;
  }

  bool Ignores(const Figure& figure) const {
    return AnyIgnored(figure.span, [&](const Candidate& ignored) {
      const auto& rule = RuleOf(ignored);
      return rule.figure ? *rule.figure == figure.type : !rule.type;
    });
  }

  bool Ignores(Span span, const Class& type) const {
    return AnyIgnored(span, [&](const Candidate& ignored) {
      const auto& rule = RuleOf(ignored);
      return rule.type ? *rule.type == type : !rule.figure;
    });
  }

  void AddNamed() {
    std::sort(named_.begin(), named_.end(), [](const Candidate& a, const Candidate& b) {
      return std::tuple(a.match.pattern, b.match.span.length(), a.pack, a.match.span.start) <
             std::tuple(b.match.pattern, a.match.span.length(), b.pack, b.match.span.start);
    });
    std::vector<Candidate> chosen;
    for (const Candidate& candidate : named_) {
      if (taken_.Any(candidate.match.span)) continue;
      taken_.Take(candidate.match.span);
      chosen.push_back(candidate);
    }
    for (Entity& entity : entities_) {
      std::erase_if(entity.mentions,
                    [this](const Mention& mention) { return taken_.Any(mention.span); });
    }
    std::sort(chosen.begin(), chosen.end(), [](const Candidate& a, const Candidate& b) {
      return a.match.span.start < b.match.span.start;
    });
    for (const Candidate& candidate : chosen) AddMention(candidate);
  }

  // Mentions of one class and name, in whatever pack, are one entity.
  void AddMention(const Candidate& candidate) {
    const size_t index = EntityOf(candidate);
    Entity& entity = entities_[index];
    entity.mentions.push_back({candidate.match.span, 1.0F});
    std::string written = text::EncodeUtf8(document_.text(candidate.match.span));
    if (written == entity.name || !forms_.emplace(index, written).second) return;
    entity.aliases.push_back(std::move(written));
  }

  size_t EntityOf(const Candidate& candidate) {
    const Class& type = *RuleOf(candidate).type;
    const auto [known, added] = by_name_.try_emplace(
        std::tuple(candidate.match.name, type.type, std::string_view(type.custom)),
        entities_.size());
    if (added) {
      Entity entity;
      entity.type = type.type;
      entity.custom_type = type.custom;
      entity.name = candidate.match.name;
      entity.evidence.push_back("rule:" + Pack(candidate.pack).name);
      entities_.push_back(std::move(entity));
    }
    return known->second;
  }

  static constexpr uint32_t kReach =
      512;  // an ignored phrase longer than this covers what begins in its first part only

  const std::vector<std::shared_ptr<const RulePack>>& packs_;
  const text::JosaTable& josa_;
  const text::Document& document_;
  Searchable searchable_;  // holds what the names of matches point at
  std::vector<Entity>& entities_;
  std::vector<Figure>& figures_;
  Taken taken_;
  std::vector<Candidate> named_, ignored_;
  // The packs' entities by name, class and own class.
  std::map<std::tuple<std::string_view, EntityType, std::string_view>, size_t> by_name_;
  std::set<std::pair<size_t, std::string>> forms_;  // of each entity so far, but for its name
};

}  // namespace

void ApplyRulePacks(const std::vector<std::shared_ptr<const RulePack>>& packs,
                    const text::JosaTable& josa, const text::Document& document,
                    std::vector<Entity>& entities, std::vector<Figure>& figures) {
  if (packs.empty()) return;
  Application(packs, josa, document, entities, figures).Run();
}

}  // namespace presslens::rules
