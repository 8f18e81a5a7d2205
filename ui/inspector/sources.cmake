target_sources(millrace_ui PRIVATE
    inspector/action_bar.cpp inspector/action_bar.h
    inspector/compound_fields.cpp inspector/compound_fields.h
    inspector/editors.cpp inspector/editors.h
    inspector/event_subject.cpp
    inspector/field.cpp inspector/field.h
    inspector/inspector_panel.cpp inspector/inspector_panel.h
    inspector/item_list.cpp inspector/item_list.h
    inspector/line_editor.cpp inspector/line_editor.h
    inspector/list_fields.cpp
    inspector/live_edits.cpp inspector/live_edits.h
    inspector/node_page.cpp inspector/node_page.h
    inspector/node_subject.cpp inspector/node_subject.h
    inspector/note_row.cpp inspector/note_row.h
    inspector/objective_subject.cpp
    inspector/project_page.cpp inspector/project_page.h
    inspector/project_subject.cpp inspector/project_subject.h
    inspector/section.cpp inspector/section.h
    inspector/settings_subject.cpp inspector/settings_subject.h
    inspector/text_editor.cpp inspector/text_editor.h
)
