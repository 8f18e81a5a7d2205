// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/canvas_picture.h"

#include <QDialog>

class QComboBox;
class QLabel;

namespace millrace::ui {

/// Asks for format, colours and size of a picture of the canvas, before the place is asked for. Starts with
/// what was taken the last time.
class CanvasExportDialog final : public QDialog {
    Q_OBJECT

public:
    /// `selectionOnly`: the selection is preset. Without a selection there is only everything.
    CanvasExportDialog(const CanvasPicture& picture, bool selectionOnly, QWidget* parent);

    [[nodiscard]] PictureFormat format() const;
    [[nodiscard]] PictureOptions options() const;

    void accept() override;

private:
    void updateSize();

    const CanvasPicture& m_picture;
    QComboBox* m_what;
    QComboBox* m_format;
    QComboBox* m_theme;
    QComboBox* m_scale;
    QLabel* m_size;
    QLabel* m_reduced; ///< says that the picture is smaller than chosen
};

} // namespace millrace::ui
