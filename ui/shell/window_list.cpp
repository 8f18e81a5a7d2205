// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/window_list.h"

#include "recovery/recovery_dialog.h"
#include "shell/main_window.h"
#include "shell/settings_dialog.h"
#include "shell/window_session.h"
#include "welcome/welcome_page.h"

#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace millrace::ui {

namespace {

const QString kSessionKey = QStringLiteral("session/files");

/// How far a window stands from the one before it, so that both are seen.
constexpr int kCascade = 32;

/// The same for every name of a file that is there.
QString identityOf(const QString& file) {
    const QFileInfo info(file);
    const QString canonical = info.canonicalFilePath();
    return canonical.isEmpty() ? info.absoluteFilePath() : canonical;
}

} // namespace

WindowList::WindowList(const NodeTypes& types, Language& language, QObject* parent)
    : QObject(parent)
    , m_types(types)
    , m_language(language) {}

WindowList::~WindowList() {
    const std::vector<MainWindow*> windows = std::move(m_windows);
    m_windows.clear();
    for (MainWindow* window : windows) {
        delete window;
    }
}

MainWindow& WindowList::open() {
    auto* window = new MainWindow(m_types, m_language);
    window->session().setHost(this);
    connect(window, &MainWindow::closed, this, [this, window] { closing(window); });
    if (!m_windows.empty() && !window->isMaximized() && !window->isFullScreen()) {
        window->move(m_windows.back()->pos() + QPoint(kCascade, kCascade));
    }
    m_windows.push_back(window);
    window->show();
    return *window;
}

void WindowList::openNewWindow() {
    bringToFront(open());
}

MainWindow* WindowList::windowOf(const QString& file) const {
    const QString wanted = identityOf(file);
    const auto found = std::ranges::find_if(m_windows, [&wanted](const MainWindow* window) {
        const QString& own = window->document().file();
        return !own.isEmpty() && identityOf(own) == wanted;
    });
    return found == m_windows.end() ? nullptr : *found;
}

bool WindowList::showWindowOf(const QString& file, const QWidget* asking) {
    MainWindow* window = windowOf(file);
    if (window == nullptr || window == asking) {
        return false;
    }
    bringToFront(*window);
    return true;
}

void WindowList::bringToFront(MainWindow& window) {
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

MainWindow& WindowList::freeWindow() {
    const auto found = std::ranges::find_if(
        m_windows, [](const MainWindow* window) { return window->session().isUntouched(); });
    return found == m_windows.end() ? open() : **found;
}

void WindowList::openFile(const QString& file) {
    if (!showWindowOf(file, nullptr)) {
        MainWindow& window = freeWindow();
        window.openFile(file);
        bringToFront(window);
    }
}

void WindowList::start(const QStringList& files, const QString& example) {
    open();
    if (!files.isEmpty()) {
        for (const QString& file : files) {
            openFile(file);
        }
    } else if (!example.isEmpty()) {
        m_windows.front()->openExample(example);
    } else if (reopensLastFiles()) {
        reopenSession();
    }
    if (m_windows.front()->session().isUntouched() && files.isEmpty() && WelcomePage::isWantedAtStart()) {
        m_windows.front()->showWelcome();
    }
    offerRecovery();
}

void WindowList::reopenSession() {
    for (const QString& file : QSettings().value(kSessionKey).toStringList()) {
        if (QFileInfo::exists(file)) {
            openFile(file);
        }
    }
}

void WindowList::offerRecovery() {
    std::vector<std::unique_ptr<RecoverySlot>> copies = RecoverySlot::claimOrphans(recoveryFolder());
    std::erase_if(copies, [](const std::unique_ptr<RecoverySlot>& slot) {
        const Result<RecoveryCopy> copy = readRecoveryCopy(slot->copy());
        if (!copy || !isSavedAlready(*copy)) {
            return false;
        }
        slot->removeCopy();
        return true;
    });
    if (copies.empty()) {
        return;
    }
    auto* dialog = new RecoveryDialog(
        m_types, std::move(copies), [this](RecoveredWork work) { recover(std::move(work)); },
        m_windows.empty() ? nullptr : m_windows.front());
    dialog->show();
}

void WindowList::recover(RecoveredWork work) {
    MainWindow* window = work.copy.file.isEmpty() ? nullptr : windowOf(work.copy.file);
    // Where the file was opened again and nothing was done to it, the work is a later state of the same.
    const bool isLater =
        window != nullptr && !window->document().isModified() && !window->session().isRunUnderWay();
    if (window != nullptr && !isLater) {
        work.copy.file.clear(); // two windows don't write the same file
    }
    MainWindow& target = isLater ? *window : freeWindow();
    target.session().recover(std::move(work));
    bringToFront(target);
}

void WindowList::closing(MainWindow* window) {
    if (m_windows.size() == 1 && !m_isQuitting) {
        keepSession();
    }
    std::erase(m_windows, window);
    window->deleteLater();
}

void WindowList::keepSession() const {
    QStringList files;
    for (const MainWindow* window : m_windows) {
        if (!window->document().file().isEmpty()) {
            files << window->document().file();
        }
    }
    QSettings().setValue(kSessionKey, files);
}

bool WindowList::quit() {
    if (m_isQuitting) {
        return false;
    }
    m_isQuitting = true;
    const std::vector<MainWindow*> windows = m_windows;
    for (MainWindow* window : windows) {
        if (window->session().hasSomethingToLose()) {
            bringToFront(*window);
        }
        if (!window->session().mayLeave()) {
            m_isQuitting = false;
            return false;
        }
    }
    keepSession();
    for (MainWindow* window : windows) {
        window->session().closeWithoutQuestion();
    }
    m_isQuitting = false;
    return true;
}

} // namespace millrace::ui
