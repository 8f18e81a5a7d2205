// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shards/shard_facts.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSlider;

namespace millrace::ui {

class OutlookView;

/// Asks which shard to split and where, and shows what both children would get. Begins in the middle.
class SplitDialog final : public QDialog {
    Q_OBJECT

public:
    SplitDialog(const std::vector<ShardState>& shards, std::vector<KnownKey> keys, const std::string& shard,
                QWidget* parent);

    [[nodiscard]] std::string shard() const;

    /// Where the upper child begins; nothing while what is typed cannot be taken.
    [[nodiscard]] std::optional<HashKey> start() const { return m_start; }

private:
    void chooseShard();
    void slide(int step);
    void judge();
    [[nodiscard]] const ShardState* current() const;

    std::vector<ShardState> m_shards; ///< open ones by their ranges
    std::vector<KnownKey> m_keys;
    std::optional<HashKey> m_start;
    QComboBox* m_shard;
    QLineEdit* m_key;
    QSlider* m_slider;
    QLabel* m_problem;
    OutlookView* m_outlook;
    QPushButton* m_split;
};

} // namespace millrace::ui
