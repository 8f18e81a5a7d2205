// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/node_page.h"
#include "inspector/project_subject.h"
#include "inspector/section.h"

#include <vector>

namespace millrace::ui {

class ItemList;

/// The project itself, shown while nothing is selected: its name, scenario with events, objectives, cost.
class ProjectPage final : public InspectorPage {
    Q_OBJECT

public:
    ProjectPage(Document& document, QWidget* parent);

    bool filter(const QStringList& words) override;
    [[nodiscard]] Field* find(const std::string& path) override;

private:
    Section* addSection(const QString& title);
    void addPart(const QString& title, ProjectSubject::Part part);
    [[nodiscard]] ItemList* makeEvents();
    [[nodiscard]] ItemList* makeObjectives();

    struct Part {
        Section* section;
        FieldList* fields; ///< null for lists of items
    };

    Document& m_document;
    std::vector<Part> m_parts;
    ItemList* m_events = nullptr;
    ItemList* m_objectives = nullptr;
};

} // namespace millrace::ui
