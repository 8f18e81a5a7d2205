// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace millrace::ui {

class EmptyState;

/// A page of the charts that says in a sentence what its views show in detail, and an empty state while there
/// is nothing to show.
class SentencePage : public QWidget {
    Q_OBJECT

public:
    [[nodiscard]] const QLabel& sentence() const { return *m_sentence; }

protected:
    explicit SentencePage(QWidget* parent);

    /// Below the sentence.
    [[nodiscard]] QVBoxLayout& body() { return *m_body; }

    /// Beside the sentence, from the left.
    void addButton(QToolButton* button);

    /// What a screen reader calls the sentence.
    void nameSentence(const QString& name);

    void setSentence(const QString& text);

    /// Before the sentence; `word` says what it shows, empty: nothing beyond the sentence.
    void setIcon(const QString& icon, const QString& word = {});

    [[nodiscard]] EmptyState& empty() { return *m_empty; }

    /// The views, or the empty state.
    void showViews(bool shown);

private:
    void drawIcon();

    QString m_iconName;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QLabel* m_icon;
    QLabel* m_sentence;
    QHBoxLayout* m_top;
    QVBoxLayout* m_body;
};

} // namespace millrace::ui
