#include "quotes/korean_reader.h"

#include <algorithm>
#include <string>
#include <utility>

#include "quotes/cast.h"
#include "quotes/items.h"
#include "quotes/korean_content.h"
#include "quotes/korean_joints.h"
#include "quotes/korean_lines.h"
#include "quotes/korean_mentions.h"
#include "quotes/korean_phrase.h"
#include "quotes/korean_reports.h"
#include "quotes/korean_speaker.h"
#include "quotes/runs.h"
#include "quotes/transcript.h"
#include "text/characters.h"
#include "text/utf.h"

namespace presslens::quotes {
namespace {

// How many sentences back a sentence without a subject may take its speaker from.
constexpr uint32_t kCarryReach = 4;
constexpr uint32_t kHeldReach = 2;       // the same where a noun reports: …는 설명이다
constexpr uint32_t kModifiedWindow = 6;  // and how far behind a modifying verb its subject
constexpr uint32_t kPlaceWindow = 3;     // how far behind a reporting noun its place is looked for
constexpr uint32_t kDeepest = 1;         // quotations inside quotations are read so deep

class Reader {
 public:
  Reader(const text::Document& document, const EntityIndex& entities, const KoreanTables& tables)
      : document_(document),
        text_(document.text()),
        tables_(tables),
        entities_(entities),
        runs_(FindRuns(document)),
        transcript_(document),
        phrases_(text_, tables, entities),
        speakers_(text_, tables, phrases_),
        joints_(text_, tables),
        contents_(text_, tables, entities, speakers_),
        reports_(text_, tables, phrases_, speakers_, joints_, contents_),
        cast_(text_, result_.mentions),
        mentions_(document, tables, entities, cast_),
        lines_(document, tables, phrases_, speakers_, cast_, result_) {
    std::vector<Run> closed;
    for (const Run& run : runs_) {
      if (run.closed) {
        closed.push_back(run);
      } else {
        unclosed_.push_back(run.outer.start);
      }
    }
    runs_ = std::move(closed);
  }

  Statements Read() {
    const auto sentences = document_.sentences();
    size_t run = 0;
    for (size_t i = 0; i < sentences.size();) {
      Span span = sentences[i].span;
      const uint32_t paragraph = sentences[i].paragraph;
      while (run < runs_.size() && runs_[run].outer.start < span.start) ++run;
      // A quotation of several sentences holds them together.
      size_t last_run = run;
      for (++i;;) {
        while (last_run < runs_.size() && runs_[last_run].outer.start < span.end) {
          if (runs_[last_run].depth == 0) span.end = std::max(span.end, runs_[last_run].outer.end);
          ++last_run;
        }
        if (i >= sentences.size() || sentences[i].span.start >= span.end) break;
        span.end = std::max(span.end, sentences[i].span.end);
        ++i;
      }
      cast_.NextSentence();
      const Turn* turn = transcript_.TurnIn(paragraph);
      if (turn != nullptr && !turn->asks) {
        ReadTurn(*turn, span, run);
      } else {
        if (turn != nullptr) span.start = std::max(span.start, turn->content.start);
        ReadSentence(span, run, 0, paragraph);
      }
    }
    lines_.Resolve();
    return std::move(result_);
  }

 private:
  // A sentence of an answer that its label attributes: the whole answer is one quotation, and what
  // it quotes itself stands inside.
  void ReadTurn(const Turn& turn, Span span, size_t run) {
    if (turn.first_paragraph != turn_paragraph_) {
      turn_paragraph_ = turn.first_paragraph;
      Statement answer;
      answer.mention = cast_.Speaks(SpeakerOf(turn, text_, entities_));
      answer.evidence = {"answer", "colon"};
      Emit(std::move(answer), turn.content);
    }
    span.start = std::max(span.start, turn.content.start);
    const std::vector<Item> items = CutItems(text_, span, runs_, run, 0);
    if (!items.empty()) ReadNested(items, joints_.Find(items, 0, false));
  }

