# The one way each kind of target is made, so that warnings, sanitizers and precompiled headers are the same everywhere.

set(CMAKE_CXX_EXTENSIONS OFF)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    # The sloppiness is what ccache's manual asks for under "Precompiled headers".
    set(CMAKE_CXX_COMPILER_LAUNCHER
        "${CMAKE_COMMAND};-E;env;CCACHE_SLOPPINESS=pch_defines,time_macros;${CCACHE_PROGRAM}")
endif()

add_library(millrace_options INTERFACE)
target_compile_features(millrace_options INTERFACE cxx_std_20)
# -ffp-contract=off: a fused multiply-add rounds once where two operations round twice, and results must not depend on the machine.
target_compile_options(millrace_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Werror -ffp-contract=off)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # g++ 12 sees these where its own std::string and std::optional are inlined (GCC bugs 105329, 105651, 105562).
    target_compile_options(millrace_options INTERFACE
        -Wno-array-bounds -Wno-maybe-uninitialized -Wno-restrict -Wno-stringop-overflow -Wno-stringop-overread)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    # std::stable_sort of libstdc++ 12 calls a function that it marks as deprecated.
    target_compile_options(millrace_options INTERFACE -Wno-deprecated-declarations)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND MILLRACE_PCH)
    target_compile_options(millrace_options INTERFACE -fpch-preprocess)
endif()
# "version.h"
configure_file("${PROJECT_SOURCE_DIR}/cmake/version.h.in" "${PROJECT_BINARY_DIR}/generated/version.h" @ONLY)
target_include_directories(millrace_options INTERFACE "${PROJECT_BINARY_DIR}/generated")

if(MILLRACE_SANITIZE)
    target_compile_options(millrace_options INTERFACE -fsanitize=${MILLRACE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(millrace_options INTERFACE -fsanitize=${MILLRACE_SANITIZE})
endif()
if(MILLRACE_CLANG_TIDY)
    find_program(CLANG_TIDY_PROGRAM NAMES clang-tidy-19 REQUIRED)
    set(CMAKE_CXX_CLANG_TIDY "${CLANG_TIDY_PROGRAM}")
endif()

# millrace_precompile(target header [LINK ...]): lets the target share cmake/<header>.h, which is compiled once; LINK is what
# that header needs.
function(millrace_precompile target header)
    if(NOT MILLRACE_PCH)
        return()
    endif()
    cmake_parse_arguments(ARG "" "" "LINK" ${ARGN})
    set(shared millrace_${header})
    if(NOT TARGET ${shared})
        file(CONFIGURE OUTPUT "${PROJECT_BINARY_DIR}/${header}.cpp" CONTENT "\n" @ONLY)
        add_library(${shared} OBJECT "${PROJECT_BINARY_DIR}/${header}.cpp")
        target_link_libraries(${shared} PRIVATE millrace_options fmt::fmt nlohmann_json::nlohmann_json ${ARG_LINK})
        target_precompile_headers(${shared} PRIVATE "${PROJECT_SOURCE_DIR}/cmake/${header}.h")
        get_target_property(kind ${target} TYPE)
        if(kind STREQUAL "EXECUTABLE" AND "Qt6::Widgets" IN_LIST ARG_LINK)
            # Qt makes libraries -fPIC and executables -fPIE, and g++ wants the header as its user.
            target_compile_options(${shared} PRIVATE -fPIE)
        endif()
    endif()
    target_precompile_headers(${target} REUSE_FROM ${shared})
endfunction()

# millrace_moc(target): runs moc over the target's headers. moc 6.4 passes over the include of <type_traits> that tells
# <compare>, <concepts> and <numbers> of _GLIBCXX_VISIBILITY, and then stops at their first line; so it gets the macro first.
function(millrace_moc target)
    set_target_properties(${target} PROPERTIES AUTOMOC ON
        AUTOMOC_MOC_OPTIONS "--include;${PROJECT_SOURCE_DIR}/cmake/moc_first.h")
endfunction()

# millrace_library(NAME name [SOURCES ...] [LINK ...] [PRIVATE_LINK ...]): static library millrace_<name> with the alias
# millrace::<name>, made of the named files, or of every .cpp in and below the folder when none is named.
function(millrace_library)
    cmake_parse_arguments(ARG "" "NAME" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
    if(NOT ARG_SOURCES)
        file(GLOB_RECURSE ARG_SOURCES CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp")
    endif()
    if(ARG_SOURCES)
        add_library(millrace_${ARG_NAME} STATIC ${ARG_SOURCES})
        target_include_directories(millrace_${ARG_NAME} PUBLIC "${PROJECT_SOURCE_DIR}/core")
        target_link_libraries(millrace_${ARG_NAME} PUBLIC ${ARG_LINK} PRIVATE millrace_options ${ARG_PRIVATE_LINK})
        millrace_precompile(millrace_${ARG_NAME} precompiled)
    else() # headers only
        add_library(millrace_${ARG_NAME} INTERFACE)
        target_include_directories(millrace_${ARG_NAME} INTERFACE "${PROJECT_SOURCE_DIR}/core")
        target_link_libraries(millrace_${ARG_NAME} INTERFACE ${ARG_LINK} ${ARG_PRIVATE_LINK})
    endif()
    add_library(millrace::${ARG_NAME} ALIAS millrace_${ARG_NAME})
endfunction()

# millrace_tests([LINK ...] [DEFINE ...]): every tst_*.cpp in and below the folder becomes a GoogleTest executable of its
# file's name; ctest knows each of its cases.
function(millrace_tests)
    cmake_parse_arguments(ARG "" "" "LINK;DEFINE" ${ARGN})
    file(GLOB_RECURSE files CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/tst_*.cpp")
    foreach(file IN LISTS files)
        cmake_path(GET file STEM name)
        add_executable(${name} "${file}")
        target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
        target_compile_definitions(${name} PRIVATE MILLRACE_SOURCE_DIR="${PROJECT_SOURCE_DIR}" ${ARG_DEFINE})
        target_link_libraries(${name} PRIVATE millrace_options ${ARG_LINK} GTest::gmock GTest::gtest_main)
        millrace_precompile(${name} precompiled_tests LINK GTest::gmock)
        # Asked when ctest runs, not when the executable is linked: a build does not run what it has just built.
        gtest_discover_tests(${name} TEST_PREFIX "${name}." DISCOVERY_MODE PRE_TEST PROPERTIES TIMEOUT 120)
    endforeach()
endfunction()

# millrace_window_tests([LINK ...]): every tst_*.cpp in and below the folder becomes a Qt Test executable, run without a display.
function(millrace_window_tests)
    cmake_parse_arguments(ARG "" "" "LINK" ${ARGN})
    file(GLOB_RECURSE files CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/tst_*.cpp")
    foreach(file IN LISTS files)
        cmake_path(GET file STEM name)
        add_executable(${name} "${file}")
        millrace_moc(${name})
        target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
        target_compile_definitions(${name} PRIVATE MILLRACE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
        target_link_libraries(${name} PRIVATE millrace_options ${ARG_LINK} Qt6::Test)
        millrace_precompile(${name} precompiled_window LINK Qt6::Widgets)
        add_test(NAME ${name} COMMAND ${name})
        set_tests_properties(${name} PROPERTIES TIMEOUT 300
            ENVIRONMENT "QT_QPA_PLATFORM=offscreen;XDG_CONFIG_HOME=${CMAKE_CURRENT_BINARY_DIR}/${name}.home;XDG_DATA_HOME=${CMAKE_CURRENT_BINARY_DIR}/${name}.home")
    endforeach()
endfunction()
