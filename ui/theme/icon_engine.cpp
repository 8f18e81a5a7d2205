// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/icon_engine.h"

#include "theme/theme.h"

#include <QFile>
#include <QHash>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace millrace::ui {

namespace {

QByteArray drawingOf(const QString& name) {
    static QHash<QString, QByteArray> drawings;
    if (const auto known = drawings.constFind(name); known != drawings.constEnd()) {
        return *known;
    }
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    const bool exists = file.open(QIODevice::ReadOnly);
    const QByteArray drawing = exists                             ? file.readAll()
                               : name == QLatin1String("generic") ? QByteArray()
                                                                  : drawingOf(QStringLiteral("generic"));
    drawings.insert(name, drawing);
    return drawing;
}

QColor colorOf(const QString& name, QIcon::Mode mode) {
    const ThemeColors& colors = Theme::instance().colors();
    if (mode == QIcon::Disabled) {
        // Borders of high contrast are nearly as bright as what can be pressed.
        const bool isLoud = Theme::instance().name() == QLatin1String("contrast");
        return isLoud ? colors.separator : colors.border;
    }
    const std::pair<QLatin1String, QColor> meaningful[] = {
        {QLatin1String("error"), colors.error},         {QLatin1String("warning"), colors.warning},
        {QLatin1String("hint"), colors.hint},           {QLatin1String("success"), colors.success},
        {QLatin1String("throttled"), colors.throttled},
    };
    for (const auto& [word, color] : meaningful) {
        if (name == word) {
            return color;
        }
    }
    return colors.text;
}

} // namespace

void IconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) {
    QByteArray drawing = drawingOf(m_name);
    drawing.replace("currentColor", colorOf(m_name, mode).name().toLatin1());
    QSvgRenderer renderer(drawing);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    renderer.render(painter, rect);
    painter->restore();
}

QPixmap IconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) {
    const QString key = QStringLiteral("millrace-icon/%1/%2x%3/%4")
                            .arg(m_name)
                            .arg(size.width())
                            .arg(size.height())
                            .arg(colorOf(m_name, mode).name());
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

QPixmap IconEngine::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) {
    return pixmap(size, mode, state); // the size is in device pixels already
}

} // namespace millrace::ui
