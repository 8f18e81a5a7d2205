// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"

#include <QAction>
#include <QObject>
#include <QString>

#include <array>
#include <cstddef>

namespace millrace::ui {

/// Everything that menus, toolbar, shortcuts and the command search can do, in the order of the menus.
enum class ActionId {
    newProject,
    newWindow,
    open,
    save,
    saveAs,
    importAws,
    exportHtml,
    exportMarkdown,
    exportJson,
    exportBill,
    exportCanvas,
    exportSelection,
    exportCharts,
    exportChartData,
    settings,
    close,
    quit,
    undo,
    redo,
    cut,
    copy,
    paste,
    pasteLinked,
    duplicate,
    remove,
    removeJoining,
    selectAll,
    rename,
    addNode,
    addNote,
    insertSnippet,
    saveSnippet,
    connect,
    disable,
    bypass,
    frame,
    unframe,
    collapse,
    enterFrame,
    leaveFrame,
    findNode,
    findSetting,
    autoLayout,
    alignLeft,
    alignCenter,
    alignRight,
    alignTop,
    alignMiddle,
    alignBottom,
    distributeAcross,
    distributeDown,
    snap,
    zoomIn,
    zoomOut,
    zoomReset,
    fitAll,
    fitSelection,
    previousView,
    minimap,
    wireLabels,
    reduceMotion,
    panelPalette,
    panelInspector,
    panelCharts,
    panelCosts,
    panelProblems,
    panelEvents,
    panelRuns,
    panelHelp,
    panelHistory,
    themeSystem,
    themeLight,
    themeDark,
    themeContrast,
    languageSystem,
    languageEnglish,
    languageKorean,
    fullScreen,
    resetLayout,
    run,
    pause,
    step,
    stop,
    restart,
    slower,
    faster,
    writeOutput,
    openOutput,
    splitShard,
    splitShardAt,
    mergeShards,
    setShardCount,
    hashRing,
    nextProblem,
    previousProblem,
    help,
    examples,
    welcome,
    tour,
    commandSearch,
    shortcuts,
    about,
};

inline constexpr std::size_t kActionCount = static_cast<std::size_t>(ActionId::about) + 1;

enum class ActionCategory { file, edit, view, run, help };

inline constexpr std::array kActionCategories{ActionCategory::file, ActionCategory::edit,
                                              ActionCategory::view, ActionCategory::run,
                                              ActionCategory::help};

/// Where an action stands in the menus. The submenus follow their parents in `parentOf`.
enum class MenuId { file, exports, edit, arrange, view, panels, theme, language, run, shards, help };

/// Where an action's keys count: in the whole window, or only while the canvas has the focus, so that they
/// keep their meaning in lists and text fields.
enum class KeyScope { window, canvas };

/// One row of the table.
struct ActionRow {
    ActionId id;
    const char* name; ///< stable, for tests and settings: `file.new`
    TextSource text;  ///< English, marked for translation
    const char* icon; ///< resources/icons/<icon>.svg
    const char* keys; ///< portable text, several with "; " between; may be empty
    MenuId menu;
    KeyScope scope = KeyScope::window;
    bool separated = false; ///< a separator stands before it
    bool checkable = false;
    bool onToolBar = false;
};

/// The one table of actions. Menus, toolbar, list of keys and command search are made from it.
class ActionTable final : public QObject {
    Q_OBJECT

public:
    explicit ActionTable(QObject* parent = nullptr);

    [[nodiscard]] QAction* action(ActionId id) const { return m_actions[static_cast<std::size_t>(id)]; }

    [[nodiscard]] static const std::array<ActionRow, kActionCount>& rows();

    [[nodiscard]] static const ActionRow& row(ActionId id) { return rows()[static_cast<std::size_t>(id)]; }

    [[nodiscard]] static ActionCategory categoryOf(ActionId id);
    [[nodiscard]] static QString titleOf(ActionCategory category);

    /// Another text than the table's, for a command whose meaning changes (Run, Continue); `text` is in the
    /// language in force. Stays until retranslate().
    void setText(ActionId id, const QString& text);

    /// What the command does just now, for menu and tool tip ("Undo Rename"): its name stays.
    void setMenuText(ActionId id, const QString& text);

    /// The command's name without the ellipsis and the mark of its access key, for lists.
    [[nodiscard]] QString plainText(ActionId id) const;

    /// All keys of an action as people read them.
    [[nodiscard]] static QString keysText(const QAction& action);

    /// Puts all texts into the language in force and emits retranslated(), so that those who changed a text
    /// can change it again.
    void retranslate();

signals:
    void retranslated();

private:
    [[nodiscard]] static QString withoutMarks(QString text);
    void applyKeys(ActionId id);
    void showKeysInToolTip(ActionId id);

    std::array<QAction*, kActionCount> m_actions{};
    std::array<QString, kActionCount> m_names; ///< with the mark of the access key
};

} // namespace millrace::ui
