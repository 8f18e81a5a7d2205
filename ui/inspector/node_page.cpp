// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/node_page.h"

#include "document/node_names.h"
#include "document/step_names.h"
#include "document/wording.h"
#include "inspector/action_bar.h"
#include "inspector/note_row.h"
#include "inspector/special_view.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace millrace::ui {

namespace {

QLabel* mutedLabel(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setProperty("role", QStringLiteral("muted"));
    label->setWordWrap(true);
    return label;
}

QFrame* line(QWidget* parent) {
    auto* frame = new QFrame(parent);
    frame->setProperty("role", QStringLiteral("line"));
    frame->setFixedHeight(1);
    return frame;
}

} // namespace

NodePage::NodePage(Document& document, LiveEdits& live, RunController& run, const std::set<NodeId>& nodes,
                   QWidget* parent)
    : InspectorPage(parent)
    , m_document(document)
    , m_live(live)
    , m_nodes(nodes)
    , m_subject(new NodeSubject(document, live, nodes, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 12);
    layout->setSpacing(4);
    makeHeader(layout);
    makeNotices(layout);
    if (nodes.size() == 1) {
        layout->addWidget(new ActionBar(document, live, run, *nodes.begin(), this));
    }
    layout->addWidget(line(this));
    if (m_subject->descriptions().empty()) {
        layout->addWidget(mutedLabel(nodes.size() == 1 ? tr("This node has no settings.")
                                                       : tr("These nodes have no settings in common."),
                                     this));
    }
    m_fields = new FieldList(m_subject->descriptions(), {}, *m_subject, this);
    layout->addWidget(m_fields);
    layout->addStretch();
    if (nodes.size() == 1) {
        const auto makeSubject = [&document, &live, nodes](QObject* parent) -> SettingsSubject* {
            return new NodeSubject(document, live, nodes, parent);
        };
        addSpecialViews({document, *nodes.begin(), *m_subject, makeSubject}, *m_fields);
    }
    connect(m_subject, &SettingsSubject::refreshed, this, &NodePage::refresh);
    refresh();
}

void NodePage::makeHeader(QVBoxLayout* layout) {
    auto* header = new QHBoxLayout;
    header->setSpacing(8);
    auto* icon = new QToolButton(this);
    icon->setIconSize({24, 24});
    icon->setEnabled(true);
    icon->setFocusPolicy(Qt::NoFocus);
    icon->setAttribute(Qt::WA_TransparentForMouseEvents);
    header->addWidget(icon, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    header->addLayout(words, 1);
    layout->addLayout(header);
    if (m_nodes.size() != 1) {
        icon->setIcon(Theme::instance().icon(QStringLiteral("copy")));
        auto* title = new QLabel(tr("%n nodes selected", nullptr, static_cast<int>(m_nodes.size())), this);
        words->addWidget(title);
        words->addWidget(mutedLabel(tr("A change applies to all of them."), this));
        return;
    }
    const Node* node = m_document.pipeline().findNode(*m_nodes.begin());
    const NodeType* type = node ? m_document.types().find(node->type) : nullptr;
    icon->setIcon(Theme::instance().icon(type ? QString::fromStdString(type->description.icon)
                                              : QStringLiteral("generic")));
    m_label = new QLineEdit(this);
    m_label->setProperty("role", QStringLiteral("heading"));
    m_label->setAccessibleName(tr("Name of the node"));
    m_label->setToolTip(tr("Name of the node"));
    m_label->setReadOnly(m_document.isReadOnly());
    words->addWidget(m_label);
    const QString typeTitle = type   ? translated(type->description.title)
                              : node ? tr("Unknown type %1").arg(QString::fromStdString(node->type))
                                     : QString();
    QLabel* typeLabel = mutedLabel(typeTitle, this);
    typeLabel->setContentsMargins(5, 0, 0, 0);
    words->addWidget(typeLabel);
    if (type) {
        typeLabel->setToolTip(translated(type->description.help));
        auto* help = new QToolButton(this);
        help->setIcon(Theme::instance().icon(QStringLiteral("help")));
        help->setToolTip(tr("Help for this type of node (F1)"));
        help->setAccessibleName(help->toolTip());
        header->addWidget(help, 0, Qt::AlignTop);
        connect(help, &QToolButton::clicked, this, &NodePage::helpRequested);
    }
    m_label->installEventFilter(this);
    m_nameHome = words;
    connect(m_label, &QLineEdit::textEdited, this, &NodePage::rename);
    connect(m_label, &QLineEdit::editingFinished, this, [this] {
        m_renames = nextGesture();
        m_renamedFrom.clear();
        m_labelBefore.reset();
    });
}

void NodePage::makeNotices(QVBoxLayout* layout) {
    m_restart = new QWidget(this);
    auto* row = new QHBoxLayout(m_restart);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new NoteRow(Severity::hint, tr("Some changes need a restart."), m_restart), 1);
    auto* button =
        new QPushButton(Theme::instance().icon(QStringLiteral("restart")), tr("Restart"), m_restart);
    connect(button, &QPushButton::clicked, this, &NodePage::restartRequested);
    row->addWidget(button);
    layout->addWidget(m_restart);
    m_rest = new QLabel(this);
    m_rest->setWordWrap(true);
    layout->addWidget(m_rest);
    m_notInRun =
        mutedLabel(tr("Not part of the run under way: it was added or enabled after the start."), this);
    layout->addWidget(m_notInRun);
    m_inactive = mutedLabel({}, this);
    layout->addWidget(m_inactive);
    m_notesHome = new QVBoxLayout;
    layout->addLayout(m_notesHome);
}

