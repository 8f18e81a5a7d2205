// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "model/project_file.h"
#include "nodes/catalog.h"
#include "recovery/recovery_copy.h"
#include "recovery/recovery_slot.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <deque>

using namespace millrace;
using namespace millrace::ui;

namespace {

constexpr int kTrials = 100;
constexpr int kAtOnce = 3;
/// Of the recovery copies, in milliseconds.
constexpr int kInterval = 120;
/// Long enough for any machine; nothing waits for it when all is well.
constexpr int kPatienceMs = 120000;
constexpr int kSavePoints = 7;

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The number of the last edit in a project's text; 0 before the first.
int editIn(const QByteArray& project) {
    static const QRegularExpression number(QStringLiteral("\"description\": \"edit (\\d+)\""));
    return number.match(QString::fromUtf8(project)).captured(1).toInt();
}

/// One start of the driver with a home of its own.
struct Trial {
    int number = 0;
    QString point;
    int count = 0;
    QTemporaryDir home{};
    QProcess process{};

    [[nodiscard]] QString file() const { return home.filePath(QStringLiteral("project.millrace")); }

    [[nodiscard]] QString recovery() const {
        return home.filePath(QStringLiteral("data/Millrace tests/recovery_driver/recovery"));
    }
};

/// What the driver wrote down until its end.
struct Log {
    std::vector<qint64> edits; ///< when each was done; edit 1 first
    qint64 end = -1;
    qint64 waits = 0; ///< how long events waited and the writing of a copy took, at most
};

Log readLog(const QString& path) {
    Log log;
    for (const QByteArray& line : contentOf(path).split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words[0] == "edit") {
            log.edits.push_back(words.at(2).toLongLong());
        } else if (words[0] == "end") {
            log.end = words.at(1).toLongLong();
            log.waits = 2 * (words.at(2).toLongLong() + words.at(3).toLongLong());
        }
    }
    return log;
}

} // namespace

class TestRecoveryKill : public QObject {
    Q_OBJECT

private slots:

    void nothingIsLostWhereverTheProgramIsKilled() {
        Pipeline pipeline =
            loadProject(MILLRACE_SOURCE_DIR "/resources/examples/clickstream.millrace").value().pipeline;
        pipeline.description = "edit 0";
        m_first = QByteArray::fromStdString(formatProject(pipeline, builtinNodeTypes().catalog()));
        std::deque<std::unique_ptr<Trial>> underWay;
        for (int i = 0; i < kTrials && !QTest::currentTestFailed(); ++i) {
            underWay.push_back(begin(i));
            if (underWay.size() == kAtOnce) {
                check(*underWay.front());
                underWay.pop_front();
            }
        }
        for (const auto& trial : underWay) {
            if (!QTest::currentTestFailed()) {
                check(*trial);
            }
        }
        QVERIFY(m_recovered > kTrials / 2); // it was not by luck that nothing had to be recovered
        qInfo("%d trials, %d with a copy; oldest lost work %lld ms at an interval of %d ms; %d waited longer",
              kTrials, m_recovered, static_cast<long long>(m_oldest), kInterval, m_older);
    }

private:
    std::unique_ptr<Trial> begin(int number) {
        const RandomStream random(42, "test", "trials");
        const auto draw = [&](std::uint64_t index, std::uint64_t below) {
            return static_cast<int>(random.below(std::uint64_t(number) * 4 + index, below));
        };
        auto trial = std::make_unique<Trial>();
        trial->number = number;
        switch (number % 4) {
        case 0:
            trial->point = QStringLiteral("edit");
            trial->count = 1 + draw(0, 120);
            break;
        case 1:
            trial->point = QStringLiteral("save-%1").arg(number / 4 % kSavePoints);
            trial->count = 1 + draw(0, 120);
            break;
        case 2:
            trial->point = QStringLiteral("copy-%1").arg(number / 4 % kSavePoints);
            trial->count = 1 + draw(0, 4);
            break;
        default:
            trial->point = QStringLiteral("run");
            trial->count = 1 + draw(0, 8);
            break;
        }
        QFile file(trial->file());
        if (file.open(QIODevice::WriteOnly)) {
            file.write(m_first);
        }
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_DATA_HOME"), trial->home.filePath(QStringLiteral("data")));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), trial->home.filePath(QStringLiteral("config")));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        trial->process.setProcessEnvironment(environment);
        trial->process.setProcessChannelMode(QProcess::ForwardedChannels);
        trial->process.start(QStringLiteral(RECOVERY_DRIVER),
                             {trial->file(), trial->point, QString::number(trial->count),
                              QString::number(number), QString::number(kInterval)});
        return trial;
    }

    void check(Trial& trial) {
        QVERIFY2(trial.process.waitForFinished(kPatienceMs), qPrintable(trial.point));
        const QString name =
            QStringLiteral("trial %1: %2, %3").arg(trial.number).arg(trial.point).arg(trial.count);
        QVERIFY2(trial.process.exitStatus() == QProcess::CrashExit, qPrintable(name));
        const Log log = readLog(trial.file() + QStringLiteral(".log"));
        QVERIFY2(log.end >= 0, qPrintable(name));

        // The person's file: what it was, or what was being saved.
        const QByteArray file = contentOf(trial.file());
        const QByteArray old = contentOf(trial.file() + QStringLiteral(".old"));
        const QByteArray saved = contentOf(trial.file() + QStringLiteral(".new"));
        QVERIFY2(file == m_first || (!saved.isEmpty() && (file == old || file == saved)), qPrintable(name));

        // The copy: one at most, whole, and knows where it belongs.
        int recovered = editIn(file);
        const auto copies = RecoverySlot::claimOrphans(trial.recovery());
        QVERIFY2(copies.size() <= 1, qPrintable(name));
        if (!copies.empty()) {
            const Result<RecoveryCopy> copy = readRecoveryCopy(copies.front()->copy());
            QVERIFY2(copy.ok(), qPrintable(name));
            QVERIFY2(parseProject(copy->project.toStdString()).ok(), qPrintable(name));
            QCOMPARE(copy->file, trial.file());
            QVERIFY2(copy->base == fileDigest(trial.file()) || editIn(file) > 0, qPrintable(name));
            recovered = std::max(recovered, editIn(copy->project));
            ++m_recovered;
        }

        // What is lost is younger than the interval: a quarter of it is for writing. Only where the machine
        // let the program wait for longer than that, it may be older by as much.
        const auto done = static_cast<int>(log.edits.size());
        if (recovered < done) {
            const qint64 age = log.end - log.edits[static_cast<std::size_t>(recovered)];
            m_oldest = std::max(m_oldest, age);
            const qint64 most = kInterval + std::max<qint64>(0, log.waits - kInterval / 4);
            QVERIFY2(age <= most, qPrintable(name + QStringLiteral(": %1 ms of %2").arg(age).arg(most)));
            m_older += age > kInterval ? 1 : 0;
        }
        // Nothing half-written stays in the folder of the copies.
        QVERIFY2(QDir(trial.recovery())
                     .entryList({QStringLiteral(".*.??????")}, QDir::Files | QDir::Hidden)
                     .isEmpty(),
                 qPrintable(name));
    }

    QByteArray m_first;
    int m_recovered = 0;
    qint64 m_oldest = 0;
    int m_older = 0; ///< trials in which the machine took longer than there was time
};

QTEST_MAIN(TestRecoveryKill)
#include "tst_recovery_kill.moc"
