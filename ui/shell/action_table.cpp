// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/action_table.h"

#include "document/wording.h"
#include "shell/key_bindings.h"
#include "theme/theme.h"

#include <QActionGroup>
#include <QKeySequence>
#include <QStringList>

namespace millrace::ui {

namespace {

constexpr bool kSeparated = true;
constexpr bool kCheckable = true;
constexpr bool kOnToolBar = true;
constexpr bool kPlain = false;
constexpr KeyScope kWindow = KeyScope::window;
constexpr KeyScope kCanvas = KeyScope::canvas;

using Id = ActionId;
using Menu = MenuId;

constexpr std::array<ActionRow, kActionCount> kRows{{
    {Id::newProject, "file.new", MR_TEXT("actions", "&New"), "new", "Ctrl+N", Menu::file, kWindow, kPlain,
     kPlain, kOnToolBar},
    {Id::newWindow, "file.new-window", MR_TEXT("actions", "New &window"), "new", "Ctrl+Shift+N", Menu::file},
    {Id::open, "file.open", MR_TEXT("actions", "&Open…"), "open", "Ctrl+O", Menu::file, kWindow, kPlain,
     kPlain, kOnToolBar},
    {Id::save, "file.save", MR_TEXT("actions", "&Save"), "save", "Ctrl+S", Menu::file, kWindow, kSeparated,
     kPlain, kOnToolBar},
    {Id::saveAs, "file.save-as", MR_TEXT("actions", "Save &as…"), "save", "Ctrl+Shift+S", Menu::file},
    {Id::importAws, "file.import-aws", MR_TEXT("actions", "&Import from AWS…"), "import", "", Menu::file,
     kWindow, kSeparated},
    {Id::exportHtml, "export.html", MR_TEXT("actions", "Report of the run as &web page…"), "export", "Ctrl+E",
     Menu::exports},
    {Id::exportMarkdown, "export.markdown", MR_TEXT("actions", "Report of the run as &Markdown…"), "export",
     "", Menu::exports},
    {Id::exportJson, "export.json", MR_TEXT("actions", "Result of the run as &JSON…"), "export", "",
     Menu::exports},
    {Id::exportBill, "export.bill", MR_TEXT("actions", "&Bill of the run as CSV…"), "cost", "",
     Menu::exports},
    {Id::exportCanvas, "export.canvas", MR_TEXT("actions", "&Canvas as picture…"), "export", "",
     Menu::exports, kWindow, kSeparated},
    {Id::exportSelection, "export.selection", MR_TEXT("actions", "&Selection as picture…"), "export", "",
     Menu::exports},
    {Id::exportCharts, "export.charts", MR_TEXT("actions", "C&harts as picture…"), "chart", "",
     Menu::exports},
    {Id::exportChartData, "export.chart-data", MR_TEXT("actions", "Chart &data as CSV…"), "table", "",
     Menu::exports},
    {Id::settings, "file.settings", MR_TEXT("actions", "Se&ttings…"), "settings", "Ctrl+,", Menu::file,
     kWindow, kSeparated},
    {Id::close, "file.close", MR_TEXT("actions", "&Close"), "close", "Ctrl+W", Menu::file, kWindow,
     kSeparated},
    {Id::quit, "file.quit", MR_TEXT("actions", "&Quit"), "stop", "Ctrl+Q", Menu::file},
    {Id::undo, "edit.undo", MR_TEXT("actions", "&Undo"), "undo", "Ctrl+Z", Menu::edit, kWindow, kPlain,
     kPlain, kOnToolBar},
    {Id::redo, "edit.redo", MR_TEXT("actions", "&Redo"), "redo", "Ctrl+Shift+Z; Ctrl+Y", Menu::edit, kWindow,
     kPlain, kPlain, kOnToolBar},
    {Id::cut, "edit.cut", MR_TEXT("actions", "Cu&t"), "cut", "Ctrl+X", Menu::edit, kCanvas, kSeparated},
    {Id::copy, "edit.copy", MR_TEXT("actions", "&Copy"), "copy", "Ctrl+C", Menu::edit, kCanvas},
    {Id::paste, "edit.paste", MR_TEXT("actions", "&Paste"), "paste", "Ctrl+V", Menu::edit, kCanvas},
    {Id::pasteLinked, "edit.paste-linked", MR_TEXT("actions", "Paste with incoming lin&ks"), "paste",
     "Ctrl+Shift+V", Menu::edit, kCanvas},
    {Id::duplicate, "edit.duplicate", MR_TEXT("actions", "&Duplicate"), "duplicate", "Ctrl+D", Menu::edit,
     kCanvas},
    {Id::remove, "edit.delete", MR_TEXT("actions", "D&elete"), "delete", "Del; Backspace", Menu::edit,
     kCanvas},
    {Id::removeJoining, "edit.delete-joining", MR_TEXT("actions", "Delete and &join"), "delete", "Ctrl+Del",
     Menu::edit, kCanvas},
    {Id::selectAll, "edit.select-all", MR_TEXT("actions", "Select &all"), "frame", "Ctrl+A", Menu::edit,
     kCanvas},
    {Id::rename, "edit.rename", MR_TEXT("actions", "Re&name"), "rename", "F2", Menu::edit, kCanvas},
    {Id::addNode, "edit.add-node", MR_TEXT("actions", "Add n&ode…"), "add", "Shift+A; Ins", Menu::edit,
     kCanvas, kSeparated, kPlain, kOnToolBar},
    {Id::addNote, "edit.add-note", MR_TEXT("actions", "Add note"), "note", "Shift+N", Menu::edit, kCanvas},
    {Id::insertSnippet, "edit.insert-snippet", MR_TEXT("actions", "&Insert snippet…"), "snippet", "",
     Menu::edit, kCanvas},
    {Id::saveSnippet, "edit.save-snippet", MR_TEXT("actions", "Save as snippet…"), "snippet", "", Menu::edit,
     kCanvas},
    {Id::connect, "edit.connect", MR_TEXT("actions", "Connect to…"), "link", "C", Menu::edit, kCanvas},
    {Id::disable, "edit.disable", MR_TEXT("actions", "Disa&ble"), "disable", "Ctrl+B", Menu::edit, kCanvas,
     kPlain, kCheckable},
    {Id::bypass, "edit.bypass", MR_TEXT("actions", "B&y-pass"), "bypass", "Ctrl+Alt+B", Menu::edit, kCanvas,
     kPlain, kCheckable},
    {Id::frame, "edit.frame", MR_TEXT("actions", "Put into a fra&me"), "frame", "Ctrl+G", Menu::edit,
     kCanvas},
    {Id::unframe, "edit.unframe", MR_TEXT("actions", "Remove &frame"), "frame", "Ctrl+Shift+G", Menu::edit,
     kCanvas},
    {Id::collapse, "edit.collapse", MR_TEXT("actions", "Co&llapse frame"), "collapse", "Ctrl+Shift+E",
     Menu::edit, kCanvas, kPlain, kCheckable},
    {Id::enterFrame, "edit.enter-frame", MR_TEXT("actions", "&Go into frame"), "fit", "Ctrl+Return",
     Menu::edit, kCanvas},
    {Id::leaveFrame, "edit.leave-frame", MR_TEXT("actions", "Go out of frame"), "back", "Alt+Up", Menu::edit,
     kCanvas},
    {Id::findNode, "edit.find-node", MR_TEXT("actions", "Find node…"), "search", "Ctrl+F", Menu::edit},
    {Id::findSetting, "edit.find-setting", MR_TEXT("actions", "Find in &settings"), "filter", "Ctrl+Shift+F",
     Menu::edit},
    {Id::autoLayout, "arrange.layout", MR_TEXT("actions", "&Lay out"), "layout", "Ctrl+L", Menu::arrange,
     kCanvas},
    {Id::alignLeft, "arrange.align-left", MR_TEXT("actions", "&Align left edges"), "align-left",
     "Ctrl+Alt+Left; Alt+Shift+Left", Menu::arrange, kCanvas, kSeparated},
    {Id::alignCenter, "arrange.align-center", MR_TEXT("actions", "Align &centres"), "align-center",
     "Ctrl+Alt+C", Menu::arrange, kCanvas},
    {Id::alignRight, "arrange.align-right", MR_TEXT("actions", "Align &right edges"), "align-right",
     "Ctrl+Alt+Right; Alt+Shift+Right", Menu::arrange, kCanvas},
    {Id::alignTop, "arrange.align-top", MR_TEXT("actions", "Align &tops"), "align-top",
     "Ctrl+Alt+Up; Alt+Shift+Up", Menu::arrange, kCanvas},
    {Id::alignMiddle, "arrange.align-middle", MR_TEXT("actions", "Align &middles"), "align-middle",
     "Ctrl+Alt+M", Menu::arrange, kCanvas},
    {Id::alignBottom, "arrange.align-bottom", MR_TEXT("actions", "Align &bottoms"), "align-bottom",
     "Ctrl+Alt+Down; Alt+Shift+Down", Menu::arrange, kCanvas},
    {Id::distributeAcross, "arrange.distribute-across", MR_TEXT("actions", "&Distribute across"),
     "distribute-across", "Ctrl+Alt+H", Menu::arrange, kCanvas, kSeparated},
    {Id::distributeDown, "arrange.distribute-down", MR_TEXT("actions", "D&istribute down"), "distribute-down",
     "Ctrl+Alt+V", Menu::arrange, kCanvas},
    {Id::snap, "arrange.snap", MR_TEXT("actions", "&Snap to grid and guides"), "frame", "", Menu::arrange,
     kWindow, kSeparated, kCheckable},
    {Id::zoomIn, "view.zoom-in", MR_TEXT("actions", "Zoom &in"), "zoom-in", "Ctrl++; Ctrl+=", Menu::view,
     kWindow, kPlain, kPlain, kOnToolBar},
    {Id::zoomOut, "view.zoom-out", MR_TEXT("actions", "Zoom &out"), "zoom-out", "Ctrl+-", Menu::view, kWindow,
     kPlain, kPlain, kOnToolBar},
    {Id::zoomReset, "view.zoom-reset", MR_TEXT("actions", "&Actual size"), "search", "Ctrl+0", Menu::view},
    {Id::fitAll, "view.fit-all", MR_TEXT("actions", "&Fit all"), "fit", "Home", Menu::view, kCanvas, kPlain,
     kPlain, kOnToolBar},
    {Id::fitSelection, "view.fit-selection", MR_TEXT("actions", "Fit &selection"), "fit", "Shift+Home",
     Menu::view, kCanvas},
    {Id::previousView, "view.previous", MR_TEXT("actions", "&Previous view"), "back", "Alt+Left", Menu::view,
     kCanvas},
    {Id::minimap, "view.minimap", MR_TEXT("actions", "&Minimap"), "minimap", "Ctrl+M", Menu::view, kWindow,
     kSeparated, kCheckable},
    {Id::wireLabels, "view.wire-labels", MR_TEXT("actions", "Rates on lin&ks"), "link", "", Menu::view,
     kWindow, kPlain, kCheckable},
    {Id::reduceMotion, "view.reduce-motion", MR_TEXT("actions", "&Reduce motion"), "motion", "", Menu::view,
     kWindow, kPlain, kCheckable},
    {Id::panelPalette, "panel.palette", MR_TEXT("actions", "&Palette"), "palette", "Alt+1", Menu::panels,
     kWindow, kPlain, kCheckable},
    {Id::panelInspector, "panel.inspector", MR_TEXT("actions", "&Inspector"), "inspector", "Alt+2",
     Menu::panels, kWindow, kPlain, kCheckable},
    {Id::panelCharts, "panel.charts", MR_TEXT("actions", "&Charts"), "chart", "Alt+3", Menu::panels, kWindow,
     kPlain, kCheckable},
    {Id::panelCosts, "panel.costs", MR_TEXT("actions", "C&osts"), "cost", "Alt+4", Menu::panels, kWindow,
     kPlain, kCheckable},
    {Id::panelProblems, "panel.problems", MR_TEXT("actions", "P&roblems"), "problems", "Alt+5", Menu::panels,
     kWindow, kPlain, kCheckable},
    {Id::panelEvents, "panel.events", MR_TEXT("actions", "&Events"), "events", "Alt+6", Menu::panels, kWindow,
     kPlain, kCheckable},
    {Id::panelRuns, "panel.runs", MR_TEXT("actions", "R&uns"), "runs", "Alt+7", Menu::panels, kWindow, kPlain,
     kCheckable},
    {Id::panelHelp, "panel.help", MR_TEXT("actions", "&Help"), "help", "Alt+8", Menu::panels, kWindow, kPlain,
     kCheckable},
    {Id::panelHistory, "panel.history", MR_TEXT("actions", "His&tory"), "history", "Alt+9", Menu::panels,
     kWindow, kPlain, kCheckable},
    {Id::themeSystem, "theme.system", MR_TEXT("actions", "&System theme"), "theme", "", Menu::theme, kWindow,
     kPlain, kCheckable},
    {Id::themeLight, "theme.light", MR_TEXT("actions", "&Light theme"), "theme", "", Menu::theme, kWindow,
     kPlain, kCheckable},
    {Id::themeDark, "theme.dark", MR_TEXT("actions", "&Dark theme"), "theme", "", Menu::theme, kWindow,
     kPlain, kCheckable},
    {Id::themeContrast, "theme.contrast", MR_TEXT("actions", "&High contrast"), "theme", "", Menu::theme,
     kWindow, kPlain, kCheckable},
    {Id::languageSystem, "language.system", MR_TEXT("actions", "&System language"), "language", "",
     Menu::language, kWindow, kPlain, kCheckable},
    {Id::languageEnglish, "language.en", TextSource{"", "English"}, "language", "", Menu::language, kWindow,
     kPlain, kCheckable},
    {Id::languageKorean, "language.ko", TextSource{"", "한국어"}, "language", "", Menu::language, kWindow,
     kPlain, kCheckable},
    {Id::fullScreen, "view.full-screen", MR_TEXT("actions", "F&ull screen"), "fit", "F11", Menu::view,
     kWindow, kSeparated, kCheckable},
    {Id::resetLayout, "view.reset-layout", MR_TEXT("actions", "Reset la&yout"), "reset", "", Menu::view},
    {Id::run, "run.run", MR_TEXT("actions", "&Run"), "run", "F5", Menu::run},
    {Id::pause, "run.pause", MR_TEXT("actions", "&Pause"), "pause", "F6", Menu::run},
    {Id::step, "run.step", MR_TEXT("actions", "&Step"), "step", "F10; Ctrl+F6", Menu::run},
    {Id::stop, "run.stop", MR_TEXT("actions", "S&top"), "stop", "Shift+F5", Menu::run},
    {Id::restart, "run.restart", MR_TEXT("actions", "R&estart"), "restart", "Ctrl+Shift+F5", Menu::run},
    {Id::slower, "run.slower", MR_TEXT("actions", "S&lower"), "back", "Ctrl+[", Menu::run, kWindow,
     kSeparated},
    {Id::faster, "run.faster", MR_TEXT("actions", "&Faster"), "speed", "Ctrl+]", Menu::run},
    {Id::writeOutput, "run.write-output", MR_TEXT("actions", "&Write output files"), "save", "", Menu::run,
     kWindow, kSeparated, kCheckable},
    {Id::openOutput, "run.open-output", MR_TEXT("actions", "Open &output folder"), "browse", "", Menu::run},
    {Id::splitShard, "shards.split", MR_TEXT("actions", "&Split in the middle"), "split", "", Menu::shards},
    {Id::splitShardAt, "shards.split-at", MR_TEXT("actions", "Split &at…"), "split", "", Menu::shards},
    {Id::mergeShards, "shards.merge", MR_TEXT("actions", "&Merge with next"), "merge", "", Menu::shards},
    {Id::setShardCount, "shards.set-count", MR_TEXT("actions", "Set &number of shards…"), "table", "",
     Menu::shards},
    {Id::hashRing, "shards.ring", MR_TEXT("actions", "Show hash &ring"), "ring", "", Menu::shards, kWindow,
     kSeparated},
    {Id::nextProblem, "run.next-problem", MR_TEXT("actions", "&Next problem"), "problems", "F8", Menu::run,
     kWindow, kSeparated},
    {Id::previousProblem, "run.previous-problem", MR_TEXT("actions", "Pre&vious problem"), "problems",
     "Shift+F8", Menu::run},
    {Id::help, "help.context", MR_TEXT("actions", "&Help on what is selected"), "help", "F1", Menu::help},
    {Id::examples, "help.examples", MR_TEXT("actions", "&Examples…"), "project", "", Menu::help},
    {Id::welcome, "help.welcome", MR_TEXT("actions", "&Welcome"), "millrace", "", Menu::help},
    {Id::tour, "help.tour", MR_TEXT("actions", "&Tour"), "tour", "", Menu::help},
    {Id::commandSearch, "help.command-search", MR_TEXT("actions", "&Run a command…"), "search",
     "Ctrl+Shift+P", Menu::help, kWindow, kSeparated},
    {Id::shortcuts, "help.shortcuts", MR_TEXT("actions", "&Keys"), "table", "Ctrl+/", Menu::help},
    {Id::about, "help.about", MR_TEXT("actions", "&About Millrace"), "millrace", "", Menu::help, kWindow,
     kSeparated},
}};

constexpr bool isInOrder() {
    for (std::size_t i = 0; i < kRows.size(); ++i) {
        if (kRows[i].id != static_cast<ActionId>(i)) {
            return false;
        }
    }
    return true;
}

static_assert(isInOrder(), "the rows stand in the order of ActionId, so that an id is an index");

} // namespace

ActionTable::ActionTable(QObject* parent)
    : QObject(parent) {
    auto* themes = new QActionGroup(this);
    auto* languages = new QActionGroup(this);
    for (const ActionRow& row : kRows) {
        auto* action = new QAction(this);
        action->setObjectName(QLatin1String(row.name));
        action->setIcon(Theme::instance().icon(QLatin1String(row.icon)));
        // For those who offer the same under a key of their own, such as the menu of the canvas.
        action->setProperty("usualKeys", QVariant::fromValue(KeyBindings::defaultKeys(row.id)));
        action->setShortcutContext(row.scope == KeyScope::canvas ? Qt::WidgetWithChildrenShortcut
                                                                 : Qt::WindowShortcut);
        action->setCheckable(row.checkable);
        action->setIconVisibleInMenu(!row.checkable); // there the mark stands in its place
        if (row.menu == MenuId::theme || row.menu == MenuId::language) {
            (row.menu == MenuId::theme ? themes : languages)->addAction(action);
        }
        m_actions[static_cast<std::size_t>(row.id)] = action;
        applyKeys(row.id);
    }
    connect(&KeyBindings::instance(), &KeyBindings::changed, this, [this] {
        for (const ActionRow& row : kRows) {
            applyKeys(row.id);
        }
    });
    // The system would otherwise move these into its own menu by guessing from their words.
    for (QAction* action : m_actions) {
        action->setMenuRole(QAction::NoRole);
    }
    action(ActionId::about)->setMenuRole(QAction::AboutRole);
    action(ActionId::quit)->setMenuRole(QAction::QuitRole);
    retranslate();
}

const std::array<ActionRow, kActionCount>& ActionTable::rows() {
    return kRows;
}

ActionCategory ActionTable::categoryOf(ActionId id) {
    switch (row(id).menu) {
    case MenuId::file:
    case MenuId::exports:
        return ActionCategory::file;
    case MenuId::edit:
    case MenuId::arrange:
        return ActionCategory::edit;
    case MenuId::view:
    case MenuId::panels:
    case MenuId::theme:
    case MenuId::language:
        return ActionCategory::view;
    case MenuId::run:
    case MenuId::shards:
        return ActionCategory::run;
    case MenuId::help:
        return ActionCategory::help;
    }
    return ActionCategory::help;
}

QString ActionTable::titleOf(ActionCategory category) {
    switch (category) {
    case ActionCategory::file:
        return tr("File");
    case ActionCategory::edit:
        return tr("Edit");
    case ActionCategory::view:
        return tr("View");
    case ActionCategory::run:
        return tr("Run");
    case ActionCategory::help:
        return tr("Help");
    }
    return {};
}

QString ActionTable::plainText(ActionId id) const {
    return withoutMarks(m_names[static_cast<std::size_t>(id)]);
}

QString ActionTable::withoutMarks(QString text) {
    // Korean menus show the access key in brackets behind the word: 파일(&F).
    if (const qsizetype bracket = text.indexOf(QLatin1String("(&")); bracket >= 0) {
        text.remove(bracket, 4);
    }
    text.remove(QLatin1Char('&'));
    text.remove(QChar(0x2026));
    return text;
}

QString ActionTable::keysText(const QAction& action) {
    QStringList keys;
    for (const QKeySequence& sequence : action.shortcuts()) {
        keys << sequence.toString(QKeySequence::NativeText);
    }
    return keys.join(QStringLiteral(", "));
}

void ActionTable::setText(ActionId id, const QString& text) {
    m_names[static_cast<std::size_t>(id)] = text;
    setMenuText(id, text);
}

void ActionTable::setMenuText(ActionId id, const QString& text) {
    action(id)->setText(text);
    showKeysInToolTip(id);
}

void ActionTable::applyKeys(ActionId id) {
    if (const QList<QKeySequence> keys = KeyBindings::instance().keys(id); keys != action(id)->shortcuts()) {
        action(id)->setShortcuts(keys);
        showKeysInToolTip(id);
    }
}

void ActionTable::showKeysInToolTip(ActionId id) {
    const QString keys = action(id)->shortcut().toString(QKeySequence::NativeText);
    const QString text = withoutMarks(action(id)->text());
    action(id)->setToolTip(keys.isEmpty() ? text : tr("%1 (%2)", "command, key").arg(text, keys));
}

void ActionTable::retranslate() {
    for (const ActionRow& row : kRows) {
        setText(row.id, translated(row.text));
    }
    emit retranslated();
}

} // namespace millrace::ui
