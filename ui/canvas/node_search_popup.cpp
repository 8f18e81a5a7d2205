// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/node_search_popup.h"

#include "document/wording.h"
#include "palette/node_search.h"
#include "palette/star_delegate.h"
#include "palette/type_memory.h"
#include "panels/panel_parts.h"
#include "theme/theme.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace millrace::ui {

namespace {

constexpr int kWidth = 288;
constexpr int kRow = 32;
constexpr int kMostRows = 9;
constexpr int kMargin = 8;
constexpr int kSnippetRole = Qt::UserRole + 1; ///< its place among the snippets; Qt::UserRole holds a type

} // namespace

NodeSearchPopup::NodeSearchPopup(QWidget* parent)
    : QFrame(parent)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_nothing(new QLabel(this)) {
    setObjectName(QStringLiteral("nodeSearch"));
    setCursor(Qt::ArrowCursor);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(4);
    m_search->addAction(Theme::instance().icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_list->setIconSize({20, 20});
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setProperty("role", QStringLiteral("muted"));
    m_nothing->setWordWrap(true);
    layout->addWidget(m_search);
    layout->addWidget(m_nothing);
    layout->addWidget(m_list, 1);
    m_search->installEventFilter(this);
    setFocusProxy(m_search); // a click in the popup leaves the focus there: without it the popup closes
    new StarDelegate(*m_list, Qt::UserRole);
    connect(m_search, &QLineEdit::textChanged, this, &NodeSearchPopup::fill);
    connect(m_list, &QListWidget::itemClicked, this, &NodeSearchPopup::take);
    hide();
}

void NodeSearchPopup::openAt(QPoint place, std::vector<const NodeDescription*> candidates, Accept accept,
                             std::vector<Snippet> snippets, AcceptSnippet acceptSnippet) {
    m_candidates = std::move(candidates);
    m_accept = std::move(accept);
    m_snippets = std::move(snippets);
    m_acceptSnippet = std::move(acceptSnippet);
    m_search->setPlaceholderText(tr("Add a node: type to search"));
    m_search->setAccessibleName(tr("Search node types and snippets"));
    m_list->setAccessibleName(tr("Node types and snippets"));
    m_search->clear();
    fill();
    const QRect room = parentWidget()->rect().adjusted(kMargin, kMargin, -kMargin, -kMargin);
    // As high as its list at first; it keeps that height while typing shortens the list.
    const int rows = std::clamp(m_list->count(), 1, kMostRows);
    const int height = m_search->sizeHint().height() + rows * kRow + 3 * kMargin;
    const QSize size(std::min(kWidth, room.width()), std::min(height, room.height()));
    const int left = std::clamp(place.x(), room.left(), std::max(room.left(), room.right() - size.width()));
    const int top = std::clamp(place.y(), room.top(), std::max(room.top(), room.bottom() - size.height()));
    setGeometry(QRect(QPoint(left, top), size));
    show();
    raise();
    m_search->setFocus(Qt::PopupFocusReason);
}

void NodeSearchPopup::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintRaisedGround(painter, *this, 6);
}

void NodeSearchPopup::dismiss() {
    if (isHidden()) {
        return;
    }
    m_accept = {};
    m_acceptSnippet = {};
    // First the focus: hidden with it, Qt would look for the next part of the canvas to give it to.
    if (isAncestorOf(window()->focusWidget())) {
        parentWidget()->setFocus(Qt::OtherFocusReason);
    }
    hide();
}

void NodeSearchPopup::fill() {
    m_list->clear();
    const QString query = m_search->text().trimmed();
    addTypes(query);
    addSnippets(query);
    int first = 0;
    while (first < m_list->count() && !(m_list->item(first)->flags() & Qt::ItemIsSelectable)) {
        ++first; // the heading
    }
    m_list->setCurrentRow(first);
    m_nothing->setVisible(m_list->count() == 0);
    m_nothing->setText(m_candidates.empty() ? tr("No node type can be connected here.")
                       : m_snippets.empty() ? tr("No node type matches “%1”.").arg(query)
                                            : tr("No node type or snippet matches “%1”.").arg(query));
}

