// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPoint>
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
    /// Why a text cannot be taken; empty when it can.
    using Check = std::function<QString(const QString& text)>;

    /// `parent` is the widget in which it appears.
    explicit LabelEditor(QWidget* parent);

    /// What `check` refuses is not taken: Enter leaves it there, with its reason. `text` itself may stay.
    void editLine(const QRect& area, const QString& text, Accept accept, Check check = {});
    void editLines(const QRect& area, const QString& text, Accept accept);

    [[nodiscard]] bool isActive() const;

    /// Takes what is typed, or drops it.
    void finish(bool accept);

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    /// Why what is typed now would be refused; empty when it would not be or nothing is edited. `place` is
    /// below the text, in the parent.
    void reasonChanged(QPoint place, const QString& reason);
    /// The text was left although it could not be taken.
    void refused(const QString& reason);

private:
    void check();
    void open(QWidget* editor, const QRect& area, Accept accept);

    QWidget* m_parent;
    QLineEdit* m_line;
    QPlainTextEdit* m_lines;
    Accept m_accept;
    Check m_check;
    QString m_before; ///< the text as it was opened
    QString m_reason;
};

} // namespace millrace::ui
