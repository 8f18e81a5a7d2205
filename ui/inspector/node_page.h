// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/compound_fields.h"
#include "inspector/live_edits.h"
#include "inspector/node_subject.h"

#include <QWidget>

#include <optional>
#include <string>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace millrace::ui {

/// What the inspector shows for a selection: has fields that can be searched and found.
class InspectorPage : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Shows only fields that have all of `words`; answers whether there are any.
    virtual bool filter(const QStringList& words) = 0;

    /// The field at `path`, unfolded if need be; null when there is none.
    [[nodiscard]] virtual Field* find(const std::string& path) = 0;

    /// What was typed and refused, and why, beside fields; empty when there is nothing.
    [[nodiscard]] virtual QString refusedEntry() const { return {}; }
};

/// One node, or several: label, type, what can be done to it in a run, settings.
class NodePage final : public InspectorPage {
    Q_OBJECT

public:
    NodePage(Document& document, LiveEdits& live, RunController& run, const std::set<NodeId>& nodes,
             QWidget* parent);

    bool filter(const QStringList& words) override;
    [[nodiscard]] Field* find(const std::string& path) override;
    [[nodiscard]] QString refusedEntry() const override;

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void restartRequested();
    void helpRequested();

private:
    void makeHeader(QVBoxLayout* layout);
    void makeNotices(QVBoxLayout* layout);
    void refresh();
    void refreshActivity();
    void refreshNotes();
    [[nodiscard]] QString restSentence() const;
    void rename(const QString& label);
    bool pushName(const std::string& label, const QString& step);
    void showNameReason(const QString& reason);

    Document& m_document;
    LiveEdits& m_live;
    std::set<NodeId> m_nodes;
    NodeSubject* m_subject;
    FieldList* m_fields = nullptr;
    QLineEdit* m_label = nullptr;
    QWidget* m_restart = nullptr;
    QLabel* m_rest = nullptr; ///< that the nodes are switched off or by-passed
    QLabel* m_notInRun = nullptr;
    QLabel* m_inactive = nullptr;
    QWidget* m_notes = nullptr;
    QVBoxLayout* m_notesHome = nullptr;
    QString m_shownNotes;
    int m_renames = nextGesture();
    QString m_renamedFrom;                    ///< the name before the gesture
    std::optional<std::string> m_labelBefore; ///< it is other now than before the gesture
    QVBoxLayout* m_nameHome = nullptr;
    QWidget* m_nameNote = nullptr;
    QString m_nameReason; ///< why what stands in the name's field is not taken
};

/// One link.
class LinkPage final : public InspectorPage {
    Q_OBJECT

public:
    LinkPage(Document& document, const LinkRef& link, QWidget* parent);

    bool filter(const QStringList& words) override;
    [[nodiscard]] Field* find(const std::string& path) override;

private:
    LinkSubject* m_subject;
    FieldList* m_fields = nullptr;
};

} // namespace millrace::ui
