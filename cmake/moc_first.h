// SPDX-License-Identifier: GPL-3.0-or-later
// What moc reads before any header of the window (millrace_moc in MillraceTargets.cmake says why).
#pragma once

#include <cstddef>