  void ReadSentence(Span span, size_t first_run, uint32_t depth, uint32_t paragraph) {
    std::vector<Item> items = CutItems(text_, span, runs_, first_run, depth);
    tables_.JoinSources(text_, items);
    if (items.empty()) return;
    if (depth == 0 && lines_.Read(items, runs_, paragraph)) return;
    if (lines_.IsQuestion(items)) question_paragraph_ = paragraph;
    const bool question = paragraph == question_paragraph_;
    const std::optional<uint32_t> before = cast_.last();
    spoke_here_ = false;
    const size_t statements = result_.statements.size();
    uint32_t first = SkipDateline(items);
    if (!ReadReport(items, first)) {
      const std::vector<Joint> joints = joints_.Find(items, first, false);
      if (depth > 0) {
        ReadNested(items, joints);
      } else {
        ReadJoints(items, first, joints);
        if (joints.empty() && !question) NoteSubject(items);
      }
    }
    if (depth == 0) lines_.ReadBehindBare(items, paragraph, statements);
    if (depth >= kDeepest) return;
    for (const Item& item : items) {
      if (item.is_quote() && item.core.length() > 10) {
        ReadInner(item, paragraph);
      }
    }
    if (question) cast_.set_last(before);
  }

  // (서울=연합뉴스) 홍길동 기자 = , [한빛일보 홍길동 기자]
  static constexpr uint32_t kLongestDateline = 12;
  uint32_t SkipDateline(std::span<const Item> items) const {
    const char16_t opening = text_[items.front().span.start];
    if (opening != u'(' && opening != u'[') return 0;
    for (uint32_t i = 0; i < items.size() && i < kLongestDateline; ++i) {
      if (items[i].is_quote()) return 0;
      if (opening == u'(' && text_[items[i].span.end - 1] == u'=') return i + 1;
      if (opening == u'[' && items[i].tail == u']') return i + 1;
    }
    return 0;
  }

  void ReadInner(const Item& item, uint32_t paragraph) {
    const auto run = static_cast<size_t>(item.run);
    if (run + 1 < runs_.size() && runs_[run + 1].outer.start < item.core.end)
      ReadSentence(item.core, run + 1, runs_[run].depth + 1, paragraph);
  }

  // 경찰에 따르면 …, 갤럽 조사에서는 …로 나타났다: one source, told apart from the clause.
  bool ReadReport(std::span<const Item> items, uint32_t first) {
    auto report = reports_.Find(items, first, runs_);
    if (!report) return false;
    Statement statement;
    statement.mention = MentionOf(report->source, statement);
    statement.cue = report->cue;
    statement.evidence.insert(statement.evidence.end(), report->evidence.begin(),
                              report->evidence.end());
    statement.type = report->content.type;
    Emit(std::move(statement), report->content.span);
    return true;
  }

  // Splits the joints of a sentence into statements: a chain of 며 and 면서 ends with the verb that
  // closes it.
  void ReadJoints(std::span<const Item> items, uint32_t first, const std::vector<Joint>& joints) {
    std::vector<Joint> chain;
    for (const Joint& joint : joints) {
      if (!chain.empty() && !chain.back().closes && !Continues(items, chain.back(), joint)) {
        first = ReadChain(items, first, chain);
        chain.clear();
      }
      chain.push_back(joint);
      if (joint.kind == JointKind::kLink && !joint.closes) continue;
      first = ReadChain(items, first, chain);
      chain.clear();
    }
    if (!chain.empty()) ReadChain(items, first, chain);
  }

  // Whether the next joint belongs to the same statement: no other clause with a subject of its own
  // begins in between.
  bool Continues(std::span<const Item> items, const Joint& link, const Joint& next) const {
    for (uint32_t i = link.next; i < next.item; ++i) {
      if (items[i].is_quote()) break;
      const std::u16string_view word = items[i].core.of(text_);
      if (word.ends_with(u'다') && (items[i].tail == u'.' || items[i].tail == u',')) return false;
    }
    return true;
  }

  // Reads one statement in its pieces and returns the first item behind it.
  uint32_t ReadChain(std::span<const Item> items, uint32_t first, std::vector<Joint>& chain) {
    Joint& last = chain.back();
    if (!last.has_cue) {
      last.has_cue = true;
      last.cue_span = last.ending;
      last.after_cue = last.next;
    }
    const bool passive = last.cue.use == CueUse::kPassive;
    const Joint& opening = chain.front();
    Statement base;
    std::optional<Candidate> speaker;
    uint32_t begin = first;
    if (passive) {
      base.evidence.push_back("agentless");
      begin = LastClause(items, first, opening.item);
    } else {
      speaker = FindSpeaker(items, first, chain, begin, base);
    }
    spoke_here_ |= speaker.has_value();
    const bool noun_without_source = last.noun_cue && !speaker;
    if (!speaker && !passive) {
      if (noun_without_source && last.emerges && !(last.held && cast_.Carried(kHeldReach))) {
        base.evidence.push_back("agentless");
      } else if (const auto carried = cast_.Carried(kCarryReach)) {
        base.mention = *carried;
        cast_.SpeaksAgain(*carried);
        base.evidence.push_back("carried");
      } else if (!opening.mark) {
        return last.after_cue;  // a clause of nobody
      }
    }
    if (last.guessed && (!speaker || speaker->phrase.what == PhraseClass::kUnknown))
      return last.after_cue;
    base.cue = Cue{last.cue_span, last.cue.stance};
    EmitPieces(items, begin, chain, base, speaker.has_value());
    return last.after_cue;
  }

