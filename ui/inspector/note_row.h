// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/settings_subject.h"
#include "model/finding.h"

#include <QWidget>

#include <vector>

namespace millrace::ui {

class QuickFixButton;

/// A sentence with the icon of its severity, and buttons for the ways out.
class NoteRow final : public QWidget {
    Q_OBJECT

public:
    NoteRow(Severity severity, const QString& sentence, QWidget* parent);
    NoteRow(const Finding& finding, SettingsSubject& subject, QWidget* parent);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    std::vector<QuickFixButton*> m_buttons;
};

} // namespace millrace::ui
