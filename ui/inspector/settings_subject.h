// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "document/document.h"
#include "document/selection.h"
#include "model/setting.h"

#include <QObject>
#include <QString>

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace millrace::ui {

/// What a form edits: one settings object, or several under the same descriptions (a selection of nodes).
class SettingsSubject : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Stay where they are as long as the subject lives.
    [[nodiscard]] const std::vector<Setting>& descriptions() const { return m_descriptions; }

    /// The raw settings, one object each.
    [[nodiscard]] virtual std::vector<Json> settings() const = 0;

    /// Sets the value at `path` in every object, or removes it. `text` names the undo step; see
    /// Document::push() for `mergeKey`.
    Result<void> change(const std::string& path, const std::optional<Json>& value, const QString& text,
                        const QString& mergeKey);

    /// Whose settings they are, for the names of undo steps: "Web clicks", "3 nodes"; empty for nobody's.
    [[nodiscard]] virtual QString owner() const { return {}; }

    /// The name of the undo step that changes the setting of that title.
    [[nodiscard]] QString changeText(const QString& title) const;

    /// What the checks say about the setting at `path`.
    [[nodiscard]] virtual std::vector<Finding> findingsAt(const std::string& path) const;

    /// Carries out a finding's way out.
    virtual void fix(const QuickFix& fix);

    /// Whether a change of the setting waits for the next run.
    [[nodiscard]] virtual bool awaitsRestart(const std::string& path) const;

    /// Id and name of each node that a reference to `type` can name; any node when `type` is empty.
    [[nodiscard]] virtual std::vector<std::pair<QString, QString>> nodesOfType(const std::string& type) const;

    /// Where relative paths start; empty while the project has no file.
    [[nodiscard]] virtual QString folder() const { return {}; }

    [[nodiscard]] virtual bool isReadOnly() const { return false; }

    /// Whether a value stands for itself: taking it back removes the setting from the list instead of showing
    /// a default.
    [[nodiscard]] virtual bool isResetRemoval() const { return false; }

    /// Somebody finished a gesture: what is held back while typing may go out.
    virtual void settle() {}

signals:
    /// Asks forms to show the values and findings anew.
    void refreshed();

protected:
    /// Puts the settings in place, one for each of settings().
    virtual Result<void> store(std::vector<Json> settings, const QString& text, const QString& mergeKey) = 0;

    std::vector<Setting> m_descriptions;
};

/// Part of a document: knows its nodes, its folder and whether it may be changed.
class DocumentSubject : public SettingsSubject {
    Q_OBJECT

public:
    explicit DocumentSubject(Document& document, QObject* parent = nullptr);

    [[nodiscard]] std::vector<std::pair<QString, QString>>
    nodesOfType(const std::string& type) const override;
    [[nodiscard]] QString folder() const override;
    [[nodiscard]] bool isReadOnly() const override;
    void fix(const QuickFix& fix) override;

protected:
    Document& m_document;
};

/// Settings that belong to nothing yet: the arguments of an action about to be done.
class DocumentArguments final : public DocumentSubject {
    Q_OBJECT

public:
    DocumentArguments(Document& document, std::vector<Setting> descriptions, QObject* parent = nullptr);

    void start(Json arguments) { m_arguments = std::move(arguments); }

    [[nodiscard]] std::vector<Json> settings() const override { return {m_arguments}; }

    [[nodiscard]] bool isReadOnly() const override { return false; }

protected:
    Result<void> store(std::vector<Json> settings, const QString& text, const QString& mergeKey) override;

private:
    Json m_arguments = Json::object();
};

/// `raw` of a choice as an object with `kind`: shorthands are written out.
[[nodiscard]] Json expandedChoice(const Setting& setting, const Json& raw);

} // namespace millrace::ui
