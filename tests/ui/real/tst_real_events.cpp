// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the Clickstream example from an empty window, runs it, breaks and undoes it, saves and reopens it:
// by mouse, and by keyboard alone.
#include "ui/real/keyboard_hands.h"
#include "ui/real/mouse_hands.h"
#include "ui/shell/window_fixture.h"

#include "document/wording.h"
#include "examples/examples.h"
#include "inspector/field.h"
#include "inspector/inspector_panel.h"
#include "inspector/section.h"

#include <QComboBox>
#include <QPlainTextEdit>

#include <algorithm>
#include <stdexcept>

namespace millrace::ui {

/// Counts what the mouse does while it lives.
class MouseWatch final : public QObject {
public:
    MouseWatch() { qApp->installEventFilter(this); }

    bool eventFilter(QObject* watched, QEvent* event) override {
        m_presses += event->type() == QEvent::MouseButtonPress || event->type() == QEvent::Wheel ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }

    [[nodiscard]] int presses() const { return m_presses; }

private:
    int m_presses = 0;
};

class TestRealEvents : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() {
        WindowFixture::nameProgram();
        if (QGuiApplication::platformName() != QLatin1String("xcb")) {
            QSKIP("needs an X server, xdotool and openbox");
        }
        QGuiApplication::setQuitOnLastWindowClosed(false); // one is closed, and another opened
    }

    void byMouse() {
        WindowFixture fixture;
        MouseHands hands(fixture);
        work(fixture, hands);
    }

    void byKeyboardAlone() {
        WindowFixture fixture;
        KeyboardHands hands(fixture);
        MouseWatch mouse;
        fixture.window->showWelcome(); // as the program does
        hands.toCanvas();
        work(fixture, hands);
        QCOMPARE(mouse.presses(), 0);
    }

private:
    static void work(WindowFixture& fixture, Hands& hands) {
        m_fixture = &fixture;
        m_hands = &hands;
        QCOMPARE(fixture.document().pipeline().nodes.size(), 0U);
        try {
            build();
        } catch (const std::runtime_error& missing) {
            QFAIL(missing.what());
        }
        if (QTest::currentTestFailed()) {
            return;
        }
        compare(pipeline());
        run();
        if (!QTest::currentTestFailed()) {
            breakAndUndo();
        }
        if (!QTest::currentTestFailed()) {
            saveAndReopen();
        }
    }

    static const Pipeline& pipeline() { return m_fixture->document().pipeline(); }

    static NodeId idOf(const char* label) {
        const auto& nodes = pipeline().nodes;
        const auto found = std::ranges::find(nodes, label, &Node::label);
        return found == nodes.end() ? NodeId() : found->id;
    }

    /// Those of `path` that can be seen, one for each event that is open.
    static QList<Field*> fields(const char* path) {
        QList<Field*> seen = m_fixture->window->findChildren<Field*>(QLatin1String(path));
        seen.removeIf([](const Field* one) { return !one->isVisible(); });
        return seen;
    }

    /// The visible field of `path`; the last: of the event that was added last.
    static QWidget* field(const char* path) {
        QWidget* found = nullptr;
        const auto look = [&] {
            const QList<Field*> seen = fields(path);
            found = seen.isEmpty() ? nullptr : seen.last();
            return found != nullptr;
        };
        if (!QTest::qWaitFor(look)) {
            throw std::runtime_error(std::string("no field ") + path);
        }
        return found;
    }

    static void set(const char* path, const char* text) {
        QWidget* target = field(path);
        if (target != nullptr) {
            m_hands->enter(target, QLatin1String(text));
        }
    }

    static void choose(const char* path, const char* data) {
        if (QWidget* target = field(path)) {
            m_hands->choose(target->findChild<QComboBox*>(), QLatin1String(data));
        }
    }

    static void addNode(const char* word, const char* type, const char* label, QPoint place) {
        const std::size_t before = pipeline().nodes.size();
        m_hands->addNode(QLatin1String(word), QLatin1String(type), place);
        QTRY_COMPARE(pipeline().nodes.size(), before + 1);
        m_hands->select(pipeline().nodes.back().id);
        QWidget* name = nameField();
        QVERIFY(name != nullptr);
        m_hands->enter(name, QLatin1String(label));
        QTRY_COMPARE(QString::fromStdString(pipeline().nodes.back().label), QLatin1String(label));
    }

