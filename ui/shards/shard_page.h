// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/shard_table.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QToolButton;

namespace millrace::ui {

class ShardActions;

/// The table of shards with what can be done to them.
class ShardPage final : public QWidget {
    Q_OBJECT

public:
    /// `actions` are those of the stream that is shown.
    explicit ShardPage(ShardActions& actions, QWidget* parent = nullptr);

    /// Takes the stream as it stands.
    void refresh();

    void setHighlighted(const std::string& shard);

    [[nodiscard]] ShardTable& table() { return *m_table; }

    [[nodiscard]] const ShardTable& table() const { return *m_table; }

    void retranslate();

signals:
    void shardPicked(const std::string& shard);
    /// Somebody wants to know why records were refused.
    void throttlesRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void updateButtons();
    void openMenu(const QPoint& place);

    ShardActions& m_actions;
    ShardTable* m_table;
    QToolButton* m_split;
    QToolButton* m_splitAt;
    QToolButton* m_merge;
    QToolButton* m_count;
    QLabel* m_status;
    QCheckBox* m_openOnly;
};

} // namespace millrace::ui
