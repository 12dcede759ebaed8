# Compiles the tab-separated files of core/languages/<code>/ into one read-only C++ table of tables.
# Comment lines (#) stay behind in the source: they tell people, not programs, where a fact comes from.
#
#   presslens_language_tables(<output.cc> <folder of languages>)
function(presslens_language_tables output folder)
  file(GLOB tables CONFIGURE_DEPENDS "${folder}/*/*.tsv")
  list(SORT tables)
  set(entries "")
  foreach(table IN LISTS tables)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${table}")
    get_filename_component(name "${table}" NAME_WE)
    get_filename_component(code "${table}" DIRECTORY)
    get_filename_component(code "${code}" NAME)
    file(READ "${table}" text)
    string(REGEX REPLACE "^(#[^\n]*\n)+" "" text "${text}")
    string(REGEX REPLACE "\n#[^\n]*" "" text "${text}")
    string(APPEND entries "    {\"${code}\", \"${name}\", R\"tsv(${text})tsv\"sv},\n")
  endforeach()
  string(CONCAT generated
      "// Made by cmake/LanguageTables.cmake from core/languages/*/*.tsv. Do not edit.\n"
      "#include \"languages/registry.h\"\n\n"
      "namespace presslens::languages {\n"
      "using namespace std::string_view_literals;  // a length that is counted is too much for clang's constant evaluation\n"
      "namespace {\nconstexpr TableText kTables[] = {\n${entries}};\n}  // namespace\n\n"
      "std::span<const TableText> AllTables() { return kTables; }\n\n"
      "}  // namespace presslens::languages\n")
  file(WRITE "${output}.new" "${generated}")
  file(COPY_FILE "${output}.new" "${output}" ONLY_IF_DIFFERENT)
endfunction()
