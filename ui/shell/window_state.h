// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMainWindow;

namespace millrace::ui {

class ActionTable;
class Panels;
class Language;

/// The looks of the program that are kept between its starts, before there is a window: theme and language.
void restoreLooks(Language& language);

/// Keeps where the window and its panels are, and ties the commands for theme and language to the settings.
class WindowState final : public QObject {
    Q_OBJECT

public:
    WindowState(Language& language, ActionTable& actions, QMainWindow& window);

    /// Puts window and panels where they were; false: there was nothing to restore, or it no longer fits.
    bool restore(Panels& panels);

    /// For the next window; `panels` is Panels::state().
    void keep(const QByteArray& panels) const;

    /// A size that suits the screen.
    void applyDefaultSize();

private:
    void showChoices();

    Language& m_language;
    ActionTable& m_actions;
    QMainWindow& m_window;
};

} // namespace millrace::ui