  bool GoesOn(std::span<const Item> items, uint32_t first) const {
    return tables_.PhraseAt(PhraseUse::kContinuer, text_, items[first].core.start) > 0;
  }

  // 지진이 났으나 [피해 신고는 없는 것으로 전해졌다]: a verb without a subject reports the last
  // clause only.
  uint32_t LastClause(std::span<const Item> items, uint32_t first, uint32_t last) const {
    for (uint32_t i = last; i > first; --i) {
      if (speakers_.BreaksClause(items[i - 1]) && last - i >= 2) return i;
    }
    return first;
  }

  std::optional<Candidate> FindSpeaker(std::span<const Item> items, uint32_t first,
                                       const std::vector<Joint>& chain, uint32_t& begin,
                                       Statement& base) {
    const Joint& opening = chain.front();
    const Joint& last = chain.back();
    const Reporting reporting = last.cue.use == CueUse::kWritten ? Reporting::kWritten
                                : !last.noun_cue                 ? Reporting::kVerb
                                : last.held                      ? Reporting::kHolding
                                : last.emerges                   ? Reporting::kEmerging
                                                                 : Reporting::kUttering;
    std::optional<Candidate> speaker;
    if (last.noun_source_end) {
      const uint32_t end = *last.noun_source_end;
      Candidate candidate;
      uint32_t phrase_end = items[end].core.end;
      if (end + 1 == last.after_cue) {
        phrase_end = last.cue_span.end;
      } else if (items[end].core.length() > 1 && text_[phrase_end - 1] == u'의') {
        --phrase_end;  // 경찰의 설명이다
      }
      candidate.phrase = phrases_.EndingAt(items, last.noun_source_begin, end, phrase_end);
      const PhraseClass what = candidate.phrase.what;
      if (what != PhraseClass::kUnknown && what != PhraseClass::kNever) {
        candidate.evidence = "after";
        speaker = std::move(candidate);
      }
    }
    if (!speaker && last.next < last.after_cue && !last.noun_cue)
      speaker = speakers_.Between(items, last.next, last.after_cue - 1);
    if (!speaker) {
      speaker = speakers_.Best(items, first, opening.item + (opening.mark ? 0 : 1), reporting);
      // 다만 자녀 학자금은 …다고 했다: the speaker before goes on; what looks like a subject is the
      // clause's own.
      if (speaker && speaker->phrase.what == PhraseClass::kUnknown && cast_.last() &&
          (GoesOn(items, first) || spoke_here_))
        speaker.reset();
      if (speaker) begin = speaker->item + 1;
    }
    // 탑승했다고 밝힌 청해진해운은: what the verb modifies.
    if (!speaker && last.adnominal_cue && last.after_cue < items.size()) {
      const auto end =
          std::min<uint32_t>(last.after_cue + kModifiedWindow, static_cast<uint32_t>(items.size()));
      speaker = speakers_.Best(items, last.after_cue, end, reporting);
      if (speaker && (speaker->phrase.what == PhraseClass::kUnknown ||
                      speaker->phrase.first_item != last.after_cue))
        speaker.reset();
    }
    // …는 지적이 업계에서 나온다: the place behind the noun.
    if (!speaker && reporting == Reporting::kEmerging) {
      const auto end =
          std::min<uint32_t>(last.after_cue + kPlaceWindow, static_cast<uint32_t>(items.size()));
      speaker = speakers_.Best(items, last.after_cue, end, reporting);
    }
    if (speaker) {
      // Who weeps or smiles is somebody, whatever the name.
      Phrase& who = speaker->phrase.phrase;
      if (speaker->phrase.what == PhraseClass::kUnknown && last.cue.use == CueUse::kManner &&
          who.kind == SourceKind::kOrganization)
        who.kind = SourceKind::kPerson;
      base.mention = MentionOf(speaker->phrase, base);
      base.evidence.push_back(speaker->evidence);
    }
    return speaker;
  }

