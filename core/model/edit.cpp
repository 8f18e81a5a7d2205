// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit.h"

#include <algorithm>
#include <iterator>
#include <ranges>

namespace millrace {

namespace {

Error noSuchNode(const NodeId& id) {
    return {ErrorCode::notFound, id.text(), MR_TEXT("model", "there is no such node"), ""};
}

Error noSuchLink(const PortRef& from, const PortRef& to) {
    return {ErrorCode::notFound, from.text() + " -> " + to.text(), MR_TEXT("model", "there is no such link"),
            ""};
}

std::vector<Link>::iterator findLink(Pipeline& pipeline, const PortRef& from, const PortRef& to) {
    return std::ranges::find_if(pipeline.links,
                                [&](const Link& link) { return link.from == from && link.to == to; });
}

/// Each overload carries out one kind of change and answers with its inverse.
class Applier {
public:
    explicit Applier(Pipeline& pipeline)
        : m_pipeline(pipeline) {}

    Result<Edit> operator()(const AddNode& change) {
        if (!NodeId::isWellFormed(change.node.id.text())) {
            return Error{ErrorCode::invalidInput, change.node.id.text(),
                         MR_TEXT("model", "is no id of a node"),
                         MR_TEXT("model", "use small letters, digits, - and _, at most 64, a letter first")};
        }
        if (m_pipeline.findNode(change.node.id) != nullptr) {
            return Error{ErrorCode::refused, change.node.id.text(),
                         MR_TEXT("model", "there is a node of this id already"), ""};
        }
        const std::size_t index = std::min(change.index, m_pipeline.nodes.size());
        m_pipeline.nodes.insert(m_pipeline.nodes.begin() + static_cast<std::ptrdiff_t>(index), change.node);
        return Edit{RemoveNode{change.node.id}};
    }

    Result<Edit> operator()(const RemoveNode& change) {
        const auto node = std::ranges::find(m_pipeline.nodes, change.node, &Node::id);
        if (node == m_pipeline.nodes.end()) {
            return noSuchNode(change.node);
        }
        EditGroup inverse;
        inverse.edits.push_back({AddNode{*node, static_cast<std::size_t>(node - m_pipeline.nodes.begin())}});
        for (std::size_t i = 0; i < m_pipeline.links.size(); ++i) {
            const Link& link = m_pipeline.links[i];
            if (link.from.node == change.node || link.to.node == change.node) {
                inverse.edits.push_back({AddLink{link, i}});
            }
        }
        detach(change.node, inverse);
        std::erase_if(m_pipeline.links, [&](const Link& link) {
            return link.from.node == change.node || link.to.node == change.node;
        });
        m_pipeline.nodes.erase(node);
        return Edit{std::move(inverse)};
    }

    Result<Edit> operator()(const MoveNodes& change) {
        MoveNodes inverse;
        for (const auto& [id, position] : change.positions) {
            const Node* node = m_pipeline.findNode(id);
            if (node == nullptr) {
                return noSuchNode(id);
            }
            inverse.positions.emplace_back(id, node->position);
        }
        for (const auto& [id, position] : change.positions) {
            m_pipeline.findNode(id)->position = position;
        }
        // A node named twice goes back to where it was first.
        std::ranges::reverse(inverse.positions);
        return Edit{std::move(inverse)};
    }

    Result<Edit> operator()(const RenameNode& change) {
        Node* node = m_pipeline.findNode(change.node);
        if (node == nullptr) {
            return noSuchNode(change.node);
        }
        return Edit{RenameNode{change.node, std::exchange(node->label, change.label)}};
    }

    Result<Edit> operator()(const SetNodeActivity& change) {
        Node* node = m_pipeline.findNode(change.node);
        if (node == nullptr) {
            return noSuchNode(change.node);
        }
        return Edit{SetNodeActivity{change.node, std::exchange(node->activity, change.activity)}};
    }

    Result<Edit> operator()(const SetNodeSettings& change) {
        Node* node = m_pipeline.findNode(change.node);
        if (node == nullptr) {
            return noSuchNode(change.node);
        }
        return Edit{SetNodeSettings{change.node, std::exchange(node->settings, change.settings)}};
    }

