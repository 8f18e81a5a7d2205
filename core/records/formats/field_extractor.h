// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace millrace {

/// Takes one field out of a record's bytes.
class FieldExtractor {
public:
    virtual ~FieldExtractor() = default;

    /// Nothing when the record has no such field or is not of the format.
    [[nodiscard]] virtual std::optional<std::string> extract(std::string_view record) const = 0;
};

/// A member of a JSON object by path: `user.id`, `items[0].sku`. Strings come without quotes, other values as
/// JSON.
[[nodiscard]] Result<std::unique_ptr<FieldExtractor>> makeJsonExtractor(const std::string& path);

/// A column by name. Error: no such column (the answer lists them).
[[nodiscard]] Result<std::unique_ptr<FieldExtractor>> makeCsvExtractor(const std::vector<std::string>& header,
                                                                       const std::string& column);

/// A named group of a regular expression (PCRE2; `(?<client>\S+)`), searched in the record. Errors: the
/// expression does not compile (with the place), no such group. An expression that takes far too many steps
/// on a record counts as no match.
[[nodiscard]] Result<std::unique_ptr<FieldExtractor>> makeTextExtractor(const std::string& expression,
                                                                        const std::string& group);

} // namespace millrace
