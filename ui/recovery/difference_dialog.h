// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/project_difference.h"

#include <QDialog>
#include <QString>

#include <vector>

class QLabel;
class QTreeWidget;

namespace millrace::ui {

/// What two states of a project are called where they are compared.
struct ComparedNames {
    QString title;  ///< of the window
    QString before; ///< heading: "In the file"
    QString after;  ///< heading: "Recovered"
};

/// A list of what differs between two states of a project, to read. Stays open beside the work; deletes
/// itself when it is closed.
class DifferenceDialog final : public QDialog {
    Q_OBJECT

public:
    DifferenceDialog(ComparedNames names, const std::vector<ProjectDifference>& differences, QWidget* parent);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitColumns();
    void fill(const std::vector<ProjectDifference>& differences);

    QLabel* m_summary;
    QTreeWidget* m_list;
};

} // namespace millrace::ui