void NodePage::rename(const QString& label) {
    const NodeId& id = *m_nodes.begin();
    const Node* node = m_document.pipeline().findNode(id);
    if (!node) {
        return;
    }
    showNameReason(nameObstacle(m_document.pipeline(), id, label));
    if (!m_nameReason.isEmpty()) {
        if (m_labelBefore) { // what was typed on the way there is no name that was wanted
            pushName(*std::exchange(m_labelBefore, {}), tr("Rename node", "undo step"));
        }
        return;
    }
    if (!m_labelBefore) {
        m_labelBefore = node->label;
    }
    if (m_renamedFrom.isEmpty()) {
        m_renamedFrom = nodeName(m_document.pipeline(), id); // a burst of typing is one step
    }
    const QString step = tr("Rename %1 to %2", "undo step")
                             .arg(m_renamedFrom, label.isEmpty() ? QString::fromStdString(id.text()) : label);
    if (!pushName(label.toStdString(), step)) {
        refresh();
    }
}

/// As part of the gesture under way.
bool NodePage::pushName(const std::string& label, const QString& step) {
    const NodeId& id = *m_nodes.begin();
    const QString key = QStringLiteral("rename#%1#%2").arg(QString::fromStdString(id.text())).arg(m_renames);
    return m_document.push({RenameNode{id, label}}, step, key).ok();
}

void NodePage::showNameReason(const QString& reason) {
    if (reason == m_nameReason) {
        return;
    }
    m_nameReason = reason;
    m_label->setProperty("invalid", !reason.isEmpty());
    m_label->style()->polish(m_label);
    m_label->setAccessibleDescription(reason);
    delete m_nameNote;
    m_nameNote = nullptr;
    if (!reason.isEmpty()) {
        m_nameNote = new NoteRow(Severity::error, reason, this);
        m_nameHome->addWidget(m_nameNote);
    }
}

QString NodePage::refusedEntry() const {
    return m_nameReason.isEmpty()
               ? QString()
               : tr("“%1” was not taken as a name: %2", "entry, reason").arg(m_label->text(), m_nameReason);
}

/// Escape in a refused name goes back to the one in force.
bool NodePage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_label && event->type() == QEvent::KeyPress && !m_nameReason.isEmpty() &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        showNameReason({});
        refresh();
        return true;
    }
    return InspectorPage::eventFilter(watched, event);
}

