// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shards/hash_ring.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace millrace::ui {

class OutlookView;
class ShardActions;

/// The hash ring, and beside it the picked shard in words and the split that is being considered.
class RingPage final : public QWidget {
    Q_OBJECT

public:
    /// `actions` are those of the stream that is shown.
    explicit RingPage(ShardActions& actions, QWidget* parent = nullptr);

    /// Takes the stream as it stands.
    void refresh();

    void setHighlighted(const std::string& shard);

    /// Marks a key until another shard is picked; empty: none.
    void setMarkedKey(const std::string& name);

    [[nodiscard]] HashRing& ring() { return *m_ring; }

    void retranslate();

signals:
    void shardPicked(const std::string& shard);

private:
    void sayShard();
    void saySplit();
    void splitHere();

    ShardActions& m_actions;
    HashRing* m_ring;
    QLabel* m_title;
    QLabel* m_facts;
    QLabel* m_hint;
    OutlookView* m_outlook;
    QWidget* m_buttons;
    QPushButton* m_split;
    QPushButton* m_cancel;
    QLabel* m_legend;
};

} // namespace millrace::ui
