#include "quotes/korean_joints.h"

#include <algorithm>

#include "text/characters.h"
#include "text/hangul.h"

namespace presslens::quotes {
namespace {

// How far from the ending its verb may stand, in items.
constexpr uint32_t kVerbWindow = 9;
constexpr uint32_t kNounWindow = 6;
constexpr uint32_t kNounVerbWindow = 5;

bool EndsSentence(const Item& item) {
  return item.tail == u'.' || item.tail == u'?' || item.tail == u'!';
}

bool IsLoneCloser(char16_t c) { return c == u'”' || c == u'"' || c == u'」'; }

}  // namespace

std::vector<Joint> JointFinder::Find(std::span<const Item> items, uint32_t first,
                                     bool source_given) const {
  std::vector<Joint> joints;
  for (uint32_t i = first; i < items.size(); ++i) {
    if (!joints.empty() && joints.back().kind == JointKind::kFinal && i < joints.back().after_cue)
      continue;
    auto joint =
        items[i].is_quote() ? AtQuote(items, i, source_given) : AtWord(items, i, source_given);
    if (joint) joints.push_back(*joint);
  }
  return joints;
}

void JointFinder::TakeEnding(Joint& joint) const {
  joint.cue_span = joint.ending;
  joint.cue = {};
  joint.has_cue = true;
  joint.after_cue = joint.next;
}

// The whole predicate at the end of the sentence, whatever its verb is.
void JointFinder::TakeLastWord(std::span<const Item> items, Joint& joint) const {
  for (uint32_t i = joint.next; i < items.size() && i < joint.next + kVerbWindow; ++i) {
    if (items[i].is_quote()) break;
    const std::u16string_view word = Core(items[i]);
    if (word.ends_with(u'다') && (EndsSentence(items[i]) || i + 1 == items.size())) {
      joint.cue_span = i == joint.next ? items[i].core : joint.ending;
      joint.has_cue = true;
      joint.cue = {};
      joint.after_cue = i + 1;
      joint.closes = true;
      return;
    }
  }
}

// …다고 집계했다: a verb right behind the ending, in the past and at the end of its sentence, that
// no table lists; what people only think or feel is excepted.
bool JointFinder::TakeAnyVerb(std::span<const Item> items, Joint& joint) const {
  if (joint.next >= items.size() || items[joint.next].is_quote()) return false;
  const Item& at = items[joint.next];
  const std::u16string_view word = Core(at);
  if (!word.ends_with(u"했다") || word.size() < 3) return false;
  if (!EndsSentence(at) && joint.next + 1 < items.size()) return false;
  if (tables_.Begins(PhraseUse::kDisbelief, word)) return false;
  joint.has_cue = joint.closes = joint.guessed = true;
  joint.cue = {};
  joint.cue_span = at.core;
  joint.after_cue = joint.next + 1;
  return true;
}

bool JointFinder::FindVerb(std::span<const Item> items, Joint& joint, bool source_given) const {
  const bool heard = joint.ending.of(text_).ends_with(u"으로") || joint.ending.of(text_) == u"로";
  const uint32_t window = heard || joint.kind == JointKind::kLink ? 5 : kVerbWindow;
  for (uint32_t i = joint.next; i < items.size() && i < joint.next + window; ++i) {
    if (items[i].is_quote()) {
      if (text_[items[i].span.start] == u'“' || text_[items[i].span.start] == u'"') return false;
      continue;
    }
    const CueMatch match = tables_.VerbAt(text_, items[i].core.start);
    const bool adjacent = i == joint.next;
    const std::u16string_view matched = text_.substr(items[i].core.start, match.length);
    const bool bare_do =
        match.length > 0 &&
        (matched.front() == u'하' || matched.front() == u'했' || matched.front() == u'한') &&
        match.length <= 4;
    const bool says_result = match.cue.use == CueUse::kResult;
    const bool manner = match.cue.use == CueUse::kManner;
    if (match.length > 0 && !(bare_do && !adjacent) && !(says_result && !source_given) &&
        !(manner && !joint.mark && joint.kind == JointKind::kFinal) &&
        !(heard && match.role == VerbRole::kAdnominal) &&
        !(match.role == VerbRole::kQuoted && !joint.mark)) {
      const uint32_t end = items[i].core.start + match.length;
      uint32_t last = i;
      while (last + 1 < items.size() && items[last].core.end < end) ++last;
      joint.has_cue = true;
      joint.cue = match.cue;
      joint.cue_span = {items[i].core.start, end};
      joint.adnominal_cue = match.role == VerbRole::kAdnominal;
      joint.after_cue = last + 1;
      joint.closes = true;
      return true;
    }
    if (EndsSentence(items[i])) return false;
    if (items[i].tail == u',' && !joint.mark) return false;
    // Another clause begins: 늘었다고 축배를 들면 큰일.
    const std::u16string_view word = Core(items[i]);
    if (!joint.mark && word.size() > 1 && tables_.EndingAs(EndingUse::kCondition, word) > 0)
      return false;
    if (tables_.EndingOf(word).length > 0) return false;
  }
  return false;
}

// Whether the noun with this particle, in items[item], reports; items[first] is the first behind
// the ending: 지적이 나온다, 입장을 내놨다, 설명이다.
bool JointFinder::NounReports(std::span<const Item> items, uint32_t first, uint32_t item,
                              std::u16string_view particle, text::JosaRole role) const {
  const bool object = role == text::JosaRole::kObject;
  const bool subject = role == text::JosaRole::kSubject || role == text::JosaRole::kTopic ||
                       particle == u"도" || particle == u"만" || particle == u"까지" ||
                       particle == u"마저";
  if (role == text::JosaRole::kCopula || (particle == u"다")) return true;
  // “…”는 이 감독의 말처럼, but not 가는 말이 곱다는 말처럼, which is everybody's
  if (particle == u"처럼" || particle == u"대로") return item > first;
  if (particle == u"로" || particle == u"으로") {
    for (uint32_t i = item + 1; i < items.size() && i <= item + 2; ++i) {
      if (items[i].is_word() && tables_.VerbAt(text_, items[i].core.start).length > 0) return true;
    }
    return false;
  }
  // …라는 글과 함께 사진을 올렸다
  if (role == text::JosaRole::kWith)
    return item + 1 < items.size() && items[item + 1].is_word() &&
           tables_.Is(PhraseUse::kTogether, Core(items[item + 1]));
  if (!object && !subject) return false;
  const bool either = particle == u"도" || particle == u"만";
  for (uint32_t i = item + 1; i < items.size() && i <= item + kNounVerbWindow; ++i) {
    if (items[i].is_quote() || tables_.EndingOf(Core(items[i])).length > 0) return false;
    const CueMatch match = tables_.NounVerbAt(text_, items[i].core.start);
    if (match.length > 0) {
      const bool fits = object || either || match.cue.use == CueUse::kEmerge;
      if (fits && !(object && match.cue.use == CueUse::kEmerge)) return true;
    }
    if ((object || either) && tables_.VerbAt(text_, items[i].core.start).length > 0) return true;
    if (EndsSentence(items[i])) return false;
  }
  return false;
}

// 의혹도 제기했다: somebody utters it, unlike 의혹도 있다.
bool JointFinder::Uttered(std::span<const Item> items, uint32_t item) const {
  if (item + 1 >= items.size() || items[item + 1].is_quote()) return false;
  const size_t at = items[item + 1].core.start;
  const CueMatch verb = tables_.NounVerbAt(text_, at);
  return (verb.length > 0 && verb.cue.use == CueUse::kIssue) ||
         (verb.length == 0 && tables_.VerbAt(text_, at).length > 0);
}

bool JointFinder::FindNoun(std::span<const Item> items, Joint& joint) const {
  uint32_t first = joint.next;
  if (first >= items.size()) return false;
  bool thing = false;  // …는 게 회사 측 설명이다
  if (items[first].is_word()) {
    thing = tables_.Is(PhraseUse::kThing, Core(items[first]));
    if (thing) ++first;
  }
  for (uint32_t i = first; i < items.size() && i < first + kNounWindow; ++i) {
    if (items[i].is_quote()) return false;
    const CueMatch phrase = tables_.VerbAt(text_, items[i].core.start);
    if (phrase.length > Core(items[i]).size() && i == first && !thing) {  // 말부터 꺼냈다
      const uint32_t end = items[i].core.start + phrase.length;
      uint32_t last = i;
      while (last + 1 < items.size() && items[last].core.end < end) ++last;
      joint.has_cue = true;
      joint.cue = phrase.cue;
      joint.cue_span = {items[i].core.start, end};
      joint.after_cue = last + 1;
      joint.closes = true;
      return true;
    }
    const std::u16string_view word = Core(items[i]);
    for (const text::JosaSplit& split : tables_.josa().Split(word)) {
      const std::u16string_view stem = word.substr(0, split.stem);
      const auto noun = tables_.Noun(stem);
      const bool document = !noun && split.role == text::JosaRole::kSubject &&
                            tables_.EndsLike(stem, NounClass::kDocument);
      if (!noun && !document) continue;
      std::u16string_view particle = word.substr(split.stem);
      if (!NounReports(items, first, i, particle, split.role)) continue;
      if (thing && split.role != text::JosaRole::kCopula && particle != u"다") continue;
      joint.has_cue = true;
      joint.noun_cue = true;
      joint.emerges = document || (split.role != text::JosaRole::kObject &&
                                   split.role != text::JosaRole::kWith);
      if (particle == u"도" || particle == u"만" || particle == u"로" || particle == u"으로")
        joint.emerges = (particle == u"도" || particle == u"만") && !Uttered(items, i);
      joint.held = noun && noun->use == CueUse::kHeld &&
                   (split.role == text::JosaRole::kCopula || particle == u"다");
      joint.cue = noun.value_or(CueEntry{});
      joint.cue_span = {items[i].core.start, items[i].core.start + split.stem};
      joint.after_cue = i + 1;
      joint.closes = true;
      if (document) joint.noun_source_end = i;
      if (i > first) joint.noun_source_end = document ? i : i - 1;
      joint.noun_source_begin = first;
      return true;
    }
    if (EndsSentence(items[i])) return false;
    // 고객들에게 줄 수 있다는 … 식의: what stands between must belong to one noun phrase.
    if (i > first + 3) return false;
  }
  return false;
}

// “…”고, 또 “…”고 했다: the statement goes on with another quotation.
bool JointFinder::QuotesAgain(std::span<const Item> items, uint32_t first) const {
  for (uint32_t i = first; i < items.size() && i <= first + 1; ++i) {
    if (items[i].is_quote()) return i + 1 < items.size() && items[i + 1].attached;
    if (tables_.PhraseAt(PhraseUse::kOpener, text_, items[i].core.start) == 0) return false;
  }
  return false;
}

std::optional<Joint> JointFinder::AtQuote(std::span<const Item> items, uint32_t item,
                                          bool source_given) const {
  const Item& quote = items[item];
  Joint joint;
  joint.item = item;
  joint.mark = true;
  joint.content_end = quote.core.end;
  const char16_t mark = text_[quote.span.start];
  const bool strong = mark == u'“' || mark == u'"' || mark == u'„' || mark == u'「' ||
                      mark == u'『' || mark == u'«' || mark == u'`' || mark == u'＂' ||
                      mark == u'”' || (mark == u'\'' && quote.core.start > quote.span.start + 1);
  if (item + 1 >= items.size()) return std::nullopt;
  const Item& after = items[item + 1];
  if (!after.attached) {
    // “…”, “…” 등의 불만을 쏟아냈다.
    if (!strong) return std::nullopt;
    const std::u16string_view word = after.is_word() ? Core(after) : std::u16string_view();
    joint.ending = {quote.span.end, quote.span.end};
    joint.next = item + 1;
    joint.list = true;
    if (quote.tail == u',' && after.is_quote()) {
      joint.kind = JointKind::kLink;
      return joint;
    }
    if (tables_.Is(PhraseUse::kEtcetera, word)) {
      joint.kind = JointKind::kAdnominal;
      joint.next = item + 2;
      if (FindVerb(items, joint, false) || FindNoun(items, joint)) return joint;
      return std::nullopt;
    }
    // A space slipped in before the particle: “…” 라고 말했다.
    const ParticleMatch particle = tables_.AfterMark(word);
    if (particle.length < 2 || particle.length != word.size()) return std::nullopt;
  }
  const std::u16string_view word = Core(after);
  if (after.is_quote() || word.empty()) return std::nullopt;
  joint.list = false;
  const ParticleMatch particle = tables_.AfterMark(word);
  if (particle.length == 0) return std::nullopt;
  joint.kind = particle.kind;
  joint.ending = {after.core.start, after.core.start + particle.length};
  joint.next = item + 2;
  if (particle.length < word.size()) {
    // No space before the verb: 이라고하소연했다.
    const CueMatch verb = tables_.VerbAt(text_, joint.ending.end);
    if (verb.length == 0 || joint.ending.end + verb.length < after.core.end) return std::nullopt;
    joint.has_cue = joint.closes = true;
    joint.cue = verb.cue;
    joint.cue_span = {joint.ending.end, joint.ending.end + verb.length};
    joint.after_cue = joint.next;
    return joint;
  }
  if (joint.next < items.size() && items[joint.next].is_word()) {
    const std::u16string_view next_word = text_.substr(items[joint.next].core.start);
    if (tables_.Calls(next_word)) return std::nullopt;
  }
  switch (joint.kind) {
    case JointKind::kAdnominal:
      if (!FindNoun(items, joint)) return std::nullopt;
      return strong || quote.core.length() >= 8 ? std::optional(joint) : std::nullopt;
    case JointKind::kFinal:
      if (strong && after.tail == u',' && QuotesAgain(items, joint.next)) {
        joint.kind = JointKind::kLink;
        return joint;
      }
      // 그를 ‘까다로운 선배’로 기억한다: what somebody is called.
      if (!strong && joint.ending.of(text_).ends_with(u'로')) return std::nullopt;
      if (FindVerb(items, joint, source_given)) return joint;
      if (!strong || joint.ending.of(text_) == u"로" || joint.ending.of(text_) == u"으로")
        return std::nullopt;
      TakeLastWord(items, joint);
      return joint.has_cue ? std::optional(joint) : std::nullopt;
    case JointKind::kLink: {
      const bool found = FindVerb(items, joint, source_given);
      if (!found && !strong) return std::nullopt;
      return joint;
    }
  }
  return std::nullopt;
}

// 중계권료는 1억2500만달러로 알려졌다: a noun that closes the reported clause.
std::optional<Joint> JointFinder::AtReportedNoun(std::span<const Item> items, Joint joint,
                                                 bool source_given) const {
  if (joint.next >= items.size() || items[joint.next].is_quote()) return std::nullopt;
  const Item& at = items[joint.item];
  const CueMatch match = tables_.VerbAt(text_, items[joint.next].core.start);
  const bool reports =
      match.cue.use == CueUse::kPassive || (source_given && match.cue.use == CueUse::kResult);
  if (match.length == 0 || !reports || match.role != VerbRole::kFinal) return std::nullopt;
  const uint32_t particle = Core(at).ends_with(u"으로") ? 2 : 1;
  if (at.core.length() <= particle + 1) return std::nullopt;
  joint.kind = JointKind::kFinal;
  joint.content_end = at.core.end - particle;
  joint.ending = {joint.content_end, at.core.end};
  return FindVerb(items, joint, source_given) ? std::optional(joint) : std::nullopt;
}

std::optional<Joint> JointFinder::AtWord(std::span<const Item> items, uint32_t item,
                                         bool source_given) const {
  const Item& at = items[item];
  const std::u16string_view word = Core(at);
  if (word.size() < 2) return std::nullopt;
  Joint joint;
  joint.item = item;
  joint.next = item + 1;
  const size_t closer = word.find_last_of(u"”\"」");
  if (closer != std::u16string_view::npos && closer > 0 && IsLoneCloser(word[closer]) &&
      closer + 1 < word.size()) {
    const std::u16string_view rest = word.substr(closer + 1);
    const ParticleMatch particle = tables_.AfterMark(rest);
    if (particle.length != rest.size() || particle.kind == JointKind::kAdnominal)
      return std::nullopt;
    joint.lone_close = true;
    joint.kind = particle.kind;
    joint.content_end = at.core.start + static_cast<uint32_t>(closer);
    joint.ending = {joint.content_end + 1, at.core.end};
    if (FindVerb(items, joint, source_given)) return joint;
    return std::nullopt;
  }
  const char16_t last = word.back();
  if (last != u'고' && last != u'며' && last != u'서' && last != u'는' && last != u'로' &&
      last != u'도' && last != u'만')
    return std::nullopt;
  const ParticleMatch match = tables_.EndingOf(word);
  if (match.length == 0)
    return last == u'로' ? AtReportedNoun(items, joint, source_given) : std::nullopt;
  joint.kind = match.kind;
  joint.content_end = at.core.end - match.cut;
  joint.ending = {at.core.end - match.length, at.core.end};
  if (joint.ending.of(text_).ends_with(u"것으로") || word == u"것으로")
    joint.ending = {at.core.end - match.cut, at.core.end};
  // 라고 and 라며 after a noun cut deeper than after a command: 결과라고, 공개하라고.
  const std::u16string_view form = word.substr(word.size() - match.length);
  if (form.starts_with(u"라") && word.size() > match.length) {
    const std::u16string_view before = word.substr(0, word.size() - match.length);
    if (tables_.EndingAs(EndingUse::kCommand, before) == 0) --joint.content_end;
  }
  switch (joint.kind) {
    case JointKind::kFinal: {
      if (FindVerb(items, joint, source_given)) return joint;
      const bool clause = joint.ending.of(text_).ends_with(u'고');
      return clause && TakeAnyVerb(items, joint) ? std::optional(joint) : std::nullopt;
    }
    case JointKind::kLink:
      FindVerb(items, joint, source_given);
      return joint;
    case JointKind::kAdnominal:
      return FindNoun(items, joint) ? std::optional(joint) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace presslens::quotes
