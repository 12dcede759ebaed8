// Whether an English source knows the field that it speaks of, by ANNOTATION's rules: by
// occupation, by post, by the body it belongs to, by what a relative clause says of it.
#include <algorithm>

#include "quotes/english_phrase.h"
#include "text/utf.h"

namespace presslens::quotes {
namespace {

// How far behind a bank it may be said that it speaks in a report to its clients.
constexpr uint32_t kReportReach = 70;

// How much of a relative clause tells whether somebody knows the field.
constexpr uint32_t kRelativeReach = 90;

}  // namespace

bool EnglishPhraseReader::StudiesByName(std::string_view name) const {
  const std::u16string folded = Folded(text::DecodeUtf8(name));
  if (tables_.IsExpertBody(folded)) return true;
  for (size_t start = 0; start < folded.size();) {
    const size_t end = std::min(folded.find(u' ', start), folded.size());
    const std::u16string_view word = std::u16string_view(folded).substr(start, end - start);
    if (tables_.ExpertSuffix(word) && !tables_.Is(EnglishWord::kAcademic, word)) return true;
    start = end + 1;
  }
  return false;
}

// What the bodies that the phrase names, and the words beside their names, say.
EnglishPhraseReader::Bodies EnglishPhraseReader::BodiesIn(std::span<const EnglishToken> tokens,
                                                          const EnglishPhrase& result) const {
  const Phrase& phrase = result.phrase;
  Bodies bodies;
  bodies.institute = tables_.Holds(EnglishWord::kExpertise, Folded(phrase.span.of(text_))) ||
                     tables_.IsExpertBody(Folded(phrase.name.of(text_)));
  const std::u16string affiliation = Folded(phrase.affiliation.of(text_));
  bodies.institute |= tables_.IsExpertBody(affiliation);
  bodies.house = tables_.EmploysAnalysts(affiliation) ||
                 tables_.EmploysAnalysts(Folded(phrase.name.of(text_)));
  for (const NamedSpan& named : entities_.Within(phrase.span)) {
    const std::u16string name = Folded(named.span.of(text_));
    bodies.institute |= tables_.IsExpertBody(name);
    bodies.house |= tables_.EmploysAnalysts(name);
    // The IMD: the full name says what it studies.
    if (named.type == EntityType::kOrganization)
      bodies.institute |= StudiesByName(entities_.entity(named.entity).name);
  }
  for (uint32_t i = result.first; i <= result.last; ++i) {
    if (!tokens[i].capital) continue;
    const std::u16string& word = tokens[i].word;
    const bool academic = tables_.Is(EnglishWord::kAcademic, word);
    bodies.institute |= tables_.IsExpertBody(word) || (tables_.ExpertSuffix(word) && !academic);
    // A centre at a university is one that studies.
    if (academic) (bodies.centre ? bodies.institute : bodies.academic) = true;
    bodies.centre |= tables_.Is(EnglishWord::kCentre, word);
    bodies.house |= tables_.Is(EnglishWord::kHouse, word);
  }
  return bodies;
}

// A lawyer for the defendant, Smith's attorney, a company engineer: one who speaks for a party.
bool EnglishPhraseReader::SpeaksForParty(std::span<const EnglishToken> tokens,
                                         const EnglishPhrase& result) const {
  for (uint32_t i = result.first; i <= result.last; ++i) {
    const bool lawyer = tables_.Is(EnglishWord::kLawyer, tokens[i].word);
    const bool inhouse = tables_.Is(EnglishWord::kInhouse, tokens[i].word);
    if (!lawyer && !inhouse) continue;
    if (lawyer && i < result.last && tokens[i].item.tail == 0 &&
        tables_.Is(EnglishWord::kActing, tokens[i + 1].word))
      return true;
    for (uint32_t k = i; k > result.first && !EndsPart(tokens[k - 1]); --k) {
      const EnglishToken& before = tokens[k - 1];
      const bool possessive = before.word.ends_with(u"'s") || before.word.ends_with(u"s'");
      std::u16string_view owner = before.word;
      if (possessive) owner.remove_suffix(before.word.ends_with(u"'s") ? 2 : 1);
      const bool body = tables_.Noun(owner).noun == EnglishNoun::kBody && !before.capital;
      if (tables_.Is(EnglishWord::kParty, before.word) || (lawyer && possessive) ||
          (inhouse && body))
        return true;
    }
  }
  return false;
}

// A Republican strategist: plans for a party.
bool EnglishPhraseReader::PlansForParty(std::span<const EnglishToken> tokens,
                                        const EnglishPhrase& result) const {
  for (uint32_t i = result.first + 1; i <= result.last; ++i) {
    if (tables_.Is(EnglishWord::kPlanner, tokens[i].word) &&
        tables_.Is(EnglishWord::kPartisan, tokens[i - 1].word))
      return true;
  }
  return false;
}

// The chancellor, but not a former chancellor.
bool EnglishPhraseReader::HoldsOffice(std::span<const EnglishToken> tokens,
                                      const EnglishPhrase& result) const {
  for (uint32_t i = result.first; i <= result.last; ++i) {
    if (tables_.Is(EnglishWord::kOffice, tokens[i].word) &&
        (i == result.first || !tables_.Is(EnglishWord::kFormer, tokens[i - 1].word)))
      return true;
  }
  return false;
}

// A body, a document or somebody who is only said to belong to a body knows the field by name
// (Gartner), by what stands beside the name (a research firm), by the words of the name
// (Institute). Those who lead an institute share what it knows; banks' people where they
// work on markets.
void EnglishPhraseReader::TakeExpertise(std::span<const EnglishToken> tokens,
                                        EnglishPhrase& result) const {
  Phrase& phrase = result.phrase;
  if (PlansForParty(tokens, result)) {
    phrase.expert = false;
    return;
  }
  const Bodies bodies = BodiesIn(tokens, result);
  const std::u16string folded = Folded(phrase.span.of(text_));
  switch (phrase.kind) {
    case SourceKind::kPerson:
      phrase.office = HoldsOffice(tokens, result);
      phrase.expert |= tables_.Holds(EnglishWord::kPost, folded);
      if (tables_.Holds(EnglishWord::kProsecution, folded) || SpeaksForParty(tokens, result)) {
        phrase.expert = false;
      } else if (phrase.role.empty()) {
        phrase.expert |= bodies.institute || bodies.house || bodies.academic;
      } else {
        // One with a title of another kind speaks as what the title says.
        phrase.expert |= bodies.institute && tables_.Holds(EnglishWord::kLeads, folded);
        phrase.expert |= bodies.house && tables_.Holds(EnglishWord::kDesk, folded);
      }
      break;
    case SourceKind::kDocument:
      // What a bank or broker writes is read as a report on markets.
      phrase.expert = bodies.institute || bodies.academic || bodies.house;
      break;
    case SourceKind::kOrganization: {
      const std::u16string_view behind =
          text_.substr(phrase.span.end, std::min<size_t>(kReportReach, text_.size()));
      phrase.expert = bodies.institute ||
                      (bodies.house && tables_.Holds(EnglishWord::kMarketReport, Folded(behind)));
      break;
    }
    default:
      phrase.expert |= bodies.institute || bodies.house;
  }
}

// Whether the relative clause whose pronoun is tokens[i] says that a person knows the field: who
// covers hardware, who was not involved in the study, who leads a laboratory.
bool EnglishPhraseReader::RelativeTellsExpert(std::span<const EnglishToken> tokens,
                                              uint32_t i) const {
  if (i + 1 >= tokens.size() || tokens[i].word != u"who") return false;
  const EnglishToken& verb = tokens[i + 1];
  const std::u16string clause = Folded(text_.substr(verb.item.span.start, kRelativeReach));
  if (tables_.Begins(EnglishWord::kStudies, clause)) return true;
  if (!tables_.Is(EnglishWord::kHeads, verb.word)) return false;
  for (uint32_t k = i + 2; k < tokens.size() && !EndsPart(tokens[k - 1]); ++k) {
    if (tables_.ExpertSuffix(tokens[k].word)) return true;
  }
  return false;
}

}  // namespace presslens::quotes
