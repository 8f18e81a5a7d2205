// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stage.h"

#include <functional>
#include <vector>

namespace millrace::ui {

/// One thing that people can see: a panel, a dialog, a state of the canvas.
struct Scene {
    const char* name; ///< of the picture's file, and of the test's row
    Act act;
    /// Brings it up and shows it, once or, as dialogs over dialogs, more often.
    std::function<void(Stage& stage, const Show& show)> play;
};

/// All of them, in the order of their acts.
[[nodiscard]] std::vector<Scene> allScenes();

// By what they show; each appends to `scenes`.
void addPanelScenes(std::vector<Scene>& scenes);
void addInspectorScenes(std::vector<Scene>& scenes);
void addCanvasScenes(std::vector<Scene>& scenes);
void addMenuScenes(std::vector<Scene>& scenes);
void addDialogScenes(std::vector<Scene>& scenes);
void addFileDialogScenes(std::vector<Scene>& scenes);

} // namespace millrace::ui
