// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/inspector_panel.h"

#include "document/wording.h"
#include "inspector/annotation_page.h"
#include "inspector/field.h"
#include "inspector/live_edits.h"
#include "inspector/node_page.h"
#include "inspector/project_page.h"
#include "theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace millrace::ui {

namespace {

/// Several things at once, but no nodes: there is nothing to edit together.
class SeveralPage final : public InspectorPage {
public:
    SeveralPage(int links, QWidget* parent)
        : InspectorPage(parent) {
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(12, 12, 12, 12);
        layout->addWidget(new QLabel(InspectorPanel::tr("%n links selected", nullptr, links), this));
        layout->addStretch();
    }

    bool filter(const QStringList&) override { return true; }

    Field* find(const std::string&) override { return nullptr; }
};

/// Tells what a page is about from what others are about.
std::string shownKey(const Selection& selection, const std::set<std::size_t>& annotations) {
    std::string key;
    for (const NodeId& id : selection.nodes()) {
        key += id.text() + "\n";
    }
    if (!key.empty()) {
        return key;
    }
    for (const auto& [from, to] : selection.links()) {
        key += from.node.text() + "." + from.port + ">" + to.node.text() + "." + to.port + "\n";
    }
    for (const std::size_t index : key.empty() ? annotations : std::set<std::size_t>()) {
        key += "annotations[" + std::to_string(index) + "]\n";
    }
    return key;
}

} // namespace

InspectorPanel::InspectorPanel(Document& document, Selection& selection, RunController& run, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_selection(selection)
    , m_run(run)
    , m_live(new LiveEdits(document, run, this))
    , m_search(new QLineEdit(this))
    , m_scroll(new QScrollArea(this))
    , m_nothing(new QLabel(this)) {
    constexpr int kLeastWidth = 260;
    setMinimumWidth(kLeastWidth);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* searchRow = new QVBoxLayout;
    searchRow->setContentsMargins(12, 8, 12, 4);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(Theme::instance().icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    searchRow->addWidget(m_search);
    layout->addLayout(searchRow);
    m_nothing->setProperty("role", QStringLiteral("muted"));
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(12, 8, 12, 8);
    layout->addWidget(m_nothing);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus); // what is in it takes the focus
    layout->addWidget(m_scroll, 1);

    // A selection frame that is being drawn changes the selection with every step of the mouse.
    constexpr int kSoonMs = 20;
    m_soon.setParent(this); // whoever waits for the window sees what is to follow
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &InspectorPanel::rebuild);
    connect(&selection, &Selection::changed, &m_soon, qOverload<>(&QTimer::start));
    connect(&document, &Document::replaced, this, [this] {
        finishEntry();
        m_page = nullptr; // what was refused on it was for another project
        m_entries.clear();
        m_annotations.clear();
        rebuild();
    });
    connect(m_live, &LiveEdits::nextRunAwaited, this, &InspectorPanel::nextRunAwaited);
    connect(&selection, &Selection::revealRequested, this, &InspectorPanel::reveal);
    connect(m_search, &QLineEdit::textChanged, this, &InspectorPanel::filter);
    m_search->installEventFilter(this);
    rebuild();
}

InspectorPage* InspectorPanel::makePage() {
    std::set<NodeId> nodes;
    for (const NodeId& id : m_selection.nodes()) {
        if (m_document.pipeline().findNode(id)) {
            nodes.insert(id);
        }
    }
    if (!nodes.empty()) {
        auto* page = new NodePage(m_document, *m_live, m_run, nodes, m_scroll);
        connect(page, &NodePage::restartRequested, this, &InspectorPanel::restartRequested);
        connect(page, &NodePage::helpRequested, this, &InspectorPanel::helpRequested);
        return page;
    }
    if (m_selection.links().size() == 1) {
        return new LinkPage(m_document, *m_selection.links().begin(), m_scroll);
    }
    if (!m_selection.links().empty()) {
        return new SeveralPage(static_cast<int>(m_selection.links().size()), m_scroll);
    }
    std::set<std::size_t> annotations;
    for (const std::size_t index : m_annotations) {
        if (index < m_document.pipeline().annotations.size()) {
            annotations.insert(index);
        }
    }
    if (!annotations.empty()) {
        return new AnnotationPage(m_document, annotations, m_scroll);
    }
    return new ProjectPage(m_document, m_scroll);
}