void NodePage::refresh() {
    m_fields->present(m_subject->settings());
    if (m_label) {
        const Node* node = m_document.pipeline().findNode(*m_nodes.begin());
        const QString label = node ? QString::fromStdString(node->label) : QString();
        if (!m_nameReason.isEmpty()) { // what was refused stays until it is put right or taken back
            showNameReason(nameObstacle(m_document.pipeline(), *m_nodes.begin(), m_label->text()));
        }
        if (m_nameReason.isEmpty() && m_label->text() != label) {
            m_label->setText(label);
        }
        m_label->setPlaceholderText(QString::fromStdString(m_nodes.begin()->text()));
    }
    bool restart = false;
    bool allInRun = true;
    for (const NodeId& id : m_nodes) {
        allInRun = allInRun && m_live.isInRun(id);
        for (const Setting& setting : m_subject->descriptions()) {
            restart = restart || m_live.awaitsRestart(id, setting.key);
        }
    }
    m_restart->setVisible(restart);
    const QString rest = restSentence();
    m_rest->setText(rest);
    m_rest->setVisible(!rest.isEmpty());
    m_notInRun->setVisible(m_live.isActive() && !allInRun && rest.isEmpty());
    refreshNotes();
}

/// What the nodes' switch says of them; empty while all take part.
QString NodePage::restSentence() const {
    int disabled = 0;
    int bypassed = 0;
    for (const NodeId& id : m_nodes) {
        const Node* node = m_document.pipeline().findNode(id);
        disabled += node && node->activity == NodeActivity::disabled ? 1 : 0;
        bypassed += node && node->activity == NodeActivity::bypassed ? 1 : 0;
    }
    if (disabled + bypassed == 0) {
        return {};
    }
    if (m_nodes.size() > 1) {
        return tr("%n of them take no part in runs, checks and costs.", nullptr, disabled + bypassed);
    }
    return disabled > 0
               ? tr("Disabled: it and its links take no part in runs, checks and costs.")
               : tr("By-passed: what comes in goes on to what it is linked to, as if it were not there.");
}

void NodePage::refreshNotes() {
    const std::vector<Finding> findings = m_subject->findingsOfNodes();
    QString sum;
    for (const Finding& finding : findings) {
        sum += translated(finding.message) + QLatin1Char('\n');
    }
    if (sum == m_shownNotes) {
        return;
    }
    m_shownNotes = sum;
    delete m_notes;
    m_notes = new QWidget(this);
    auto* rows = new QVBoxLayout(m_notes);
    rows->setContentsMargins(0, 4, 0, 4);
    for (const Finding& finding : findings) {
        rows->addWidget(new NoteRow(finding, *m_subject, m_notes));
    }
    m_notesHome->addWidget(m_notes);
}

bool NodePage::filter(const QStringList& words) {
    return m_fields->filter(words) || words.isEmpty(); // without settings the page says so itself
}

Field* NodePage::find(const std::string& path) {
    return m_fields->find(path);
}

LinkPage::LinkPage(Document& document, const LinkRef& link, QWidget* parent)
    : InspectorPage(parent)
    , m_subject(new LinkSubject(document, link, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 12);
    layout->setSpacing(4);
    auto* header = new QHBoxLayout;
    header->setSpacing(8);
    auto* icon = new QToolButton(this);
    icon->setIconSize({24, 24});
    icon->setIcon(Theme::instance().icon(QStringLiteral("link")));
    icon->setFocusPolicy(Qt::NoFocus);
    icon->setAttribute(Qt::WA_TransparentForMouseEvents);
    header->addWidget(icon, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new QLabel(tr("Link"), this));
    const Pipeline& pipeline = document.pipeline();
    words->addWidget(mutedLabel(tr("From %1 to %2")
                                    .arg(QString::fromStdString(pipeline.displayName(link.first.node)),
                                         QString::fromStdString(pipeline.displayName(link.second.node))),
                                this));
    header->addLayout(words, 1);
    layout->addLayout(header);
    layout->addWidget(line(this));
    if (m_subject->descriptions().empty()) {
        layout->addWidget(mutedLabel(tr("This link has no settings."), this));
    }
    m_fields = new FieldList(m_subject->descriptions(), {}, *m_subject, this);
    layout->addWidget(m_fields);
    layout->addStretch();
    connect(m_subject, &SettingsSubject::refreshed, this,
            [this] { m_fields->present(m_subject->settings()); });
    m_fields->present(m_subject->settings());
}

bool LinkPage::filter(const QStringList& words) {
    return m_fields->filter(words) || words.isEmpty(); // without settings the page says so itself
}

Field* LinkPage::find(const std::string& path) {
    return m_fields->find(path);
}

} // namespace millrace::ui
