// SPDX-License-Identifier: GPL-3.0-or-later
#include "shards/outlook_view.h"

#include "document/wording.h"
#include "panels/panel_parts.h"
#include "theme/theme.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace millrace::ui {

/// The load of the parent, divided.
class OutlookView::Bar final : public QWidget {
public:
    explicit Bar(QWidget* parent)
        : QWidget(parent) {
        constexpr int kHeight = 20;
        setFixedHeight(kHeight);
    }

    void setOutlook(const std::optional<SplitOutlook>& outlook) {
        m_outlook = outlook;
        update();
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        const ThemeColors& colors = Theme::instance().colors();
        QPainter painter(this);
        const QRect frame = rect().adjusted(0, 1, -1, -2);
        painter.fillRect(frame, colors.hover);
        if (m_outlook) {
            const int middle = frame.left() + static_cast<int>(m_outlook->lower.part * frame.width());
            paintChild(painter, QRect(frame.topLeft(), QPoint(middle, frame.bottom())), m_outlook->lower);
            paintChild(painter, QRect(QPoint(middle, frame.top()), frame.bottomRight()), m_outlook->upper);
            painter.fillRect(QRect(middle - 1, 0, 2, height()), colors.text);
        }
        painter.setPen(colors.border);
        painter.drawRect(frame);
    }

private:
    static void paintChild(QPainter& painter, const QRect& area, const ChildOutlook& child) {
        const ThemeColors& colors = Theme::instance().colors();
        const LoadBand band = bandOf(child.utilisation, false);
        QColor ground = colors.band(band);
        ground.setAlphaF(0.28F);
        painter.fillRect(area, ground);
        const QString word = OutlookView::tr("%1 of the load").arg(shareText(child.part));
        if (painter.fontMetrics().horizontalAdvance(word) + 8 < area.width()) {
            painter.setPen(colors.text);
            painter.drawText(area, Qt::AlignCenter, word);
        }
    }

    std::optional<SplitOutlook> m_outlook;
};

namespace {

QString shareOfKeys(const HashKeyRange& range) {
    return QLocale().toString(100 * shareOf(range), 'f', 2);
}

} // namespace

OutlookView::OutlookView(QWidget* parent)
    : QWidget(parent)
    , m_bar(new Bar(this))
    , m_lower(new QLabel(this))
    , m_upper(new QLabel(this))
    , m_refused(makeSentence(QStringLiteral("muted"), this))
    , m_heavy(makeSentence(QStringLiteral("warning"), this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_bar);
    for (QLabel* label : {m_heavy, m_lower, m_upper, m_refused}) {
        label->setWordWrap(true);
        label->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(label);
    }
    setOutlook(std::nullopt);
}

void OutlookView::setOutlook(const std::optional<SplitOutlook>& outlook) {
    m_outlook = outlook;
    m_bar->setOutlook(outlook);
    retranslate();
}

void OutlookView::retranslate() {
    m_heavy->setVisible(m_outlook && m_outlook->heavy);
    m_refused->setVisible(m_outlook && m_outlook->throttledPerSecond > 0);
    if (!m_outlook) {
        m_lower->clear();
        m_upper->clear();
        return;
    }
    const auto say = [](QLabel* label, const QString& pattern, const ChildOutlook& child) {
        label->setText(unbroken(pattern.arg(
            shareOfKeys(child.range), figureText(child.recordsPerSecond, Unit::recordsPerSecond),
            figureText(child.bytesPerSecond, Unit::bytesPerSecond), shareText(child.utilisation))));
    };
    say(m_lower, tr("Lower child: %1 % of the keys, about %2 and %3, %4 of its limit"), m_outlook->lower);
    say(m_upper, tr("Upper child: %1 % of the keys, about %2 and %3, %4 of its limit"), m_outlook->upper);
    m_refused->setText(tr("%1 are refused now and come on top.")
                           .arg(figureText(m_outlook->throttledPerSecond, Unit::recordsPerSecond)));
    if (const std::optional<KnownKey>& heavy = m_outlook->heavy) {
        const QString name = heavy->name.empty() ? QString::fromStdString(toString(heavy->hash))
                                                 : QString::fromStdString(heavy->name);
        const bool goesUp = m_outlook->upper.range.contains(heavy->hash);
        m_heavy->setText((goesUp
                              ? tr("Key %1 has %2 of this shard's load and goes whole to the upper child: no "
                                   "split divides a key.")
                              : tr("Key %1 has %2 of this shard's load and goes whole to the lower child: no "
                                   "split divides a key."))
                             .arg(name, shareText(heavy->share)));
    }
    m_bar->setAccessibleName(text());
}

QString OutlookView::text() const {
    QStringList lines{m_lower->text(), m_upper->text()};
    if (m_outlook && m_outlook->throttledPerSecond > 0) {
        lines << m_refused->text();
    }
    if (m_outlook && m_outlook->heavy) {
        lines << m_heavy->text();
    }
    // As it is said, without what keeps figures and units on one line.
    QString text = lines.join(QLatin1Char('\n'));
    return text.replace(QChar(QChar::Nbsp), QLatin1Char(' ')).remove(QChar(0x2060));
}

} // namespace millrace::ui
