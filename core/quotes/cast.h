// Who has spoken so far, and whom a pronoun or a sentence without a subject goes back to.
#ifndef PRESSLENS_QUOTES_CAST_H_
#define PRESSLENS_QUOTES_CAST_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "quotes/statement.h"

namespace presslens::quotes {

class Cast {
 public:
  Cast(std::u16string_view text, std::vector<Phrase>& mentions)
      : text_(text), mentions_(mentions) {}

  // A phrase that something is attributed to; returns its index among the mentions.
  uint32_t Speaks(const Phrase& phrase);
  // The mention with this index speaks again.
  void SpeaksAgain(uint32_t mention) {
    last_ = mention;
    last_at_ = now_;
  }

  // Somebody is the subject of a sentence without being quoted.
  void Appears(const Phrase& phrase) {
    auto& seen = phrase.kind == SourceKind::kOrganization ? seen_body_ : seen_;
    seen = Seen{phrase, now_};
  }

  // Who appeared in the sentence before without being quoted, if it was a person.
  const Phrase* JustAppeared() const {
    const bool fresh = seen_ && seen_->at + 1 >= now_ && (!last_ || seen_->at >= last_at_);
    return fresh ? &seen_->phrase : nullptr;
  }

  // Called once for each sentence.
  void NextSentence() { ++now_; }
  uint32_t now() const { return now_; }

  // Whom a sentence without a subject goes back to: the last speaker, or whoever has come on stage
  // since. At most `reach` sentences back.
  std::optional<uint32_t> Carried(uint32_t reach);

  // The last person (or, plural, group) that spoke or appeared. `sex`: what the pronoun says; one
  // who is known to be of the other sex is passed over, and one of whom nothing is known and who
  // spoke a while ago gives way to one of whom it is known.
  std::optional<uint32_t> Person(Sex sex = Sex::kUnknown);
  // The person who spoke before the last one: 그러자 그는 …
  std::optional<uint32_t> OtherPerson();
  std::optional<uint32_t> Group();
  std::optional<uint32_t> Body();
  // The named body that "the bank" stands for: the last one whose phrase holds the word, else the
  // last one of all that spoke or appeared.
  std::optional<uint32_t> BodyCalled(std::u16string_view word);

  // The last person named before whose name begins or ends with the word: Park said.
  const Phrase* PersonCalled(std::u16string_view word) const;

  // The last person named with this post whose name begins with `family`, which may be empty.
  const Phrase* WithPost(std::u16string_view post, std::u16string_view family) const;

  // The last speaker whose phrase ends like `head` (이 관계자: … 관계자).
  std::optional<uint32_t> EndingLike(std::u16string_view head) const;

  // The last speaker whose phrase holds `word` in any case (the official: a KICE official, she
  // said).
  std::optional<uint32_t> Holding(std::u16string_view word) const;

  // Who has spoken so far; to return to behind words that only tell what others said.
  struct Scene {
    std::optional<uint32_t> last;
    size_t spoken = 0;
  };
  Scene scene() const { return {last_, order_.size()}; }
  void ReturnTo(const Scene& scene) {
    last_ = scene.last;
    order_.resize(scene.spoken);
  }

  std::optional<uint32_t> last() const { return last_; }
  void set_last(std::optional<uint32_t> last) { last_ = last; }

 private:
  template <typename Fits>
  std::optional<uint32_t> Latest(Fits fits);

  std::u16string_view text_;
  std::vector<Phrase>& mentions_;
  std::vector<uint32_t> order_;  // mentions as they spoke, the latest last
  std::optional<uint32_t> last_;
  uint32_t last_at_ = 0;
  struct Seen {
    Phrase phrase;
    uint32_t at = 0;
  };
  std::optional<Seen> seen_, seen_body_;
  std::optional<uint32_t> woman_, man_;  // whom she and he last stood for
  uint32_t now_ = 0;
};

}  // namespace presslens::quotes

#endif  // PRESSLENS_QUOTES_CAST_H_
