// SPDX-License-Identifier: GPL-3.0-or-later
// precompiled.h for the GoogleTest executables.
#pragma once

#include "precompiled.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
