#include "quotes/english_reader.h"

#include <algorithm>
#include <string>
#include <utility>

#include "quotes/cast.h"
#include "quotes/english_clause.h"
#include "quotes/english_mentions.h"
#include "quotes/english_phrase.h"
#include "quotes/english_unattributed.h"
#include "quotes/items.h"
#include "quotes/runs.h"
#include "quotes/transcript.h"
#include "text/characters.h"

namespace presslens::quotes {
namespace {

constexpr uint32_t kCarryReach = 5;
constexpr uint32_t kLongestLabel = 3;  // of a speaker before a colon, in words
constexpr uint32_t kLongestSignature = 8;
constexpr uint32_t kLongestRelative = 8;  // before a source that parts it from its verb

using Tokens = std::span<const EnglishToken>;

class Reader {
 public:
  Reader(const text::Document& document, const EntityIndex& entities, const EnglishTables& tables)
      : document_(document),
        text_(document.text()),
        tables_(tables),
        phrases_(text_, tables, entities),
        clauses_(text_, tables, phrases_),
        transcript_(document),
        entities_(entities),
        cast_(text_, result_.mentions),
        mentions_(text_, tables, cast_, result_.mentions) {
    for (const Run& run : FindRuns(document)) {
      if (run.closed) runs_.push_back(run);
    }
  }

  Statements Read() {
    const auto sentences = document_.sentences();
    size_t run = 0;
    uint32_t paragraph = UINT32_MAX;
    for (size_t i = 0; i < sentences.size();) {
      Span span = sentences[i].span;
      if (sentences[i].paragraph != paragraph) {
        paragraph = sentences[i].paragraph;
        previous_.reset();
      }
      while (run < runs_.size() && runs_[run].outer.start < span.start) ++run;
      size_t last_run = run;
      for (++i;;) {
        while (last_run < runs_.size() && runs_[last_run].outer.start < span.end) {
          if (runs_[last_run].depth == 0) span.end = std::max(span.end, runs_[last_run].outer.end);
          ++last_run;
        }
        if (i >= sentences.size()) break;
        const bool inside = sentences[i].span.start < span.end;
        if (!inside && !AnswersQuestion(span, sentences[i]) && !SignsQuotation(span, sentences[i]))
          break;
        span.end = std::max(span.end, sentences[i].span.end);
        ++i;
      }
      cast_.NextSentence();
      const Turn* turn = transcript_.TurnIn(paragraph);
      if (turn != nullptr && !turn->asks) {
        ReadTurn(*turn);
      } else {
        if (turn != nullptr) span.start = std::max(span.start, turn->content.start);
        ReadSentence(span, run, 0, paragraph);
      }
    }
    unattributed_.Resolve(text_, result_, cast_);
    return std::move(result_);
  }

 private:
  // A sentence of an answer that its label attributes: the whole answer is one quotation.
  void ReadTurn(const Turn& turn) {
    if (turn.first_paragraph == turn_paragraph_) return;
    turn_paragraph_ = turn.first_paragraph;
    Statement answer;
    answer.mention = cast_.Speaks(SpeakerOf(turn, text_, entities_));
    answer.evidence = {"answer", "colon"};
    Emit(std::move(answer), turn.content);
  }

  // “Is it bad news?” asked the woman: the splitter ends the sentence at the question mark.
  bool AnswersQuestion(Span span, const text::Sentence& next) const {
    if (span.end < 2 || next.span.start > span.end + 2 || next.span.end <= next.span.start)
      return false;
    const char16_t mark = text_[span.end - 1];
    if (mark != u'”' && mark != u'"' && mark != u'’' && mark != u'\'') return false;
    const char16_t before = text_[span.end - 2];
    if (before != u'?' && before != u'!' && before != u'…') return false;
    const auto tokens =
        document_.tokens().subspan(next.tokens.begin, std::min<uint32_t>(next.tokens.size(), 5));
    for (const text::Token& token : tokens) {
      const std::u16string_view word = document_.text(token);
      if (word == u"“" || word == u"\"" || word == u"‘" || word == u",") return false;
      if (const EnglishCue cue = tables_.Cue(Folded(word)); cue.found)
        return cue.use == EnglishUse::kClause || cue.use == EnglishUse::kTell ||
               cue.use == EnglishUse::kManner;
    }
    return false;
  }

