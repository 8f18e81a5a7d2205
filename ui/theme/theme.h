// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/snapshot.h"
#include "model/finding.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPalette>
#include <QString>

#include <array>

namespace millrace::ui {

class SystemAppearance;

enum class ThemeChoice { system, light, dark };

/// Every colour that the window uses beyond the palette, from resources/themes/<name>.json. Text has a
/// contrast of at least 4.5:1 on its ground, shapes 3:1.
struct ThemeColors {
    QColor canvas, canvasGrid, surface, surfaceRaised, border, text, textMuted, accent, accentText;
    QColor separator; ///< quiet line between areas; says nothing by itself
    QColor hover;     ///< ground under the pointer
    QColor selection; ///< ground of what is chosen in lists and menus; `text` is read on it
    QColor nodeBody, nodeHeader, nodeBorder, nodeSelected, wire, wireActive, wireSelected, portRecords,
        portRead, portDeliver;
    QColor error, warning, hint, success, throttled;
    QColor bandIdle, bandCalm, bandBusy, bandHot, bandThrottled, bandStopped;
    std::array<QColor, 8> series; ///< chart lines, told apart by luminance too
    std::array<QColor, 6> heat;   ///< ramp of the heat map, low to high
    QColor limitLine, chartGrid;

    [[nodiscard]] QColor band(LoadBand band) const;

    /// Colour of an icon or word that says how bad a finding is.
    [[nodiscard]] QColor severity(Severity severity) const;
};

/// The theme in force; follows the system when the choice is `system`, at once.
class Theme final : public QObject {
    Q_OBJECT

public:
    /// Made once in the application, before the first window; sets its style, palette and style sheet.
    explicit Theme(QObject* parent = nullptr);
    ~Theme() override;

    /// The one Theme of the application; made on the first call if nobody did.
    [[nodiscard]] static Theme& instance();

    /// The colours of resources/themes/<name>.json; `light` and `dark` ship with the program.
    [[nodiscard]] static ThemeColors colorsOf(const QString& name);

    void choose(ThemeChoice choice);

    [[nodiscard]] ThemeChoice choice() const { return m_choice; }

    [[nodiscard]] bool isDark() const { return m_dark; }

    [[nodiscard]] const ThemeColors& colors() const { return m_colors; }

    /// An icon of ours (resources/icons/<name>.svg), drawn in the text colour of the theme in force, also
    /// after it changed; `error`, `warning`, `hint`, `success` and `throttled` in theirs. An unknown name
    /// gives `generic`.
    [[nodiscard]] QIcon icon(const QString& name) const;

    /// Name of the icon of a severity.
    [[nodiscard]] static QString iconOf(Severity severity);

    /// Word and pattern that go with a band, so that colour is never alone.
    [[nodiscard]] static QString bandWord(LoadBand band);
    [[nodiscard]] static Qt::BrushStyle bandPattern(LoadBand band);

    /// A font with figures of equal width, for aligned numbers.
    [[nodiscard]] static QFont numberFont(const QFont& base);

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void changed();

private:
    void apply();
    void followSystem();

    ThemeChoice m_choice = ThemeChoice::system;
    bool m_dark = false;
    bool m_applying = false;
    SystemAppearance* m_system = nullptr;
    ThemeColors m_colors;
};

} // namespace millrace::ui
