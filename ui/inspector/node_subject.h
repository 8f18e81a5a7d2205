// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/live_edits.h"
#include "inspector/settings_subject.h"

#include <set>

namespace millrace::ui {

/// The settings of one or several nodes; of nodes of different types those that they have in common.
class NodeSubject final : public DocumentSubject {
    Q_OBJECT

public:
    NodeSubject(Document& document, LiveEdits& live, const std::set<NodeId>& nodes, QObject* parent);

    [[nodiscard]] std::vector<Json> settings() const override;
    [[nodiscard]] QString owner() const override;
    [[nodiscard]] std::vector<Finding> findingsAt(const std::string& path) const override;
    [[nodiscard]] bool awaitsRestart(const std::string& path) const override;
    void settle() override;

    /// What the checks say about the nodes without naming a setting.
    [[nodiscard]] std::vector<Finding> findingsOfNodes() const;

protected:
    Result<void> store(std::vector<Json> settings, const QString& text, const QString& mergeKey) override;

private:
    /// The path of the field that shows the finding; empty when none does.
    [[nodiscard]] std::string placeOf(const Finding& finding) const;

    LiveEdits& m_live;
    std::vector<NodeId> m_nodes;
};

/// The settings of a link, described by the port it goes into.
class LinkSubject final : public DocumentSubject {
    Q_OBJECT

public:
    LinkSubject(Document& document, LinkRef link, QObject* parent);

    [[nodiscard]] std::vector<Json> settings() const override;
    [[nodiscard]] QString owner() const override;

protected:
    Result<void> store(std::vector<Json> settings, const QString& text, const QString& mergeKey) override;

private:
    LinkRef m_link;
};

} // namespace millrace::ui
