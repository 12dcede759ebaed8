#include "quotes/sources.h"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "text/utf.h"

namespace presslens::quotes {
namespace {

class Gatherer {
 public:
  Gatherer(std::u16string_view text, Statements statements, const EntityIndex& entities)
      : text_(text),
        input_(std::move(statements)),
        entities_(entities),
        source_of_(input_.mentions.size(), kNone) {}

  Quotations Gather() {
    SortStatements();
    MergeMentions();
    for (const Statement& statement : input_.statements) AddQuote(statement);
    return std::move(result_);
  }

 private:
  static constexpr uint32_t kNone = 0xFFFFFFFF;

  void SortStatements() {
    auto& statements = input_.statements;
    std::stable_sort(statements.begin(), statements.end(),
                     [](const Statement& a, const Statement& b) {
                       return a.span.start != b.span.start ? a.span.start < b.span.start
                                                           : a.span.end > b.span.end;
                     });
    std::vector<Statement> kept;
    for (Statement& statement : statements) {
      // A quotation may stand inside another one; anything else that overlaps came second.
      const bool crosses =
          !kept.empty() && kept.back().span.overlaps(statement.span) &&
          !(kept.back().span.contains(statement.span) && kept.back().span != statement.span &&
            statement.type == QuoteType::kDirect && kept.back().type == QuoteType::kDirect);
      if (!crosses) kept.push_back(std::move(statement));
    }
    statements = std::move(kept);
  }

  // Sources in the order of their first mentions.
  void MergeMentions() {
    std::vector<bool> used(input_.mentions.size());
    for (const Statement& statement : input_.statements) {
      if (statement.mention) used[*statement.mention] = true;
    }
    std::vector<uint32_t> order;
    for (uint32_t i = 0; i < used.size(); ++i) {
      if (used[i]) order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [this](uint32_t a, uint32_t b) {
      return input_.mentions[a].span.start < input_.mentions[b].span.start;
    });
    // Full forms first, so that a headline's short form finds the full one below it.
    for (const uint32_t mention : order) {
      if (!input_.mentions[mention].surname_only) Place(mention);
    }
    for (const uint32_t mention : order) {
      if (input_.mentions[mention].surname_only) Place(mention);
    }
    Renumber(order);
  }

  void Place(uint32_t index) {
    const Phrase& phrase = input_.mentions[index];
    uint32_t source = Find(phrase);
    if (source == kNone) {
      source = static_cast<uint32_t>(sources_.size());
      sources_.emplace_back();
      holds_office_.push_back(false);
      sources_.back().kind = phrase.kind;
    }
    source_of_[index] = source;
    Fill(sources_[source], phrase);
    holds_office_[source] = holds_office_[source] || phrase.office;
    sources_[source].expert &= !holds_office_[source];
    Remember(phrase, source);
  }

  std::string NameOf(const Phrase& phrase) const {
    if (phrase.entity) return entities_.entity(*phrase.entity).name;
    return text::EncodeUtf8(phrase.name.of(text_));
  }

  uint32_t Find(const Phrase& phrase) const {
    if (phrase.kind != SourceKind::kPerson && phrase.kind != SourceKind::kOrganization)
      return kNone;
    if (phrase.entity) {
      const auto found = by_entity_.find(*phrase.entity);
      if (found != by_entity_.end()) return found->second;
    }
    if (phrase.name.empty()) return kNone;
    if (const auto found = by_name_.find(NameOf(phrase)); found != by_name_.end())
      return found->second;
    if (phrase.kind != SourceKind::kPerson) return kNone;
    // A family name, or one part of a name, stands for the last person before it who bears it.
    const std::u16string_view name = phrase.name.of(text_);
    uint32_t best = kNone;
    for (auto found = bearers_.rbegin(); found != bearers_.rend(); ++found) {
      const std::u16string_view full = found->first.of(text_);
      const bool bears = phrase.surname_only && name.size() <= 2
                             ? full.starts_with(name) || full.ends_with(name)
                             : full.size() > name.size() &&
                                   (full.ends_with(name) || full.starts_with(name)) &&
                                   name.size() >= 2;
      if (!bears || full == name) continue;
      if (found->first.start < phrase.span.start) return found->second;
      best = found->second;
    }
    return best;
  }

