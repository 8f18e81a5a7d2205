// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/node_type.h"

#include <QString>

namespace millrace::ui {

/// Pages of the offline help as HTML, in the language of the window. Addresses: `help:index`,
/// `help:type/<type>` with an anchor for each setting, `help:concept/<name>`.
class HelpPages {
public:
    explicit HelpPages(const NodeTypes& types)
        : m_types(types) {}

    /// Empty when there is no such page.
    [[nodiscard]] QString page(const QString& address) const;

    [[nodiscard]] QString title(const QString& address) const;

private:
    [[nodiscard]] QString index() const;
    [[nodiscard]] QString typePage(const NodeType& type) const;
    [[nodiscard]] QString conceptPage(const QString& name) const;

    const NodeTypes& m_types;
};

} // namespace millrace::ui
