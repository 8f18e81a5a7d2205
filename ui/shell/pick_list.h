// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QIcon>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;

namespace millrace::ui {

/// Something to pick from a PickList.
struct PickEntry {
    QString title;
    QString detail; ///< second line, or empty
    QString note;   ///< at the right: a key, a category
    QIcon icon;
    QString words; ///< found by these as well
    std::function<void()> run;
    bool isEnabled = true; ///< else it is grey, and `detail` says why it can't be picked
    /// Sentences that it is found by as well, by words that they hold letter by letter; the one that matches
    /// stands in the second line where there is no `detail`.
    QStringList facts{};
    bool isCurrent = false; ///< what one is at: a search that is repeated goes on behind it
};

/// How well `text` matches what somebody typed: all words of `typed` have to occur, in any order, letters of
/// one word may be left out. 0: not at all; more is better.
[[nodiscard]] int matchScore(const QString& typed, const QString& text);

/// A search with a list below, over the window, from which one thing is picked by typing and Enter: a
/// command, a node, an example. Escape or a click elsewhere closes it.
class PickList final : public QFrame {
    Q_OBJECT

public:
    PickList(const QString& prompt, std::vector<PickEntry> entries, QWidget* window);

    /// Shows it at the top of the window, ready to type. It deletes itself when it is closed. `typed`, of the
    /// search before, stands there selected if it matches anything, and the match behind the current entry
    /// is chosen.
    void open(const QString& typed = {});

signals:
    /// An entry was picked; `typed` is what it was found by.
    void picked(const QString& typed);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter();
    void repeat(const QString& typed);
    void pick();

    std::vector<PickEntry> m_entries;
    QLineEdit* m_search;
    QListWidget* m_list;
    QLabel* m_nothing;
};

} // namespace millrace::ui
