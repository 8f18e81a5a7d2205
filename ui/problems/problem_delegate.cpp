// SPDX-License-Identifier: GPL-3.0-or-later
#include "problems/problem_delegate.h"

#include "document/wording.h"
#include "panels/text_height.h"
#include "problems/problems_model.h"

#include <QTreeView>

#include <algorithm>
#include <cmath>

namespace millrace::ui {

QSize ProblemDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    constexpr int kMostLines = 5;
    constexpr int kPadding = 12;
    constexpr int kBesideText = 36; // icon and paddings
    constexpr int kButtonHeight = 32;
    const QSize hint = QStyledItemDelegate::sizeHint(option, index);
    const auto column = static_cast<ProblemColumn>(index.column());
    if (column == ProblemColumn::fix) {
        const auto* model = static_cast<const ProblemsModel*>(index.model());
        const int buttons = static_cast<int>(model->finding(index.row()).fixes.size());
        return {hint.width(), buttons * kButtonHeight};
    }
    const auto* view = qobject_cast<const QTreeView*>(option.widget);
    if (column != ProblemColumn::problem || !view) {
        return hint;
    }
    const int width = std::max(view->columnWidth(index.column()) - kBesideText, 1);
    const qreal height = textHeight(unbroken(index.data().toString()), option.font, width, kMostLines);
    return {hint.width(), static_cast<int>(std::ceil(height)) + kPadding};
}

void ProblemDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    option->text = unbroken(option->text);
}

} // namespace millrace::ui