void InspectorPanel::showAnnotations(std::set<std::size_t> annotations) {
    if (annotations != m_annotations) {
        m_annotations = std::move(annotations);
        m_soon.start();
    }
}

void InspectorPanel::rebuild() {
    m_soon.stop();
    m_search->setPlaceholderText(tr("Search settings"));
    m_search->setAccessibleName(m_search->placeholderText());
    finishEntry();
    keepEntries();
    m_page = makePage();
    m_scroll->setWidget(m_page); // deletes the one before
    m_shown = shownKey(m_selection, m_annotations);
    bringEntriesBack();
    filter();
}

/// An entry under way is finished while its field is still whole.
void InspectorPanel::finishEntry() {
    if (QWidget* focus = QApplication::focusWidget(); focus && m_page && m_page->isAncestorOf(focus)) {
        focus->clearFocus();
    }
}

/// What was refused stays a person's: it is there again when the form is.
void InspectorPanel::keepEntries() {
    if (!m_page) {
        return;
    }
    const bool isLeft = shownKey(m_selection, m_annotations) != m_shown;
    if (const QString entry = m_page->refusedEntry(); isLeft && !entry.isEmpty()) {
        emit entriesLeft(entry);
    }
    std::map<std::string, QString> refused;
    const ScalarField* first = nullptr;
    for (ScalarField* field : m_page->findChildren<ScalarField*>()) {
        if (field->isRefused() && m_page->find(field->path()) == field) {
            refused.emplace(field->path(), field->entry());
            first = first ? first : field;
        }
    }
    if (refused.empty()) {
        m_entries.erase(m_shown);
        return;
    }
    if (isLeft && m_entries[m_shown] != refused) {
        emit entriesLeft(tr("“%1” was not taken for %2: %3", "entry, setting, reason")
                             .arg(first->entry(), translated(first->setting().title), first->reason()));
    }
    m_entries[m_shown] = std::move(refused);
}

void InspectorPanel::bringEntriesBack() {
    const auto kept = m_entries.find(m_shown);
    if (kept == m_entries.end()) {
        return;
    }
    for (const auto& [path, text] : kept->second) {
        if (auto* field = qobject_cast<ScalarField*>(m_page->find(path))) {
            field->enter(text);
        }
    }
}

void InspectorPanel::filter() {
    const QStringList words = m_search->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    m_nothing->setVisible(!m_page->filter(words));
    m_nothing->setText(tr("No setting matches. Try another word, or clear the search."));
}

void InspectorPanel::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void InspectorPanel::reveal(const NodeId&, const std::string& path) {
    if (m_soon.isActive()) {
        rebuild();
    }
    if (path.empty()) {
        return;
    }
    m_search->clear();
    constexpr std::string_view kPrefix = "settings.";
    std::string place = path.starts_with(kPrefix) ? path.substr(kPrefix.size()) : path;
    Field* field = nullptr;
    while (!place.empty() && !(field = m_page->find(place))) {
        const auto cut = place.find_last_of(".[");
        place.erase(cut == std::string::npos ? 0 : cut);
    }
    if (field) {
        constexpr int kMargin = 40;
        m_page->layout()->activate();
        m_scroll->ensureWidgetVisible(field, 0, kMargin);
        field->focusEditor();
    }
}

/// Escape takes the words away that hide settings, and leaves the field only when there are none.
bool InspectorPanel::eventFilter(QObject* watched, QEvent* event) {
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched == m_search && isKey && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape &&
        !m_search->text().isEmpty()) {
        if (event->type() == QEvent::KeyPress) {
            m_search->clear();
        }
        event->accept();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void InspectorPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_page) {
        const int place = m_scroll->verticalScrollBar()->value();
        rebuild();
        m_page->layout()->activate();
        m_scroll->verticalScrollBar()->setValue(place);
    }
}

} // namespace millrace::ui
