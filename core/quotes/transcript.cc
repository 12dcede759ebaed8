#include "quotes/transcript.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "text/characters.h"

namespace presslens::quotes {
namespace {

constexpr uint32_t kLongestLabel = 24;
constexpr size_t kMostSpeakers = 12;  // more than talk in one article; keeps the search linear

struct Speaker {
  std::u16string_view name;
  uint32_t turns = 0, questions = 0;
};

bool ClosesLabel(char16_t c) { return c == u':' || c == u'：' || c == u'>' || c == u'＞'; }

bool MayStandInLabel(char16_t c) {
  return text::IsLetter(c) || c == u' ' || c == u'.' || c == u'·' || c == u'-' || c == u'\'' ||
         c == u'’';
}

bool OpensQuotation(char16_t c) { return c == u'“' || c == u'"' || c == u'‘' || c == u'\''; }

// The turn that a paragraph opens: “NAME: words”, with a sign such as ◆ before it or not.
std::optional<Turn> Opening(std::u16string_view text, Span paragraph) {
  uint32_t start = paragraph.start;
  while (start < paragraph.end && !text::IsLetter(text[start]) && start < paragraph.start + 3)
    ++start;
  uint32_t end = start;
  while (end < paragraph.end && end < start + kLongestLabel && MayStandInLabel(text[end])) ++end;
  if (end == start || end >= paragraph.end) return std::nullopt;
  Turn turn;
  turn.label = {start, end};
  while (text::IsSpace(text[turn.label.end - 1]) && turn.label.end > start + 1) --turn.label.end;
  if (!ClosesLabel(text[end])) return std::nullopt;
  for (++end; end < paragraph.end && text::IsSpace(text[end]);) ++end;
  // NAME: “…” is read as any quotation behind a colon.
  if (end >= paragraph.end || OpensQuotation(text[end]) || text[end] == u'/') return std::nullopt;
  turn.content = {end, paragraph.end};
  return turn;
}

Speaker* Find(std::vector<Speaker>& speakers, std::u16string_view name) {
  const auto found = std::find_if(speakers.begin(), speakers.end(),
                                  [name](const Speaker& one) { return one.name == name; });
  return found == speakers.end() ? nullptr : &*found;
}

// Who asks: whoever puts the largest share of their turns as questions, else who speaks first.
std::u16string_view Asker(const std::vector<Speaker>& speakers) {
  return std::max_element(speakers.begin(), speakers.end(),
                          [](const Speaker& a, const Speaker& b) {
                            return a.questions * b.turns < b.questions * a.turns;
                          })
      ->name;
}

}  // namespace

Transcript::Transcript(const text::Document& document) {
  const std::u16string_view text = document.text();
  const auto paragraphs = document.paragraphs();
  std::vector<Turn> turns;
  std::vector<Speaker> speakers;
  for (uint32_t i = 0; i < paragraphs.size(); ++i) {
    auto turn = Opening(text, paragraphs[i].span);
    if (!turn) continue;
    turn->first_paragraph = turn->last_paragraph = i;
    const std::u16string_view name = turn->label.of(text);
    Speaker* speaker = Find(speakers, name);
    if (speaker == nullptr) {
      if (speakers.size() == kMostSpeakers) continue;
      speaker = &speakers.emplace_back(Speaker{name});
    }
    ++speaker->turns;
    if (text[paragraphs[i].span.end - 1] == u'?') ++speaker->questions;
    turns.push_back(*turn);
  }
  // 사진: …, 입력: …: a label that stands once is nobody who takes turns.
  speakers.erase(std::remove_if(speakers.begin(), speakers.end(),
                                [](const Speaker& one) { return one.turns < 2; }),
                 speakers.end());
  if (speakers.size() < 2) return;
  const std::u16string_view asker = Asker(speakers);
  for (size_t i = 0; i < turns.size(); ++i) {
    Turn& turn = turns[i];
    const std::u16string_view name = turn.label.of(text);
    if (Find(speakers, name) == nullptr) continue;
    turn.asks = name == asker;
    // What stands before the next label still belongs to the turn; behind the last one the narrator
    // may go on.
    if (i + 1 < turns.size()) {
      uint32_t last = turn.first_paragraph;
      while (last + 1 < turns[i + 1].first_paragraph &&
             paragraphs[last + 1].kind == text::ParagraphKind::kBody)
        ++last;
      turn.last_paragraph = last;
      turn.content.end = paragraphs[last].span.end;
    }
    turns_.push_back(turn);
  }
}

const Turn* Transcript::TurnIn(uint32_t paragraph) const {
  const auto behind =
      std::upper_bound(turns_.begin(), turns_.end(), paragraph,
                       [](uint32_t at, const Turn& turn) { return at < turn.first_paragraph; });
  if (behind == turns_.begin() || (behind - 1)->last_paragraph < paragraph) return nullptr;
  return &*(behind - 1);
}

Phrase SpeakerOf(const Turn& turn, std::u16string_view text, const EntityIndex& entities) {
  Phrase phrase;
  phrase.kind = SourceKind::kPerson;
  phrase.span = phrase.name = turn.label;
  const NamedSpan* named = entities.At(turn.label.start);
  if (named != nullptr && named->type == EntityType::kPerson && named->span.end <= turn.label.end) {
    phrase.name = named->span;
    phrase.entity = named->entity;
  }
  phrase.surname_only = text::IsLatin(text[turn.label.start])
                            ? turn.label.of(text).find(u' ') == std::u16string_view::npos
                            : turn.label.length() == 1;
  return phrase;
}

}  // namespace presslens::quotes
