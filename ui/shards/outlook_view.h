// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shards/shard_facts.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace millrace::ui {

/// What both children of a split would get: a bar divided as the load is, the figures of each below it, and
/// a sentence where a heavy key makes the split of little use.
class OutlookView final : public QWidget {
    Q_OBJECT

public:
    explicit OutlookView(QWidget* parent = nullptr);

    void setOutlook(const std::optional<SplitOutlook>& outlook);

    [[nodiscard]] const std::optional<SplitOutlook>& outlook() const { return m_outlook; }

    /// What it says, a line each, for screen readers.
    [[nodiscard]] QString text() const;

    void retranslate();

private:
    class Bar;

    Bar* m_bar;
    QLabel* m_lower;
    QLabel* m_upper;
    QLabel* m_refused;
    QLabel* m_heavy;
    std::optional<SplitOutlook> m_outlook;
};

} // namespace millrace::ui
