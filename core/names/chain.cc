#include "names/chain.h"

#include <algorithm>

namespace presslens::names {

std::vector<Chain> ChainsOf(const text::Document& document) {
  std::vector<Chain> chains;
  chains.reserve(document.sentences().size());
  const auto tokens = document.tokens();
  for (const text::Sentence& sentence : document.sentences()) {
    Chain chain;
    const auto flush = [&] {
      if (chain.tokens.size() > 0) chains.push_back(chain);
    };
    for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const Span token = tokens[i].span;
      const bool full = chain.tokens.size() > 0 && token.end - chain.span.start > kMaxChainUnits;
      const bool endless = token.length() > kLongestToken;
      if (full || endless) {
        flush();
        chain = {};
      }
      if (endless) continue;
      if (chain.tokens.size() == 0) chain = {{i, i}, {token.start, token.start}};
      chain.tokens.end = i + 1;
      chain.span.end = token.end;
    }
    flush();
  }
  return chains;
}

}  // namespace presslens::names