  // “…” — Alma Kerr: the splitter ends the sentence at the closing mark.
  bool SignsQuotation(Span span, const text::Sentence& next) const {
    if (span.empty() || next.span.start > span.end + 2 || next.span.length() < 3) return false;
    const char16_t mark = text_[span.end - 1], dash = text_[next.span.start];
    return (mark == u'”' || mark == u'"') && (dash == u'—' || dash == u'–' || dash == u'-') &&
           text::IsSpace(text_[next.span.start + 1]);
  }

  void ReadSentence(Span span, size_t first_run, uint32_t depth, uint32_t paragraph) {
    std::vector<Item> items = CutItems(text_, span, runs_, first_run, depth);
    tables_.JoinSources(text_, items);
    if (items.empty()) return;
    const std::vector<EnglishToken> tokens = phrases_.Tokens(items);
    used_.assign(tokens.size(), false);
    said_here_ = false;
    const size_t before = result_.statements.size();
    uint32_t cursor = SkipDateline(tokens);
    dateline_ = cursor;
    for (uint32_t i = cursor; i < tokens.size(); ++i) {
      if (tokens[i].item.is_quote()) continue;
      if (const uint32_t source = Attribution(tokens, cursor, i); source > 0) {
        i = ReadAccording(tokens, cursor, i, source);
        cursor = std::min<uint32_t>(i + 1, static_cast<uint32_t>(tokens.size()));
        continue;
      }
      if (const uint32_t next = ReadCue(tokens, cursor, i, depth); next > i) {
        cursor = next;
        i = next - 1;
      }
    }
    if (depth > 0) return;
    if (ReadSignature(tokens)) return;
    ReadLoose(tokens, paragraph);
    if (result_.statements.size() == before) NoteSubject(tokens);
    for (const EnglishToken& token : tokens) {
      if (token.item.is_quote() && token.item.core.length() > 30) ReadInner(token.item, paragraph);
    }
  }

  // Remembers whom a sentence that quotes nobody is about: the next one may go on with it.
  void NoteSubject(Tokens tokens) {
    // I ask whether fame has changed her: whoever is interviewed goes on.
    if (tables_.Is(EnglishWord::kNarrator, tokens[0].word) && cast_.last()) {
      cast_.SpeaksAgain(*cast_.last());
      return;
    }
    if (const auto subject = phrases_.Leading(tokens.subspan(dateline_)))
      cast_.Appears(subject->phrase);
  }

  void ReadInner(const Item& item, uint32_t paragraph) {
    const auto run = static_cast<size_t>(item.run);
    if (run + 1 >= runs_.size() || runs_[run + 1].outer.start >= item.core.end) return;
    const Cast::Scene scene = cast_.scene();
    const auto previous = previous_;
    ReadSentence(item.core, run + 1, runs_[run].depth + 1, paragraph);
    cast_.ReturnTo(scene);
    previous_ = previous;
  }

  // SEOUL, Jan 29 (Newswire) - ; LAKE CHARLES, La. (Gulf States Press) —
  uint32_t SkipDateline(Tokens tokens) const {
    if (tokens.empty() || tokens[0].item.is_quote()) return 0;
    if (text_.substr(tokens[0].item.span.start, 1) == u"•" ||
        text_.substr(tokens[0].item.span.start, 1) == u"*")
      return tokens[0].item.core.length() <= 1 ? 1 : 0;
    for (uint32_t i = 1; i < tokens.size() && i < 10; ++i) {
      const bool dash = tokens[i].item.is_word() &&
                        (tokens[i].item.core.empty() || tokens[i].item.span.of(text_) == u"--");
      if (dash)
        return text::IsUpper(text_[tokens[0].item.core.start]) &&
                       text::IsUpper(text_[tokens[0].item.core.start + 1])
                   ? i + 1
                   : 0;
    }
    const std::u16string_view first = tokens[0].item.core.of(text_);
    const bool city = tokens[0].item.tail == u':' && first.size() > 3 &&
                      std::none_of(first.begin(), first.end(), text::IsLower);
    return city ? 1 : 0;
  }

