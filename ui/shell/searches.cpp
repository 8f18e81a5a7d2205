// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/searches.h"

#include "document/document.h"
#include "document/selection.h"
#include "document/wording.h"
#include "model/node_index.h"
#include "shell/action_table.h"
#include "theme/theme.h"

namespace millrace::ui {

namespace {

/// Keys and values of settings, to be found by.
QString wordsOf(const Json& settings) {
    return QString::fromStdString(settings.dump(-1, ' ', false, Json::error_handler_t::replace));
}

} // namespace

std::vector<PickEntry> commandEntries(const ActionTable& actions) {
    std::vector<PickEntry> entries;
    for (const ActionRow& row : ActionTable::rows()) {
        QAction* action = actions.action(row.id);
        if (!action->isEnabled() || row.id == ActionId::commandSearch) {
            continue;
        }
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        const QString category = ActionTable::titleOf(ActionTable::categoryOf(row.id));
        entries.push_back({actions.plainText(row.id),
                           {},
                           keys.isEmpty() ? category : keys,
                           action->icon(),
                           category + QLatin1Char(' ') + QString::fromUtf8(row.text.source),
                           [action] { action->trigger(); }});
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
