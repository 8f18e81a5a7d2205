// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/node_names.h"

#include <QCoreApplication>

#include <algorithm>

namespace millrace::ui {

namespace {

struct NameWords {
    Q_DECLARE_TR_FUNCTIONS(millrace::ui::NameWords)
};

} // namespace

QString nameObstacle(const Pipeline& pipeline, const NodeId& node, const QString& label) {
    const QString name = label.trimmed();
    const bool isTaken = !name.isEmpty() && std::ranges::any_of(pipeline.nodes, [&](const Node& other) {
        return other.id != node && QString::fromStdString(pipeline.displayName(other.id)) == name;
    });
    return isTaken ? NameWords::tr("Another node is called “%1”. Choose a name that is free.").arg(name)
                   : QString();
}

} // namespace millrace::ui
