// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/heat_page.h"

#include "charts/time_axis.h"
#include "charts/value_scale.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace millrace::ui {

HeatPage::HeatPage(QWidget* parent)
    : QWidget(parent)
    , m_metric(new QComboBox(this))
    , m_scale(new HeatScale(this))
    , m_map(new HeatMapView(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(4);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base); // as the picture
    auto* header = new QHBoxLayout;
    header->setContentsMargins(8, 0, kPlotRight, 0);
    header->addWidget(m_metric);
    header->addStretch();
    header->addWidget(m_scale);
    layout->addLayout(header);
    layout->addWidget(m_map, 1);
    connect(m_metric, &QComboBox::currentIndexChanged, this, [this] {
        choose();
        emit metricChosen();
    });
    retranslate();
}

void HeatPage::retranslate() {
    m_metric->setAccessibleName(tr("Metric of the heat map"));
    sayScale();
}

void HeatPage::setSpecs(std::vector<ChartSpec> specs) {
    if (specs == m_specs) {
        return;
    }
    const std::string before = current() ? current()->metric : std::string();
    const auto hasLimit = [](const ChartSpec& spec) { return !spec.limits.empty(); };
    m_specs = std::move(specs);
    // The same metric again; else the one that tells most of shards: what comes in, against its limit.
    auto chosen = std::ranges::find(m_specs, before, &ChartSpec::metric);
    if (chosen == m_specs.end()) {
        chosen = std::ranges::find_if(m_specs, [&](const ChartSpec& spec) {
            return hasLimit(spec) && spec.unit == Unit::recordsPerSecond;
        });
    }
    if (chosen == m_specs.end()) {
        chosen = m_specs.begin();
    }
    const QSignalBlocker blocker(m_metric);
    m_metric->clear();
    for (const ChartSpec& spec : m_specs) {
        m_metric->addItem(spec.title);
    }
    m_metric->setCurrentIndex(m_specs.empty() ? -1 : static_cast<int>(chosen - m_specs.begin()));
    choose();
}

const ChartSpec* HeatPage::current() const {
    const int index = m_metric->currentIndex();
    return index >= 0 && index < static_cast<int>(m_specs.size()) ? &m_specs[static_cast<std::size_t>(index)]
                                                                  : nullptr;
}

void HeatPage::choose() {
    if (const ChartSpec* spec = current()) {
        m_map->setSpec(*spec);
        m_map->setAnswer(nullptr, {kTimeZero, kTimeZero + std::chrono::minutes(1)});
    }
    sayScale();
}

void HeatPage::setAnswer(std::shared_ptr<const SeriesAnswer> answer, const TimeWindow& window) {
    m_map->setAnswer(std::move(answer), window);
    sayScale();
}

void HeatPage::sayScale() {
    const ChartSpec* spec = current();
    m_scale->setVisible(spec != nullptr);
    if (spec) {
        const QString figure = readingText(m_map->fullValue(), *spec);
        m_scale->setEnds(readingText(0, *spec),
                         m_map->isScaledToLimit()
                             ? tr("%1: %2", "what is limited, figure").arg(spec->limits.front().label, figure)
                             : tr("Largest: %1").arg(figure));
    }
}

} // namespace millrace::ui