void NodeSearchPopup::addTypes(const QString& query) {
    for (const NodeDescription* type : searchNodes(m_candidates, query)) {
        auto* item = new QListWidgetItem(Theme::instance().icon(QString::fromStdString(type->icon)),
                                         translated(type->title), m_list);
        item->setData(Qt::UserRole, QString::fromStdString(type->type));
        item->setToolTip(QStringLiteral("<qt>%1</qt>").arg(translated(type->help).toHtmlEscaped()));
        item->setSizeHint(QSize(0, kRow));
    }
}

/// Those that are found by their names, under a heading.
void NodeSearchPopup::addSnippets(const QString& query) {
    std::vector<std::pair<int, std::size_t>> found;
    for (std::size_t i = 0; i < m_snippets.size(); ++i) {
        if (const auto score = wordsScore(query, {m_snippets[i].name})) {
            found.emplace_back(*score, i);
        }
    }
    if (found.empty()) {
        return;
    }
    std::ranges::stable_sort(found, std::greater<>(), &std::pair<int, std::size_t>::first);
    auto* heading = new QListWidgetItem(tr("Snippets"), m_list);
    heading->setFlags(Qt::NoItemFlags);
    QFont font = m_list->font();
    font.setWeight(QFont::DemiBold);
    heading->setFont(font);
    heading->setSizeHint(QSize(0, kRow));
    for (const auto& [score, index] : found) {
        const Snippet& snippet = m_snippets[index];
        auto* item =
            new QListWidgetItem(Theme::instance().icon(QStringLiteral("snippet")), snippet.name, m_list);
        item->setData(kSnippetRole, static_cast<int>(index));
        const std::string& words = snippet.part.description;
        item->setToolTip(
            QStringLiteral("<qt>%1</qt>")
                .arg((words.empty() ? snippet.name : QString::fromStdString(words)).toHtmlEscaped()));
        item->setSizeHint(QSize(0, kRow));
    }
}

void NodeSearchPopup::take() {
    const QListWidgetItem* item = m_list->currentItem();
    if (!item || !(item->flags() & Qt::ItemIsSelectable)) {
        return;
    }
    if (const QVariant snippet = item->data(kSnippetRole); snippet.isValid()) {
        takeSnippet(static_cast<std::size_t>(snippet.toInt()));
        return;
    }
    const std::string type = item->data(Qt::UserRole).toString().toStdString();
    const auto found = std::ranges::find(m_candidates, type, &NodeDescription::type);
    const Accept accept = std::move(m_accept);
    dismiss();
    if (accept && found != m_candidates.end()) {
        accept(**found);
    }
}

void NodeSearchPopup::takeSnippet(std::size_t index) {
    const AcceptSnippet accept = std::move(m_acceptSnippet);
    const Snippet snippet = m_snippets[index];
    dismiss();
    if (accept) {
        accept(snippet);
    }
}

bool NodeSearchPopup::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_search) {
        return QFrame::eventFilter(watched, event);
    }
    if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason) {
            dismiss();
        }
        return false;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // letters and Esc are typed here, whatever the window does with them
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Escape:
            dismiss();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            take();
            return true;
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            QCoreApplication::sendEvent(m_list, event);
            return true;
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
            return true;
        case Qt::Key_D:
            if (static_cast<QKeyEvent*>(event)->modifiers() == Qt::ControlModifier && m_list->currentItem()) {
                const QString type = m_list->currentItem()->data(Qt::UserRole).toString();
                if (!type.isEmpty()) {
                    TypeMemory::instance().toggleFavourite(type);
                }
                return true;
            }
            break;
        default:
            break;
        }
    }
    return false;
}

} // namespace millrace::ui
