// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/profile_curve.h"
#include "inspector/special_view.h"

class QComboBox;
class QLabel;

namespace millrace::ui {

/// A producer's traffic profile as a curve over the run, a day or a week, with peak and mean in words.
class ProfileView final : public SpecialView {
    Q_OBJECT

public:
    ProfileView(const Context& context, QWidget* parent);

protected:
    void refresh() override;

private:
    enum class Span { run, day, week };

    [[nodiscard]] Span spanFor(const std::string& kind) const;
    [[nodiscard]] QString wordsOf(const ProfileShape& shape, double horizon) const;
    void store(const ProfileChange& change, const QString& what);

    QComboBox* m_span;
    ProfileCurve* m_curve;
    QLabel* m_words;
    std::string m_kind; ///< that the span was chosen for
    int m_gesture;      ///< moves of one drag are one undo step
};

} // namespace millrace::ui
