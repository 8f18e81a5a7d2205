// SPDX-License-Identifier: GPL-3.0-or-later
#include "shards/shard_count_dialog.h"

#include "panels/panel_parts.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QStyle>
#include <QVBoxLayout>

namespace millrace::ui {

ShardCountDialog::ShardCountDialog(int open, QWidget* parent)
    : QDialog(parent)
    , m_open(open)
    , m_count(new QSpinBox(this))
    , m_rule(makeSentence(QStringLiteral("muted"), this)) {
    constexpr int kMostShards = 10'000; // api/API_UpdateShardCount.html
    constexpr int kWidth = 400;
    setWindowTitle(tr("Set number of shards"));
    setMinimumWidth(kWidth);
    m_count->setRange(1, kMostShards);
    m_count->setValue(2 * open);
    m_count->selectAll();
    m_count->setAccessibleName(tr("Number of shards"));
    m_rule->setContentsMargins(0, 4, 0, 4);
    auto* layout = new QVBoxLayout(this);
    auto* form = new QFormLayout;
    form->addRow(tr("Now:"), new QLabel(tr("%n open shards", nullptr, open), this));
    form->addRow(tr("Number of shards:"), m_count);
    layout->addLayout(form);
    layout->addWidget(m_rule);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* set = buttons->addButton(tr("Set number of shards"), QDialogButtonBox::AcceptRole);
    set->setDefault(true);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_count, &QSpinBox::valueChanged, this, &ShardCountDialog::judge);
    judge();
}

int ShardCountDialog::count() const {
    return m_count->value();
}

void ShardCountDialog::judge() {
    const int least = (m_open + 1) / 2;
    const int most = 2 * m_open;
    const bool isWithin = least <= count() && count() <= most;
    m_rule->setProperty("role", isWithin ? QStringLiteral("muted") : QStringLiteral("warning"));
    m_rule->style()->unpolish(m_rule);
    m_rule->style()->polish(m_rule);
    m_rule->setText(isWithin ? tr("One call goes to %1 to %2 shards. They get equal parts of the hash keys, "
                                  "by splits and then "
                                  "merges.")
                                   .arg(least)
                                   .arg(most)
                             : tr("One call goes to at most twice and at least half as many: %1 to %2. The "
                                  "service will refuse "
                                  "this.")
                                   .arg(least)
                                   .arg(most));
}

} // namespace millrace::ui
