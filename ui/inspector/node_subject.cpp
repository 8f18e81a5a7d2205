// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/node_subject.h"

#include "document/step_names.h"

#include <algorithm>

namespace millrace::ui {

namespace {

/// Whether one editor can serve both.
bool isAlike(const Setting& a, const Setting& b) {
    const auto sameName = [](const auto& x, const auto& y, auto member) {
        return std::equal(x.begin(), x.end(), y.begin(), y.end(),
                          [&](const auto& p, const auto& q) { return p.*member == q.*member; });
    };
    return a.key == b.key && a.type == b.type && a.unit == b.unit && a.minimum == b.minimum &&
           a.maximum == b.maximum && a.defaultValue == b.defaultValue &&
           sameName(a.values, b.values, &EnumValue::value) && sameName(a.kinds, b.kinds, &ChoiceKind::kind) &&
           sameName(a.fields, b.fields, &Setting::key);
}

} // namespace

NodeSubject::NodeSubject(Document& document, LiveEdits& live, const std::set<NodeId>& nodes, QObject* parent)
    : DocumentSubject(document, parent)
    , m_live(live)
    , m_nodes(nodes.begin(), nodes.end()) {
    connect(&live, &LiveEdits::changed, this, &SettingsSubject::refreshed);
    bool first = true;
    for (const NodeId& id : m_nodes) {
        const Node* node = document.pipeline().findNode(id);
        const NodeType* type = node ? document.types().find(node->type) : nullptr;
        const std::vector<Setting> own = type ? type->description.settings : std::vector<Setting>();
        if (first) {
            m_descriptions = own;
            first = false;
            continue;
        }
        std::erase_if(m_descriptions, [&](const Setting& setting) {
            return std::none_of(own.begin(), own.end(),
                                [&](const Setting& other) { return isAlike(setting, other); });
        });
    }
}

std::vector<Json> NodeSubject::settings() const {
    std::vector<Json> all;
    for (const NodeId& id : m_nodes) {
        const Node* node = m_document.pipeline().findNode(id);
        all.push_back(node && node->settings.is_object() ? node->settings : Json::object());
    }
    return all;
}

QString NodeSubject::owner() const {
    return nodesName(m_document.pipeline(), {m_nodes.begin(), m_nodes.end()});
}

std::string NodeSubject::placeOf(const Finding& finding) const {
    constexpr std::string_view kPrefix = "settings.";
    std::string path = finding.path;
    if (path.starts_with(kPrefix)) {
        path.erase(0, kPrefix.size());
    }
    const Node* node = m_document.pipeline().findNode(finding.node);
    while (node && !path.empty() && !findSetting(m_descriptions, node->settings, path)) {
        const auto cut = path.find_last_of(".[");
        path.erase(cut == std::string::npos ? 0 : cut);
    }
    return path;
}

std::vector<Finding> NodeSubject::findingsAt(const std::string& path) const {
    std::vector<Finding> found;
    if (m_nodes.size() == 1) {
        for (const Finding& finding : m_document.findings()) {
            if (finding.node == m_nodes.front() && !finding.path.empty() && placeOf(finding) == path) {
                found.push_back(finding);
            }
        }
    }
    return found;
}

std::vector<Finding> NodeSubject::findingsOfNodes() const {
    std::vector<Finding> found;
    for (const Finding& finding : m_document.findings()) {
        if (m_nodes.size() == 1 && finding.node == m_nodes.front() && placeOf(finding).empty()) {
            found.push_back(finding);
        }
    }
    return found;
}

bool NodeSubject::awaitsRestart(const std::string& path) const {
    return std::any_of(m_nodes.begin(), m_nodes.end(),
                       [&](const NodeId& id) { return m_live.awaitsRestart(id, path); });
}

void NodeSubject::settle() {
    m_live.settle();
}

Result<void> NodeSubject::store(std::vector<Json> settings, const QString& text, const QString& mergeKey) {
    EditGroup group;
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        const Node* node = m_document.pipeline().findNode(m_nodes[i]);
        if (node && node->settings != settings[i]) {
            group.edits.push_back({SetNodeSettings{m_nodes[i], std::move(settings[i])}});
        }
    }
    if (group.edits.empty()) {
        return {};
    }
    // A group of one would hide from others what it is.
    Edit edit = group.edits.size() == 1 ? std::move(group.edits.front()) : Edit{std::move(group)};
    return m_document.push(std::move(edit), text, mergeKey);
}

LinkSubject::LinkSubject(Document& document, LinkRef link, QObject* parent)
    : DocumentSubject(document, parent)
    , m_link(std::move(link)) {
    const Node* target = document.pipeline().findNode(m_link.second.node);
    const NodeType* type = target ? document.types().find(target->type) : nullptr;
    if (const PortDescription* port = type ? type->description.findPort(m_link.second.port) : nullptr) {
        m_descriptions = port->linkSettings;
    }
}

std::vector<Json> LinkSubject::settings() const {
    const Link* link = m_document.pipeline().findLink(m_link.first, m_link.second);
    return {link && link->settings.is_object() ? link->settings : Json::object()};
}

QString LinkSubject::owner() const {
    return linkName(m_document.pipeline(), m_link);
}

Result<void> LinkSubject::store(std::vector<Json> settings, const QString& text, const QString& mergeKey) {
    return m_document.push({SetLinkSettings{m_link.first, m_link.second, std::move(settings.front())}}, text,
                           mergeKey);
}

} // namespace millrace::ui
