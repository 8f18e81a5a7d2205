// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/result.h"

namespace millrace {

std::string Error::sentence() const {
    std::string out;
    for (const std::string& part : {where, what.english(), todo.english()}) {
        if (part.empty()) {
            continue;
        }
        if (!out.empty()) {
            out += out.back() == '.' ? " " : ": ";
        }
        out += part;
    }
    return out;
}

Error Error::within(const std::string& outer) const {
    Error copy = *this;
    copy.where = where.empty() ? outer : outer + ": " + where;
    return copy;
}

} // namespace millrace