  void EmitPieces(std::span<const Item> items, uint32_t begin, const std::vector<Joint>& chain,
                  const Statement& base, bool named) {
    std::vector<std::pair<Content, const Joint*>> pieces;
    for (const Joint& joint : chain) {
      const auto content = contents_.Before(items, begin, joint, named);
      begin = joint.next;
      if (content) pieces.emplace_back(Repaired(*content), &joint);
    }
    std::optional<uint32_t> group;
    if (pieces.size() > 1) group = groups_++;
    for (const auto& [content, joint] : pieces) {
      Statement statement = base;
      statement.type = joint->lone_close ? QuoteType::kDirect : content.type;
      statement.group = group;
      const std::string ending = text::EncodeUtf8(joint->ending.of(text_));
      if (joint->mark || joint->lone_close)
        statement.evidence.insert(statement.evidence.begin(), "mark");
      if (!ending.empty())
        statement.evidence.push_back((joint->mark ? "particle:" : "ending:") + ending);
      statement.evidence.push_back(chain.back().noun_cue ? "noun" : "cue");
      Emit(std::move(statement), content.span);
    }
  }

  // A clause with an opening mark that nobody closed was quoted all the same; so was one whose
  // closing mark nobody opened.
  Content Repaired(Content content) const {
    const auto open = std::lower_bound(unclosed_.begin(), unclosed_.end(),
                                       content.span.start > 0 ? content.span.start - 1 : 0);
    if (open != unclosed_.end() && *open < content.span.end) {
      content.span.start = std::max(content.span.start, *open + 1);
      content.type = QuoteType::kDirect;
    }
    return content;
  }

  void Emit(Statement statement, Span span) {
    while (!span.empty() && text::IsSpace(text_[span.start])) ++span.start;
    while (!span.empty() && text::IsSpace(text_[span.end - 1])) --span.end;
    if (span.empty()) return;
    statement.span = span;
    result_.statements.push_back(std::move(statement));
  }

  std::optional<uint32_t> MentionOf(const KoreanPhrase& phrase, Statement& statement) {
    return mentions_.Of(phrase, statement);
  }

  // Quotations inside a quotation count only with a speaker of their own.
  void ReadNested(std::span<const Item> items, const std::vector<Joint>& joints) {
    uint32_t first = 0;
    const Cast::Scene scene = cast_.scene();
    for (const Joint& joint : joints) {
      if (joint.mark && joint.kind == JointKind::kFinal && joint.has_cue &&
          joint.cue_span.start >= joint.ending.end) {
        const auto speaker = speakers_.Best(items, first, joint.item, Reporting::kVerb);
        if (speaker && speaker->phrase.what != PhraseClass::kUnknown &&
            speaker->phrase.what != PhraseClass::kPronoun) {
          Statement statement;
          statement.type = QuoteType::kDirect;
          statement.cue = Cue{joint.cue_span, joint.cue.stance};
          statement.evidence = {"mark", "cue", speaker->evidence};
          statement.mention = MentionOf(speaker->phrase, statement);
          Emit(std::move(statement), items[joint.item].core);
        }
      }
      first = joint.after_cue;
    }
    cast_.ReturnTo(scene);
  }

  // Remembers the subject of a sentence that quotes nobody: the next one may go on with it.
  void NoteSubject(std::span<const Item> items) {
    const auto subject =
        speakers_.Best(items, 0, static_cast<uint32_t>(items.size()), Reporting::kVerb);
    if (!subject) return;
    const PhraseClass what = subject->phrase.what;
    if (what == PhraseClass::kPerson || what == PhraseClass::kRole || what == PhraseClass::kCrowd ||
        what == PhraseClass::kBody) {
      cast_.Appears(subject->phrase.phrase);
    }
  }

  const text::Document& document_;
  std::u16string_view text_;
  const KoreanTables& tables_;
  const EntityIndex& entities_;
  std::vector<Run> runs_;
  Transcript transcript_;
  std::vector<uint32_t> unclosed_;
  Statements result_;
  KoreanPhraseReader phrases_;
  KoreanSpeakerFinder speakers_;
  JointFinder joints_;
  KoreanContentFinder contents_;
  KoreanReportFinder reports_;
  Cast cast_;
  KoreanMentions mentions_;
  KoreanLines lines_;
  bool spoke_here_ = false;  // somebody has been found to speak in this sentence
  uint32_t groups_ = 0;
  uint32_t question_paragraph_ = UINT32_MAX;
  uint32_t turn_paragraph_ = UINT32_MAX;  // where the answer begins that is being read
};

}  // namespace

Statements ReadKorean(const text::Document& document, const EntityIndex& entities,
                      const KoreanTables& tables) {
  return Reader(document, entities, tables).Read();
}

}  // namespace presslens::quotes
