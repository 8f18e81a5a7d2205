// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/live_edits.h"

#include <algorithm>

namespace millrace::ui {

namespace {

constexpr int kPauseMs = 400; ///< without a keystroke, before a half-typed number reaches the run

bool differs(const Json& a, const Json& b, const std::string& key) {
    return a.contains(key) != b.contains(key) || (a.contains(key) && a[key] != b[key]);
}

} // namespace

LiveEdits::LiveEdits(Document& document, RunController& run, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_run(run) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &LiveEdits::settle);
    connect(&run, &RunController::stateChanged, this, &LiveEdits::runStateChanged);
    connect(&document, &Document::changed, this, &LiveEdits::documentChanged);
    connect(&document, &Document::replaced, this, [this] {
        m_inRun.clear();
        m_ran.reset();
        emit changed();
    });
    runStateChanged(run.state());
}

void LiveEdits::runStateChanged(RunState state) {
    const bool active = state == RunState::running || state == RunState::paused;
    if (active == m_active) {
        return;
    }
    m_active = active;
    m_pause.stop();
    m_inRun.clear();
    m_ran.reset();
    m_hasSaid = false;
    if (active) {
        m_ran = m_document.pipeline();
        for (const Node& node : m_document.pipeline().nodes) {
            if (node.activity == NodeActivity::active) {
                m_inRun.emplace(node.id, node.settings);
            }
        }
    }
    emit changed();
}

void LiveEdits::documentChanged(const DocumentChange& change) {
    if (m_active && !change.changed.empty()) {
        m_pause.start();
        emit changed();
    }
    const bool mayWait = !change.changed.empty() || !change.added.empty() || !change.removed.empty() ||
                         change.links || change.scenario || change.project;
    if (m_ran && !m_hasSaid && mayWait && (isRestartAwaited() || !isLike(*m_ran))) {
        m_hasSaid = true;
        emit nextRunAwaited();
    }
}

/// Settings of nodes apart, which may change live, and what a run makes no use of.
bool LiveEdits::isLike(const Pipeline& ran) const {
    const Pipeline& now = m_document.pipeline();
    const auto sameNodes = [](const Node& a, const Node& b) {
        return a.id == b.id && a.type == b.type && a.activity == b.activity;
    };
    return std::ranges::equal(now.nodes, ran.nodes, sameNodes) && now.links == ran.links &&
           now.scenario == ran.scenario && now.region == ran.region && now.cost == ran.cost;
}

bool LiveEdits::awaitsRestart(const NodeId& node, const std::string& key) const {
    const auto inRun = m_inRun.find(node);
    const Node* now = m_document.pipeline().findNode(node);
    const NodeType* type = now ? m_document.types().find(now->type) : nullptr;
    if (inRun == m_inRun.end() || !type || !differs(inRun->second, now->settings, key)) {
        return false;
    }
    const Setting* setting = findSetting(type->description.settings, now->settings, key);
    return setting && !setting->live;
}

bool LiveEdits::isRestartAwaited() const {
    return std::any_of(m_inRun.begin(), m_inRun.end(), [this](const auto& entry) {
        const Node* node = m_document.pipeline().findNode(entry.first);
        const NodeType* type = node ? m_document.types().find(node->type) : nullptr;
        return type &&
               std::any_of(type->description.settings.begin(), type->description.settings.end(),
                           [&](const Setting& setting) { return awaitsRestart(entry.first, setting.key); });
    });
}

void LiveEdits::settle() {
    m_pause.stop();
    for (auto& [id, inRun] : m_inRun) {
        const Node* node = m_document.pipeline().findNode(id);
        if (node && node->settings != inRun) {
            send(*node, inRun);
        }
    }
}

void LiveEdits::send(const Node& node, Json& inRun) {
    const NodeType* type = m_document.types().find(node.type);
    if (!type) {
        return;
    }
    Json changes = Json::object();
    for (const Setting& setting : type->description.settings) {
        if (!setting.live || !differs(inRun, node.settings, setting.key)) {
            continue;
        }
        const bool given = node.settings.contains(setting.key);
        changes[setting.key] = given ? node.settings[setting.key] : Json(); // null: back to the default
        if (given) {
            inRun[setting.key] = node.settings[setting.key];
        } else {
            inRun.erase(setting.key);
        }
    }
    if (!changes.empty()) {
        m_run.execute({node.id, "set", {{"settings", std::move(changes)}}});
    }
}

} // namespace millrace::ui
