// Quotations that hang on no verb: in headlines, after a colon, over a signature, as the answers of
// an interview.
//
//   여야 정면충돌…민주 "단독 처리 불사" 국힘 "현금 살포"
//   [구점례/칠성시장 상인 : "얼음값만 하루에 5만 원이 나가요."]
//   “동맹의 값은 헤어질 능력에서 나옵니다.” - 클라우드 전문가 잔 드라쿠르 오르비탈랩스 대표
#ifndef PRESSLENS_QUOTES_KOREAN_LINES_H_
#define PRESSLENS_QUOTES_KOREAN_LINES_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "quotes/cast.h"
#include "quotes/korean_phrase.h"
#include "quotes/korean_speaker.h"
#include "quotes/korean_tables.h"
#include "quotes/runs.h"
#include "quotes/statement.h"
#include "text/document.h"

namespace presslens::quotes {

class KoreanLines {
 public:
  KoreanLines(const text::Document& document, const KoreanTables& tables,
              const KoreanPhraseReader& phrases, const KoreanSpeakerFinder& speakers, Cast& cast,
              Statements& result)
      : document_(document),
        text_(document.text()),
        tables_(tables),
        phrases_(phrases),
        speakers_(speakers),
        cast_(cast),
        result_(result) {}

  // Reads a sentence if it is of one of these kinds, and says whether it was.
  bool Read(std::span<const Item> items, std::span<const Run> runs, uint32_t paragraph);

  // An interviewer's question, which begins with a dash or Q; what it quotes does not change who is
  // interviewed.
  bool IsQuestion(std::span<const Item> items) const;

  // “…” [이 감독]의 말이다; “…” [이 감독]은 고개를 저었다: the sentence behind a quotation that
  // stands alone and opens its paragraph names the speaker. To be called with each other sentence.
  void ReadBehindBare(std::span<const Item> items, uint32_t paragraph, size_t first_statement);

  // Finds the speakers of headline quotations that name none: the text below quotes the same words.
  // To be called at the end.
  void Resolve();

 private:
  static bool IsTerminal(char16_t c) { return c == u'.' || c == u'?' || c == u'!'; }
  static bool ReadsLikeSpeech(std::u16string_view content);

  struct Pending {
    uint32_t statement;
    std::optional<Phrase> fallback;
    bool sure = false;               // the fallback is the subject of the line
    std::optional<uint32_t> titled;  // the line names a title only: 한은 총재 “…”
  };

  void NoteInterviewee(std::span<const Item> items);
  bool ReadAnswer(std::span<const Item> items, uint32_t paragraph);
  bool TellsThatSomebodySpoke(std::span<const Item> items) const;
  std::optional<KoreanPhrase> SayingOf(std::span<const Item> items) const;
  void NameTitled(const Pending& pending);
  bool ReadSignature(std::span<const Item> items, std::span<const Run> runs, uint32_t paragraph);
  bool ReadColon(std::span<const Item> items, std::span<const Run> runs);
  bool ReadBare(std::span<const Item> items, std::span<const Run> runs, uint32_t paragraph);
  bool ReadHeadline(std::span<const Item> items, std::span<const Run> runs, uint32_t paragraph);
  bool IsHeadline(std::span<const Item> items, uint32_t paragraph) const;
  bool IsSpeech(std::span<const Item> items, uint32_t item, std::span<const Run> runs) const;
  std::optional<KoreanPhrase> HeadlineSpeaker(std::span<const Item> items, uint32_t item) const;
  std::optional<KoreanPhrase> SpeakerAfter(std::span<const Item> items, uint32_t item) const;
  void Emit(Span content, std::optional<uint32_t> mention, std::vector<std::string> evidence);

  const text::Document& document_;
  std::u16string_view text_;
  const KoreanTables& tables_;
  const KoreanPhraseReader& phrases_;
  const KoreanSpeakerFinder& speakers_;
  Cast& cast_;
  Statements& result_;
  std::vector<Pending> pending_;
  size_t bare_begin_ = 0, bare_end_ = 0;  // statements that wait for the next sentence
  uint32_t bare_paragraph_ = UINT32_MAX;
  uint32_t asked_ = UINT32_MAX;     // the paragraph of the last question
  uint32_t answered_ = UINT32_MAX;  // the paragraph that was read as an answer
};

}  // namespace presslens::quotes

#endif  // PRESSLENS_QUOTES_KOREAN_LINES_H_
