// Korean particles (josa): where a noun phrase may end inside an eojeol.
#ifndef PRESSLENS_TEXT_JOSA_H_
#define PRESSLENS_TEXT_JOSA_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/lexicon.h"

namespace presslens::text {

enum class JosaRole : uint8_t {
  kNone,       // no particle
  kTopic,      // 은 는
  kSubject,    // 이 가 께서
  kObject,     // 을 를
  kGenitive,   // 의
  kPlace,      // 에 에서 로 …
  kRecipient,  // 에게 한테 께
  kWith,       // 와 과 랑 하고
  kQuote,      // 라고 이라며 …
  kCopula,     // 이다 였다 …
  kOther,      // 도 만 까지 부터 …
};

// One way to read an eojeol: noun phrase plus particle.
struct JosaSplit {
  uint32_t stem = 0;  // code units before the particle; the whole length where there is none
  JosaRole role = JosaRole::kNone;
};

// The few readings of one eojeol, kept without asking for memory.
class JosaSplits {
 public:
  static constexpr size_t kMost = 8;

  const JosaSplit* begin() const { return splits_.data() + first_; }
  const JosaSplit* end() const { return splits_.data() + kMost; }
  void AddBefore(JosaSplit split) { splits_[--first_] = split; }

 private:
  std::array<JosaSplit, kMost> splits_;
  size_t first_ = kMost;
};

// The particles of languages/ko/josa.tsv. Immutable once made.
class JosaTable {
 public:
  JosaTable();
  ~JosaTable();

  // Every reading of `eojeol`, longest particle first, the reading without a particle last.
  // Readings whose particle disagrees with the sound before it (*서울을로, *나은) are left out, so
  // that 나이 is 나+이 or 나이, and 서울로 is 서울+로 or 서울로. Ambiguity is kept: the caller
  // knows more. Looks at no more than the last 8 code units.
  JosaSplits Split(std::u16string_view eojeol) const;

  // The longest particle that `text` begins with and that may follow `stem`; {stem length 0, kNone}
  // where there is none. `JosaSplit::stem` is here the length of the particle.
  JosaSplit Leading(std::u16string_view stem, std::u16string_view text) const;

 private:
  struct Form;
  bool Agrees(uint32_t form, std::u16string_view stem) const;

  Lexicon forms_, backwards_;
  std::vector<Form> rows_;  // by the lexicon's values
};

}  // namespace presslens::text

#endif  // PRESSLENS_TEXT_JOSA_H_
