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
    const std::string wanted = name.toStdString();
    const bool isTaken = !wanted.empty() && std::ranges::any_of(pipeline.nodes, [&](const Node& other) {
        return other.id != node && (other.label.empty() ? other.id.text() : other.label) == wanted;
    });
    return isTaken ? NameWords::tr("Another node is called “%1”. Choose a name that is free.").arg(name)
                   : QString();
}

} // namespace millrace::ui
