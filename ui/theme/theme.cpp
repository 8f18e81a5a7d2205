// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/theme.h"

#include "theme/icon_engine.h"
#include "theme/system_appearance.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QFontDatabase>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProxyStyle>
#include <QWidget>

namespace millrace::ui {

namespace {

struct NamedColor {
    const char* name;
    QColor ThemeColors::*member;
};

constexpr NamedColor kColors[] = {
    {"canvas", &ThemeColors::canvas},
    {"canvasGrid", &ThemeColors::canvasGrid},
    {"surface", &ThemeColors::surface},
    {"surfaceRaised", &ThemeColors::surfaceRaised},
    {"border", &ThemeColors::border},
    {"separator", &ThemeColors::separator},
    {"hover", &ThemeColors::hover},
    {"selection", &ThemeColors::selection},
    {"text", &ThemeColors::text},
    {"textMuted", &ThemeColors::textMuted},
    {"accent", &ThemeColors::accent},
    {"accentText", &ThemeColors::accentText},
    {"nodeBody", &ThemeColors::nodeBody},
    {"nodeHeader", &ThemeColors::nodeHeader},
    {"nodeBorder", &ThemeColors::nodeBorder},
    {"nodeSelected", &ThemeColors::nodeSelected},
    {"wire", &ThemeColors::wire},
    {"wireActive", &ThemeColors::wireActive},
    {"wireSelected", &ThemeColors::wireSelected},
    {"portRecords", &ThemeColors::portRecords},
    {"portRead", &ThemeColors::portRead},
    {"portDeliver", &ThemeColors::portDeliver},
    {"error", &ThemeColors::error},
    {"warning", &ThemeColors::warning},
    {"hint", &ThemeColors::hint},
    {"success", &ThemeColors::success},
    {"throttled", &ThemeColors::throttled},
    {"bandIdle", &ThemeColors::bandIdle},
    {"bandCalm", &ThemeColors::bandCalm},
    {"bandBusy", &ThemeColors::bandBusy},
    {"bandHot", &ThemeColors::bandHot},
    {"bandThrottled", &ThemeColors::bandThrottled},
    {"bandStopped", &ThemeColors::bandStopped},
    {"limitLine", &ThemeColors::limitLine},
    {"chartGrid", &ThemeColors::chartGrid},
};

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

template <std::size_t N>
void readColors(const QJsonArray& from, std::array<QColor, N>& to) {
    for (std::size_t i = 0; i < N; ++i) {
        to[i] = QColor(from.at(static_cast<qsizetype>(i)).toString());
    }
}

/// Of what cannot be used now. The muted text of high contrast is nearly as bright as any other.
QColor disabledText(const ThemeColors& colors, const QString& name) {
    return name == QLatin1String("contrast") ? colors.separator : colors.textMuted;
}

QPalette paletteOf(const ThemeColors& colors, const QString& name) {
    QPalette palette;
    palette.setColor(QPalette::Window, colors.surface);
    palette.setColor(QPalette::WindowText, colors.text);
    palette.setColor(QPalette::Base, colors.surfaceRaised);
    palette.setColor(QPalette::AlternateBase, colors.surface);
    palette.setColor(QPalette::Text, colors.text);
    palette.setColor(QPalette::PlaceholderText, colors.textMuted);
    palette.setColor(QPalette::Button, colors.surface);
    palette.setColor(QPalette::ButtonText, colors.text);
    palette.setColor(QPalette::BrightText, colors.error);
    palette.setColor(QPalette::Highlight, colors.accent);
    palette.setColor(QPalette::HighlightedText, colors.accentText);
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.accent);
    palette.setColor(QPalette::ToolTipBase, colors.surfaceRaised);
    palette.setColor(QPalette::ToolTipText, colors.text);
    palette.setColor(QPalette::Light, colors.surfaceRaised);
    palette.setColor(QPalette::Midlight, colors.hover);
    palette.setColor(QPalette::Mid, colors.separator);
    palette.setColor(QPalette::Dark, colors.border);
    palette.setColor(QPalette::Shadow, colors.border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, disabledText(colors, name));
    }
    return palette;
}

QString styleSheetOf(const ThemeColors& colors, const QString& name) {
    QString sheet = QString::fromUtf8(contentOf(QStringLiteral(":/themes/style.qss")));
    sheet.replace(QLatin1String("@folder"), QStringLiteral(":/themes/") + name);
    sheet.replace(QLatin1String("@disabledText"), disabledText(colors, name).name());
    // Longest names first: @textMuted holds @text.
    std::vector<NamedColor> names(std::begin(kColors), std::end(kColors));
    std::stable_sort(names.begin(), names.end(), [](const NamedColor& a, const NamedColor& b) {
        return qstrlen(a.name) > qstrlen(b.name);
    });
    for (const auto& [colorName, member] : names) {
        sheet.replace(QLatin1Char('@') + QLatin1String(colorName), (colors.*member).name());
    }
    return sheet;
}

Theme* theTheme = nullptr;

/// Fusion, with the icons of the theme in message boxes.
class LookStyle final : public QProxyStyle {
public:
    LookStyle()
        : QProxyStyle(QStringLiteral("Fusion")) {}

    [[nodiscard]] QIcon standardIcon(StandardPixmap which, const QStyleOption* option,
                                     const QWidget* widget) const override {
        const auto ours = [](const char* name) { return Theme::instance().icon(QLatin1String(name)); };
        switch (which) {
        case SP_MessageBoxQuestion:
            return ours("help");
        case SP_MessageBoxInformation:
            return ours("hint");
        case SP_MessageBoxWarning:
            return ours("warning");
        case SP_MessageBoxCritical:
            return ours("error");
        default:
            return QProxyStyle::standardIcon(which, option, widget);
        }
    }
};

} // namespace

