// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/special_view.h"

class QLabel;

namespace millrace::ui {

class BarPicture;

/// How a producer's keys fall on the shards of the streams that it writes to: by the arithmetic of the design
/// checks, which hashes the keys as the service does.
class KeySharesView final : public SpecialView {
    Q_OBJECT

public:
    KeySharesView(const Context& context, QWidget* parent);

protected:
    void refresh() override;

private:
    struct Part {
        QLabel* title;
        BarPicture* bars;
        QLabel* words;
    };

    [[nodiscard]] Part makePart();

    std::vector<Part> m_parts; ///< one a stream
    QLabel* m_nothing;
};

} // namespace millrace::ui
