// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/node_type.h"

#include <QStringList>
#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace millrace::ui {

class CardGrid;

/// What the program says first: examples, files opened lately, and the other ways to begin.
class WelcomePage final : public QWidget {
    Q_OBJECT

public:
    /// `types` must outlive the page.
    explicit WelcomePage(const NodeTypes& types, QWidget* parent = nullptr);

    /// The project files opened last, the newest first.
    void setRecentFiles(const QStringList& files);

    /// Whether it should be shown when the program starts without a file (setting `welcome/atStart`).
    [[nodiscard]] static bool isWantedAtStart();

signals:
    void exampleRequested(const QString& name);
    void fileRequested(const QString& file);
    void newRequested();
    void openRequested();
    void importRequested();
    void tourRequested();
    /// The person wants the empty canvas.
    void closeRequested();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPushButton* addStart(const QString& icon);
    void build();
    void retranslate();
    void showRecentFiles();

    QScrollArea* m_scroll;
    QBoxLayout* m_columns;
    QWidget* m_side;
    QVBoxLayout* m_starts;
    QVBoxLayout* m_recent;
    QLabel* m_title;
    QLabel* m_subtitle;
    QLabel* m_startTitle;
    QLabel* m_recentTitle;
    QLabel* m_examplesTitle;
    QPushButton* m_tour;
    QPushButton* m_new;
    QPushButton* m_open;
    QPushButton* m_import;
    QPushButton* m_close;
    QCheckBox* m_atStart;
    CardGrid* m_grid;
    QStringList m_files;
};

} // namespace millrace::ui