  // Reads what hangs on the reporting verb at tokens[verb]; returns the first token behind it, or 0
  // where it reports nothing.
  uint32_t ReadCue(Tokens tokens, uint32_t cursor, uint32_t verb, uint32_t depth) {
    const std::optional<Clause> clause = clauses_.Read(tokens, cursor, verb, used_);
    if (!clause) return 0;
    Statement base;
    base.cue = Cue{clause->cue_span, clause->cue.stance};
    base.evidence = clause->evidence;
    if (clause->source) {
      if (depth > 0) {
        if (clause->source->what == EnglishClass::kUnknown) return 0;
        // A man says, ‘…’: an example, not a speaker.
        if (clause->source->indefinite && clause->source->what == EnglishClass::kRole) return 0;
        const bool whole = std::all_of(
            clause->pieces.begin(), clause->pieces.end(), [this](const ClausePiece& piece) {
              return piece.type == QuoteType::kDirect && clauses_.ReadsLikeSpeech(piece.span);
            });
        if (!whole) return 0;
      }
      NoteOwnSubject(tokens, cursor, *clause->source);
      base.mention = MentionOf(*clause->source, base);
    } else if (clause->shared) {
      // The subject is that of the verb before, or of the sentence.
      if (!said_here_) {
        if (const auto subject = phrases_.Leading(tokens.subspan(dateline_)))
          cast_.Speaks(subject->phrase);
      }
      base.mention = cast_.last();
      base.evidence.push_back("carried");
    } else if (!clause->agentless) {
      const bool any_direct =
          std::any_of(clause->pieces.begin(), clause->pieces.end(),
                      [](const ClausePiece& p) { return p.type == QuoteType::kDirect; });
      if (!any_direct) return 0;
      base.mention = cast_.Carried(kCarryReach);
      base.evidence.push_back("carried");
    }
    if (clause->pieces.size() > 1) base.group = groups_++;
    bool direct = false;
    for (const ClausePiece& piece : clause->pieces) {
      Statement statement = base;
      statement.type = piece.type;
      if (piece.type != QuoteType::kIndirect)
        statement.evidence.insert(statement.evidence.begin(), "mark");
      direct |= piece.type == QuoteType::kDirect;
      Emit(std::move(statement), piece.span);
    }
    said_here_ = true;
    for (const uint32_t quote : clause->quotes) used_[quote] = true;
    if (!result_.statements.empty() && !clause->pieces.empty())
      previous_ = Previous{result_.statements.size() - 1, direct};
    return clause->end;
  }

  // Climatempo expects frost, it said: "it" is the subject of what it says.
  void NoteOwnSubject(Tokens tokens, uint32_t cursor, const EnglishPhrase& source) {
    if (source.what != EnglishClass::kPronoun || source.pronoun != EnglishWord::kBody ||
        source.first <= cursor + 1)
      return;
    const auto subject = phrases_.Leading(tokens.subspan(cursor, source.first - cursor));
    if (subject && subject->phrase.kind == SourceKind::kOrganization)
      cast_.Appears(subject->phrase);
  }

  // The token behind "according to" and the like at tokens[at]; 0 where nothing of this kind
  // stands.
  uint32_t Attribution(Tokens tokens, uint32_t cursor, uint32_t at) const {
    const uint32_t start = tokens[at].item.core.start;
    const uint32_t length = tables_.PhraseAt(EnglishWord::kAccording, text_, start);
    if (length == 0) return 0;
    uint32_t behind = at;
    while (behind < tokens.size() && tokens[behind].item.core.start < start + length) ++behind;
    if (behind >= tokens.size()) return 0;
    // …, per Nielsen, but 60 per cent
    const bool apart = at == cursor || IsComma(tokens[at - 1]);
    const bool alone = behind == at + 1;
    return alone && (!apart || !tokens[behind].capital) ? 0 : behind;
  }

