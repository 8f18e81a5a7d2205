// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QSpinBox;

namespace millrace::ui {

/// Asks for the number of shards that a stream shall have. Says what one call allows; whether it is taken is
/// the service's answer.
class ShardCountDialog final : public QDialog {
    Q_OBJECT

public:
    /// `open` is how many there are now.
    explicit ShardCountDialog(int open, QWidget* parent);

    [[nodiscard]] int count() const;

private:
    void judge();

    int m_open;
    QSpinBox* m_count;
    QLabel* m_rule;
};

} // namespace millrace::ui
