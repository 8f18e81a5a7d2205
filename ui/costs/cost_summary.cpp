// SPDX-License-Identifier: GPL-3.0-or-later
#include "costs/cost_summary.h"

#include "costs/cost_rows.h"
#include "costs/cost_text.h"
#include "document/wording.h"
#include "theme/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace millrace::ui {

namespace {

QLabel* makeFigure(QWidget* parent, double scale) {
    auto* label = new QLabel(parent);
    QFont font = Theme::numberFont(parent->font());
    font.setPointSizeF(font.pointSizeF() * scale);
    label->setFont(font);
    label->setAlignment(Qt::AlignRight | Qt::AlignBaseline);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setTextFormat(Qt::RichText);
    return label;
}

QLabel* makeCaption(QWidget* parent, Qt::Alignment alignment) {
    auto* label = new QLabel(parent);
    label->setProperty("role", QStringLiteral("muted"));
    label->setAlignment(alignment);
    return label;
}

/// Dollars and cents large, the digits behind them small: all of them count, the first ones are read.
QString largeAmount(const Money& amount) {
    constexpr int kCents = 2;
    const QString text = exactAmountText(amount);
    const auto small = static_cast<qsizetype>(decimalsOf(amount) - kCents);
    return small == 0 ? text.toHtmlEscaped()
                      : QStringLiteral("%1<span style=\"font-size:small\">%2</span>")
                            .arg(text.chopped(small).toHtmlEscaped(), text.right(small).toHtmlEscaped());
}

void say(QLabel* label, const QString& text, const QString& sentence) {
    // Setting the same text again would drop what somebody has selected in it.
    if (label->text() != text) {
        label->setText(text);
    }
    label->setAccessibleName(sentence);
    label->setToolTip(sentence);
}

} // namespace

CostSummary::CostSummary(QWidget* parent)
    : QWidget(parent)
    , m_fixed(makeCaption(this, Qt::AlignLeft))
    , m_usage(makeCaption(this, Qt::AlignLeft))
    , m_prices(makeCaption(this, Qt::AlignLeft))
    , m_corner(new QHBoxLayout) {
    constexpr double kLarge = 1.6;
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(12, 8, 8, 8);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(2);
    int place = 1;
    for (Column& column : m_columns) {
        column.caption = makeCaption(this, Qt::AlignRight);
        column.total = makeFigure(this, kLarge);
        column.fixed = makeFigure(this, 1);
        column.usage = makeFigure(this, 1);
        grid->addWidget(column.caption, 0, place);
        grid->addWidget(column.total, 1, place);
        grid->addWidget(column.fixed, 2, place);
        grid->addWidget(column.usage, 3, place);
        ++place;
    }
    grid->addWidget(m_fixed, 2, 0);
    grid->addWidget(m_usage, 3, 0);
    grid->addWidget(m_prices, 4, 0, 1, place + 1);
    m_prices->setContentsMargins(0, 6, 0, 0);
    grid->setColumnStretch(place, 1);
    grid->addLayout(m_corner, 0, place, 2, 1, Qt::AlignRight | Qt::AlignTop);
    m_prices->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

int CostSummary::widthFor(std::size_t columns) const {
    const auto* grid = static_cast<const QGridLayout*>(layout());
    const QMargins margins = grid->contentsMargins();
    int width = margins.left() + margins.right() + m_corner->sizeHint().width();
    width += std::max(m_fixed->sizeHint().width(), m_usage->sizeHint().width());
    for (std::size_t i = 0; i < columns; ++i) {
        const Column& column = m_columns[i];
        int widest = 0;
        for (const QLabel* label : {column.caption, column.total, column.fixed, column.usage}) {
            widest = std::max(widest, label->sizeHint().width());
        }
        width += widest + grid->horizontalSpacing();
    }
    return width + grid->horizontalSpacing();
}

QSize CostSummary::minimumSizeHint() const {
    return {widthFor(m_columns.size() - 1), QWidget::minimumSizeHint().height()};
}

/// In a narrow panel the run's own total gives way; the rows say it, too.
void CostSummary::fit() {
    const bool isWide = width() >= widthFor(m_columns.size());
    const Column& last = m_columns.back();
    for (QLabel* label : {last.caption, last.total, last.fixed, last.usage}) {
        label->setVisible(isWide);
    }
}

void CostSummary::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void CostSummary::present(const CostEstimate& estimate) {
    const CostParts all = totalsOf(estimate);
    const CostParts fixed = partsOf(estimate, MeterKind::fixed);
    const CostParts usage = partsOf(estimate, MeterKind::usage);
    m_fixed->setText(kindText(MeterKind::fixed));
    m_usage->setText(kindText(MeterKind::usage));
    const auto set = [&](const Column& column, const QString& caption, Money CostParts::*span) {
        const int decimals = std::max(decimalsOf(fixed.*span), decimalsOf(usage.*span));
        const auto marked = [](const CostParts& parts, const QString& amount) {
            return !parts.isKnown ? unknownText() : parts.isComplete ? amount : atLeastText(amount);
        };
        const auto part = [&](const CostParts& parts) {
            return marked(parts, exactAmountText(parts.*span, decimals));
        };
        column.caption->setText(caption);
        say(column.total, marked(all, largeAmount(all.*span)),
            tr("%1: %2").arg(caption, marked(all, exactAmountText(all.*span))));
        say(column.fixed, part(fixed), tr("%1, %2: %3").arg(caption, m_fixed->text(), part(fixed).trimmed()));
        say(column.usage, part(usage), tr("%1, %2: %3").arg(caption, m_usage->text(), part(usage).trimmed()));
    };
    set(m_columns[0], tr("Per hour"), &CostParts::hourly);
    set(m_columns[1], tr("Per month (%1 h)").arg(estimate.monthHours), &CostParts::monthly);
    set(m_columns[2], tr("This run (%1)").arg(clockText(kTimeZero + estimate.window)), &CostParts::window);
    const QString text =
        tr("%1, %2, price book %3 of %4")
            .arg(QString::fromStdString(estimate.currency), QString::fromStdString(estimate.region),
                 QString::fromStdString(estimate.priceBookVersion), dayText(estimate.priceBookDate));
    m_prices->setText(text);
    m_prices->setToolTip(text);
    updateGeometry();
    fit();
}

} // namespace millrace::ui
