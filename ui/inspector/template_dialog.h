// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/settings_subject.h"
#include "inspector/template_text.h"

#include <QDialog>
#include <QTimer>

#include <functional>

class QComboBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace millrace::ui {

class TemplateHighlighter;

/// Edits a record template beside the records that it makes: placeholders to choose from, what is wrong and
/// where, sizes. Each good text goes into the project at once, a burst of typing as one undo step; a bad one
/// stays, and the last good one holds.
class TemplateDialog final : public QDialog {
    Q_OBJECT

public:
    TemplateDialog(Document& document, NodeId node,
                   const std::function<SettingsSubject*(QObject* parent)>& makeSubject, QWidget* parent);

    [[nodiscard]] const NodeId& node() const { return m_node; }

    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] QWidget* makeEditorSide();
    [[nodiscard]] QWidget* makePlaceholderSide();
    [[nodiscard]] QWidget* makePreview();
    [[nodiscard]] std::string kind() const;
    [[nodiscard]] Json written() const;
    void follow();
    void chooseKind();
    void typed();
    void store(const Json& value);
    void insertPlaceholder();
    void showProblem(const std::optional<TemplateProblem>& problem);
    void preview();
    void endGesture();

    Document& m_document;
    NodeId m_node;
    SettingsSubject* m_subject;
    const Setting* m_setting;
    QComboBox* m_kind = nullptr;
    QPlainTextEdit* m_text = nullptr;
    TemplateHighlighter* m_highlighter = nullptr;
    QLabel* m_problem = nullptr;
    QListWidget* m_placeholders = nullptr;
    QPushButton* m_insert = nullptr;
    QPlainTextEdit* m_records = nullptr;
    QLabel* m_sizes = nullptr;
    QTimer m_soon;
    Json m_shown; ///< template in force when the text was last taken from it, or put into it
    std::string m_shownKind;
    bool m_waits = false; ///< good text was not taken yet: it may be half of something
    QString m_lastText;   ///< colouring a text announces a change, too
    int m_gesture;
};

/// Data as one line shows it: control characters as symbols, long data cut with an ellipsis.
[[nodiscard]] QString shownData(const std::string& data);

} // namespace millrace::ui
