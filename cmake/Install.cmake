# What `cmake --install` lays down: the command, the library in one archive, its headers, the models of names, and what
# CMake (find_package(presslens)) and pkg-config need to find it.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)
find_package(Threads REQUIRED)

# RE2 and Abseil go into the library's one object, and the linker is told to forget their names: a program that uses
# others of either meets no second definition, and needs the headers of neither.
add_executable(presslens_object $<TARGET_OBJECTS:presslens_core>)
set_target_properties(presslens_object PROPERTIES LINKER_LANGUAGE CXX OUTPUT_NAME presslens-whole SUFFIX .o)
target_link_libraries(presslens_object PRIVATE re2::re2)
target_link_options(presslens_object PRIVATE -r -nostdlib -Wl,--force-group-allocation)
set(object "${CMAKE_CURRENT_BINARY_DIR}/presslens.o")
add_custom_command(OUTPUT "${object}"
  COMMAND "${CMAKE_OBJCOPY}" --wildcard "--keep-global-symbol=*9presslens*" $<TARGET_FILE:presslens_object> "${object}"
  DEPENDS presslens_object
  VERBATIM)

add_library(presslens_archive STATIC "${object}")
set_source_files_properties("${object}" PROPERTIES EXTERNAL_OBJECT ON GENERATED ON)
set_target_properties(presslens_archive PROPERTIES LINKER_LANGUAGE CXX OUTPUT_NAME presslens EXPORT_NAME core)
target_compile_features(presslens_archive INTERFACE cxx_std_20)
target_include_directories(presslens_archive INTERFACE "$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>")
target_link_libraries(presslens_archive INTERFACE Threads::Threads)

set(config_folder "${CMAKE_INSTALL_LIBDIR}/cmake/presslens")
set(models_folder "${CMAKE_INSTALL_DATADIR}/presslens/models")
install(TARGETS presslens_archive EXPORT presslens ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}")
install(EXPORT presslens NAMESPACE presslens:: FILE presslens-targets.cmake DESTINATION "${config_folder}")
configure_package_config_file("${CMAKE_CURRENT_LIST_DIR}/presslens-config.cmake.in" presslens-config.cmake
  INSTALL_DESTINATION "${config_folder}" PATH_VARS models_folder)
write_basic_package_version_file(presslens-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/presslens-config.cmake"
  "${CMAKE_CURRENT_BINARY_DIR}/presslens-config-version.cmake" DESTINATION "${config_folder}")

# Its folders are told from where the file lies, so that the whole may be moved.
file(RELATIVE_PATH prefix_from_pkgconfig "/prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/prefix")
configure_file("${CMAKE_CURRENT_LIST_DIR}/presslens.pc.in" presslens.pc @ONLY)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/presslens.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig")

install(DIRECTORY core/include/presslens DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(DIRECTORY core/models/ DESTINATION "${models_folder}")
if(PRESSLENS_CLI)
  install(TARGETS presslens RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
endif()
