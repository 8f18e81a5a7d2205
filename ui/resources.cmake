# Included by CMakeLists.txt: themes, icons, help and translations, and the code that serves them.

target_sources(millrace_ui PRIVATE
    document/wording.cpp document/wording.h
    shell/help_pages.cpp shell/help_pages.h
    shell/help_panel.cpp shell/help_panel.h
    shell/icon_engine.cpp shell/icon_engine.h
    shell/language.cpp shell/language.h
    shell/system_appearance.cpp shell/system_appearance.h
    shell/theme.cpp shell/theme.h
)

# resources/icons/x.svg is ":/icons/x.svg".
file(GLOB_RECURSE resources CONFIGURE_DEPENDS
    "${PROJECT_SOURCE_DIR}/resources/icons/*.svg"
    "${PROJECT_SOURCE_DIR}/resources/themes/*"
    "${PROJECT_SOURCE_DIR}/resources/help/*"
)
qt_add_resources(millrace_ui millrace_resources PREFIX "/" BASE "${PROJECT_SOURCE_DIR}/resources" FILES ${resources})

# translations/millrace_ko.ts is ":/i18n/millrace_ko.qm"; scripts/check-translations keeps the .ts files complete.
file(GLOB translations CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/translations/*.ts")
if(translations)
    qt_add_lrelease(millrace_ui TS_FILES ${translations} QM_FILES_OUTPUT_VARIABLE compiled_translations)
    qt_add_resources(millrace_ui millrace_translations
        PREFIX "/i18n" BASE "${CMAKE_CURRENT_BINARY_DIR}" FILES ${compiled_translations})
endif()

# The desktop's light or dark preference comes over D-Bus where there is one.
if(UNIX AND NOT APPLE)
    find_package(Qt6 6.4 QUIET OPTIONAL_COMPONENTS DBus)
    if(TARGET Qt6::DBus)
        target_link_libraries(millrace_ui PRIVATE Qt6::DBus)
        target_compile_definitions(millrace_ui PRIVATE MILLRACE_DBUS)
    endif()
endif()