    static QWidget* nameField() {
        QWidget* found = nullptr;
        static_cast<void>(QTest::qWaitFor([&] {
            for (QLineEdit* line : m_fixture->window->findChildren<QLineEdit*>()) {
                if (line->accessibleName() == QLatin1String("Name of the node") && line->isVisible() &&
                    line->text().toStdString() == pipeline().nodes.back().label) {
                    found = line;
                }
            }
            return found != nullptr;
        }));
        return found;
    }

    static void connectNodes(const char* from, const char* to) {
        const std::size_t before = pipeline().links.size();
        m_hands->connectNodes(idOf(from), idOf(to));
        QTRY_COMPARE(pipeline().links.size(), before + 1);
    }

    static void addEvent(const char* at, const char* label, const char* action) {
        const std::size_t before = pipeline().scenario.events.size();
        const qsizetype forms = fields("at").size();
        m_hands->pressButton(button("Add event"));
        QTRY_COMPARE(pipeline().scenario.events.size(), before + 1);
        const auto isFormThere = [forms] { return fields("at").size() == forms + 1; }; // it is made anew
        QTRY_VERIFY(isFormThere());
        set("at", at);
        choose("node", idOf(label).text().c_str());
        QTRY_COMPARE(pipeline().scenario.events.back().node, idOf(label));
        QTRY_VERIFY(isFormThere());
        choose("action", action);
        QTRY_COMPARE(pipeline().scenario.events.back().action, std::string(action));
        QTRY_VERIFY(isFormThere());
    }

    static void addRateChange(const char* at, const char* rate) {
        addEvent(at, "Web clicks", "set");
        const qsizetype rates = fields("settings.records_per_second").size();
        m_hands->pickFrom(button("Change another setting"), QStringLiteral("Rate"));
        QTRY_VERIFY(pipeline().scenario.events.back().arguments["settings"].contains("records_per_second"));
        QTRY_COMPARE(fields("settings.records_per_second").size(), rates + 1);
        set("settings.records_per_second", rate);
    }

    /// The last one that reads `text`.
    static QPushButton* button(const char* text) {
        QPushButton* found = nullptr;
        for (QPushButton* one : m_fixture->window->findChildren<QPushButton*>()) {
            if (one->text().remove(QLatin1Char('&')) == QLatin1String(text) &&
                one->isVisibleTo(m_fixture->window.get())) {
                found = one;
            }
        }
        if (found != nullptr) {
            return found;
        }
        throw std::runtime_error(std::string("no button ") + text);
    }

    static void build() {
        m_hands->command("file.new");
        const QRect area = m_fixture->canvas()->viewport()->rect();
        const auto place = [&](double x, double y) {
            return QPoint(static_cast<int>(area.width() * x), static_cast<int>(area.height() * y));
        };
        addNode("producer", "producer", "Web clicks", place(0.1, 0.3));
        set("records_per_second", "1500");
        set("record_size_bytes.bytes", "512");
        choose("partition_key", "hot");
        set("partition_key.hot_share", "0.6");
        addNode("stream", "data_stream", "clicks", place(0.38, 0.3));
        set("shard_count", "2");
        m_hands->frame(idOf("Web clicks"), idOf("clicks"), QStringLiteral("Ingest"));
        QTRY_COMPARE(pipeline().annotations.size(), 1U);
        addNode("consumer", "consumer", "Sessions", place(0.65, 0.3));
        set("workers", "2");
        set("records_per_second_per_worker", "900");
        addNode("bucket", "s3_bucket", "sessions", place(0.89, 0.3));
        connectNodes("Web clicks", "clicks");
        connectNodes("clicks", "Sessions");
        connectNodes("Sessions", "sessions");
        m_hands->addNote(place(0.3, 0.75), QStringLiteral("One key in two shards"));
        QTRY_COMPARE(pipeline().annotations.size(), 2U);
        m_hands->selectNothing();
        set("name", "Clickstream");
        set("duration", "1h");
        addRateChange("10m", "4000");
        addRateChange("12m", "1500");
        addEvent("30m", "Sessions", "stop");
        addEvent("40m", "Sessions", "start");
    }

