// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/help_panel.h"

#include "inspector/field.h"
#include "panels/help_address.h"
#include "theme/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QTextBrowser>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace millrace::ui {

namespace {

QToolButton* makeButton(const QString& icon, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setIcon(Theme::instance().icon(icon));
    return button;
}

constexpr auto kNode = "help:node/";
constexpr auto kEditor = "help:concept/editor";

/// Name of the setting that has the focus; empty when none has.
QString focusedSetting() {
    for (QWidget* widget = QApplication::focusWidget(); widget; widget = widget->parentWidget()) {
        if (const auto* field = qobject_cast<const Field*>(widget)) {
            return QString::fromStdString(field->path());
        }
    }
    return {};
}

/// What the focused row, widget or panel leads to; empty when nothing does.
QString focusedAddress() {
    for (QWidget* widget = QApplication::focusWidget(); widget; widget = widget->parentWidget()) {
        if (const auto* list = qobject_cast<const QAbstractItemView*>(widget)) {
            const QString row = list->currentIndex().data(kHelpRole).toString();
            if (!row.isEmpty()) {
                return row;
            }
        }
        if (const QString page = widget->property(kHelpProperty).toString(); !page.isEmpty()) {
            return page;
        }
    }
    return {};
}

} // namespace

HelpPanel::HelpPanel(const NodeTypes& types, Selection& selection, QWidget* parent)
    : QWidget(parent)
    , m_pages(types)
    , m_selection(selection)
    , m_home(makeButton(QStringLiteral("help"), this))
    , m_back(makeButton(QStringLiteral("back"), this))
    , m_forward(makeButton(QStringLiteral("forward"), this))
    , m_title(new QLabel(this))
    , m_browser(new QTextBrowser(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 4);
    bar->setSpacing(4);
    for (QToolButton* button : {m_home, m_back, m_forward}) {
        bar->addWidget(button);
    }
    m_title->setProperty("role", QStringLiteral("muted"));
    bar->addWidget(m_title, 1);
    layout->addLayout(bar);
    m_browser->setOpenLinks(false);
    m_browser->setFrameShape(QFrame::NoFrame);
    m_browser->document()->setDocumentMargin(12);
    layout->addWidget(m_browser, 1);
    m_browser->viewport()->installEventFilter(this);
    connect(m_browser->verticalScrollBar(), &QAbstractSlider::actionTriggered, this,
            [this] { m_anchor.clear(); }); // the reader has gone elsewhere
    connect(m_home, &QToolButton::clicked, this, [this] { showPage(QStringLiteral("help:index")); });
    connect(m_back, &QToolButton::clicked, this, [this] { go(-1); });
    connect(m_forward, &QToolButton::clicked, this, [this] { go(1); });
    connect(m_browser, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        if (link.scheme() == QLatin1String("help")) {
            showPage(link.toString());
        } else if (link.scheme().isEmpty()) {
            aimAt(link.fragment());
        } else {
            QDesktopServices::openUrl(link);
        }
    });
    connect(&Theme::instance(), &Theme::changed, this, &HelpPanel::display);
    connect(&selection, &Selection::changed, this, [this] {
        // Follows while it is looked at; a page of a concept stays.
        const QString wanted = addressOfSelection();
        if (isVisible() && !wanted.isEmpty() && !address().startsWith(QLatin1String("help:concept/"))) {
            showPage(wanted);
        }
    });
    showPage(QStringLiteral("help:index"));
}

void HelpPanel::follow(const Document& document) {
    m_document = &document;
}

QString HelpPanel::addressOf(const NodeId& id) const {
    const Node* node = m_document && !id.isEmpty() ? m_document->pipeline().findNode(id) : nullptr;
    return node ? QStringLiteral("help:type/") + QString::fromStdString(node->type) : QString();
}

QString HelpPanel::addressOfSelection() const {
    return addressOf(m_selection.singleNode());
}

QString HelpPanel::contextAddress() const {
    const QString selected = addressOfSelection();
    if (const QString setting = focusedSetting(); !setting.isEmpty() && !selected.isEmpty()) {
        return selected + QLatin1Char('#') + setting;
    }
    QString page = focusedAddress();
    if (page.startsWith(QLatin1String(kNode))) {
        const QString id = page.section(QLatin1Char('#'), 0, 0).mid(static_cast<qsizetype>(qstrlen(kNode)));
        const QString anchor = page.section(QLatin1Char('#'), 1);
        const QString type = addressOf(NodeId(id.toStdString()));
        page = type.isEmpty() || anchor.isEmpty() ? type : type + QLatin1Char('#') + anchor;
    }
    // On the canvas and in the inspector the selected node says more than the panel.
    const bool isGeneral =
        page.isEmpty() || page == QLatin1String(kEditor) || page == QLatin1String("help:concept/running");
    return isGeneral && !selected.isEmpty() ? selected : page.isEmpty() ? QStringLiteral("help:index") : page;
}

void HelpPanel::showContext() {
    showPage(contextAddress());
}

QString HelpPanel::address() const {
    return m_history.value(m_place);
}

void HelpPanel::showPage(const QString& address) {
    const bool exists = !m_pages.page(address.section(QLatin1Char('#'), 0, 0)).isEmpty();
    const QString wanted = exists ? address : QStringLiteral("help:index");
    if (wanted != this->address()) {
        m_history = m_history.mid(0, m_place + 1);
        m_history << wanted;
        m_place = static_cast<int>(m_history.size()) - 1;
    }
    display();
}

void HelpPanel::go(int by) {
    m_place = qBound(0, m_place + by, static_cast<int>(m_history.size()) - 1);
    display();
}

void HelpPanel::display() {
    const QString page = address().section(QLatin1Char('#'), 0, 0);
    const QString anchor = address().section(QLatin1Char('#'), 1);
    m_browser->setHtml(m_pages.page(page));
    aimAt(anchor);
    m_title->setText(m_pages.title(page));
    m_home->setToolTip(tr("All pages"));
    m_back->setToolTip(tr("Back"));
    m_forward->setToolTip(tr("Forward"));
    for (QToolButton* button : {m_home, m_back, m_forward}) {
        button->setAccessibleName(button->toolTip());
    }
    m_browser->setAccessibleName(m_pages.title(page));
    m_back->setEnabled(m_place > 0);
    m_forward->setEnabled(m_place + 1 < m_history.size());
}

void HelpPanel::aimAt(const QString& anchor) {
    m_anchor = anchor;
    if (!anchor.isEmpty()) {
        m_browser->scrollToAnchor(anchor);
    }
}

/// Where an anchor lies is known only with the width, which a panel that was hidden takes later.
bool HelpPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_browser->viewport() && event->type() == QEvent::Resize && !m_anchor.isEmpty()) {
        QMetaObject::invokeMethod(
            this, [this] { aimAt(m_anchor); }, Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

void HelpPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        display();
    }
}

} // namespace millrace::ui
