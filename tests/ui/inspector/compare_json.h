// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/json.h"

#include <QTest>

/// Compares two JSON values and shows what was there instead.
#define COMPARE_JSON(actual, expected)                                                                       \
    do {                                                                                                     \
        const millrace::Json actualJson = actual;                                                            \
        QVERIFY2(actualJson == expected, actualJson.dump().c_str());                                         \
    } while (false)
