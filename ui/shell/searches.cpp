// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/searches.h"

#include "document/document.h"
#include "document/selection.h"
#include "document/wording.h"
#include "inspector/value_text.h"
#include "model/node_index.h"
#include "model/setting_shape.h"
#include "shell/action_table.h"
#include "theme/theme.h"

#include <QCoreApplication>
#include <QSettings>
#include <QStringList>

#include <algorithm>

namespace millrace::ui {

namespace {

struct Searches {
    Q_DECLARE_TR_FUNCTIONS(millrace::ui::Searches)
};

QString problemText(const Finding& finding) {
    const QString message = translated(finding.message);
    switch (finding.severity) {
    case Severity::error:
        return Searches::tr("Problem (error): %1").arg(message);
    case Severity::warning:
        return Searches::tr("Problem (warning): %1").arg(message);
    case Severity::hint:
        return Searches::tr("Problem (hint): %1").arg(message);
    }
    return message;
}

void addSettings(const std::vector<Setting>& settings, const Json& values, QStringList& facts);

/// "Rate: 1,500 records/s", and what is inside of it.
void addSetting(const Setting& setting, const Json& value, QStringList& facts) {
    const QString title = translated(setting.title);
    const QString shown = valueText(setting, value).simplified();
    if (!title.isEmpty() && !value.is_null()) {
        facts << (shown.isEmpty() ? title
                                  : Searches::tr("%1: %2", "a setting's title, its value").arg(title, shown));
    }
    switch (setting.type) {
    case SettingType::object:
        addSettings(setting.fields, value, facts);
        break;
    case SettingType::choice: {
        const Json written = withoutShorthand(setting, value);
        if (const ChoiceKind* kind = findKind(setting, written)) {
            addSettings(kind->fields, written, facts);
        }
        break;
    }
    case SettingType::list:
    case SettingType::map:
        for (const Json& item : value.is_structured() && setting.element ? value : Json::array()) {
            addSetting(*setting.element, item, facts);
        }
        break;
    default:
        break;
    }
}

/// Those in force, as the inspector shows them.
void addSettings(const std::vector<Setting>& settings, const Json& values, QStringList& facts) {
    if (!values.is_object()) {
        return;
    }
    for (const Setting& setting : settings) {
        if (isShown(setting, settings, values)) {
            const auto given = values.find(setting.key);
            addSetting(setting, given == values.end() ? defaultOf(setting, values) : *given, facts);
        }
    }
}

/// What a node is found by beside its name, problems first.
QStringList factsOf(const Document& document, const Node& node, const NodeType* type) {
    QStringList facts;
    for (const Finding& finding : document.findings()) {
        if (finding.node == node.id) {
            facts << problemText(finding);
        }
    }
    if (type != nullptr) {
        addSettings(type->description.settings, node.settings, facts);
    }
    return facts;
}

constexpr auto kNodeQuery = "nodeQuery"; ///< property of the window: what was searched for last

const QString kUsedKey = QStringLiteral("commands/recent");

void remember(const QString& name) {
    constexpr qsizetype kMost = 8;
    QStringList names = QSettings().value(kUsedKey).toStringList();
    names.removeAll(name);
    names.prepend(name);
    QSettings().setValue(kUsedKey, names.mid(0, kMost));
}

/// The table's rows, those picked last before the others.
std::vector<ActionRow> inOrderOfUse() {
    std::vector<ActionRow> rows(ActionTable::rows().begin(), ActionTable::rows().end());
    const QStringList names = QSettings().value(kUsedKey).toStringList();
    const auto rank = [&names](const ActionRow& row) {
        const qsizetype at = names.indexOf(QLatin1String(row.name));
        return at < 0 ? names.size() : at;
    };
    std::ranges::stable_sort(rows, {}, rank);
    return rows;
}

/// Why a command can't be given now.
QString reasonOf(ActionId id) {
    switch (id) {
    case ActionId::undo:
        return Searches::tr("There is nothing to undo.");
    case ActionId::redo:
        return Searches::tr("There is nothing to redo.");
    case ActionId::run:
        return Searches::tr("A run is under way.");
    case ActionId::pause:
    case ActionId::stop:
    case ActionId::restart:
        return Searches::tr("There is no run under way.");
    case ActionId::exportHtml:
    case ActionId::exportMarkdown:
    case ActionId::exportJson:
    case ActionId::exportBill:
    case ActionId::exportCharts:
    case ActionId::exportChartData:
        return Searches::tr("Run the project first.");
    case ActionId::openOutput:
    case ActionId::writeOutput:
        return Searches::tr("Nothing in the project writes files, or it has no file yet.");
    case ActionId::splitShard:
    case ActionId::splitShardAt:
    case ActionId::mergeShards:
    case ActionId::setShardCount:
    case ActionId::hashRing:
        return Searches::tr("Choose a data stream, or one of its shards, in a run.");
    default:
        break;
    }
    const bool needsSelection = ActionTable::categoryOf(id) == ActionCategory::edit;
    return needsSelection ? Searches::tr("Nothing that it applies to is selected.")
                          : Searches::tr("It cannot be given at the moment.");
}

} // namespace

std::vector<PickEntry> commandEntries(const ActionTable& actions) {
    std::vector<PickEntry> entries;
    for (const ActionRow& row : inOrderOfUse()) {
        QAction* action = actions.action(row.id);
        if (row.id == ActionId::commandSearch) {
            continue;
        }
        const QString name = QLatin1String(row.name);
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        const QString category = ActionTable::titleOf(ActionTable::categoryOf(row.id));
        entries.push_back({actions.plainText(row.id), action->isEnabled() ? QString() : reasonOf(row.id),
                           keys.isEmpty() ? category : keys, action->icon(),
                           category + QLatin1Char(' ') + QString::fromUtf8(row.text.source),
                           [action, name] {
                               remember(name);
                               action->trigger();
                           },
                           action->isEnabled()});
    }
    return entries;
}

std::vector<PickEntry> nodeEntries(const Document& document, Selection& selection) {
    std::vector<PickEntry> entries;
    for (const Node& node : document.pipeline().nodes) {
        const NodeType* type = document.types().find(node.type);
        const QString title =
            type == nullptr ? QString::fromStdString(node.type) : translated(type->description.title);
        const QString icon =
            type == nullptr ? QStringLiteral("generic") : QString::fromStdString(type->description.icon);
        entries.push_back(
            {QString::fromStdString(displayNameOf(node)),
             {},
             title,
             Theme::instance().icon(icon),
             title + QLatin1Char(' ') + QString::fromStdString(node.id.text() + ' ' + node.type),
             [&selection, id = node.id] {
                 selection.set({id});
                 selection.reveal(id);
             },
             true,
             factsOf(document, node, type),
             selection.singleNode() == node.id});
    }
    return entries;
}

void openNodeSearch(const Document& document, Selection& selection, QWidget& window) {
    auto* list = new PickList(Searches::tr("Find a node by name, type, setting or problem"),
                              nodeEntries(document, selection), &window);
    QObject::connect(list, &PickList::picked, &window,
                     [&window](const QString& typed) { window.setProperty(kNodeQuery, typed); });
    list->open(window.property(kNodeQuery).toString());
}

} // namespace millrace::ui