    static void compare(const Pipeline& built) {
        const Pipeline example = parseProject(findExample("clickstream")->text)->pipeline;
        QCOMPARE(built.name, example.name);
        QCOMPARE(built.nodes.size(), example.nodes.size());
        for (std::size_t i = 0; i < example.nodes.size(); ++i) {
            QCOMPARE(built.nodes[i].type, example.nodes[i].type);
            QCOMPARE(built.nodes[i].label, example.nodes[i].label);
            // As they act: a form writes in full what the example says in short.
            const auto& described = builtinNodeTypes().catalog().find(built.nodes[i].type)->settings;
            QCOMPARE(QString::fromStdString(resolveSettings(described, built.nodes[i].settings).dump()),
                     QString::fromStdString(resolveSettings(described, example.nodes[i].settings).dump()));
        }
        QCOMPARE(built.links.size(), example.links.size());
        QCOMPARE(built.annotations[0].title, example.annotations[0].title);
        QCOMPARE(built.annotations[0].nodes.size(), 2U);
        QCOMPARE(built.scenario.duration, example.scenario.duration);
        QCOMPARE(built.scenario.events.size(), example.scenario.events.size());
        for (std::size_t i = 0; i < example.scenario.events.size(); ++i) {
            const ScenarioEvent& event = example.scenario.events[i];
            QVERIFY(built.scenario.events[i].at == event.at);
            QCOMPARE(built.scenario.events[i].action, event.action);
            QCOMPARE(QString::fromStdString(built.scenario.events[i].arguments.dump()),
                     QString::fromStdString(event.arguments.dump()));
        }
    }

    static void run() {
        auto* speed = m_fixture->window->findChild<QComboBox*>(QStringLiteral("speed"));
        m_hands->choose(speed, speed->itemData(speed->count() - 1).toString()); // as fast as possible
        m_hands->command("run.run");
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->run().state() == RunState::finished, 60'000);
    }

    /// What is said of a node under Problems.
    static QStringList toldOf(const char* label) {
        QStringList told;
        for (const Finding& finding : m_fixture->document().findings()) {
            if (finding.node == idOf(label)) {
                told << translated(finding.message);
            }
        }
        return told;
    }

    static void breakAndUndo() {
        const std::string whole = m_fixture->text();
        const QStringList told = toldOf("clicks");
        m_hands->removeLinkTo(idOf("clicks"));
        QTRY_COMPARE(pipeline().links.size(), 2U);
        QTRY_VERIFY(toldOf("clicks") != told); // nothing comes into the stream any more
        m_hands->command("edit.undo");
        QTRY_COMPARE(pipeline().links.size(), 3U);
        QTRY_COMPARE(toldOf("clicks"), told);
        QCOMPARE(m_fixture->text(), whole);
    }

    static void saveAndReopen() {
        const std::string whole = m_fixture->text();
        const QString file = m_fixture->path(QStringLiteral("mine.millrace"));
        typeIntoNextDialog(file);
        m_hands->command("file.save");
        QTRY_VERIFY(QFileInfo::exists(file));
        QTRY_VERIFY(!m_fixture->document().isModified());
        const auto saved = loadProject(std::filesystem::path(file.toStdU16String()));
        QVERIFY(saved.ok());
        compare(saved->pipeline);
        m_hands->leaveProject();
        QTRY_COMPARE(pipeline().nodes.size(), 0U);
        typeIntoNextDialog(file);
        m_hands->command("file.open");
        QTRY_COMPARE(pipeline().nodes.size(), 4U);
        QCOMPARE(m_fixture->text(), whole);
    }

    /// The file dialog that opens next gets `file` and Enter.
    static void typeIntoNextDialog(const QString& file) {
        const auto name = [] {
            QWidget* dialog = QApplication::activeModalWidget();
            auto* line =
                dialog != nullptr ? dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit")) : nullptr;
            return line != nullptr && line->hasFocus();
        };
        Hands::onceThere(name, [file] {
            return QStringList{QStringLiteral("key"),    QStringLiteral("ctrl+a"), QStringLiteral("type"),
                               QStringLiteral("--args"), QStringLiteral("1"),      file,
                               QStringLiteral("key"),    QStringLiteral("Return")};
        });
    }

    static inline WindowFixture* m_fixture = nullptr;
    static inline Hands* m_hands = nullptr;
};

} // namespace millrace::ui

QTEST_MAIN(millrace::ui::TestRealEvents)
#include "tst_real_events.moc"
