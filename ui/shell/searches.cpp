// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/searches.h"

#include "document/document.h"
#include "document/selection.h"
#include "document/wording.h"
#include "model/node_index.h"
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

/// Keys and values of settings, to be found by.
QString wordsOf(const Json& settings) {
    return QString::fromStdString(settings.dump(-1, ' ', false, Json::error_handler_t::replace));
}

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
        entries.push_back({QString::fromStdString(displayNameOf(node)),
                           {},
                           title,
                           Theme::instance().icon(icon),
                           QString::fromStdString(node.id.text() + ' ' + node.type) + QLatin1Char(' ') +
                               wordsOf(node.settings),
                           [&selection, id = node.id] {
                               selection.set({id});
                               selection.reveal(id);
                           }});
    }
    return entries;
}

} // namespace millrace::ui
