// SPDX-License-Identifier: GPL-3.0-or-later
#include "recovery/difference_dialog.h"

#include "document/wording.h"
#include "theme/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace millrace::ui {

namespace {

constexpr QSize kSize(760, 480);
constexpr int kRowHeight = 24;

QString iconOf(DifferenceKind kind) {
    switch (kind) {
    case DifferenceKind::added:
        return QStringLiteral("add");
    case DifferenceKind::removed:
        return QStringLiteral("delete");
    case DifferenceKind::changed:
        return QStringLiteral("rename");
    }
    return {};
}

/// "Count (partition_key.count)": the title alone would not say which count.
QString whatOf(const ProjectDifference& difference) {
    switch (difference.kind) {
    case DifferenceKind::added:
        return DifferenceDialog::tr("Added");
    case DifferenceKind::removed:
        return DifferenceDialog::tr("Removed");
    case DifferenceKind::changed:
        break;
    }
    const QString title = translated(difference.what);
    QString path = QString::fromStdString(difference.path);
    path.remove(QStringLiteral("settings."));
    const bool isNested = path.contains(QLatin1Char('.')) || path.contains(QLatin1Char('['));
    return isNested && path != title
               ? DifferenceDialog::tr("%1 (%2)", "a setting and where it is").arg(title, path)
               : title;
}

QString valueOf(const ProjectDifference& difference, const std::optional<std::string>& value) {
    const bool hasValues = difference.before || difference.after;
    if (value) {
        return QString::fromStdString(*value);
    }
    return hasValues && difference.kind == DifferenceKind::changed
               ? DifferenceDialog::tr("not set", "a setting without a value of its own")
               : QString();
}

} // namespace

DifferenceDialog::DifferenceDialog(ComparedNames names, const std::vector<ProjectDifference>& differences,
                                   QWidget* parent)
    : QDialog(parent)
    , m_summary(new QLabel(this))
    , m_list(new QTreeWidget(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("differences"));
    setWindowTitle(names.title);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    m_summary->setWordWrap(true);
    m_list->setHeaderLabels({tr("Where", "heading"), tr("What", "heading"), names.before, names.after});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setAccessibleName(names.title);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(m_summary);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    fill(differences);
    resize(parent == nullptr ? kSize : kSize.boundedTo(parent->window()->size()));
}

void DifferenceDialog::fill(const std::vector<ProjectDifference>& differences) {
    for (const ProjectDifference& difference : differences) {
        auto* item = new QTreeWidgetItem(m_list, {translated(difference.subject), whatOf(difference),
                                                  valueOf(difference, difference.before),
                                                  valueOf(difference, difference.after)});
        item->setIcon(0, Theme::instance().icon(iconOf(difference.kind)));
        for (int column = 0; column < item->columnCount(); ++column) {
            item->setToolTip(column, item->text(column));
        }
    }
    m_summary->setText(differences.empty()
                           ? tr("There is no difference.")
                           : tr("%n difference(s)", nullptr, static_cast<int>(differences.size())));
    m_list->setVisible(!differences.empty());
    m_list->header()->setStretchLastSection(true);
    constexpr int kWidest = 240;
    for (int column = 0; column < 3; ++column) {
        m_list->resizeColumnToContents(column);
        m_list->setColumnWidth(column, std::min(kWidest, m_list->columnWidth(column) + 8));
    }
    // After measuring: a size hint stands for the text's width too.
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        m_list->topLevelItem(row)->setSizeHint(0, {m_list->columnWidth(0), kRowHeight});
    }
    if (m_list->topLevelItemCount() > 0) {
        m_list->setCurrentItem(m_list->topLevelItem(0));
    }
}

} // namespace millrace::ui
