// SPDX-License-Identifier: GPL-3.0-or-later
#include "recovery/difference_dialog.h"

#include "document/wording.h"
#include "theme/dialog_size.h"
#include "theme/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace millrace::ui {

namespace {

constexpr QSize kSize(760, 480);

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

/// A row has one line; values that differ in line breaks alone must not look alike.
QString onOneLine(QString text) {
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    return text.replace(QLatin1Char('\n'), QChar(0x21B5));
}

QString valueOf(const ProjectDifference& difference, const std::optional<std::string>& value) {
    const bool hasValues = difference.before || difference.after;
    if (value) {
        const QString text = QString::fromStdString(*value);
        bool isNumber = false;
        const double number = text.toDouble(&isNumber);
        return isNumber && difference.unit != Unit::none ? wholeText(number, difference.unit)
                                                         : onOneLine(text);
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
    resize(dialogSize(kSize, parent));
}

void DifferenceDialog::resizeEvent(QResizeEvent* event) {
    QDialog::resizeEvent(event);
    fitColumns();
}

void DifferenceDialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    fitColumns();
}

/// Each as wide as what is in it; where that is too much, values give way before what they are of.
void DifferenceDialog::fitColumns() {
    constexpr int kGap = 12;
    constexpr int kFirstValue = 2;
    constexpr int kLeastValue = 150;
    QHeaderView* header = m_list->header();
    const QAbstractItemView& view = *m_list;
    std::vector<int> widths;
    for (int column = 0; column < header->count(); ++column) {
        widths.push_back(std::max(view.sizeHintForColumn(column), header->sectionSizeHint(column)) + kGap);
    }
    const int room = m_list->viewport()->width();
    const auto narrow = [&](std::size_t from, std::size_t end, int least) {
        int excess = std::accumulate(widths.begin(), widths.end(), 0) - room;
        while (excess > 0) {
            const auto widest = std::max_element(widths.begin() + static_cast<std::ptrdiff_t>(from),
                                                 widths.begin() + static_cast<std::ptrdiff_t>(end));
            if (*widest <= least) {
                return;
            }
            --*widest;
            --excess;
        }
    };
    narrow(kFirstValue, widths.size(), kLeastValue);
    narrow(0, widths.size(), header->minimumSectionSize());
    for (int column = 0; column < header->count(); ++column) {
        header->resizeSection(column, widths[static_cast<std::size_t>(column)]);
    }
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
    if (m_list->topLevelItemCount() > 0) {
        m_list->setCurrentItem(m_list->topLevelItem(0));
    }
}

} // namespace millrace::ui