  // Reads what the source that begins at tokens[who] is said to have said; returns the last token
  // of it all. tokens[at] begins the words that introduce the source.
  uint32_t ReadAccording(Tokens tokens, uint32_t cursor, uint32_t at, uint32_t who) {
    const bool fronted = at <= cursor + 1;
    const auto source = phrases_.From(tokens, who, fronted);
    if (!source) return who - 1;
    Statement base;
    base.cue = Cue{{tokens[at].item.core.start, tokens[who - 1].item.core.end}, Stance::kNeutral};
    base.evidence = {"according"};
    base.mention = MentionOf(*source, base);
    const bool closes = tokens[source->last].item.tail == u'.' || source->last + 1 >= tokens.size();
    const uint32_t after = source->last + 1;
    const auto end_of = [&](uint32_t first) { return clauses_.End(tokens, first); };
    if (fronted) {
      const uint32_t end = end_of(after);
      if (end > after) EmitClause(base, tokens, after, end);
      return end - 1;
    }
    // …, whose contract, according to court filings, caps its liability
    uint32_t relative = at;
    while (relative > cursor + 1 && at - relative < kLongestRelative &&
           !(IsComma(tokens[relative - 1]) && relative < at))
      --relative;
    if (!closes && IsComma(tokens[source->last]) && relative < at &&
        tables_.Is(EnglishWord::kRelative, tokens[relative].word) && after < tokens.size()) {
      uint32_t end = after + 1;
      while (end < tokens.size() && !EndsPart(tokens[end - 1])) ++end;
      EmitClause(base, tokens, after, end);
      return end - 1;
    }
    // …, according to the grid, and all but a few had it back
    const bool joined =
        after < tokens.size() && (tokens[after].word == u"and" || tokens[after].word == u"but");
    const bool goes_on =
        !joined || (IsComma(tokens[source->last]) && end_of(after) == tokens.size() &&
                    clauses_.HasFinite(tokens, after, end_of(after)));
    const bool split = !closes && tokens[source->last].item.tail != 0 &&
                       tokens[source->last].item.tail != u';' && after < tokens.size() && goes_on &&
                       (clauses_.HasFinite(tokens, after, end_of(after)) ||
                        !clauses_.HasFinite(tokens, cursor, at)) &&
                       !tables_.Is(EnglishWord::kRelative, tokens[after].word);
    if (split) base.group = groups_++;
    EmitClause(base, tokens, cursor, at);
    if (split) {
      const uint32_t end = end_of(after);
      EmitClause(base, tokens, after, end);
      return end - 1;
    }
    return source->last;
  }

  void EmitClause(const Statement& base, Tokens tokens, uint32_t first, uint32_t end) {
    const ClausePiece piece = clauses_.Piece(tokens, first, end);
    if (piece.span.empty()) return;
    Statement statement = base;
    statement.type = piece.type;
    for (uint32_t i = first; i < end; ++i) used_[i] = used_[i] || tokens[i].item.is_quote();
    Emit(std::move(statement), piece.span);
    previous_ = Previous{result_.statements.size() - 1, false};
  }

  // “…” — Alma Kerr, former captain: a line that somebody signs.
  bool ReadSignature(Tokens tokens) {
    if (tokens.size() < 3 || tokens.size() > 2 + kLongestSignature || !tokens[0].item.is_quote() ||
        used_[0] || !IsDash(tokens[1]) || !tokens[2].capital || tokens.back().item.tail == u'.')
      return false;
    const auto who = phrases_.From(tokens, 2);
    if (!who || who->last + 1 < tokens.size()) return false;
    Statement statement;
    statement.evidence = {"mark", "signature"};
    statement.mention = MentionOf(*who, statement);
    used_[0] = true;
    Emit(std::move(statement), tokens[0].item.core);
    return true;
  }

