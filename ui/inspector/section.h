// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QToolButton;
class QVBoxLayout;

namespace millrace::ui {

/// A heading that folds what is below it.
class Section final : public QWidget {
    Q_OBJECT

public:
    Section(const QString& title, bool open, QWidget* parent);

    void setTitle(const QString& title);
    void setOpen(bool open);

    [[nodiscard]] bool isOpen() const;

    /// A small button at the right end of the heading.
    QToolButton* addButton(const QString& icon, const QString& text);

    [[nodiscard]] QVBoxLayout* content() { return m_content; }

signals:
    void openChanged(bool open);

private:
    QToolButton* m_heading;
    QHBoxLayout* m_bar;
    QWidget* m_box;
    QVBoxLayout* m_content;
};

} // namespace millrace::ui
