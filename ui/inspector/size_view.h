// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/special_view.h"

class QLabel;

namespace millrace::ui {

class BarPicture;

/// How large the first records of a producer are, as a histogram and in words.
class SizeView final : public SpecialView {
    Q_OBJECT

public:
    SizeView(const Context& context, QWidget* parent);

protected:
    void refresh() override;

private:
    BarPicture* m_bars;
    QLabel* m_words;
};

} // namespace millrace::ui
