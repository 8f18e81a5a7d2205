// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edit_change.h"

#include <algorithm>
#include <tuple>

namespace millrace::ui {

namespace {

/// The part of a group's inverse that undoes its edit `index`: inverses run backwards.
const Edit& inverseAt(const EditGroup& inverse, std::size_t index) {
    return inverse.edits[inverse.edits.size() - 1 - index];
}

/// Gathers what one edit after another changes.
class Gatherer {
public:
    explicit Gatherer(DocumentChange& change)
        : m_change(change) {}

    void add(const Edit& edit, const Edit& inverse) {
        std::visit([&](const auto& kind) { gather(kind, inverse); }, edit.change);
    }

private:
    void gather(const AddNode& edit, const Edit&) { m_change.added.insert(edit.node.id); }

    void gather(const RemoveNode& edit, const Edit& inverse) {
        if (m_change.added.erase(edit.node) == 0) {
            m_change.removed.insert(edit.node);
        }
        m_change.changed.erase(edit.node);
        m_change.moved.erase(edit.node);
        if (const auto* group = std::get_if<EditGroup>(&inverse.change)) {
            for (const Edit& part : group->edits) {
                gatherWhatWentAlong(part);
            }
        }
    }

    void gather(const MoveNodes& edit, const Edit&) {
        for (const auto& [node, position] : edit.positions) {
            if (m_change.added.count(node) == 0) {
                m_change.moved.insert(node);
            }
        }
    }

    void gather(const RenameNode& edit, const Edit&) { touch(edit.node); }

    void gather(const SetNodeActivity& edit, const Edit&) { touch(edit.node); }

    void gather(const SetNodeSettings& edit, const Edit&) { touch(edit.node); }

    void gather(const AddLink&, const Edit&) { m_change.links = true; }

    void gather(const RemoveLink&, const Edit&) { m_change.links = true; }

    void gather(const SetLinkSettings&, const Edit&) { m_change.links = true; }

    void gather(const SetLinkBends&, const Edit&) { m_change.links = true; }

    void gather(const SetAnnotations&, const Edit&) { m_change.annotations = true; }

    void gather(const SetScenario&, const Edit&) { m_change.scenario = true; }

    void gather(const SetObjectives&, const Edit&) { m_change.scenario = true; }

    void gather(const SetProjectProperties&, const Edit&) { m_change.project = true; }

    void gather(const EditGroup& group, const Edit& inverse) {
        const auto* inverses = std::get_if<EditGroup>(&inverse.change);
        for (std::size_t i = 0; i < group.edits.size(); ++i) {
            const bool paired = inverses != nullptr && inverses->edits.size() == group.edits.size();
            add(group.edits[i], paired ? inverseAt(*inverses, i) : Edit{EditGroup{}});
        }
    }

    void touch(const NodeId& node) {
        if (m_change.added.count(node) == 0) {
            m_change.changed.insert(node);
        }
    }

    void gatherWhatWentAlong(const Edit& part) {
        m_change.links = m_change.links || std::holds_alternative<AddLink>(part.change);
        m_change.annotations = m_change.annotations || std::holds_alternative<SetAnnotations>(part.change);
        m_change.scenario = m_change.scenario || std::holds_alternative<SetScenario>(part.change) ||
                            std::holds_alternative<SetObjectives>(part.change);
    }

    DocumentChange& m_change;
};

bool sameValue(const MoveNodes& edit, const MoveNodes& inverse) {
    return std::equal(edit.positions.begin(), edit.positions.end(), inverse.positions.rbegin(),
                      inverse.positions.rend());
}

bool sameValue(const SetNodeActivity& edit, const SetNodeActivity& inverse) {
    return edit.activity == inverse.activity;
}

bool sameValue(const RenameNode& edit, const RenameNode& inverse) {
    return edit.label == inverse.label;
}

bool sameValue(const SetNodeSettings& edit, const SetNodeSettings& inverse) {
    return edit.settings == inverse.settings;
}

bool sameValue(const SetLinkSettings& edit, const SetLinkSettings& inverse) {
    return edit.settings == inverse.settings;
}

bool sameValue(const SetLinkBends& edit, const SetLinkBends& inverse) {
    return edit.bends == inverse.bends;
}

bool sameValue(const SetAnnotations& edit, const SetAnnotations& inverse) {
    return edit.annotations == inverse.annotations;
}

bool sameValue(const SetScenario& edit, const SetScenario& inverse) {
    return edit.scenario == inverse.scenario;
}

bool sameValue(const SetObjectives& edit, const SetObjectives& inverse) {
    return edit.objectives == inverse.objectives;
}

bool sameValue(const SetProjectProperties& edit, const SetProjectProperties& inverse) {
    const auto all = [](const SetProjectProperties& of) {
        return std::tie(of.name, of.description, of.region, of.cost, of.account);
    };
    return all(edit) == all(inverse);
}

bool sameValue(const EditGroup& edit, const EditGroup& inverse) {
    if (edit.edits.size() != inverse.edits.size()) {
        return false;
    }
    for (std::size_t i = 0; i < edit.edits.size(); ++i) {
        if (!changesNothing(edit.edits[i], inverseAt(inverse, i))) {
            return false;
        }
    }
    return true;
}

/// Nodes and links that come or go always make a difference.
template <typename Kind>
bool sameValue(const Kind&, const Kind&) {
    return false;
}

bool sameTarget(const MoveNodes& a, const MoveNodes& b) {
    return std::equal(a.positions.begin(), a.positions.end(), b.positions.begin(), b.positions.end(),
                      [](const auto& left, const auto& right) { return left.first == right.first; });
}

bool sameTarget(const SetNodeActivity& a, const SetNodeActivity& b) {
    return a.node == b.node;
}

bool sameTarget(const RenameNode& a, const RenameNode& b) {
    return a.node == b.node;
}

bool sameTarget(const SetNodeSettings& a, const SetNodeSettings& b) {
    return a.node == b.node;
}

bool sameTarget(const SetLinkSettings& a, const SetLinkSettings& b) {
    return a.from == b.from && a.to == b.to;
}

bool sameTarget(const SetLinkBends& a, const SetLinkBends& b) {
    return a.from == b.from && a.to == b.to;
}

bool sameTarget(const SetAnnotations&, const SetAnnotations&) {
    return true;
}

bool sameTarget(const SetScenario&, const SetScenario&) {
    return true;
}

bool sameTarget(const SetObjectives&, const SetObjectives&) {
    return true;
}

bool sameTarget(const SetProjectProperties&, const SetProjectProperties&) {
    return true;
}

bool sameTarget(const EditGroup& a, const EditGroup& b) {
    return std::equal(a.edits.begin(), a.edits.end(), b.edits.begin(), b.edits.end(), supersedes);
}

template <typename Kind>
bool sameTarget(const Kind&, const Kind&) {
    return false;
}

} // namespace

DocumentChange changeOf(const Edit& edit, const Edit& inverse) {
    DocumentChange change;
    Gatherer(change).add(edit, inverse);
    return change;
}

bool changesNothing(const Edit& edit, const Edit& inverse) {
    return std::visit(
        [&](const auto& kind) {
            const auto* other = std::get_if<std::decay_t<decltype(kind)>>(&inverse.change);
            return other != nullptr && sameValue(kind, *other);
        },
        edit.change);
}

bool supersedes(const Edit& later, const Edit& earlier) {
    return std::visit(
        [&](const auto& kind) {
            const auto* other = std::get_if<std::decay_t<decltype(kind)>>(&earlier.change);
            return other != nullptr && sameTarget(kind, *other);
        },
        later.change);
}

} // namespace millrace::ui
