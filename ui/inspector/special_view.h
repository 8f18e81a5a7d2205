// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "inspector/settings_subject.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QVBoxLayout;

namespace millrace::ui {

class FieldList;
class Section;

/// A picture of what a setting does, with the means to change it, below the setting in the form. Folds; looks
/// at the document only while it is seen.
class SpecialView : public QWidget {
    Q_OBJECT

public:
    /// What is looked at: one node of a document, edited through `subject`.
    struct Context {
        Document& document;
        NodeId node;
        SettingsSubject& subject;
        /// Another one of the kind of `subject`, for windows that outlive the form.
        std::function<SettingsSubject*(QObject* parent)> makeSubject;
    };

    /// Brings what is shown up to date now.
    void refreshNow();

protected:
    /// `key` tells kinds of views apart, so that each stays folded or open.
    SpecialView(const QString& key, const QString& title, Context context, QWidget* parent);

    /// Looks at the document anew.
    virtual void refresh() = 0;

    [[nodiscard]] QVBoxLayout* content() const;

    [[nodiscard]] Document& document() const { return m_context.document; }

    [[nodiscard]] const NodeId& node() const { return m_context.node; }

    [[nodiscard]] SettingsSubject& subject() const { return m_context.subject; }

    /// The node's raw settings; an empty object when it is gone.
    [[nodiscard]] Json settings() const;

    /// The node, what it feeds, the scenario and nothing else: all that a view depends on, and small in a
    /// large graph.
    [[nodiscard]] Pipeline neighbourhood() const;

    /// Its type's descriptions.
    [[nodiscard]] const std::vector<Setting>& descriptions() const;

    void showEvent(QShowEvent* event) override;

private:
    void refreshSoon();
    void refreshIfChanged();

    Context m_context;
    Section* m_section;
    QTimer m_soon;
    bool m_isStale = true;
    std::optional<Pipeline> m_seen; ///< neighbourhood() when it was looked at last
};

/// Adds to the fields of a node's form the views that they deserve.
void addSpecialViews(const SpecialView::Context& context, FieldList& fields);

} // namespace millrace::ui
