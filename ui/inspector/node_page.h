// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/compound_fields.h"
#include "inspector/live_edits.h"
#include "inspector/node_subject.h"

#include <QWidget>

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
};

/// One node, or several: label, type, what can be done to it in a run, settings.
class NodePage final : public InspectorPage {
    Q_OBJECT

public:
    NodePage(Document& document, LiveEdits& live, RunController& run, const std::set<NodeId>& nodes,
             QWidget* parent);

    bool filter(const QStringList& words) override;
    [[nodiscard]] Field* find(const std::string& path) override;

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
