// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <functional>
#include <string>
#include <string_view>

namespace millrace {

/// Name of a node inside a project file: `^[a-z][a-z0-9_-]{0,63}$`, never shown, never changed by a rename.
/// All random draws of a node derive from it (contract, section 1, "Ids").
class NodeId {
public:
    NodeId() = default;

    explicit NodeId(std::string text)
        : m_text(std::move(text)) {}

    [[nodiscard]] const std::string& text() const { return m_text; }

    [[nodiscard]] bool isEmpty() const { return m_text.empty(); }

    /// Whether `text` has the form of an id.
    [[nodiscard]] static bool isWellFormed(std::string_view text);

    auto operator<=>(const NodeId&) const = default;

private:
    std::string m_text;
};

/// One port of one node, written `node.port`.
struct PortRef {
    NodeId node;
    std::string port;

    [[nodiscard]] std::string text() const { return node.text() + "." + port; }

    auto operator<=>(const PortRef&) const = default;
};

} // namespace millrace

template <>
struct std::hash<millrace::NodeId> {
    std::size_t operator()(const millrace::NodeId& id) const noexcept {
        return std::hash<std::string>{}(id.text());
    }
};
