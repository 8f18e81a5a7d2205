// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QRectF>
#include <QString>

class QPainter;

namespace millrace::ui {

class CanvasScene;

enum class PictureFormat { png, svg, pdf };

/// What is drawn, and how.
struct PictureOptions {
    bool selectionOnly = false; ///< what is selected, and the links among it
    QString theme;              ///< one of Theme::names(); empty: the one in force
    double scale = 1;           ///< 1: a scene unit is a pixel, or 1/96 inch on paper; 0.1 to 100
};

/// The canvas as a picture without selection and hover. Text and lines stay what they are in SVG and PDF.
class CanvasPicture {
public:
    /// `title` is written into SVG and PDF.
    CanvasPicture(CanvasScene& scene, QString title);

    /// What would be drawn, with a margin, in scene units; empty: nothing.
    [[nodiscard]] QRectF area(bool selectionOnly) const;

    /// The scale that is drawn with: less than `options` asks for where the picture would exceed `longest`.
    [[nodiscard]] double scale(PictureFormat format, const PictureOptions& options) const;

    /// The longest side that a format takes: pixels of a PNG, units of 1/96 inch of a PDF; infinite for SVG.
    [[nodiscard]] static double longest(PictureFormat format);

    /// Drawn with `scale`.
    [[nodiscard]] QImage image(const PictureOptions& options);

    /// The file's content; empty when there is nothing to draw.
    [[nodiscard]] QByteArray file(PictureFormat format, const PictureOptions& options);

private:
    void draw(QPainter& painter, const QRectF& target, const QRectF& area, const PictureOptions& options);
    [[nodiscard]] QByteArray svg(const PictureOptions& options);
    [[nodiscard]] QByteArray pdf(const PictureOptions& options);

    CanvasScene& m_scene;
    QString m_title;
};

/// Ending of a file without the dot: `png`.
[[nodiscard]] QString endingOf(PictureFormat format);

} // namespace millrace::ui
