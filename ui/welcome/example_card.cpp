// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcome/example_card.h"

#include "canvas/pipeline_picture.h"
#include "document/wording.h"
#include "model/project_file.h"
#include "theme/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace millrace::ui {

namespace {

constexpr int kPadding = 12;
constexpr int kGap = 8;
constexpr int kPictureHeight = 112;
constexpr int kCorner = 6;
constexpr int kCardGap = 12;
/// Characters of the font that make a readable line.
constexpr int kLeastColumn = 34;

int textHeight(const QFont& font, const QString& text, int width) {
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 10000), Qt::TextWordWrap, text).height();
}

} // namespace

ExampleCard::ExampleCard(const Example& example, const Catalog& catalog, QWidget* parent)
    : QAbstractButton(parent)
    , m_example(example)
    , m_catalog(catalog) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    if (Result<LoadedProject> project = parseProject(example.text)) {
        m_pipeline = std::move(project->pipeline);
    }
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        m_picture = {};
        update();
    });
    retranslate();
}

void ExampleCard::retranslate() {
    m_title = translated(m_example.title);
    m_aim = translated(m_example.aim);
    m_watch = translated(m_example.watch);
    m_picture = {};
    setAccessibleName(m_title);
    setAccessibleDescription(tr("%1 %2", "two sentences").arg(m_aim, m_watch));
    updateGeometry();
    update();
}

QFont ExampleCard::titleFont() const {
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    return bold;
}

ExampleCard::Places ExampleCard::placesFor(int width) const {
    Places places;
    const int inner = width - 2 * kPadding;
    places.picture = QRect(1, 1, width - 2, kPictureHeight);
    int top = places.picture.bottom() + 1 + kPadding;
    const auto take = [&](const QFont& font, const QString& text) {
        const QRect place(kPadding, top, inner, textHeight(font, text, inner));
        top = place.bottom() + 1 + kGap;
        return place;
    };
    places.title = take(titleFont(), m_title);
    places.aim = take(font(), m_aim);
    places.watch = take(font(), m_watch);
    places.height = top - kGap + kPadding;
    return places;
}

int ExampleCard::heightForWidth(int width) const {
    return placesFor(width).height;
}

QSize ExampleCard::sizeHint() const {
    const int width = fontMetrics().averageCharWidth() * kLeastColumn + 2 * kPadding;
    return {width, heightForWidth(width)};
}

void ExampleCard::paintEvent(QPaintEvent* /*event*/) {
    const ThemeColors& colors = Theme::instance().colors();
    const Places places = placesFor(width());
    if (m_pipeline &&
        (m_picture.isNull() || m_picture.deviceIndependentSize().toSize() != places.picture.size())) {
        m_picture = pipelinePicture(*m_pipeline, m_catalog, places.picture.size(), devicePixelRatioF());
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isUnderPointer = underMouse();
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kCorner, kCorner);
    painter.fillPath(shape, isDown()         ? colors.selection
                            : isUnderPointer ? colors.hover
                                             : colors.surfaceRaised);
    painter.save();
    painter.setClipPath(shape);
    painter.drawPixmap(places.picture.topLeft(), m_picture);
    painter.restore();
    painter.setPen(colors.separator);
    painter.drawLine(places.picture.bottomLeft(), places.picture.bottomRight());
    painter.setPen(colors.text);
    painter.setFont(titleFont());
    painter.drawText(places.title, Qt::TextWordWrap, m_title);
    painter.setFont(font());
    painter.drawText(places.aim, Qt::TextWordWrap, m_aim);
    painter.setPen(colors.textMuted);
    painter.drawText(places.watch, Qt::TextWordWrap, m_watch);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(hasFocus() ? QPen(colors.accent, 2) : QPen(colors.border, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kCorner, kCorner);
}

void ExampleCard::changeEvent(QEvent* event) {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_picture = {};
        updateGeometry();
    }
}

void CardGrid::setCards(std::vector<ExampleCard*> cards) {
    m_cards = std::move(cards);
    for (ExampleCard* card : m_cards) {
        card->setParent(this);
        card->installEventFilter(this);
    }
    layOut(width(), true);
    updateGeometry();
}

int CardGrid::columnsFor(int width) const {
    const int least = m_cards.empty() ? 1 : m_cards.front()->sizeHint().width();
    return std::max(1, (width + kCardGap) / (least + kCardGap));
}

int CardGrid::layOut(int width, bool apply) const {
    const int columns = columnsFor(width);
    const int cardWidth = (width - (columns - 1) * kCardGap) / columns;
    const auto perRow = static_cast<std::size_t>(columns);
    int top = 0;
    for (std::size_t first = 0; first < m_cards.size(); first += perRow) {
        const std::size_t last = std::min(first + perRow, m_cards.size());
        int height = 0;
        for (std::size_t i = first; i < last; ++i) {
            height = std::max(height, m_cards[i]->heightForWidth(cardWidth));
        }
        for (std::size_t i = first; apply && i < last; ++i) {
            m_cards[i]->setGeometry(static_cast<int>(i - first) * (cardWidth + kCardGap), top, cardWidth,
                                    height);
        }
        top += height + kCardGap;
    }
    return std::max(0, top - kCardGap);
}

int CardGrid::heightForWidth(int width) const {
    return layOut(width, false);
}

QSize CardGrid::sizeHint() const {
    const int width = m_cards.empty() ? 0 : 2 * m_cards.front()->sizeHint().width() + kCardGap;
    return {width, heightForWidth(width)};
}

void CardGrid::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layOut(width(), true);
}

bool CardGrid::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        auto* card = qobject_cast<ExampleCard*>(watched);
        if (card && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            card->click();
            return true;
        }
        if (card && moveFocus(card, key->key())) {
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

bool CardGrid::moveFocus(const ExampleCard* from, int key) {
    const int columns = columnsFor(width());
    const int step = key == Qt::Key_Left    ? -1
                     : key == Qt::Key_Right ? 1
                     : key == Qt::Key_Up    ? -columns
                     : key == Qt::Key_Down  ? columns
                                            : 0;
    const auto found = std::ranges::find(m_cards, from);
    if (step == 0 || found == m_cards.end()) {
        return false;
    }
    const auto target = static_cast<int>(found - m_cards.begin()) + step;
    if (target >= 0 && target < static_cast<int>(m_cards.size())) {
        m_cards[static_cast<std::size_t>(target)]->setFocus(Qt::TabFocusReason);
    }
    return true;
}

} // namespace millrace::ui
