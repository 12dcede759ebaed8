// Where the values of a JSON text stand.
#ifndef PRESSLENS_CLI_JSON_PLACES_H_
#define PRESSLENS_CLI_JSON_PLACES_H_

#include <cstddef>
#include <string_view>

namespace presslens::cli {

// A place as editors count it, from 1; columns count code points.
struct Place {
  size_t line = 1;
  size_t column = 1;
};

Place PlaceOfByte(std::string_view text, size_t byte);

// The byte at which the value that a JSON pointer names begins. `json` must be well-formed. Where
// there is no such value (a missing field), the byte of the innermost value that is there.
size_t ByteOfPointer(std::string_view json, std::string_view pointer);

}  // namespace presslens::cli

#endif  // PRESSLENS_CLI_JSON_PLACES_H_
