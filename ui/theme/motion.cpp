// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/motion.h"

#include "theme/system_appearance.h"
#include "theme/theme.h"

#include <QApplication>
#include <QPointer>
#include <QSettings>

#include <algorithm>
#include <array>

namespace millrace::ui {

namespace {

const QString kKey = QStringLiteral("looks/reduceMotion");

/// What Qt moves by itself.
constexpr std::array kEffects{Qt::UI_AnimateMenu,    Qt::UI_FadeMenu,    Qt::UI_AnimateCombo,
                              Qt::UI_AnimateTooltip, Qt::UI_FadeTooltip, Qt::UI_AnimateToolBox};

/// Stills Qt's own effects, or gives them back as they were at the start.
void setStill(bool still) {
    static const std::array<bool, kEffects.size()> usual = [] {
        std::array<bool, kEffects.size()> states{};
        std::ranges::transform(kEffects, states.begin(), &QApplication::isEffectEnabled);
        return states;
    }();
    for (std::size_t i = 0; i < kEffects.size(); ++i) {
        QApplication::setEffectEnabled(kEffects[i], usual[i] && !still);
    }
}

bool isReductionWanted() {
    const QVariant choice = QSettings().value(kKey);
    return choice.isValid() ? choice.toBool() : Theme::instance().system().wantsLessMotion();
}

} // namespace

Motion::Motion(QObject* parent)
    : QObject(parent)
    , m_reduced(isReductionWanted()) {
    connect(&Theme::instance().system(), &SystemAppearance::changed, this, &Motion::look);
    setStill(m_reduced);
}

Motion& Motion::instance() {
    static QPointer<Motion> motion;
    if (motion.isNull()) {
        motion = new Motion(qApp);
    }
    return *motion;
}

bool Motion::isReduced() const {
    return m_reduced;
}

void Motion::reduce(bool reduced) {
    QSettings().setValue(kKey, reduced);
    look();
}

void Motion::followSystem() {
    QSettings().remove(kKey);
    look();
}

void Motion::look() {
    const bool reduced = isReductionWanted();
    if (reduced != m_reduced) {
        m_reduced = reduced;
        setStill(reduced);
        emit changed(reduced);
    }
}

bool motionReduced() {
    return Motion::instance().isReduced();
}

} // namespace millrace::ui
