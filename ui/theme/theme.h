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
#include <QStringList>

#include <array>
#include <string_view>

namespace millrace::ui {

class SystemAppearance;

enum class ThemeChoice { system, light, dark, contrast };

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
    std::array<QColor, 6> frames; ///< of frames, in the order of frameColorNames()
    QColor limitLine, chartGrid;

    [[nodiscard]] QColor band(LoadBand band) const;

    /// Colour of an icon or word that says how bad a finding is.
    [[nodiscard]] QColor severity(Severity severity) const;

    /// The frame colour of that name; the accent for one that this version does not know.
    [[nodiscard]] QColor frame(std::string_view name) const;

    /// As project files name them (Annotation::color).
    [[nodiscard]] static const std::array<const char*, 6>& frameColorNames();
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

    /// The colours of resources/themes/<name>.json.
    [[nodiscard]] static ThemeColors colorsOf(const QString& name);

    /// The themes that ship with the program: `light`, `dark`, `contrast`.
    [[nodiscard]] static QStringList names();

    void choose(ThemeChoice choice);

    [[nodiscard]] ThemeChoice choice() const { return m_choice; }

    /// Whether the grounds of the theme in force are dark, as those of high contrast are.
    [[nodiscard]] bool isDark() const { return m_name != QLatin1String("light"); }

    /// Of the theme in force, one of names().
    [[nodiscard]] const QString& name() const { return m_name; }

    /// What the desktop prefers.
    [[nodiscard]] SystemAppearance& system() const { return *m_system; }

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
    friend class BorrowedColors;
    void apply();
    void followSystem();
    [[nodiscard]] QString nameOfChoice() const;

    ThemeChoice m_choice = ThemeChoice::system;
    QString m_name;
    bool m_applying = false;
    SystemAppearance* m_system = nullptr;
    ThemeColors m_colors;
};

/// While it lives, pictures are drawn in the colours of another theme; the window does not notice, as long as
/// no event is handled meanwhile.
class BorrowedColors {
public:
    /// One of Theme::names(); an empty name keeps the colours.
    explicit BorrowedColors(const QString& name);
    ~BorrowedColors();
    BorrowedColors(const BorrowedColors&) = delete;
    BorrowedColors& operator=(const BorrowedColors&) = delete;

private:
    ThemeColors m_own;
};

} // namespace millrace::ui