    Result<Edit> operator()(const AddLink& change) {
        for (const PortRef* end : {&change.link.from, &change.link.to}) {
            if (m_pipeline.findNode(end->node) == nullptr) {
                return noSuchNode(end->node);
            }
        }
        if (m_pipeline.findLink(change.link.from, change.link.to) != nullptr) {
            return Error{ErrorCode::refused, change.link.from.text() + " -> " + change.link.to.text(),
                         MR_TEXT("model", "there is this link already"), ""};
        }
        const std::size_t index = std::min(change.index, m_pipeline.links.size());
        m_pipeline.links.insert(m_pipeline.links.begin() + static_cast<std::ptrdiff_t>(index), change.link);
        return Edit{RemoveLink{change.link.from, change.link.to}};
    }

    Result<Edit> operator()(const RemoveLink& change) {
        const auto link = findLink(m_pipeline, change.from, change.to);
        if (link == m_pipeline.links.end()) {
            return noSuchLink(change.from, change.to);
        }
        Edit inverse{AddLink{*link, static_cast<std::size_t>(link - m_pipeline.links.begin())}};
        m_pipeline.links.erase(link);
        return inverse;
    }

    Result<Edit> operator()(const SetLinkSettings& change) {
        const auto link = findLink(m_pipeline, change.from, change.to);
        if (link == m_pipeline.links.end()) {
            return noSuchLink(change.from, change.to);
        }
        return Edit{SetLinkSettings{change.from, change.to, std::exchange(link->settings, change.settings)}};
    }

    Result<Edit> operator()(const SetLinkBends& change) {
        const auto link = findLink(m_pipeline, change.from, change.to);
        if (link == m_pipeline.links.end()) {
            return noSuchLink(change.from, change.to);
        }
        return Edit{SetLinkBends{change.from, change.to, std::exchange(link->bends, change.bends)}};
    }

    Result<Edit> operator()(const SetAnnotations& change) {
        return Edit{SetAnnotations{std::exchange(m_pipeline.annotations, change.annotations)}};
    }

    Result<Edit> operator()(const SetScenario& change) {
        return Edit{SetScenario{std::exchange(m_pipeline.scenario, change.scenario)}};
    }

    Result<Edit> operator()(const SetObjectives& change) {
        return Edit{SetObjectives{std::exchange(m_pipeline.objectives, change.objectives)}};
    }

    Result<Edit> operator()(const SetProjectProperties& change) {
        SetProjectProperties inverse{m_pipeline.name, m_pipeline.description, m_pipeline.region,
                                     m_pipeline.cost, m_pipeline.account};
        m_pipeline.name = change.name;
        m_pipeline.description = change.description;
        m_pipeline.region = change.region;
        m_pipeline.cost = change.cost;
        m_pipeline.account = change.account;
        return Edit{std::move(inverse)};
    }

    Result<Edit> operator()(const EditGroup& change) {
        EditGroup inverse;
        for (const Edit& edit : change.edits) {
            Result<Edit> undone = apply(m_pipeline, edit);
            if (!undone) {
                for (const Edit& done : std::views::reverse(inverse.edits)) {
                    static_cast<void>(apply(m_pipeline, done).ok());
                }
                return undone.error();
            }
            inverse.edits.push_back(std::move(*undone));
        }
        std::ranges::reverse(inverse.edits);
        return Edit{std::move(inverse)};
    }

private:
    /// Takes the node out of scenario, objectives and frames, and adds to `inverse` what puts it back.
    void detach(const NodeId& id, EditGroup& inverse) {
        const auto ofNode = [&](const auto& item) { return item.node == id; };
        if (std::ranges::any_of(m_pipeline.scenario.events, ofNode)) {
            inverse.edits.push_back({SetScenario{m_pipeline.scenario}});
            std::erase_if(m_pipeline.scenario.events, ofNode);
        }
        if (std::ranges::any_of(m_pipeline.objectives, ofNode)) {
            inverse.edits.push_back({SetObjectives{m_pipeline.objectives}});
            std::erase_if(m_pipeline.objectives, ofNode);
        }
        const auto holds = [&](const Annotation& annotation) {
            return std::ranges::find(annotation.nodes, id) != annotation.nodes.end();
        };
        if (std::ranges::any_of(m_pipeline.annotations, holds)) {
            inverse.edits.push_back({SetAnnotations{m_pipeline.annotations}});
            for (Annotation& annotation : m_pipeline.annotations) {
                std::erase(annotation.nodes, id);
            }
        }
    }

    Pipeline& m_pipeline;
};

} // namespace

Result<Edit> apply(Pipeline& pipeline, const Edit& edit) {
    return std::visit(Applier(pipeline), edit.change);
}

} // namespace millrace
