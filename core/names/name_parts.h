// Brings the borders of found names to the guideline: names that belong together are joined, what
// is no part of a name is cut off.
//
//   Korean   an organisation and the department, branch or committee that follows it; a country and
//   its ministry
//            (서울대 | 경제학부, 미국 | 국방부); an event and its number or year (제30회 |
//            부산국제영화제, K리그1 | 2026), its head (태풍 | 나린) or its office; an index (나스닥
//            | 종합지수); a country is a location, whatever it does, a town that is quoted an
//            organisation; 모 belongs to a name that is kept back (김모)
//   English  the halves of a hyphenated name (Se | -hwa); a place and the court, university or club
//            that is named after it (Inverness | Sheriff Court); The, titles and 's go (The Bombay
//            High Court, Mr Hale, Apple's); "of", "and", "&" and a comma end a person's name;
//            a firm is called after two people (Hollins & Reed); what a known name possesses is
//            another name (Apple's Safari); a storm, a cup and a league are events, an index a
//            product; an agency stands in brackets behind the place and day of a report
#ifndef PRESSLENS_NAMES_NAME_PARTS_H_
#define PRESSLENS_NAMES_NAME_PARTS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "names/chain.h"
#include "names/found_name.h"
#include "names/gazetteer.h"
#include "text/document.h"
#include "text/josa.h"

namespace presslens::names {

// The table languages/<code>/name_parts.tsv.
class NameParts {
 public:
  enum Kind : uint32_t {
    kDepartment = 1,
    kBody = 2,
    kCountry = 4,
    kSecretariat = 8,
    kIndex = 16,
    kGroupHead = 32,
    kEventHead = 64,
    kEventEnd = 128,
    kAdministration = 256,
    kSpokesman = 512,
    kNation = 1024,
    kNationInChain = 2048,
    kTeam = 4096,
    kWhere = 8192,
    kAfterPerson = 16384,
    kPlaceEnd = 32768,
  };
  explicit NameParts(std::string_view language);

  // The kinds of exactly this form.
  uint32_t KindsOf(std::u16string_view form) const { return forms_.Find(form); }
  // Whether an ending of `form`, or all of it, is of this kind.
  bool EndsLike(Kind kind, std::u16string_view form) const;
  // The same for departments, which may also be numbered (형사합의27부).
  bool EndsLikeDepartment(std::u16string_view form) const;

 private:
  Gazetteer forms_;
};

// `names` in text order without overlap, and so again afterwards. Linear.
void MendCharacterNames(const text::Document& document, const NameParts& parts,
                        const text::JosaTable& josa, std::vector<FoundName>& names);
void MendTokenNames(const text::Document& document, const NameParts& parts, const Gazetteer& lists,
                    std::vector<FoundName>& names);

}  // namespace presslens::names

#endif  // PRESSLENS_NAMES_NAME_PARTS_H_
