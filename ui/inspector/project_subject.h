// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/settings_subject.h"

namespace millrace::ui {

/// Properties of the project that stand outside the graph, described like settings so that one kind of form
/// serves all.
class ProjectSubject final : public DocumentSubject {
    Q_OBJECT

public:
    enum class Part { project, scenario, cost };

    ProjectSubject(Document& document, Part part, QObject* parent);

    [[nodiscard]] std::vector<Json> settings() const override;
    [[nodiscard]] QString owner() const override;

protected:
    Result<void> store(std::vector<Json> settings, const QString& text, const QString& mergeKey) override;

private:
    Part m_part;
};

/// One event of the scenario: when, where, what, and the action's arguments.
class EventSubject final : public DocumentSubject {
    Q_OBJECT

public:
    EventSubject(Document& document, std::size_t index, QObject* parent);

    [[nodiscard]] std::vector<Json> settings() const override;
    [[nodiscard]] QString owner() const override;

    [[nodiscard]] bool isResetRemoval() const override { return true; }

    /// For `set`: settings that can change live and are not yet given.
    [[nodiscard]] std::vector<const Setting*> addable() const;

    /// Adds one of addable() with the value that the node has.
    void add(const std::string& key);

    /// Another shape means another form.
    [[nodiscard]] static std::string shapeOf(const Document& document, std::size_t index);

    /// One line that says what the event does.
    [[nodiscard]] static QString summaryOf(const Document& document, std::size_t index);

protected:
    Result<void> store(std::vector<Json> settings, const QString& text, const QString& mergeKey) override;

private:
    [[nodiscard]] const ScenarioEvent* event() const;
    [[nodiscard]] const NodeType* type() const;

    std::size_t m_index;
};

/// One objective of the project.
class ObjectiveSubject final : public DocumentSubject {
    Q_OBJECT

public:
    ObjectiveSubject(Document& document, std::size_t index, QObject* parent);

    [[nodiscard]] std::vector<Json> settings() const override;
    [[nodiscard]] QString owner() const override;

    [[nodiscard]] static std::string shapeOf(const Document& document, std::size_t index);
    [[nodiscard]] static QString summaryOf(const Document& document, std::size_t index);

protected:
    Result<void> store(std::vector<Json> settings, const QString& text, const QString& mergeKey) override;

private:
    std::size_t m_index;
};

} // namespace millrace::ui
