// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace millrace::ui {

/// What a window may ask of the program that owns all windows.
class WindowHost {
public:
    virtual ~WindowHost() = default;

    /// Opens another, empty window.
    virtual void openNewWindow() = 0;

    /// Brings the window to the front in which `file` is open, if it is another one than `asking`. Answers
    /// whether there is one.
    virtual bool showWindowOf(const QString& file, const QWidget* asking) = 0;

    /// Ends the program, after each window's question. False: somebody gave up.
    virtual bool quit() = 0;
};

} // namespace millrace::ui
