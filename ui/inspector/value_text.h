// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/description.h"

#include <QString>

namespace millrace::ui {

/// A value as people read it: with unit, or the title of an enumeration's value.
[[nodiscard]] QString valueText(const Setting& setting, const Json& value);

} // namespace millrace::ui
