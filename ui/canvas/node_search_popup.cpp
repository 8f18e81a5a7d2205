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

void NodeSearchPopup::openAt(QPoint place, std::vector<const NodeDescription*> candidates, Accept accept) {
    m_candidates = std::move(candidates);
    m_accept = std::move(accept);
    m_search->setPlaceholderText(tr("Add a node: type to search"));
    m_search->setAccessibleName(tr("Search node types"));
    m_list->setAccessibleName(tr("Node types"));
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
    hide();
    parentWidget()->setFocus(Qt::OtherFocusReason);
}

void NodeSearchPopup::fill() {
    m_list->clear();
    const QString query = m_search->text().trimmed();
    for (const NodeDescription* type : searchNodes(m_candidates, query)) {
        auto* item = new QListWidgetItem(Theme::instance().icon(QString::fromStdString(type->icon)),
                                         translated(type->title), m_list);
        item->setData(Qt::UserRole, QString::fromStdString(type->type));
        item->setToolTip(QStringLiteral("<qt>%1</qt>").arg(translated(type->help).toHtmlEscaped()));
        item->setSizeHint(QSize(0, kRow));
    }
    m_list->setCurrentRow(0);
    m_nothing->setVisible(m_list->count() == 0);
    m_nothing->setText(m_candidates.empty() ? tr("No node type can be connected here.")
                                            : tr("No node type matches “%1”.").arg(query));
}

void NodeSearchPopup::take() {
    const QListWidgetItem* item = m_list->currentItem();
    if (!item) {
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
                TypeMemory::instance().toggleFavourite(m_list->currentItem()->data(Qt::UserRole).toString());
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
