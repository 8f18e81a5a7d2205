// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QListView;

namespace millrace::ui {

class Document;
class HistoryModel;

/// The undo history as a list: what was done, where the project stands in it and which state is saved. A
/// click or Enter goes to a step.
class HistoryPanel final : public QWidget {
    Q_OBJECT

public:
    explicit HistoryPanel(Document& document, QWidget* parent = nullptr);

    [[nodiscard]] HistoryModel& model() const { return *m_model; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void showCurrent();
    void jump(int row);
    void retranslate();

    HistoryModel* m_model;
    QListView* m_list;
};

} // namespace millrace::ui
