// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace millrace::ui {

/// What an empty canvas says: how to begin. Lets the pointer through beside its buttons.
class CanvasHints final : public QWidget {
    Q_OBJECT

public:
    explicit CanvasHints(QWidget* parent);

    void retranslate();

signals:
    void examplesRequested();
    void openRequested();
    void importRequested();
    void addRequested();

private:
    QPushButton* addLink(const QString& icon);

    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_examples;
    QPushButton* m_open;
    QPushButton* m_import;
    QPushButton* m_add;
};

} // namespace millrace::ui