  void Remember(const Phrase& phrase, uint32_t source) {
    if (phrase.entity) by_entity_.emplace(*phrase.entity, source);
    if (phrase.name.empty()) return;
    if (phrase.kind == SourceKind::kPerson && !phrase.surname_only) {
      if (by_name_.emplace(NameOf(phrase), source).second && bearers_.size() < kMostBearers)
        bearers_.emplace_back(phrase.name, source);
    } else if (phrase.kind == SourceKind::kOrganization) {
      by_name_.emplace(NameOf(phrase), source);
    }
  }

  void Fill(Source& source, const Phrase& phrase) {
    source.mentions.push_back(phrase.span);
    const bool named =
        phrase.kind == SourceKind::kPerson || phrase.kind == SourceKind::kOrganization;
    if (named && !phrase.name.empty()) {
      std::string name = NameOf(phrase);
      if (name.size() > source.name.size()) source.name = std::move(name);
    }
    if (phrase.entity && named) source.entity = phrase.entity;
    const auto longer = [this](std::string& into, Span from) {
      if (from.empty()) return;
      std::string text = text::EncodeUtf8(from.of(text_));
      if (into.empty() || text.size() > into.size()) into = std::move(text);
    };
    longer(source.role, phrase.role);
    longer(source.affiliation, phrase.affiliation);
    source.expert |= phrase.expert;
    source.reason_given |= phrase.reason_given;
    source.affiliation_given |= phrase.affiliation_given;
  }

  void Renumber(const std::vector<uint32_t>& order) {
    std::vector<uint32_t> number(sources_.size(), kNone);
    for (const uint32_t mention : order) {
      uint32_t& at = number[source_of_[mention]];
      if (at == kNone) {
        at = static_cast<uint32_t>(result_.sources.size());
        Source& source = sources_[source_of_[mention]];
        std::sort(source.mentions.begin(), source.mentions.end(),
                  [](Span a, Span b) { return a.start < b.start; });
        result_.sources.push_back(std::move(source));
      }
    }
    for (const uint32_t mention : order) source_of_[mention] = number[source_of_[mention]];
  }

  void AddQuote(const Statement& statement) {
    Quote quote;
    quote.type = statement.type;
    quote.span = statement.span;
    quote.cue = statement.cue;
    quote.evidence = statement.evidence;
    quote.confidence = statement.confidence;
    if (statement.group) {
      quote.group =
          groups_.emplace(*statement.group, static_cast<uint32_t>(groups_.size())).first->second;
    }
    if (statement.mention) {
      const uint32_t source = source_of_[*statement.mention];
      quote.source = source;
      quote.attribution = input_.mentions[*statement.mention].span;
      result_.sources[source].quotes.push_back(static_cast<uint32_t>(result_.quotes.size()));
    }
    result_.quotes.push_back(std::move(quote));
  }

  static constexpr size_t kMostBearers =
      256;  // persons whose family names are remembered; keeps hostile texts linear

  std::u16string_view text_;
  Statements input_;
  const EntityIndex& entities_;
  std::vector<uint32_t> source_of_;  // of each mention
  std::vector<Source> sources_;
  std::vector<bool> holds_office_;  // of each source: some mention gives it a political office
  std::unordered_map<uint32_t, uint32_t> by_entity_;
  std::unordered_map<std::string, uint32_t> by_name_;
  std::vector<std::pair<Span, uint32_t>> bearers_;
  std::unordered_map<uint32_t, uint32_t> groups_;
  Quotations result_;
};

}  // namespace

Quotations GatherSources(std::u16string_view text, Statements statements,
                         const EntityIndex& entities) {
  return Gatherer(text, std::move(statements), entities).Gather();
}

}  // namespace presslens::quotes
