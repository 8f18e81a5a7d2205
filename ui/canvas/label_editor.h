// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QRect>
#include <QString>

#include <functional>

class QLineEdit;
class QPlainTextEdit;

namespace millrace::ui {

/// Edits a text where it stands on the canvas. Enter (Ctrl+Enter in several lines) or a click elsewhere
/// takes it, Esc leaves it as it was.
class LabelEditor final : public QObject {
    Q_OBJECT

public:
    using Accept = std::function<void(const QString& text)>;

    /// `parent` is the widget in which it appears.
    explicit LabelEditor(QWidget* parent);

    void editLine(const QRect& area, const QString& text, Accept accept);
    void editLines(const QRect& area, const QString& text, Accept accept);

    [[nodiscard]] bool isActive() const;

    /// Takes what is typed, or drops it.
    void finish(bool accept);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void open(QWidget* editor, const QRect& area, Accept accept);

    QWidget* m_parent;
    QLineEdit* m_line;
    QPlainTextEdit* m_lines;
    Accept m_accept;
};

} // namespace millrace::ui
