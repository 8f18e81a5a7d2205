// SPDX-License-Identifier: GPL-3.0-or-later
// The ways out: a picture and CSV, to files and to the clipboard.
#include "charts/chart_bar.h"
#include "charts/chart_export.h"
#include "charts/chart_feed.h"
#include "charts/chart_grid.h"
#include "charts/charts_panel.h"
#include "charts/heat_page.h"
#include "charts/time_chart.h"
#include "document/wording.h"
#include "panels/page_stack.h"
#include "shards/lineage_chart.h"
#include "shards/read_budget_page.h"
#include "shards/ring_page.h"
#include "shards/shard_page.h"
#include "shards/throttle_page.h"
#include "theme/theme.h"

#include <QBuffer>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QSaveFile>

namespace millrace::ui {

QString ChartsPanel::caption() const {
    const TimeWindow shown = window();
    const QString node =
        m_node.isEmpty() ? tr("Overview") : QString::fromStdString(pipeline().displayName(m_node));
    return tr("%1, %2, simulated time %3 to %4", "project, node, from, to")
        .arg(QString::fromStdString(pipeline().name), node, clockText(shown.from), clockText(shown.to));
}

QImage ChartsPanel::picture() const {
    constexpr int kCaptionHeight = 32;
    for (TimeChart* chart : m_charts) {
        chart->drawNow();
    }
    QWidget* shown = m_stack->currentWidget();
    // All charts, those that are scrolled out of sight too.
    const QPixmap content = showsCharts() ? static_cast<QWidget*>(m_grid)->grab() : shown->grab();
    const double scale = content.devicePixelRatio();
    const QSizeF size = content.deviceIndependentSize();
    QImage image((QSizeF(size.width(), size.height() + kCaptionHeight) * scale).toSize(),
                 QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    const ThemeColors& colors = Theme::instance().colors();
    image.fill(colors.surface);
    QPainter painter(&image);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(colors.text);
    painter.drawText(QRectF(12, 0, size.width() - 24, kCaptionHeight), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(bold).elidedText(caption(), Qt::ElideRight, size.width() - 24));
    painter.drawPixmap(QPointF(0, kCaptionHeight), content);
    return image;
}

QByteArray ChartsPanel::csv() const {
    const QWidget* page = m_stack->currentWidget();
    if (page == static_cast<QWidget*>(m_lineage)) {
        return m_lineage->csv();
    }
    if (page == static_cast<QWidget*>(m_budget)) {
        return m_budget->csv();
    }
    if (page == static_cast<QWidget*>(m_throttles)) {
        return m_throttles->csv();
    }
    const bool isOfShards = page == static_cast<QWidget*>(m_shards) || page == static_cast<QWidget*>(m_ring);
    if (isOfShards) {
        m_shards->refresh(); // it may be out of sight
        return m_shards->table().csv();
    }
    std::vector<ExportedChart> charts;
    if (showsHeatMap()) {
        if (m_heat->current()) {
            charts.push_back({*m_heat->current(), m_feed->answer(0), true});
        }
    } else {
        for (const TimeChart* chart : m_charts) {
            charts.push_back({chart->spec(), std::make_shared<const SeriesAnswer>(chart->answer()), false});
        }
    }
    const std::string node = m_node.isEmpty() ? std::string("overview") : pipeline().displayName(m_node);
    return chartsCsv({pipeline().name, node, pipeline().scenario.start}, charts);
}

void ChartsPanel::save(const QByteArray& bytes, const QString& title, const QString& filter,
                       const QString& suffix) {
    auto* dialog = new QFileDialog(this, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(filter);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(QString::fromStdString(pipeline().name) + QStringLiteral("-charts.") + suffix);
    // What is shown now, not when the dialog is closed.
    connect(dialog, &QFileDialog::fileSelected, this, [this, bytes](const QString& name) {
        QSaveFile file(name);
        const bool isWritten =
            file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
        m_problem->setVisible(!isWritten);
        m_problem->setText(tr("%1 cannot be written: %2.").arg(name, file.errorString()));
    });
    dialog->open();
}

void ChartsPanel::exportCsv() {
    save(csv(), tr("Export the charts as CSV"), tr("CSV files (*.csv)"), QStringLiteral("csv"));
}

void ChartsPanel::exportPng() {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture().save(&buffer, "PNG");
    save(bytes, tr("Export the charts as PNG"), tr("PNG pictures (*.png)"), QStringLiteral("png"));
}

void ChartsPanel::copyPicture() {
    QGuiApplication::clipboard()->setImage(picture());
}

} // namespace millrace::ui
