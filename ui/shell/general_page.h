// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace millrace::ui {

class ActionTable;

/// The settings' page of language, looks, recovery and start.
class GeneralPage final : public QWidget {
    Q_OBJECT

public:
    explicit GeneralPage(const ActionTable& actions, QWidget* parent = nullptr);
};

} // namespace millrace::ui
