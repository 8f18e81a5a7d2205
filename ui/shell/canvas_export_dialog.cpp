// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/canvas_export_dialog.h"

#include "theme/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSettings>

#include <algorithm>
#include <cmath>

namespace millrace::ui {

namespace {

const QString kFormatKey = QStringLiteral("export/canvas-format");
const QString kThemeKey = QStringLiteral("export/canvas-theme");
const QString kScaleKey = QStringLiteral("export/canvas-scale");
constexpr double kScales[] = {0.5, 1, 2, 3, 4};
constexpr double kUsualScale = 2; ///< sharp when printed or shown large

void pick(QComboBox& box, const QVariant& value) {
    const int index = box.findData(value);
    box.setCurrentIndex(std::max(0, index));
}

} // namespace

CanvasExportDialog::CanvasExportDialog(const CanvasPicture& picture, bool selectionOnly, QWidget* parent)
    : QDialog(parent)
    , m_picture(picture)
    , m_what(new QComboBox(this))
    , m_format(new QComboBox(this))
    , m_theme(new QComboBox(this))
    , m_scale(new QComboBox(this))
    , m_size(new QLabel(this))
    , m_reduced(new QLabel(this)) {
    setObjectName(QStringLiteral("canvasExport"));
    setWindowTitle(tr("Export canvas"));
    m_what->addItem(tr("Everything"), false);
    if (!picture.area(true).isEmpty()) {
        m_what->addItem(tr("Selection"), true);
    }
    m_format->addItem(tr("PNG picture"), static_cast<int>(PictureFormat::png));
    m_format->addItem(tr("SVG drawing"), static_cast<int>(PictureFormat::svg));
    m_format->addItem(tr("PDF page"), static_cast<int>(PictureFormat::pdf));
    m_theme->addItem(tr("As shown"), QString());
    m_theme->addItem(tr("Light"), QStringLiteral("light"));
    m_theme->addItem(tr("Dark"), QStringLiteral("dark"));
    for (const double scale : kScales) {
        m_scale->addItem(tr("%1 %").arg(QLocale().toString(static_cast<int>(std::lround(scale * 100)))),
                         scale);
    }
    QSettings settings;
    pick(*m_what, selectionOnly);
    pick(*m_format, settings.value(kFormatKey, 0).toInt());
    pick(*m_theme, settings.value(kThemeKey).toString());
    pick(*m_scale, settings.value(kScaleKey, kUsualScale).toDouble());
    m_size->setProperty("role", QStringLiteral("muted"));
    auto* form = new QFormLayout(this);
    form->addRow(tr("&What:"), m_what);
    form->addRow(tr("&Format:"), m_format);
    form->addRow(tr("&Colours:"), m_theme);
    form->addRow(tr("&Size:"), m_scale);
    form->addRow(QString(), m_size);
    m_reduced->setObjectName(QStringLiteral("reduced"));
    m_reduced->setWordWrap(true);
    form->addRow(m_reduced);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    buttons->addButton(tr("Export…"), QDialogButtonBox::AcceptRole)->setDefault(true);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &CanvasExportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QComboBox* box : {m_what, m_format, m_theme, m_scale}) {
        connect(box, &QComboBox::currentIndexChanged, this, &CanvasExportDialog::updateSize);
    }
    updateSize();
}

PictureFormat CanvasExportDialog::format() const {
    return static_cast<PictureFormat>(m_format->currentData().toInt());
}

PictureOptions CanvasExportDialog::options() const {
    return {m_what->currentData().toBool(), m_theme->currentData().toString(),
            m_scale->currentData().toDouble()};
}

void CanvasExportDialog::accept() {
    QSettings settings;
    settings.setValue(kFormatKey, m_format->currentData());
    settings.setValue(kThemeKey, m_theme->currentData());
    settings.setValue(kScaleKey, m_scale->currentData());
    QDialog::accept();
}

void CanvasExportDialog::updateSize() {
    const double scale = m_picture.scale(format(), options());
    const QSizeF size = m_picture.area(options().selectionOnly).size() * scale;
    const auto whole = [](double value) { return QLocale().toString(static_cast<int>(std::lround(value))); };
    constexpr double kMillimetres = 25.4 / 96;
    m_size->setText(format() == PictureFormat::pdf
                        ? tr("%1 × %2 mm", "page")
                              .arg(whole(size.width() * kMillimetres), whole(size.height() * kMillimetres))
                        : tr("%1 × %2 pixels").arg(whole(size.width()), whole(size.height())));
    const double longest = CanvasPicture::longest(format());
    const double percent = scale * 100;
    const QString shown = QLocale().toString(percent, 'f', percent < 10 ? 1 : 0);
    m_reduced->setText(
        format() == PictureFormat::pdf
            ? tr("Reduced to %1 %, because a PDF page may be %2 mm long at most.")
                  .arg(shown, whole(longest * kMillimetres))
            : tr("Reduced to %1 %, because a PNG picture may be %2 pixels long at most; SVG has no limit.")
                  .arg(shown, std::isfinite(longest) ? whole(longest) : QString()));
    m_reduced->setVisible(scale < options().scale);
}

} // namespace millrace::ui
