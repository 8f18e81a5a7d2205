// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/canvas_picture.h"

#include "canvas/canvas_metrics.h"
#include "canvas/canvas_scene.h"
#include "theme/theme.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace millrace::ui {

namespace {

constexpr double kMargin = 3 * kGrid;
constexpr double kLargestPicture = 16000; ///< pixels
constexpr double kLargestPage = 14400;    ///< points, which readers take
constexpr double kLeastScale = 0.1;
constexpr double kMostScale = 100;
constexpr int kUnitsPerInch = 96;
constexpr double kPointsPerInch = 72;

/// While it lives, the items that a picture of the selection leaves out are hidden.
class OnlySelected {
public:
    OnlySelected(const CanvasScene& scene, const std::vector<QGraphicsItem*>& kept) {
        for (QGraphicsItem* item : scene.items()) {
            if (item->isVisible() && std::ranges::find(kept, item) == kept.end()) {
                m_hidden.push_back(item);
            }
        }
        for (QGraphicsItem* item : m_hidden) {
            item->setVisible(false);
        }
    }

    ~OnlySelected() {
        for (QGraphicsItem* item : m_hidden) {
            item->setVisible(true);
        }
    }

    OnlySelected(const OnlySelected&) = delete;
    OnlySelected& operator=(const OnlySelected&) = delete;

private:
    std::vector<QGraphicsItem*> m_hidden;
};

/// Selected nodes, notes and frames, and the wires that are selected or lie among them.
std::vector<QGraphicsItem*> selectedItems(const CanvasScene& scene) {
    std::vector<QGraphicsItem*> items;
    std::set<const NodeItem*> nodes;
    for (const std::size_t index : scene.chosenAnnotationsWithNotes()) {
        if (scene.annotationItems()[index]->isVisible()) {
            items.push_back(scene.annotationItems()[index]);
        }
    }
    const std::set<NodeId> framed = scene.nodesInChosenFrames();
    for (const auto& [id, node] : scene.nodeItems()) {
        const bool isFramed = framed.contains(id);
        if (node->isVisible() && (node->isChosen() || isFramed)) {
            items.push_back(node);
        }
        if (isFramed || (node->isVisible() && node->isChosen())) {
            nodes.insert(node);
        }
    }
    for (const auto& [link, wire] : scene.wireItems()) {
        const bool isAmong = nodes.contains(&wire->source()) && nodes.contains(&wire->target());
        if (wire->isVisible() && (isAmong || wire->isChosen())) {
            items.push_back(wire);
        }
    }
    return items;
}

QRectF areaOf(const QGraphicsItem& item) {
    if (const auto* node = qgraphicsitem_cast<const NodeItem*>(&item)) {
        return node->sceneBody();
    }
    if (const auto* wire = qgraphicsitem_cast<const WireItem*>(&item)) {
        return wire->curve().boundingRect();
    }
    return item.sceneBoundingRect();
}

double scaleOf(const PictureOptions& options) {
    return std::clamp(std::isfinite(options.scale) ? options.scale : 1.0, kLeastScale, kMostScale);
}

} // namespace

QString endingOf(PictureFormat format) {
    switch (format) {
    case PictureFormat::png:
        return QStringLiteral("png");
    case PictureFormat::svg:
        return QStringLiteral("svg");
    case PictureFormat::pdf:
        return QStringLiteral("pdf");
    }
    return {};
}

CanvasPicture::CanvasPicture(CanvasScene& scene, QString title)
    : m_scene(scene)
    , m_title(std::move(title)) {}

QRectF CanvasPicture::area(bool selectionOnly) const {
    QRectF area;
    if (selectionOnly) {
        for (const QGraphicsItem* item : selectedItems(m_scene)) {
            area |= areaOf(*item);
        }
    } else {
        area = m_scene.contentRect();
    }
    return area.isEmpty() ? QRectF() : area.adjusted(-kMargin, -kMargin, kMargin, kMargin);
}

