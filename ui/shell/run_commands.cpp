// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/run_commands.h"

#include "document/wording.h"
#include "model/active_part.h"
#include "problems/problems_model.h"
#include "report/objectives.h"
#include "run/run_bar.h"
#include "shell/message_bar.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QUrl>

#include <algorithm>

namespace millrace::ui {

namespace {

std::filesystem::path pathOf(const QString& file) {
    return {file.toStdU16String()};
}

/// Whether a destination says itself where to write to.
bool namesFolder(const Pipeline& pipeline) {
    return std::ranges::any_of(pipeline.nodes, [](const Node& node) {
        const auto path = node.settings.find("local_path");
        return path != node.settings.end() && path->is_string() && !path->get<std::string>().empty();
    });
}

/// A project that nobody gave a name is called by its file: in the history and in reports.
void nameAfterFile(Pipeline& pipeline, const QFileInfo& file) {
    const QString name = QString::fromStdString(pipeline.name);
    const bool isNameless = name.trimmed().isEmpty() || name == QLatin1String("Untitled") ||
                            name == QCoreApplication::translate("millrace::ui::Document", "Untitled");
    if (isNameless && !file.completeBaseName().isEmpty()) {
        pipeline.name = file.completeBaseName().toStdString();
    }
}

const QString kWriteKey = QStringLiteral("run/write-output");

} // namespace

RunCommands::RunCommands(Document& document, RunController& run, RunBar& bar, ActionTable& actions,
                         MessageBar& messages, const QString& history, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_run(run)
    , m_bar(bar)
    , m_actions(actions)
    , m_messages(messages) {
    QDir().mkpath(QFileInfo(history).absolutePath());
    m_run.setHistory(history);
    m_run.setSpeed(bar.speed());
    connect(actions.action(ActionId::run), &QAction::triggered, this, &RunCommands::runOrContinue);
    connect(actions.action(ActionId::pause), &QAction::triggered, &run, &RunController::pause);
    connect(actions.action(ActionId::step), &QAction::triggered, this, &RunCommands::step);
    connect(actions.action(ActionId::stop), &QAction::triggered, &run, &RunController::stop);
    connect(actions.action(ActionId::restart), &QAction::triggered, this, &RunCommands::restart);
    actions.action(ActionId::writeOutput)->setChecked(QSettings().value(kWriteKey, false).toBool());
    connect(actions.action(ActionId::writeOutput), &QAction::toggled, this,
            [](bool writes) { QSettings().setValue(kWriteKey, writes); });
    connect(actions.action(ActionId::openOutput), &QAction::triggered, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(outputFolder())); });
    connect(actions.action(ActionId::slower), &QAction::triggered, &bar, [&bar] { bar.changeSpeed(-1); });
    connect(actions.action(ActionId::faster), &QAction::triggered, &bar, [&bar] { bar.changeSpeed(1); });
    connect(&actions, &ActionTable::retranslated, this, &RunCommands::updateActions);
    connect(&bar, &RunBar::speedChanged, &run, &RunController::setSpeed);
    connect(&run, &RunController::stateChanged, this, &RunCommands::stateChanged);
    connect(&run, &RunController::stoppingChanged, this, &RunCommands::updateActions);
    connect(&run, &RunController::failed, this, [this](const QString& sentence) {
        m_messages.say(MessageKind::error, tr("The run failed: %1").arg(sentence));
    });
    connect(&run, &RunController::commandRefused, this,
            [this](const QString& sentence) { m_messages.say(MessageKind::warning, sentence); });
    connect(&document, &Document::findingsChanged, this, &RunCommands::forgetObstacle);
    connect(&document, &Document::fileChanged, this, &RunCommands::updateActions);
    connect(&document, &Document::replaced, this, &RunCommands::updateActions);
    updateActions();
}

QString RunCommands::outputFolder() const {
    if (m_document.file().isEmpty()) {
        return {};
    }
    const QFileInfo file(m_document.file());
    return file.absoluteDir().filePath(file.completeBaseName() + QStringLiteral("-output"));
}

void RunCommands::runOrContinue() {
    if (m_run.state() == RunState::paused) {
        m_run.resume();
    } else if (m_run.state() != RunState::running) {
        start();
    }
}

void RunCommands::restart() {
    start();
}

void RunCommands::step() {
    const bool isUnderWay = m_run.state() == RunState::paused || m_run.state() == RunState::running;
    if (isUnderWay || start()) {
        m_run.step();
    }
}

