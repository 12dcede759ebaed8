// In which language a text is written.
#ifndef PRESSLENS_TEXT_LANGUAGE_H_
#define PRESSLENS_TEXT_LANGUAGE_H_

#include <string_view>

namespace presslens::text {

// "ko" where at least a tenth of the letters is Hangul (Korean articles are full of Latin names,
// English ones hold hardly any Hangul), else "en", also for a text without letters. Looks at the
// first 64 Ki code units.
std::string_view DetectLanguage(std::u16string_view text);

}  // namespace presslens::text

#endif  // PRESSLENS_TEXT_LANGUAGE_H_
