// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/special_view.h"

#include "inspector/compound_fields.h"
#include "inspector/key_shares_view.h"
#include "inspector/profile_view.h"
#include "inspector/section.h"
#include "inspector/size_view.h"
#include "inspector/template_view.h"

#include <QSet>
#include <QVBoxLayout>

#include <set>

namespace millrace::ui {

namespace {

/// Short enough to seem at once, long enough not to draw for each of a burst of edits.
constexpr int kSoonMs = 15;

/// Views that somebody folded; as long as the program runs.
QSet<QString>& foldedViews() {
    static QSet<QString> folded; // the window's thread alone
    return folded;
}

} // namespace

SpecialView::SpecialView(const QString& key, const QString& title, Context context, QWidget* parent)
    : QWidget(parent)
    , m_context(std::move(context))
    , m_section(new Section(title, !foldedViews().contains(key), this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_section);
    m_soon.setParent(this); // whoever waits for the window sees what is to follow
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &SpecialView::refreshIfChanged);
    connect(&m_context.subject, &SettingsSubject::refreshed, this, &SpecialView::refreshSoon);
    connect(m_section, &Section::openChanged, this, [this, key](bool open) {
        if (!open) {
            foldedViews().insert(key);
            return;
        }
        foldedViews().remove(key);
        if (m_isStale) {
            refreshIfChanged();
        }
    });
}

QVBoxLayout* SpecialView::content() const {
    return m_section->content();
}

Json SpecialView::settings() const {
    const Node* node = m_context.document.pipeline().findNode(m_context.node);
    return node && node->settings.is_object() ? node->settings : Json::object();
}

const std::vector<Setting>& SpecialView::descriptions() const {
    return m_context.subject.descriptions();
}

void SpecialView::refreshSoon() {
    m_isStale = true;
    if (isVisible() && m_section->isOpen()) {
        m_soon.start();
    }
}

Pipeline SpecialView::neighbourhood() const {
    const Pipeline& pipeline = m_context.document.pipeline();
    Pipeline part;
    part.account = pipeline.account;
    part.scenario = pipeline.scenario;
    std::set<NodeId> nodes{m_context.node};
    for (const Link& link : pipeline.links) {
        if (link.from.node == m_context.node) {
            part.links.push_back(link);
            nodes.insert(link.to.node);
        }
    }
    for (const NodeId& id : nodes) {
        if (const Node* one = pipeline.findNode(id)) {
            part.nodes.push_back(*one);
        }
    }
    return part;
}

/// Findings and runs refresh forms, too, and change nothing here.
void SpecialView::refreshIfChanged() {
    if (m_seen == neighbourhood()) {
        m_soon.stop();
        m_isStale = false;
        return;
    }
    refreshNow();
}

void SpecialView::refreshNow() {
    m_soon.stop();
    m_isStale = false;
    m_seen = neighbourhood();
    refresh();
}

void SpecialView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_isStale && m_section->isOpen()) {
        m_soon.start(0);
    }
}

void addSpecialViews(const SpecialView::Context& context, FieldList& fields) {
    const Node* node = context.document.pipeline().findNode(context.node);
    if (!node || node->type != "producer") {
        return;
    }
    const auto add = [&](const char* path, auto make) {
        if (Field* field = fields.find(path)) {
            field->addBelow(make(field));
        }
    };
    add("profile", [&](QWidget* parent) { return new ProfileView(context, parent); });
    add("record_size_bytes", [&](QWidget* parent) { return new SizeView(context, parent); });
    add("partition_key", [&](QWidget* parent) { return new KeySharesView(context, parent); });
    add("template", [&](QWidget* parent) { return new TemplateView(context, parent); });
}

} // namespace millrace::ui
