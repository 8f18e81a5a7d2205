// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "run/run_controller.h"
#include "shards/known_keys.h"

#include <QObject>

#include <memory>
#include <string>
#include <vector>

class QMenu;

namespace millrace::ui {

/// What can be done to the shards of one stream of the run under way: splits, merges, another number. Asks
/// where something has to be asked; what the service refuses comes as RunController::commandRefused().
class ShardActions final : public QObject {
    Q_OBJECT

public:
    /// Dialogs open over `host`.
    ShardActions(Document& document, RunController& run, QWidget* host);

    void setNode(const NodeId& node) { m_node = node; }

    [[nodiscard]] const NodeId& node() const { return m_node; }

    /// Whether a node of the project has shards that can be split.
    [[nodiscard]] bool isShardedStream(const NodeId& node) const;

    /// The stream as it stands in the newest view; null when the run has none of that name.
    [[nodiscard]] std::shared_ptr<const NodeState> state() const;

    /// Why shards cannot be changed now, as a sentence; empty when they can.
    [[nodiscard]] QString whyNot() const;

    [[nodiscard]] bool canSplit(const std::string& shard) const;
    /// Whether there is an open shard behind this one.
    [[nodiscard]] bool canMerge(const std::string& shard) const;

    /// Whether there are examples of records that the stream refused.
    [[nodiscard]] bool hasThrottles() const;

    /// What the project tells of the stream's partition keys.
    [[nodiscard]] std::vector<KnownKey> keys() const;

    void splitInMiddle(const std::string& shard);
    void split(const std::string& shard, HashKey start);
    void mergeWithNext(const std::string& shard);

    /// Asks where to split; `shard` is offered first.
    void askSplit(const std::string& shard);
    void askCount();

    /// What can be done to `shard`, and to all of them.
    void fillMenu(QMenu& menu, const std::string& shard);

    /// What can be done to the stream, for a menu in which no shard is chosen: the busiest is split, the two
    /// neighbours with least load are merged.
    void fillStreamMenu(QMenu& menu);

private:
    void execute(const char* action, Json arguments);
    QAction* add(QMenu& menu, const QString& text, bool enabled, std::function<void()> act);

    Document& m_document;
    RunController& m_run;
    QWidget* m_host;
    NodeId m_node;
};

} // namespace millrace::ui