  // Quotations without a verb: they go on, answer, follow a colon, or are no speech at all.
  void ReadLoose(Tokens tokens, uint32_t paragraph) {
    const auto kind = document_.paragraphs()[paragraph].kind;
    const bool headline =
        kind == text::ParagraphKind::kHeadline || kind == text::ParagraphKind::kSubheading;
    const bool only_quotes = std::all_of(tokens.begin(), tokens.end(), [](const EnglishToken& t) {
      return t.item.is_quote() || t.item.core.empty();
    });
    for (uint32_t i = 0; i < tokens.size(); ++i) {
      if (!tokens[i].item.is_quote() || used_[i] || tokens[i].item.core.empty() ||
          !MayHoldSpeech(runs_[static_cast<size_t>(tokens[i].item.run)].mark))
        continue;
      const bool after_colon = i > 0 && tokens[i - 1].item.tail == u':';
      const bool opens_line = i == 0 || (i == 1 && tokens[0].item.core.empty());
      const bool sentence = clauses_.ReadsLikeSpeech(tokens[i].item.core);
      if (headline) {
        const bool signed_line = i + 1 < tokens.size() && tokens[i].item.tail == u':';
        const bool tail_of_line = i > 0 && (tokens[i - 1].item.core.empty() || after_colon);
        // ‘I thought I was dead’ – survivor tells of avalanche
        const bool before_dash = opens_line && i + 1 < tokens.size() && IsDash(tokens[i + 1]);
        if (!(signed_line || tail_of_line || before_dash ||
              (only_quotes && tokens[i].item.core.length() > 12)))
          continue;
        Statement statement;
        statement.evidence = {"mark", "headline"};
        std::optional<Phrase> fallback;
        if (signed_line) {
          if (const auto who = phrases_.From(tokens, i + 1)) fallback = who->phrase;
        }
        unattributed_.NoteHeadline(result_.statements.size(), std::move(fallback));
        Emit(std::move(statement), tokens[i].item.core);
        continue;
      }
      if (!only_quotes && !after_colon && !(sentence && opens_line)) continue;
      if (only_quotes && !sentence && !previous_) continue;
      Statement statement;
      statement.evidence = {"mark"};
      if (after_colon) {
        statement.evidence.push_back("colon");
        auto who = phrases_.Leading(tokens.subspan(0, i));
        // Kerr: “…”
        if (!who && tokens[0].capital && i <= kLongestLabel)
          who = phrases_.From(tokens.subspan(0, i), 0);
        if (who && who->first == 0) {
          EnglishPhrase whole = *who;
          statement.mention = MentionOf(whole, statement);
        }
      }
      if (!statement.mention && previous_ && only_quotes) {
        Statement& before = result_.statements[previous_->statement];
        statement.mention = before.mention;
        statement.evidence.push_back("continued");
        if (previous_->direct) {
          if (!before.group) before.group = groups_++;
          statement.group = before.group;
          statement.cue = before.cue;
        }
      } else if (!statement.mention) {
        statement.mention = cast_.Carried(UINT32_MAX / 2);
        if (const auto person = cast_.Person()) statement.mention = person;
        statement.evidence.push_back("carried");
        if (only_quotes)
          unattributed_.NoteAnswer(result_.statements.size(), FollowsQuestion(paragraph));
      }
      const bool was_direct = !previous_ || previous_->direct;
      Emit(std::move(statement), tokens[i].item.core);
      previous_ = Previous{result_.statements.size() - 1,
                           was_direct && result_.statements.back().cue.has_value()};
    }
  }

  void Emit(Statement statement, Span span) {
    while (!span.empty() && text::IsSpace(text_[span.start])) ++span.start;
    while (!span.empty() && text::IsSpace(text_[span.end - 1])) --span.end;
    if (span.empty()) return;
    statement.span = span;
    result_.statements.push_back(std::move(statement));
  }

  std::optional<uint32_t> MentionOf(EnglishPhrase phrase, Statement& statement) {
    return mentions_.Of(std::move(phrase), statement);
  }

  // Whether the paragraph before ends in a question that nobody is quoted with.
  bool FollowsQuestion(uint32_t paragraph) const {
    if (paragraph == 0) return false;
    const Span before = document_.paragraphs()[paragraph - 1].span;
    return !before.empty() && text_[before.end - 1] == u'?';
  }

  struct Previous {
    size_t statement;  // in the same paragraph
    bool direct;
  };

  const text::Document& document_;
  std::u16string_view text_;
  const EnglishTables& tables_;
  std::vector<Run> runs_;
  Statements result_;
  EnglishPhraseReader phrases_;
  EnglishClauseReader clauses_;
  Transcript transcript_;
  const EntityIndex& entities_;
  Cast cast_;
  EnglishMentions mentions_;
  std::optional<Previous> previous_;
  EnglishUnattributed unattributed_;
  std::vector<bool> used_;  // of each token: a quotation that is accounted for
  bool said_here_ = false;  // this sentence has reported something already
  uint32_t dateline_ = 0;   // the first token of this sentence behind its dateline
  uint32_t groups_ = 0;
  uint32_t turn_paragraph_ = UINT32_MAX;  // where the answer begins that is being read
};

}  // namespace

Statements ReadEnglish(const text::Document& document, const EntityIndex& entities,
                       const EnglishTables& tables) {
  return Reader(document, entities, tables).Read();
}

}  // namespace presslens::quotes
