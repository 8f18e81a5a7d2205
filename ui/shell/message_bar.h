// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>

#include <functional>
#include <vector>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace millrace::ui {

enum class MessageKind { information, success, warning, error };

/// A button of a message: says what it does, closes the message and does it.
struct MessageAction {
    QString text;
    std::function<void()> run;
};

/// One sentence above the canvas that stays until it is closed: for what a person should know and need not
/// answer at once. A new message takes the place of the one before.
class MessageBar final : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    void say(MessageKind kind, const QString& text, std::vector<MessageAction> actions = {});
    void dismiss();

    /// The sentence shown; empty when there is none.
    [[nodiscard]] QString text() const;

    [[nodiscard]] MessageKind kind() const { return m_kind; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    MessageKind m_kind = MessageKind::information;
    QLabel* m_icon;
    QLabel* m_text;
    QBoxLayout* m_body; ///< sentence and buttons
    QHBoxLayout* m_buttons;
    QToolButton* m_close;
};

} // namespace millrace::ui
