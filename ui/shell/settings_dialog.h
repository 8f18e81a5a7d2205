// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QTabWidget;

namespace millrace::ui {

class ActionTable;

/// Whether the files that were open last are opened again at the start.
[[nodiscard]] bool reopensLastFiles();
void setReopensLastFiles(bool reopens);

/// What holds for the whole program: language, looks, recovery, start, keys. Every change counts at once.
class SettingsDialog final : public QDialog {
    Q_OBJECT

public:
    enum class Page { general, keys };

    SettingsDialog(const ActionTable& actions, QWidget* parent);

    void showPage(Page page);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void rebuild();

    const ActionTable& m_actions;
    QTabWidget* m_pages;
    bool m_rebuilding = false;
};

} // namespace millrace::ui
