# millrace_embed(target NAME name FILES file...): makes the files part of the target. Its sources can then include
# "embedded/<name>.h", which declares in namespace millrace::embedded
#   std::vector<std::string_view> <name>Files();             the names of the files, without folders, in the order given
#   std::string_view              <name>(std::string_view);  content of the file of that name; empty when there is none
# Run as a script (cmake -P, with OUTPUT, NAME and FILES) this file writes the source behind that header.

if(CMAKE_SCRIPT_MODE_FILE)
    string(REPLACE "|" ";" FILES "${FILES}")
    set(arrays "")
    set(rows "")
    set(number 0)
    foreach(file IN LISTS FILES)
        file(READ "${file}" bytes HEX)
        string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
        string(REGEX REPLACE "('[^']*',)('[^']*',)('[^']*',)('[^']*',)('[^']*',)('[^']*',)('[^']*',)('[^']*',)"
            "\\1\\2\\3\\4\\5\\6\\7\\8\n" bytes "${bytes}")
        cmake_path(GET file FILENAME base)
        string(APPEND arrays "constexpr char kFile${number}[] = {\n${bytes}'\\0'};\n")
        string(APPEND rows "    Row{\"${base}\", {kFile${number}, sizeof kFile${number} - 1}},\n")
        math(EXPR number "${number} + 1")
    endforeach()
    file(WRITE "${OUTPUT}" "#include \"embedded/${NAME}.h\"

namespace millrace::embedded {

namespace {

struct Row {
    std::string_view name;
    std::string_view content;
};

${arrays}
constexpr Row kRows[] = {
${rows}};

} // namespace

std::vector<std::string_view> ${NAME}Files() {
    std::vector<std::string_view> names;
    for (const Row& row : kRows) {
        names.push_back(row.name);
    }
    return names;
}

std::string_view ${NAME}(std::string_view file) {
    for (const Row& row : kRows) {
        if (row.name == file) {
            return row.content;
        }
    }
    return {};
}

} // namespace millrace::embedded
")
    return()
endif()

set(MILLRACE_EMBED_SCRIPT "${CMAKE_CURRENT_LIST_FILE}")

function(millrace_embed target)
    cmake_parse_arguments(ARG "" "NAME" "FILES" ${ARGN})
    set(paths "")
    foreach(file IN LISTS ARG_FILES)
        cmake_path(ABSOLUTE_PATH file NORMALIZE)
        list(APPEND paths "${file}")
    endforeach()
    set(folder "${CMAKE_CURRENT_BINARY_DIR}/embedding/embedded")
    set(ARG_GUARD "#pragma once")
    file(CONFIGURE OUTPUT "${folder}/${ARG_NAME}.h" CONTENT "@ARG_GUARD@

#include <string_view>
#include <vector>

namespace millrace::embedded {

[[nodiscard]] std::vector<std::string_view> @ARG_NAME@Files();
[[nodiscard]] std::string_view @ARG_NAME@(std::string_view file);

} // namespace millrace::embedded
" @ONLY)
    list(JOIN paths "|" joined)
    add_custom_command(
        OUTPUT "${folder}/${ARG_NAME}.cpp"
        COMMAND "${CMAKE_COMMAND}" "-DOUTPUT=${folder}/${ARG_NAME}.cpp" "-DNAME=${ARG_NAME}" "-DFILES=${joined}"
            -P "${MILLRACE_EMBED_SCRIPT}"
        DEPENDS ${paths} "${MILLRACE_EMBED_SCRIPT}"
        VERBATIM
    )
    target_sources(${target} PRIVATE "${folder}/${ARG_NAME}.cpp")
    target_include_directories(${target} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/embedding")
endfunction()
