// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes.h"

#include <algorithm>

namespace millrace::ui {

std::vector<Scene> allScenes() {
    std::vector<Scene> scenes;
    addPanelScenes(scenes);
    addInspectorScenes(scenes);
    addCanvasScenes(scenes);
    addMenuScenes(scenes);
    addDialogScenes(scenes);
    addFileDialogScenes(scenes);
    std::ranges::stable_sort(scenes, {}, &Scene::act);
    return scenes;
}

} // namespace millrace::ui
