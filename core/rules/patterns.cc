#include "rules/patterns.h"

#include <algorithm>

#include "text/characters.h"
#include "text/folding.h"
#include "text/utf.h"

namespace presslens::rules {
namespace {

// Whether RE2's small letters and text::Fold's are the same for all of these characters.
bool FoldsAlike(std::u16string_view piece) {
  return std::all_of(piece.begin(), piece.end(),
                     [](char16_t c) { return c < 0x80 || text::IsHangul(c); });
}

}  // namespace

RE2::Options PatternSet::Options() {
  RE2::Options options(RE2::Quiet);
  options.set_max_mem(kMaxPatternMemory);
  return options;
}

bool PatternSet::Add(std::string_view pattern) {
  int id = 0;
  if (filter_.Add({pattern.data(), pattern.size()}, Options(), &id) != RE2::NoError) return false;
  instructions_ += static_cast<size_t>(filter_.GetRE2(id).ProgramSize());
  return true;
}

bool PatternSet::Compile() {
  if (size() == 0) return true;
  std::vector<std::string> pieces;
  filter_.Compile(&pieces);
  for (size_t i = 0; i < pieces.size(); ++i) {
    const std::u16string piece = text::Fold(text::DecodeUtf8(pieces[i]));
    const auto atom = static_cast<int>(i);
    if (!FoldsAlike(piece)) {
      always_.push_back(atom);
      continue;
    }
    const uint32_t value = pieces_.Add(piece, static_cast<uint32_t>(atoms_.size()));
    if (value == atoms_.size()) atoms_.emplace_back();
    atoms_[value].push_back(atom);
  }
  filter_.AllPotentials({}, &without_);
  std::sort(without_.begin(), without_.end());
  if (without_.empty()) return true;
  RE2::Options options = Options();
  options.set_max_mem(kMaxSetMemory);
  set_ = std::make_unique<RE2::Set>(options, RE2::UNANCHORED);
  for (const int id : without_) set_->Add(filter_.GetRE2(id).pattern(), nullptr);
  return set_->Compile();
}

std::vector<int> PatternSet::Present(std::u16string_view folded) const {
  std::vector<int> present = always_;
  std::vector<bool> seen(atoms_.size());
  for (size_t at = 0; at < folded.size(); ++at) {
    if (!pieces_.MayBegin(folded[at])) continue;
    pieces_.EachAt(folded, at, [&](text::Lexicon::Match match) {
      if (seen[match.value]) return;
      seen[match.value] = true;
      present.insert(present.end(), atoms_[match.value].begin(), atoms_[match.value].end());
    });
  }
  std::sort(present.begin(), present.end());
  return present;
}

std::vector<int> PatternSet::WithPieces(std::u16string_view folded) const {
  std::vector<int> with_pieces;
  filter_.AllPotentials(Present(folded), &with_pieces);
  std::sort(with_pieces.begin(), with_pieces.end());
  return with_pieces;
}

std::vector<int> PatternSet::Matching(const std::vector<int>& with_pieces,
                                      const std::string& utf8) const {
  if (!set_) return with_pieces;
  std::vector<int> matching, chosen;
  RE2::Set::ErrorInfo error;
  // A set that ran out of memory says nothing: then each pattern is asked itself.
  if (!set_->Match(utf8, &matching, &error) && error.kind != RE2::Set::kNoError) return with_pieces;
  std::set_difference(with_pieces.begin(), with_pieces.end(), without_.begin(), without_.end(),
                      std::back_inserter(chosen));
  for (const int index : matching) chosen.push_back(without_[static_cast<size_t>(index)]);
  return chosen;
}

}  // namespace presslens::rules
