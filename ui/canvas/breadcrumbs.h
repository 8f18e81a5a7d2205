// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

class QHBoxLayout;

namespace millrace::ui {

/// Where one is, over the canvas: Project › Frame › Frame. A click on a part leads out to it.
class Breadcrumbs final : public QFrame {
    Q_OBJECT

public:
    explicit Breadcrumbs(QWidget* parent);

    /// The project's name and the titles of the frames that were gone into. Hidden for the project alone.
    void setPath(const QStringList& path);

    [[nodiscard]] const QStringList& path() const { return m_path; }

signals:
    /// The part at `depth` of the path, 0 for the project.
    void chosen(std::size_t depth);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QStringList m_path;
    QHBoxLayout* m_layout;
};

} // namespace millrace::ui
