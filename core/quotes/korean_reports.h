// Korean sentences whose source stands apart from what is reported, with a phrase of its own:
//
//   경찰에 따르면 [차량은 신호를 무시하고 달린 것]으로 조사됐다.
//   교육부 자료를 보면 [학급당 학생 수는 21명이다].
//   갤럽 조사에서는 [찬성이 41%]로 나타났다.
#ifndef PRESSLENS_QUOTES_KOREAN_REPORTS_H_
#define PRESSLENS_QUOTES_KOREAN_REPORTS_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "quotes/items.h"
#include "quotes/korean_content.h"
#include "quotes/korean_joints.h"
#include "quotes/korean_phrase.h"
#include "quotes/korean_speaker.h"
#include "quotes/korean_tables.h"
#include "quotes/runs.h"

namespace presslens::quotes {

struct KoreanReport {
  KoreanPhrase source;
  Cue cue;
  Content content;
  std::vector<std::string> evidence;
};

class KoreanReportFinder {
 public:
  // All must outlive the finder.
  KoreanReportFinder(std::u16string_view text, const KoreanTables& tables,
                     const KoreanPhraseReader& phrases, const KoreanSpeakerFinder& speakers,
                     const JointFinder& joints, const KoreanContentFinder& contents)
      : text_(text),
        tables_(tables),
        phrases_(phrases),
        speakers_(speakers),
        joints_(joints),
        contents_(contents) {}

  // What the sentence reports from a source that stands apart, items before items[first] not
  // considered; nothing where it has no such source.
  std::optional<KoreanReport> Find(std::span<const Item> items, uint32_t first,
                                   std::span<const Run> runs) const;

 private:
  uint32_t Attribution(std::span<const Item> items, uint32_t first) const;
  std::optional<KoreanReport> Attributed(std::span<const Item> items, uint32_t first, uint32_t at,
                                         std::span<const Run> runs) const;
  uint32_t Finding(std::span<const Item> items, uint32_t first) const;
  std::optional<KoreanReport> Found(std::span<const Item> items, uint32_t first,
                                    std::span<const Run> runs) const;
  void TakeIssuer(std::span<const Item> items, uint32_t first, KoreanPhrase& source) const;
  Content ContentOf(std::span<const Item> items, uint32_t first, uint32_t end,
                    std::span<const Run> runs) const;

  std::u16string_view text_;
  const KoreanTables& tables_;
  const KoreanPhraseReader& phrases_;
  const KoreanSpeakerFinder& speakers_;
  const JointFinder& joints_;
  const KoreanContentFinder& contents_;
};

}  // namespace presslens::quotes

#endif  // PRESSLENS_QUOTES_KOREAN_REPORTS_H_
