// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace millrace::ui {

/// What a panel shows while it has nothing to list: a picture, what is missing, and what to do about it.
class EmptyState final : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);

    /// `icon` as in Theme::icon(); `advice` may be empty.
    void setContent(const QString& icon, const QString& title, const QString& advice);

private:
    void draw();

    QString m_iconName;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_advice;
};

} // namespace millrace::ui
