// SPDX-License-Identifier: GPL-3.0-or-later
// A window that works on a project by itself and kills its own process at a named point.
// recovery_driver FILE POINT COUNT SEED INTERVAL: see Driver. What the caller needs to judge the rest by
// stands in `FILE.log`, one word and its numbers a line, and in `FILE.old` and `FILE.new` around a save.
#include "base/random.h"
#include "model/project_file.h"
#include "nodes/catalog.h"
#include "recovery/recovery_keeper.h"
#include "shell/action_table.h"
#include "shell/main_window.h"
#include "shell/window_list.h"
#include "shell/window_session.h"
#include "theme/language.h"
#include "theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTimer>

#include <algorithm>
#include <atomic>

#include <csignal>
#include <unistd.h>

using namespace millrace;
using namespace millrace::ui;

namespace {

void writePlainly(const QString& path, const std::string& text) {
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(text.data(), static_cast<qint64>(text.size()));
    }
}

/// Does one edit after another, each with its number in the project's description, until the point comes:
/// `edit`: within edit COUNT; `save-N`: at SavePoint N of a save after COUNT edits; `copy-N`: at SavePoint N
/// of recovery copy COUNT; `run`: at view COUNT of a run.
class Driver {
public:
    Driver(MainWindow& window, const QStringList& arguments)
        : m_window(window)
        , m_file(arguments.at(1))
        , m_point(arguments.at(2).section(QLatin1Char('-'), 0, 0))
        , m_step(arguments.at(2).section(QLatin1Char('-'), 1, 1).toInt())
        , m_count(arguments.at(3).toInt())
        , m_random(arguments.at(4).toULongLong(), "test", "kill")
        , m_log(m_file + QStringLiteral(".log")) {
        m_log.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
        m_clock.start();
        RecoveryKeeper& keeper = window.session().recovery();
        const int interval = arguments.at(5).toInt();
        keeper.setTimes(interval, interval); // work never rests here: the interval alone counts
        keeper.onSavePoint([this](SavePoint point) { copyReached(point); });
        QObject::connect(&keeper, &RecoveryKeeper::begun, &window, [this] {
            ++m_copies;
            m_copyBegan = m_clock.elapsed();
        });
        QObject::connect(&keeper, &RecoveryKeeper::written, &window, [this] {
            m_longestCopy = std::max<qint64>(m_longestCopy, m_clock.elapsed() - m_copyBegan);
            m_copyBegan = -1;
        });
        window.document().onSavePoint([this](SavePoint point) {
            if (m_point == QLatin1String("save") && static_cast<int>(point) == m_step) {
                die();
            }
        });
        QObject::connect(&window.document(), &Document::changed, &window, [this] {
            if (m_point == QLatin1String("edit") && m_edits + 1 == m_count) {
                die();
            }
        });
        QObject::connect(&window.run(), &RunController::viewChanged, &window, [this] {
            if (m_point == QLatin1String("run") && ++m_views == m_count) {
                die();
            }
        });
        QObject::connect(&m_tick, &QTimer::timeout, &window, [this] { tick(); });
        m_tick.start(kTickMs);
        if (m_point == QLatin1String("run")) {
            window.actionTable().action(ActionId::run)->trigger();
        }
    }

private:
    static constexpr int kTickMs = 2;

    void say(const QByteArray& line) { m_log.write(line + '\n'); }

    [[noreturn]] void die() {
        const qint64 now = m_clock.elapsed();
        const qint64 copying = m_copyBegan < 0 ? 0 : now - m_copyBegan;
        say("end " + QByteArray::number(now) + ' ' + QByteArray::number(m_longestGap) + ' ' +
            QByteArray::number(std::max<qint64>(m_longestCopy, copying)));
        ::kill(::getpid(), SIGKILL);
        for (;;) {
            ::pause();
        }
    }

    /// On the writing thread.
    void copyReached(SavePoint point) {
        if (m_point == QLatin1String("copy") && m_copies.load() == m_count &&
            static_cast<int>(point) == m_step) {
            die();
        }
    }

    void tick() {
        const qint64 now = m_clock.elapsed();
        m_longestGap = std::max<qint64>(m_longestGap, now - m_lastTick);
        m_lastTick = now;
        edit();
        if (m_point == QLatin1String("save") && m_edits == m_count) {
            Document& document = m_window.document();
            QFile::copy(document.file(), m_file + QStringLiteral(".old"));
            writePlainly(m_file + QStringLiteral(".new"),
                         formatProject(document.pipeline(), builtinNodeTypes().catalog()));
            m_window.actionTable().action(ActionId::save)->trigger();
            say("saved");
        }
    }

    void edit() {
        Document& document = m_window.document();
        const Pipeline& now = document.pipeline();
        const auto draw = [this](std::size_t below) { return m_random.below(m_draws++, below); };
        const NodeId node = now.nodes[draw(now.nodes.size())].id;
        EditGroup group;
        group.edits.push_back({SetProjectProperties{now.name, "edit " + std::to_string(m_edits + 1),
                                                    now.region, now.cost, now.account}});
        switch (draw(4)) {
        case 0:
            group.edits.push_back({MoveNodes{{{node, {double(draw(900)), double(draw(900))}}}}});
            break;
        case 1:
            group.edits.push_back({RenameNode{node, "Name " + std::to_string(draw(99))}});
            break;
        case 2:
            group.edits.push_back({SetNodeActivity{node, static_cast<NodeActivity>(draw(3))}});
            break;
        default:
            break;
        }
        if (document.push({std::move(group)}, QStringLiteral("Edit"))) {
            ++m_edits;
            say("edit " + QByteArray::number(m_edits) + ' ' + QByteArray::number(m_clock.elapsed()));
        }
    }

    MainWindow& m_window;
    QString m_file;
    QString m_point;
    int m_step;
    int m_count;
    RandomStream m_random;
    std::uint64_t m_draws = 0;
    QFile m_log;
    QElapsedTimer m_clock;
    QTimer m_tick;
    int m_edits = 0;
    int m_views = 0;
    std::atomic<int> m_copies = 0;
    std::atomic<qint64> m_copyBegan = -1; ///< -1: none is being written
    std::atomic<qint64> m_longestCopy = 0;
    std::atomic<qint64> m_longestGap = 0;
    qint64 m_lastTick = 0;
};

} // namespace

int main(int argc, char** argv) {
    QCoreApplication::setOrganizationName(QStringLiteral("Millrace tests"));
    QCoreApplication::setApplicationName(QStringLiteral("recovery_driver"));
    const QApplication application(argc, argv);
    const Theme theme;
    Language language;
    WindowList windows(builtinNodeTypes(), language);
    MainWindow& window = windows.open();
    constexpr int kArguments = 6;
    if (QCoreApplication::arguments().size() != kArguments ||
        !window.openFile(QCoreApplication::arguments().at(1))) {
        return 1;
    }
    const Driver driver(window, QCoreApplication::arguments());
    return QApplication::exec();
}
