// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/description.h"

#include <QFrame>

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;

namespace millrace::ui {

/// The search for a node type on the canvas: typing filters at once, Up and Down choose, Enter takes, Esc or
/// a click elsewhere leaves no trace. Ctrl+D or the star makes a type a favourite.
class NodeSearchPopup final : public QFrame {
    Q_OBJECT

public:
    using Accept = std::function<void(const NodeDescription& type)>;

    explicit NodeSearchPopup(QWidget* parent);

    /// Opens at `place` of the parent, inside of it. `candidates` are shown in their order while nothing is
    /// typed. `accept` is called at most once.
    void openAt(QPoint place, std::vector<const NodeDescription*> candidates, Accept accept);

    void dismiss();

    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void fill();
    void take();

    QLineEdit* m_search;
    QListWidget* m_list;
    QLabel* m_nothing;
    std::vector<const NodeDescription*> m_candidates;
    Accept m_accept;
};

} // namespace millrace::ui