bool RunCommands::start() {
    m_document.checkNow();
    std::vector<Finding> errors;
    std::ranges::copy_if(m_document.findings(), std::back_inserter(errors),
                         [](const Finding& finding) { return finding.severity == Severity::error; });
    if (!errors.empty()) {
        sayWhatStandsInTheWay(errors);
        return false;
    }
    m_messages.dismiss();
    const QFileInfo file(m_document.file());
    m_started = {m_document.pipeline(), m_document.findings(),
                 m_document.file().isEmpty() ? QString() : file.absolutePath()};
    nameAfterFile(m_started.pipeline, file);
    const RunOptions options = this->options();
    m_started.pipeline.scenario.duration = options.duration.value_or(m_started.pipeline.scenario.duration);
    emit starting();
    m_run.start(m_started.pipeline, options);
    m_run.setSpeed(m_bar.speed());
    return true;
}

RunOptions RunCommands::options() const {
    RunOptions options;
    options.projectFolder = pathOf(m_started.folder);
    const bool hasOwnFolder = namesFolder(m_started.pipeline);
    if (!hasOwnFolder) {
        options.outputFolder = pathOf(outputFolder());
    }
    // A project without a file is being tried out; nobody would look for what it leaves on the disk.
    options.writesOutput = m_actions.action(ActionId::writeOutput)->isChecked() &&
                           (hasOwnFolder || !options.outputFolder.empty());
    if (m_bar.isEndless()) {
        options.duration = Duration::zero();
    }
    return options;
}

void RunCommands::sayWhatStandsInTheWay(const std::vector<Finding>& errors) {
    const ProblemsModel words(m_document);
    const QString place = words.placeOf(errors.front());
    const QString what = words.sentence(errors.front());
    const int others = static_cast<int>(errors.size()) - 1;
    const QString sentence =
        others == 0 ? tr("This pipeline can't run yet. %1: %2", "place, problem").arg(place, what)
                    : tr("This pipeline can't run yet. %1: %2 (and %n more)", "place, problem", others)
                          .arg(place, what);
    m_obstacle = sentence;
    m_messages.say(MessageKind::error, sentence,
                   {{tr("Show problems"), [this] { emit problemsRequested(); }}});
    emit problemsRequested();
}

void RunCommands::forgetObstacle() {
    const bool isLeft = std::ranges::any_of(
        m_document.findings(), [](const Finding& finding) { return finding.severity == Severity::error; });
    if (isLeft || m_obstacle.isEmpty()) {
        return;
    }
    if (m_messages.text() == m_obstacle) {
        m_messages.dismiss();
    }
    m_obstacle.clear();
}

void RunCommands::stateChanged(RunState state) {
    const QString clock = clockText(m_run.view()->snapshot.time);
    if (state == RunState::finished) {
        emit statusMessage(tr("The run finished at %1.").arg(clock));
        sayMissedObjectives();
    } else if (state == RunState::stopped && m_run.view()->result) { // a restart shows none
        emit statusMessage(tr("The run was stopped at %1.").arg(clock));
    }
    updateActions();
}

void RunCommands::sayMissedObjectives() {
    const std::shared_ptr<const RunView> view = m_run.view();
    const Pipeline pipeline = activePart(m_started.pipeline, m_document.types().catalog());
    QStringList missed;
    for (const Objective& objective : pipeline.objectives) {
        const ObjectiveResult result = evaluateObjective(objective, *view->result, view->cost);
        if (!result.passed) {
            const QString name = QString::fromStdString(objective.metric);
            const QString place =
                objective.node.isEmpty()
                    ? name
                    : tr("%1 of %2", "metric, node")
                          .arg(name, QString::fromStdString(pipeline.displayName(objective.node)));
            missed << (result.known
                           ? tr("%1 came to %2", "metric, figure").arg(place, numberText(result.actual))
                           : tr("%1 is unknown", "metric").arg(place));
        }
    }
    if (!missed.isEmpty()) {
        m_messages.say(MessageKind::warning,
                       tr("%n objectives missed: %1", nullptr, static_cast<int>(missed.size()))
                           .arg(missed.join(QStringLiteral("; "))));
    }
}

void RunCommands::updateActions() {
    const RunState state = m_run.state();
    const bool isUnderWay = state == RunState::running || state == RunState::paused;
    // A run that is being stopped is past all of this; a moment later the next one can begin.
    const bool isReady = !m_run.isStopping();
    m_actions.setText(ActionId::run, state == RunState::paused ? tr("&Continue") : tr("&Run"));
    m_actions.action(ActionId::run)->setEnabled(isReady && state != RunState::running);
    m_actions.action(ActionId::pause)->setEnabled(isReady && state == RunState::running);
    m_actions.action(ActionId::step)->setEnabled(isReady && state != RunState::running);
    m_actions.action(ActionId::stop)->setEnabled(isReady && isUnderWay);
    m_actions.action(ActionId::restart)
        ->setEnabled(isReady && (isUnderWay || m_run.view()->result != nullptr));
    m_actions.action(ActionId::openOutput)->setEnabled(QFileInfo(outputFolder()).isDir());
}

} // namespace millrace::ui
