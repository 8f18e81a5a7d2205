// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/project_page.h"

#include "document/step_names.h"
#include "document/wording.h"
#include "inspector/item_list.h"

#include <QVBoxLayout>

namespace millrace::ui {

namespace {

/// Pushing fails only while the project is read-only; then the buttons are off and nothing is lost.
void pushQuietly(Document& document, Edit edit, const QString& text) {
    if (!document.push(std::move(edit), text)) {
        document.checkNow();
    }
}

} // namespace

ProjectPage::ProjectPage(Document& document, QWidget* parent)
    : InspectorPage(parent)
    , m_document(document) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 12, 12);
    layout->setSpacing(4);
    addPart(tr("Project"), ProjectSubject::Part::project);
    addPart(tr("Scenario"), ProjectSubject::Part::scenario);
    Section* events = addSection(tr("Events"));
    m_events = makeEvents();
    events->content()->addWidget(m_events);
    Section* objectives = addSection(tr("Objectives"));
    m_objectives = makeObjectives();
    objectives->content()->addWidget(m_objectives);
    addPart(tr("Cost"), ProjectSubject::Part::cost);
    layout->addStretch();
}

Section* ProjectPage::addSection(const QString& title) {
    auto* section = new Section(title, true, this);
    layout()->addWidget(section);
    m_parts.push_back({section, nullptr});
    return section;
}

void ProjectPage::addPart(const QString& title, ProjectSubject::Part part) {
    Section* section = addSection(title);
    auto* subject = new ProjectSubject(m_document, part, this);
    auto* fields = new FieldList(subject->descriptions(), {}, *subject, section);
    section->content()->addWidget(fields);
    m_parts.back().fields = fields;
    connect(subject, &SettingsSubject::refreshed, fields,
            [fields, subject] { fields->present(subject->settings()); });
    fields->present(subject->settings());
}

ItemList* ProjectPage::makeEvents() {
    Document& document = m_document;
    ItemSource source;
    source.count = [&document] { return document.pipeline().scenario.events.size(); };
    source.summary = [&document](std::size_t i) { return EventSubject::summaryOf(document, i); };
    source.shape = [&document](std::size_t i) { return EventSubject::shapeOf(document, i); };
    source.makeSubject = [&document](std::size_t i, QObject* parent) {
        return new EventSubject(document, i, parent);
    };
    source.add = [&document] {
        Scenario scenario = document.pipeline().scenario;
        if (document.pipeline().nodes.empty()) {
            return;
        }
        const Duration at = scenario.events.empty() ? scenario.duration / 2 : scenario.events.back().at;
        scenario.events.push_back(
            {at, document.pipeline().nodes.front().id, "set", {{"settings", Json::object()}}});
        const QString step = tr("Add %1", "undo step: an event or objective")
                                 .arg(eventName(document.pipeline(), scenario.events.back()));
        pushQuietly(document, {SetScenario{std::move(scenario)}}, step);
    };
    source.remove = [&document](std::size_t i) {
        Scenario scenario = document.pipeline().scenario;
        if (i < scenario.events.size()) {
            const QString step = tr("Remove %1", "undo step: an event or objective")
                                     .arg(eventName(document.pipeline(), scenario.events[i]));
            scenario.events.erase(scenario.events.begin() + static_cast<std::ptrdiff_t>(i));
            pushQuietly(document, {SetScenario{std::move(scenario)}}, step);
        }
    };
    source.swap = [&document](std::size_t a, std::size_t b) {
        Scenario scenario = document.pipeline().scenario;
        const QString step = tr("Move %1 in the list", "undo step: an event or objective")
                                 .arg(eventName(document.pipeline(), scenario.events[a]));
        std::swap(scenario.events[a], scenario.events[b]);
        pushQuietly(document, {SetScenario{std::move(scenario)}}, step);
    };
    source.addText = tr("Add event");
    return new ItemList(document, std::move(source), this);
}

ItemList* ProjectPage::makeObjectives() {
    Document& document = m_document;
    ItemSource source;
    source.count = [&document] { return document.pipeline().objectives.size(); };
    source.summary = [&document](std::size_t i) { return ObjectiveSubject::summaryOf(document, i); };
    source.shape = [&document](std::size_t i) { return ObjectiveSubject::shapeOf(document, i); };
    source.makeSubject = [&document](std::size_t i, QObject* parent) {
        return new ObjectiveSubject(document, i, parent);
    };
    source.add = [&document] {
        std::vector<Objective> objectives = document.pipeline().objectives;
        Objective& added = objectives.emplace_back();
        added.metric = "MonthlyCost";
        const QString step =
            tr("Add %1", "undo step: an event or objective").arg(objectiveName(document.pipeline(), added));
        pushQuietly(document, {SetObjectives{std::move(objectives)}}, step);
    };
    source.remove = [&document](std::size_t i) {
        std::vector<Objective> objectives = document.pipeline().objectives;
        if (i < objectives.size()) {
            const QString step = tr("Remove %1", "undo step: an event or objective")
                                     .arg(objectiveName(document.pipeline(), objectives[i]));
            objectives.erase(objectives.begin() + static_cast<std::ptrdiff_t>(i));
            pushQuietly(document, {SetObjectives{std::move(objectives)}}, step);
        }
    };
    source.swap = [&document](std::size_t a, std::size_t b) {
        std::vector<Objective> objectives = document.pipeline().objectives;
        const QString step = tr("Move %1 in the list", "undo step: an event or objective")
                                 .arg(objectiveName(document.pipeline(), objectives[a]));
        std::swap(objectives[a], objectives[b]);
        pushQuietly(document, {SetObjectives{std::move(objectives)}}, step);
    };
    source.addText = tr("Add objective");
    return new ItemList(document, std::move(source), this);
}

bool ProjectPage::filter(const QStringList& words) {
    bool any = false;
    for (const Part& part : m_parts) {
        const bool fits = part.fields ? part.fields->filter(words) : words.isEmpty();
        part.section->setVisible(fits);
        any = any || fits;
    }
    return any;
}

Field* ProjectPage::find(const std::string& path) {
    for (const Part& part : m_parts) {
        if (Field* field = part.fields ? part.fields->find(path) : nullptr) {
            part.section->setOpen(true);
            return field;
        }
    }
    constexpr std::string_view kEvents = "scenario.events[";
    if (path.starts_with(kEvents)) {
        const auto close = path.find(']');
        const std::size_t index = std::strtoul(path.c_str() + kEvents.size(), nullptr, 10);
        const bool isInside = close != std::string::npos && close + 2 <= path.size();
        return m_events->open(index, isInside ? path.substr(close + 2) : std::string("at"));
    }
    return nullptr;
}

} // namespace millrace::ui
