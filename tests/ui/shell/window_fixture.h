// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/canvas_view.h"
#include "canvas/node_geometry.h"
#include "model/project_file.h"
#include "nodes/catalog.h"
#include "shell/action_table.h"
#include "shell/main_window.h"
#include "shell/message_bar.h"
#include "theme/language.h"
#include "theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

namespace millrace::ui {

/// Does something with the dialogs that open while it lives, as a person would, and counts them.
class DialogHand final : public QObject {
public:
    /// Clicks the button that reads `text` in each message box.
    static std::unique_ptr<DialogHand> clicking(const QString& text) {
        return std::make_unique<DialogHand>([text](QWidget* dialog) {
            for (QPushButton* button : dialog->findChildren<QPushButton*>()) {
                if (button->text().remove(QLatin1Char('&')) == text) {
                    QTest::mouseClick(button, Qt::LeftButton);
                    return;
                }
            }
            QTest::qFail(qPrintable(QStringLiteral("no button ") + text), __FILE__, __LINE__);
            dialog->close();
        });
    }

    /// Types `file` into each file dialog and presses Enter.
    static std::unique_ptr<DialogHand> typing(const QString& file) {
        return std::make_unique<DialogHand>([file](QWidget* dialog) {
            auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
            if (name == nullptr) { // what is asked before the place: as it is
                QTest::keyClick(dialog, Qt::Key_Return);
                return;
            }
            name->setText(file); // typed, it would open a list of completions
            QTest::keyClick(name, Qt::Key_Return);
        });
    }

    explicit DialogHand(std::function<void(QWidget*)> act)
        : m_act(std::move(act)) {
        constexpr int kLookMs = 10;
        constexpr int kMostLooks = 1000;
        connect(&m_look, &QTimer::timeout, this, [this] {
            QWidget* dialog = QApplication::activeModalWidget();
            if (dialog != nullptr && dialog == m_last && ++m_looks > kMostLooks) {
                QTest::qFail("a dialog stays open", __FILE__, __LINE__);
                dialog->close();
            } else if (dialog != nullptr && dialog != m_last) {
                m_looks = 0;
                m_last = dialog;
                ++m_count;
                m_act(dialog);
            } else if (dialog == nullptr) {
                m_last = nullptr;
            }
        });
        m_look.start(kLookMs);
    }

    /// How many dialogs there were.
    [[nodiscard]] int count() const { return m_count; }

private:
    std::function<void(QWidget*)> m_act;
    QTimer m_look;
    QWidget* m_last = nullptr;
    int m_count = 0;
    int m_looks = 0; ///< at the same dialog
};

/// A window over an empty project, shown, with settings and history of its own.
struct WindowFixture {
    WindowFixture() {
        QSettings().clear();
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).removeRecursively();
        QSettings().setValue(QStringLiteral("files/folder"), folder.path());
        QSettings().setValue(QStringLiteral("files/export-folder"), folder.path());
        language.choose(QStringLiteral("en"));
        open();
    }

    /// Names that the settings and the history's folder go by.
    static void nameProgram() {
        QCoreApplication::setOrganizationName(QStringLiteral("Millrace tests"));
        QCoreApplication::setApplicationName(QFileInfo(QCoreApplication::applicationFilePath()).baseName());
    }

    /// Another window in the place of the one before, as after a new start of the program.
    void open() {
        window.reset();
        window = std::make_unique<MainWindow>(builtinNodeTypes(), language);
        window->setWindowState(Qt::WindowNoState);
        window->resize(1440, 900);
        window->show();
        QApplication::setActiveWindow(window.get());
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QCoreApplication::processEvents(); // the panels take their sizes
    }

    [[nodiscard]] Document& document() const { return window->document(); }

    [[nodiscard]] RunController& run() const { return window->run(); }

    [[nodiscard]] QAction* action(ActionId id) const { return window->actionTable().action(id); }

    [[nodiscard]] CanvasView* canvas() const { return window->findChild<CanvasView*>(); }

    [[nodiscard]] QDockWidget* dock(const char* name) const {
        return window->findChild<QDockWidget*>(QLatin1String(name));
    }

    /// Whether a panel can be seen, not only as a tab.
    [[nodiscard]] bool isInFront(const char* name) const {
        return dock(name)->isVisible() && !dock(name)->widget()->visibleRegion().isEmpty();
    }

    /// Presses a key where the focus is.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const {
        if (QApplication::activeWindow() == nullptr) {
            QApplication::setActiveWindow(window.get()); // as a window manager does after a dialog
        }
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus != nullptr ? focus : window.get(), key, modifiers);
    }

    [[nodiscard]] std::string text() const {
        return formatProject(document().pipeline(), builtinNodeTypes().catalog());
    }

    [[nodiscard]] QString path(const QString& name) const { return folder.filePath(name); }

    /// Writes the clickstream into a file called `name` and answers its path; with `title` as its name.
    [[nodiscard]] QString writeProject(const QString& name, const QString& title) const {
        Pipeline pipeline;
        pipeline.name = title.toStdString();
        const QString file = path(name);
        const Result<void> saved =
            saveProject(pipeline, builtinNodeTypes().catalog(), std::filesystem::path(file.toStdU16String()));
        if (!saved) {
            QTest::qFail(saved.error().sentence().c_str(), __FILE__, __LINE__);
        }
        return file;
    }

    /// Makes the project differ from its file.
    void makeDirty() const {
        const Pipeline& now = document().pipeline();
        QVERIFY(document()
                    .push({SetProjectProperties{now.name + "!", now.description, now.region, now.cost,
                                                now.account}},
                          QStringLiteral("Rename"))
                    .ok());
    }

    /// A scenario of `seconds`, so that a run ends soon.
    void shorten(int seconds) const {
        Scenario scenario = document().pipeline().scenario;
        scenario.duration = std::chrono::seconds(seconds);
        scenario.events.clear();
        QVERIFY(document().push({SetScenario{scenario}}, QStringLiteral("Shorten")).ok());
    }

    /// Where a port of a node is in the canvas's viewport.
    [[nodiscard]] QPoint port(const NodeId& id, const char* name) const {
        const Node* node = document().pipeline().findNode(id);
        const NodeGeometry geometry(builtinNodeTypes().catalog().find(node->type));
        const int index = geometry.indexOf(name);
        const QPointF spot = geometry.ports()[static_cast<std::size_t>(index)].center;
        return canvas()->mapFromScene(QPointF(node->position.x, node->position.y) + spot);
    }

    /// Drags with the left button on the canvas.
    void drag(QPoint from, QPoint to) const {
        QWidget* viewport = canvas()->viewport();
        QTest::mouseMove(viewport, from);
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        constexpr int kSteps = 8;
        for (int i = 1; i <= kSteps; ++i) {
            const QPointF place = QPointF(from) + QPointF(to - from) * i / kSteps;
            QMouseEvent move(QEvent::MouseMove, place, viewport->mapToGlobal(place), Qt::NoButton,
                             Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(viewport, &move);
        }
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
    }

    QTemporaryDir folder;
    Theme theme;
    Language language;
    std::unique_ptr<MainWindow> window;
};

} // namespace millrace::ui