QColor ThemeColors::band(LoadBand band) const {
    switch (band) {
    case LoadBand::idle:
        return bandIdle;
    case LoadBand::calm:
        return bandCalm;
    case LoadBand::busy:
        return bandBusy;
    case LoadBand::hot:
        return bandHot;
    case LoadBand::throttled:
        return bandThrottled;
    case LoadBand::stopped:
        return bandStopped;
    }
    return bandIdle;
}

QColor ThemeColors::frame(std::string_view name) const {
    const auto& names = frameColorNames();
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? accent : frames[static_cast<std::size_t>(found - names.begin())];
}

const std::array<const char*, 6>& ThemeColors::frameColorNames() {
    static constexpr std::array<const char*, 6> kNames{"blue", "green", "amber", "red", "violet", "grey"};
    return kNames;
}

QColor ThemeColors::severity(Severity severity) const {
    switch (severity) {
    case Severity::error:
        return error;
    case Severity::warning:
        return warning;
    case Severity::hint:
        return hint;
    }
    return hint;
}

Theme::Theme(QObject* parent)
    : QObject(parent)
    , m_system(new SystemAppearance(this)) {
    theTheme = this;
    QApplication::setStyle(new LookStyle);
    connect(m_system, &SystemAppearance::changed, this, &Theme::followSystem);
    qApp->installEventFilter(this);
    apply();
}

Theme::~Theme() {
    if (theTheme == this) {
        theTheme = nullptr;
    }
}

Theme& Theme::instance() {
    if (!theTheme) {
        theTheme = new Theme(qApp);
    }
    return *theTheme;
}

ThemeColors Theme::colorsOf(const QString& name) {
    const QJsonObject values =
        QJsonDocument::fromJson(contentOf(QStringLiteral(":/themes/%1.json").arg(name))).object();
    ThemeColors colors;
    for (const auto& [colorName, member] : kColors) {
        colors.*member = QColor(values.value(QLatin1String(colorName)).toString());
    }
    readColors(values.value(QStringLiteral("series")).toArray(), colors.series);
    readColors(values.value(QStringLiteral("heat")).toArray(), colors.heat);
    readColors(values.value(QStringLiteral("frames")).toArray(), colors.frames);
    return colors;
}

QStringList Theme::names() {
    return {QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("contrast")};
}

void Theme::choose(ThemeChoice choice) {
    if (choice != m_choice) {
        m_choice = choice;
        apply();
    }
}

void Theme::followSystem() {
    if (nameOfChoice() != m_name) {
        apply();
    }
}

QString Theme::nameOfChoice() const {
    switch (m_choice) {
    case ThemeChoice::light:
        return QStringLiteral("light");
    case ThemeChoice::dark:
        return QStringLiteral("dark");
    case ThemeChoice::contrast:
        return QStringLiteral("contrast");
    case ThemeChoice::system:
        break;
    }
    return m_system->wantsContrast() ? QStringLiteral("contrast")
           : m_system->isDark()      ? QStringLiteral("dark")
                                     : QStringLiteral("light");
}

void Theme::apply() {
    m_applying = true;
    m_name = nameOfChoice();
    m_colors = colorsOf(m_name);
    QApplication::setPalette(paletteOf(m_colors, m_name));
    qApp->setStyleSheet(styleSheetOf(m_colors, m_name));
    m_applying = false;
    emit changed();
}

bool Theme::eventFilter(QObject* watched, QEvent* event) {
    // The platform says so to every window; our own changes must not bring us back here.
    if (event->type() == QEvent::ThemeChange && !m_applying && watched->isWidgetType() &&
        static_cast<QWidget*>(watched)->isWindow()) {
        m_system->look();
    }
    return QObject::eventFilter(watched, event);
}

QIcon Theme::icon(const QString& name) const {
    return QIcon(new IconEngine(name));
}

QString Theme::iconOf(Severity severity) {
    switch (severity) {
    case Severity::error:
        return QStringLiteral("error");
    case Severity::warning:
        return QStringLiteral("warning");
    case Severity::hint:
        return QStringLiteral("hint");
    }
    return QStringLiteral("hint");
}

QString Theme::bandWord(LoadBand band) {
    switch (band) {
    case LoadBand::idle:
        return tr("Idle");
    case LoadBand::calm:
        return tr("Calm");
    case LoadBand::busy:
        return tr("Busy");
    case LoadBand::hot:
        return tr("Hot");
    case LoadBand::throttled:
        return tr("Throttled");
    case LoadBand::stopped:
        return tr("Stopped");
    }
    return {};
}

Qt::BrushStyle Theme::bandPattern(LoadBand band) {
    switch (band) {
    case LoadBand::idle:
        return Qt::NoBrush;
    case LoadBand::calm:
        return Qt::SolidPattern;
    case LoadBand::busy:
        return Qt::Dense2Pattern;
    case LoadBand::hot:
        return Qt::BDiagPattern;
    case LoadBand::throttled:
        return Qt::DiagCrossPattern;
    case LoadBand::stopped:
        return Qt::HorPattern;
    }
    return Qt::NoBrush;
}

QFont Theme::numberFont(const QFont& base) {
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(base.pointSizeF() > 0 ? base.pointSizeF() : font.pointSizeF());
    font.setWeight(base.weight());
    return font;
}

BorrowedColors::BorrowedColors(const QString& name)
    : m_own(Theme::instance().m_colors) {
    if (!name.isEmpty()) {
        Theme::instance().m_colors = Theme::colorsOf(name);
    }
}

BorrowedColors::~BorrowedColors() {
    Theme::instance().m_colors = m_own;
}

} // namespace millrace::ui
