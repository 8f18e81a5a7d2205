// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/text.h"
#include "base/time.h"
#include "base/units.h"
#include "cost/estimate.h"

#include <QString>

namespace millrace::ui {

/// Core's marked text in the language of the window.
[[nodiscard]] QString translated(const Text& text);
[[nodiscard]] QString translated(TextSource source);

/// An error as one sentence: where: what: what to do, in the language of the window.
[[nodiscard]] QString sentenceOf(const Error& error);

/// A figure with its unit by the locale, at most four significant digits: `1.5 MiB/s`, `1,200 records/s`.
[[nodiscard]] QString figureText(double value, Unit unit);

/// As figureText() where four digits say all of it, otherwise with all digits: `99,999,999 records/s`. For
/// what is said to be equal or a limit.
[[nodiscard]] QString exactText(double value, Unit unit);

/// A number by the locale with all its digits: `1,048,576`, `0.25`.
[[nodiscard]] QString numberText(double value);

/// A number by the locale with all its digits, and its unit: `1 shard`, `1,048,576 B`.
[[nodiscard]] QString wholeText(double value, Unit unit);

/// `text` with numbers and the words after them kept on one line, as in "10 MiB" and "records/s".
[[nodiscard]] QString unbroken(QString text);

/// The unit's word or symbol as it stands after a number; empty for plain counts.
[[nodiscard]] QString unitText(Unit unit);

/// An amount in USD by the locale, with as many decimals as the estimate shows.
[[nodiscard]] QString amountText(const Money& amount);

/// A simulated time as on the run bar: `01:23:45.6`.
[[nodiscard]] QString clockText(SimTime time);

} // namespace millrace::ui
