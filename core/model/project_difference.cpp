// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project_difference.h"

#include "model/node_index.h"
#include "model/project_file.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>
#include <string_view>

namespace millrace {

namespace {

/// What the file calls a member, and what people call it.
struct Member {
    std::string_view key;
    TextSource title;
};

constexpr std::array kMembers{Member{"name", MR_TEXT("differences", "Name")},
                              Member{"description", MR_TEXT("differences", "Description")},
                              Member{"region", MR_TEXT("differences", "Region")},
                              Member{"version", MR_TEXT("differences", "File version")},
                              Member{"cost", MR_TEXT("differences", "Cost settings")},
                              Member{"account", MR_TEXT("differences", "Account")},
                              Member{"type", MR_TEXT("differences", "Type")},
                              Member{"label", MR_TEXT("differences", "Name")},
                              Member{"position", MR_TEXT("differences", "Position")},
                              Member{"activity", MR_TEXT("differences", "Activity")},
                              Member{"bends", MR_TEXT("differences", "Bend points")},
                              Member{"title", MR_TEXT("differences", "Title")},
                              Member{"text", MR_TEXT("differences", "Text")},
                              Member{"nodes", MR_TEXT("differences", "Nodes in it")},
                              Member{"color", MR_TEXT("differences", "Colour")},
                              Member{"collapsed", MR_TEXT("differences", "Collapsed")},
                              Member{"duration", MR_TEXT("differences", "Duration")},
                              Member{"seed", MR_TEXT("differences", "Seed")},
                              Member{"start", MR_TEXT("differences", "Start")},
                              Member{"warm_up", MR_TEXT("differences", "Warm-up")},
                              Member{"comparison", MR_TEXT("differences", "Comparison")},
                              Member{"value", MR_TEXT("differences", "Value")}};

Text titleOf(const std::string& path) {
    const std::string first = path.substr(0, path.find_first_of(".["));
    const auto found = std::ranges::find(kMembers, std::string_view(first), &Member::key);
    return found == kMembers.end() ? Text(path) : Text(found->title);
}

std::string valueText(const Json& value) {
    return value.is_string() ? value.get<std::string>()
                             : value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string textAt(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

const Json& memberOf(const Json& object, const std::string& key, const Json& otherwise) {
    const auto found = object.find(key);
    return found == object.end() ? otherwise : *found;
}

/// The file's root: both states are compared as they would be saved, so that nothing can be forgotten.
Json savedForm(const Pipeline& pipeline, const Catalog& catalog) {
    Result<Json> root = parseJson(formatProject(pipeline, catalog));
    return root ? std::move(root).value() : Json::object();
}

/// What a value is called, and its unit.
struct Named {
    Text title;
    Unit unit = Unit::none;
};

using NameOf = std::function<Named(const std::string& path)>;

class Comparer {
public:
    Comparer(const Pipeline& before, const Pipeline& after, const Catalog& catalog)
        : m_before(before)
        , m_after(after)
        , m_catalog(catalog)
        , m_namesBefore(before)
        , m_namesAfter(after) {}

    std::vector<ProjectDifference> differences() {
        const Json before = savedForm(m_before, m_catalog);
        const Json after = savedForm(m_after, m_catalog);
        if (before == after) {
            return {};
        }
        const auto both = [&](const char* key, auto&& compare) {
            compare(memberOf(before, key, kNone), memberOf(after, key, kNone));
        };
        members({}, MR_TEXT("differences", "Project"),
                without(before, {"nodes", "links", "annotations", "scenario", "objectives"}),
                without(after, {"nodes", "links", "annotations", "scenario", "objectives"}));
        both("nodes", [this](const Json& a, const Json& b) { nodes(a, b); });
        both("links", [this](const Json& a, const Json& b) { links(a, b); });
        both("annotations", [this](const Json& a, const Json& b) { annotations(a, b); });
        both("scenario", [this](const Json& a, const Json& b) { scenario(a, b); });
        both("objectives", [this](const Json& a, const Json& b) { objectives(a, b); });
        return std::move(m_found);
    }

private:
    using Keyed = std::map<std::string, const Json*>;

    static Json without(Json object, const std::vector<std::string>& keys) {
        for (const std::string& key : keys) {
            object.erase(key);
        }
        return object;
    }

    void add(DifferenceKind kind, const NodeId& node, const Text& subject) {
        m_found.push_back({kind, node, subject, {}, {}, std::nullopt, std::nullopt, Unit::none});
    }

    /// Goes down to single values.
    void values(const NodeId& node, const Text& subject, const std::string& path, const Json& before,
                const Json& after, const NameOf& nameOf) {
        if (before == after) {
            return;
        }
        if (before.is_object() && after.is_object()) {
            std::set<std::string> keys;
            for (const Json* side : {&before, &after}) {
                for (const auto& [key, value] : side->items()) {
                    keys.insert(key);
                }
            }
            for (const std::string& key : keys) {
                values(node, subject, path.empty() ? key : path + '.' + key, memberOf(before, key, kNone),
                       memberOf(after, key, kNone), nameOf);
            }
            return;
        }
        const bool isPlace = path == "position" || path == "bends";
        if (!isPlace && before.is_array() && after.is_array() && before.size() == after.size()) {
            for (std::size_t i = 0; i < before.size(); ++i) {
                values(node, subject, path + '[' + std::to_string(i) + ']', before[i], after[i], nameOf);
            }
            return;
        }
        const auto given = [](const Json& value) {
            return value.is_null() ? std::nullopt : std::optional(valueText(value));
        };
        Named name = nameOf(path);
        m_found.push_back({DifferenceKind::changed, node, subject, std::move(name.title), path, given(before),
                           given(after), name.unit});
    }

    void members(const NodeId& node, const Text& subject, const Json& before, const Json& after) {
        values(node, subject, {}, before.is_object() ? before : Json::object(),
               after.is_object() ? after : Json::object(),
               [](const std::string& member) { return Named{titleOf(member)}; });
    }

    /// `settings` by the titles of their descriptions; other members by those of the file.
    void described(const NodeId& node, const Text& subject, const Json& before, const Json& after,
                   const std::vector<Setting>* settings) {
        members(node, subject, without(before, {"settings"}), without(after, {"settings"}));
        const Json empty = Json::object();
        const Json& from = memberOf(before, "settings", empty);
        const Json& to = memberOf(after, "settings", empty);
        const auto nameOf = [&](const std::string& path) -> Named {
            const std::string inner = path.substr(std::string_view("settings.").size());
            for (const Json* side : {&to, &from}) {
                const Setting* setting = settings == nullptr ? nullptr : findSetting(*settings, *side, inner);
                if (setting != nullptr && !setting->title.isEmpty()) {
                    return {setting->title, setting->unit};
                }
            }
            return {inner};
        };
        values(node, subject, "settings", from, to, nameOf);
    }

    [[nodiscard]] static Keyed byKey(const Json& list, const std::function<std::string(const Json&)>& keyOf) {
        Keyed keyed;
        if (list.is_array()) {
            for (const Json& item : list) {
                keyed.emplace(keyOf(item), &item);
            }
        }
        return keyed;
    }

    /// Calls `changed` for what both lists have, in the order of `after`, and then tells what came or went.
    void keyed(const Json& before, const Json& after, const std::function<std::string(const Json&)>& keyOf,
               const std::function<void(const Json&, const Json&)>& changed,
               const std::function<void(DifferenceKind, const Json&)>& single) {
        const Keyed from = byKey(before, keyOf);
        const Keyed to = byKey(after, keyOf);
        if (after.is_array()) {
            for (const Json& item : after) {
                const auto found = from.find(keyOf(item));
                if (found == from.end()) {
                    single(DifferenceKind::added, item);
                } else {
                    changed(*found->second, item);
                }
            }
        }
        if (before.is_array()) {
            for (const Json& item : before) {
                if (!to.contains(keyOf(item))) {
                    single(DifferenceKind::removed, item);
                }
            }
        }
        order(before, after, keyOf, from, to);
    }

    void order(const Json& before, const Json& after, const std::function<std::string(const Json&)>& keyOf,
               const Keyed& from, const Keyed& to) {
        const auto common = [&keyOf](const Json& list, const Keyed& other) {
            std::vector<std::string> keys;
            for (const Json& item : list) {
                if (other.contains(keyOf(item))) {
                    keys.push_back(keyOf(item));
                }
            }
            return keys;
        };
        if (before.is_array() && after.is_array() && common(before, to) != common(after, from)) {
            m_found.push_back({DifferenceKind::changed,
                               {},
                               MR_TEXT("differences", "Project"),
                               MR_TEXT("differences", "Order in the file"),
                               {},
                               std::nullopt,
                               std::nullopt,
                               Unit::none});
        }
    }

    void nodes(const Json& before, const Json& after) {
        keyed(
            before, after, [](const Json& node) { return textAt(node, "id"); },
            [this](const Json& from, const Json& to) {
                const NodeId id(textAt(to, "id"));
                const NodeDescription* type = m_catalog.find(textAt(to, "type"));
                described(id, m_namesAfter.displayName(id), from, to,
                          type == nullptr ? nullptr : &type->settings);
            },
            [this](DifferenceKind kind, const Json& node) {
                const NodeId id(textAt(node, "id"));
                add(kind, id, namesOf(kind).displayName(id));
            });
    }

    [[nodiscard]] const NodeIndex& namesOf(DifferenceKind kind) const {
        return kind == DifferenceKind::removed ? m_namesBefore : m_namesAfter;
    }

    static NodeId nodeOf(const std::string& port) { return NodeId(port.substr(0, port.rfind('.'))); }

    [[nodiscard]] static Text nameOfLink(const Json& link, const NodeIndex& names) {
        return names.displayName(nodeOf(textAt(link, "from"))) + " → " +
               names.displayName(nodeOf(textAt(link, "to")));
    }

    void links(const Json& before, const Json& after) {
        keyed(
            before, after, [](const Json& link) { return textAt(link, "from") + ' ' + textAt(link, "to"); },
            [this](const Json& from, const Json& to) {
                const std::string port = textAt(to, "to");
                const Node* target = m_namesAfter.find(nodeOf(port));
                const NodeDescription* type = target == nullptr ? nullptr : m_catalog.find(target->type);
                const PortDescription* end =
                    type == nullptr ? nullptr : type->findPort(port.substr(port.rfind('.') + 1));
                described({}, nameOfLink(to, m_namesAfter), from, to,
                          end == nullptr ? nullptr : &end->linkSettings);
            },
            [this](DifferenceKind kind, const Json& link) {
                add(kind, {}, nameOfLink(link, namesOf(kind)));
            });
    }

    /// For things without a name of their own: equal ones are the same; of the others those with the same
    /// key are changed, in their order.
    void unnamed(const Json& before, const Json& after, const std::function<std::string(const Json&)>& keyOf,
                 const std::function<Text(const Json&)>& subjectOf,
                 const std::function<void(const Json&, const Json&)>& changed) {
        std::vector<const Json*> from = items(before);
        std::vector<const Json*> to = items(after);
        std::erase_if(to, [&from](const Json* item) {
            const auto same = std::ranges::find_if(from, [item](const Json* one) { return *one == *item; });
            if (same == from.end()) {
                return false;
            }
            from.erase(same);
            return true;
        });
        for (const Json* item : to) {
            const auto other =
                std::ranges::find_if(from, [&](const Json* one) { return keyOf(*one) == keyOf(*item); });
            if (other == from.end()) {
                add(DifferenceKind::added, {}, subjectOf(*item));
            } else {
                changed(**other, *item);
                from.erase(other);
            }
        }
        for (const Json* item : from) {
            add(DifferenceKind::removed, {}, subjectOf(*item));
        }
    }

    [[nodiscard]] static std::vector<const Json*> items(const Json& list) {
        std::vector<const Json*> all;
        if (list.is_array()) {
            for (const Json& item : list) {
                all.push_back(&item);
            }
        }
        return all;
    }

    void annotations(const Json& before, const Json& after) {
        const auto subjectOf = [](const Json& one) -> Text {
            const bool isFrame = textAt(one, "kind") == "frame";
            const std::string name = isFrame ? textAt(one, "title") : textAt(one, "text");
            return isFrame ? Text(MR_TEXT("differences", "Frame \"%1\""), {name})
                           : Text(MR_TEXT("differences", "Note \"%1\""), {name});
        };
        unnamed(
            before, after, [](const Json& one) { return textAt(one, "kind"); }, subjectOf,
            [&](const Json& a, const Json& b) { members({}, subjectOf(b), a, b); });
    }

    void scenario(const Json& before, const Json& after) {
        const Json empty = Json::object();
        const Json& from = before.is_object() ? before : empty;
        const Json& to = after.is_object() ? after : empty;
        members({}, MR_TEXT("differences", "Scenario"), without(from, {"events"}), without(to, {"events"}));
        const auto subjectOf = [this](const Json& event) -> Text {
            return {MR_TEXT("differences", "Event at %1: %2 of %3"),
                    {textAt(event, "at"), textAt(event, "action"),
                     m_namesAfter.displayName(NodeId(textAt(event, "node")))}};
        };
        unnamed(
            memberOf(from, "events", kNone), memberOf(to, "events", kNone),
            [](const Json& event) {
                return textAt(event, "at") + ' ' + textAt(event, "node") + ' ' + textAt(event, "action");
            },
            subjectOf,
            [&](const Json& a, const Json& b) { // settings that it changes, by the titles of its node
                const Node* node = m_namesAfter.find(NodeId(textAt(b, "node")));
                const NodeDescription* type = node == nullptr ? nullptr : m_catalog.find(node->type);
                described({}, subjectOf(b), a, b, type == nullptr ? nullptr : &type->settings);
            });
    }

    void objectives(const Json& before, const Json& after) {
        const auto subjectOf = [this](const Json& one) -> Text {
            const std::string node = textAt(one, "node");
            return node.empty() ? Text(MR_TEXT("differences", "Objective for %1"), {textAt(one, "metric")})
                                : Text(MR_TEXT("differences", "Objective for %1 of %2"),
                                       {textAt(one, "metric"), m_namesAfter.displayName(NodeId(node))});
        };
        unnamed(
            before, after,
            [](const Json& one) {
                return textAt(one, "node") + ' ' + textAt(one, "metric") + ' ' + textAt(one, "statistic");
            },
            subjectOf, [&](const Json& a, const Json& b) { members({}, subjectOf(b), a, b); });
    }

    inline static const Json kNone{};

    const Pipeline& m_before;
    const Pipeline& m_after;
    const Catalog& m_catalog;
    NodeIndex m_namesBefore;
    NodeIndex m_namesAfter;
    std::vector<ProjectDifference> m_found;
};

} // namespace

std::vector<ProjectDifference> differencesOf(const Pipeline& before, const Pipeline& after,
                                             const Catalog& catalog) {
    std::vector<ProjectDifference> found = Comparer(before, after, catalog).differences();
    if (found.empty() && formatProject(before, catalog) != formatProject(after, catalog)) {
        found.push_back({DifferenceKind::changed,
                         {},
                         MR_TEXT("differences", "Project"),
                         MR_TEXT("differences", "Order in the file"),
                         {},
                         std::nullopt,
                         std::nullopt});
    }
    return found;
}

} // namespace millrace