double CanvasPicture::longest(PictureFormat format) {
    switch (format) {
    case PictureFormat::png:
        return kLargestPicture;
    case PictureFormat::pdf:
        return kLargestPage / kPointsPerInch * kUnitsPerInch;
    case PictureFormat::svg:
        break;
    }
    return std::numeric_limits<double>::infinity();
}

double CanvasPicture::scale(PictureFormat format, const PictureOptions& options) const {
    const QRectF area = this->area(options.selectionOnly);
    const double wanted = scaleOf(options);
    return area.isEmpty() ? wanted
                          : std::min(wanted, longest(format) / std::max(area.width(), area.height()));
}

void CanvasPicture::draw(QPainter& painter, const QRectF& target, const QRectF& area,
                         const PictureOptions& options) {
    const BorrowedColors colors(options.theme);
    const std::set<std::size_t> chosen = m_scene.chosenAnnotations();
    std::optional<OnlySelected> only;
    if (options.selectionOnly) {
        only.emplace(m_scene, selectedItems(m_scene));
    }
    m_scene.setPlain(true);
    // Over the edge, where sizes in whole millimetres or points are a little larger.
    painter.fillRect(target.adjusted(-2, -2, 2, 2), Theme::instance().colors().canvas);
    m_scene.render(&painter, target, area); // without a widget: kept pixmaps are not used
    only.reset();
    m_scene.setPlain(false);
    m_scene.chooseAnnotations(chosen);
}

QImage CanvasPicture::image(const PictureOptions& options) {
    const QRectF area = this->area(options.selectionOnly);
    if (area.isEmpty()) {
        return {};
    }
    const double scale = this->scale(PictureFormat::png, options);
    QImage image((area.size() * scale).toSize().expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    draw(painter, QRectF(image.rect()), area, options);
    return image;
}

QByteArray CanvasPicture::svg(const PictureOptions& options) {
    const QRectF area = this->area(options.selectionOnly);
    if (area.isEmpty()) {
        return {};
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    const double scale = scaleOf(options);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(kUnitsPerInch);
    generator.setSize((area.size() * scale).toSize());
    generator.setViewBox(QRectF(QPointF(), area.size()));
    QString title = m_title; // the generator writes it as it is
    generator.setTitle(title.remove(u'&').remove(u'<').remove(u'>').simplified());
    QPainter painter(&generator);
    draw(painter, QRectF(QPointF(), area.size()), area, options);
    painter.end();
    return bytes;
}

QByteArray CanvasPicture::pdf(const PictureOptions& options) {
    const QRectF area = this->area(options.selectionOnly);
    if (area.isEmpty()) {
        return {};
    }
    const double scale = this->scale(PictureFormat::pdf, options);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setCreator(QStringLiteral("Millrace"));
    writer.setTitle(m_title);
    writer.setPageMargins(QMarginsF());
    writer.setPageSize(QPageSize(area.size() * scale * kPointsPerInch / kUnitsPerInch, QPageSize::Point));
    writer.setPageMargins(QMarginsF());
    // A dot of the page is a scene unit, as on the screen: patterns and detail depend on that, curves and
    // text do not.
    writer.setResolution(std::max(1, static_cast<int>(std::lround(kUnitsPerInch / scale))));
    QPainter painter(&writer);
    draw(painter, QRectF(0, 0, writer.width(), writer.height()), area, options);
    painter.end();
    return bytes;
}

QByteArray CanvasPicture::file(PictureFormat format, const PictureOptions& options) {
    switch (format) {
    case PictureFormat::svg:
        return svg(options);
    case PictureFormat::pdf:
        return pdf(options);
    case PictureFormat::png:
        break;
    }
    const QImage picture = image(options);
    QByteArray bytes;
    if (!picture.isNull()) {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        picture.save(&buffer, "PNG");
    }
    return bytes;
}

} // namespace millrace::ui
