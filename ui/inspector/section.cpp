// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/section.h"

#include "document/wording.h"
#include "theme/theme.h"

#include <QStyleOptionToolButton>
#include <QStylePainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace millrace::ui {

namespace {

constexpr int kIcon = 16;
constexpr int kGap = 4;
constexpr QMargins kPaddings(5, 7, 5, 7); // of the style sheet, with the frame

/// An icon and a title that takes as many lines as it needs.
class Heading final : public QToolButton {
public:
    explicit Heading(QWidget* parent)
        : QToolButton(parent) {
        QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override {
        const QRect room = textRect(QRect(0, 0, width, 0));
        const int text =
            fontMetrics().boundingRect(QRect(0, 0, room.width(), 0), kFlags, shownText()).height();
        return std::max(text, kIcon) + kPaddings.top() + kPaddings.bottom();
    }

    [[nodiscard]] QSize sizeHint() const override {
        return {0, heightForWidth(std::max(width(), kIcon * 8))};
    }

    [[nodiscard]] QSize minimumSizeHint() const override {
        return {0, fontMetrics().height() + kPaddings.top() + kPaddings.bottom()};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QStylePainter painter(this);
        QStyleOptionToolButton option;
        initStyleOption(&option);
        option.text.clear();
        option.icon = {};
        painter.drawComplexControl(QStyle::CC_ToolButton, option);
        const QRect text = textRect(rect());
        const QFontMetrics metrics = fontMetrics();
        QRect icon(0, 0, kIcon, kIcon);
        icon.moveCenter({kPaddings.left() + kIcon / 2, text.top() + metrics.height() / 2});
        this->icon().paint(&painter, QStyle::visualRect(layoutDirection(), rect(), icon), Qt::AlignCenter,
                           isEnabled() ? QIcon::Normal : QIcon::Disabled);
        painter.setPen(palette().color(QPalette::ButtonText));
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), text), kFlags, shownText());
    }

private:
    static constexpr int kFlags = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignVCenter;

    [[nodiscard]] static QRect textRect(QRect whole) {
        return whole.marginsRemoved(kPaddings).adjusted(kIcon + kGap, 0, 0, 0);
    }

    [[nodiscard]] QString shownText() const { return breakable(unbroken(text())); }

    /// Names like WriteProvisionedThroughputExceeded may be broken where a word of theirs begins.
    [[nodiscard]] static QString breakable(QString text) {
        constexpr qsizetype kLong = 8;
        const QChar mayBreak(0x200B);
        qsizetype begin = 0;
        for (qsizetype i = 1; i < text.size(); ++i) {
            if (text.at(i).isSpace()) {
                begin = i + 1;
            } else if (i - begin >= kLong && text.at(i).isUpper() && text.at(i - 1).isLower()) {
                text.insert(i, mayBreak);
                begin = i + 1;
            }
        }
        return text;
    }
};

} // namespace

Section::Section(const QString& title, bool open, QWidget* parent)
    : QWidget(parent)
    , m_heading(new Heading(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_bar = new QHBoxLayout;
    m_bar->setSpacing(4);
    m_heading->setProperty("role", QStringLiteral("section"));
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setIconSize({16, 16});
    m_heading->setCheckable(false);
    m_bar->addWidget(m_heading, 1);
    layout->addLayout(m_bar);
    m_box = new QWidget(this);
    m_content = new QVBoxLayout(m_box);
    m_content->setContentsMargins(8, 0, 0, 8);
    m_content->setSpacing(4);
    layout->addWidget(m_box);
    setTitle(title);
    connect(m_heading, &QToolButton::clicked, this, [this] { setOpen(!isOpen()); });
    m_box->setVisible(!open); // so that setOpen() sees a change
    setOpen(open);
}

void Section::setTitle(const QString& title) {
    m_heading->setText(title);
    m_heading->updateGeometry();
}

bool Section::isOpen() const {
    return !m_box->isHidden();
}

void Section::setOpen(bool open) {
    if (open == isOpen()) {
        return;
    }
    m_box->setVisible(open);
    m_heading->setIcon(
        Theme::instance().icon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
    emit openChanged(open);
}

QToolButton* Section::addButton(const QString& icon, const QString& text) {
    auto* button = new QToolButton(this);
    button->setIcon(Theme::instance().icon(icon));
    button->setIconSize({16, 16});
    button->setToolTip(text);
    button->setAccessibleName(text);
    m_bar->addWidget(button);
    return button;
}

} // namespace millrace::ui
