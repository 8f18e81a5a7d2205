// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIconEngine>
#include <QString>

namespace millrace::ui {

/// Draws resources/icons/<name>.svg in the colours of the theme in force at the time of painting, so that
/// icons that widgets hold on to follow a change of theme by themselves.
class IconEngine final : public QIconEngine {
public:
    explicit IconEngine(const QString& name)
        : m_name(name) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override;

    [[nodiscard]] QIconEngine* clone() const override { return new IconEngine(m_name); }

    QString iconName() override { return m_name; }

    bool isNull() override { return false; }

private:
    QString m_name;
};

} // namespace millrace::ui
