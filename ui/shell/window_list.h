// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/node_type.h"
#include "shell/window_host.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <vector>

namespace millrace::ui {

class Language;
class MainWindow;
class RecoverySlot;
struct RecoveredWork;

/// Owns the windows of the program: opens them, finds the one with a file, and ends them together. The last
/// one that closes ends the program.
class WindowList final : public QObject, public WindowHost {
    Q_OBJECT

public:
    WindowList(const NodeTypes& types, Language& language, QObject* parent = nullptr);
    ~WindowList() override;

    /// Another empty window, shown.
    MainWindow& open();

    /// Never null, in the order of their opening.
    [[nodiscard]] const std::vector<MainWindow*>& windows() const { return m_windows; }

    /// Null when the file is open nowhere.
    [[nodiscard]] MainWindow* windowOf(const QString& file) const;

    /// Opens a file in a window of its own, or in one where nothing was begun, or shows the window that has
    /// it.
    void openFile(const QString& file);

    /// The start of the program: opens `files`; or the example of that name; or, when there are none of these
    /// and the settings say so, the files of last time. Then offers what a crash left.
    void start(const QStringList& files, const QString& example);

    /// Offers to recover what processes that are gone left in the recovery folder; nothing is shown when
    /// there is nothing.
    void offerRecovery();

    void openNewWindow() override;
    bool showWindowOf(const QString& file, const QWidget* asking) override;
    bool quit() override;

private:
    [[nodiscard]] MainWindow& freeWindow();
    void reopenSession();
    void recover(RecoveredWork work);
    void closing(MainWindow* window);
    void keepSession() const;
    static void bringToFront(MainWindow& window);

    const NodeTypes& m_types;
    Language& m_language;
    std::vector<MainWindow*> m_windows;
    bool m_isQuitting = false;
};

} // namespace millrace::ui
