// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "document/selection.h"
#include "help/help_pages.h"

#include <QStringList>
#include <QWidget>

class QLabel;
class QTextBrowser;
class QToolButton;

namespace millrace::ui {

/// The offline help: a page for each type of node, made from its description, and a few pages on how things
/// work.
class HelpPanel final : public QWidget {
    Q_OBJECT

public:
    HelpPanel(const NodeTypes& types, Selection& selection, QWidget* parent = nullptr);

    /// Lets the panel know what type the selected node is of; until then a selection says nothing to it. The
    /// document must live as long as the panel.
    void follow(const Document& document);

    /// F1: the page for what has the focus (a setting, a row, a chart, a panel), else for the selected node,
    /// else the index.
    void showContext();

    /// The address that showContext() would show.
    [[nodiscard]] QString contextAddress() const;

    /// A page by its address (HelpPages); an anchor after `#` is scrolled to. Unknown addresses show the
    /// index.
    void showPage(const QString& address);

    /// The address of the page shown.
    [[nodiscard]] QString address() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void display();
    void aimAt(const QString& anchor);
    void go(int by);
    [[nodiscard]] QString addressOfSelection() const;
    [[nodiscard]] QString addressOf(const NodeId& id) const;

    HelpPages m_pages;
    Selection& m_selection;
    const Document* m_document = nullptr;
    QToolButton* m_home;
    QToolButton* m_back;
    QToolButton* m_forward;
    QLabel* m_title;
    QTextBrowser* m_browser;
    QStringList m_history;
    int m_place = 0;
    QString m_anchor; ///< stays in sight until the reader scrolls; may be empty
};

} // namespace millrace::ui
