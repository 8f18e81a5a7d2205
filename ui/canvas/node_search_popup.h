// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/snippet_store.h"
#include "model/description.h"

#include <QFrame>

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace millrace::ui {

/// The search for a node type, or a snippet, on the canvas: typing filters at once, Up and Down choose, Enter
/// takes, Esc or a click elsewhere leaves no trace. Ctrl+D or the star makes a type a favourite.
class NodeSearchPopup final : public QFrame {
    Q_OBJECT

public:
    using Accept = std::function<void(const NodeDescription& type)>;
    using AcceptSnippet = std::function<void(const Snippet& snippet)>;

    explicit NodeSearchPopup(QWidget* parent);

    /// Opens at `place` of the parent, inside of it. `candidates` are shown in their order while nothing is
    /// typed, and below them `snippets`. One of `accept` and `acceptSnippet` is called, at most once.
    void openAt(QPoint place, std::vector<const NodeDescription*> candidates, Accept accept,
                std::vector<Snippet> snippets = {}, AcceptSnippet acceptSnippet = {});

    void dismiss();

    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void fill();
    void addTypes(const QString& query);
    void addSnippets(const QString& query);
    void take();
    void takeSnippet(std::size_t index);

    QLineEdit* m_search;
    QListWidget* m_list;
    QLabel* m_nothing;
    std::vector<const NodeDescription*> m_candidates;
    std::vector<Snippet> m_snippets;
    Accept m_accept;
    AcceptSnippet m_acceptSnippet;
};

} // namespace millrace::ui
