// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/step_names.h"

#include "document/wording.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace millrace::ui {

namespace {

struct StepNames {
    Q_DECLARE_TR_FUNCTIONS(millrace::ui::StepNames)
};

/// Of a text that may be long: its first line, cut at a word.
QString beginningOf(const QString& text) {
    constexpr qsizetype kLongest = 32;
    const QString line = text.section(QLatin1Char('\n'), 0, 0, QString::SectionSkipEmpty).simplified();
    if (line.size() <= kLongest) {
        return line;
    }
    const qsizetype space = line.lastIndexOf(QLatin1Char(' '), kLongest);
    return line.left(space > 0 ? space : kLongest) + QChar(0x2026);
}

/// The nodes that an edit changes or removes.
void gatherNodes(const Edit& edit, std::set<NodeId>& nodes) {
    if (const auto* group = std::get_if<EditGroup>(&edit.change)) {
        for (const Edit& part : group->edits) {
            gatherNodes(part, nodes);
        }
    } else if (const auto* settings = std::get_if<SetNodeSettings>(&edit.change)) {
        nodes.insert(settings->node);
    } else if (const auto* activity = std::get_if<SetNodeActivity>(&edit.change)) {
        nodes.insert(activity->node);
    } else if (const auto* removal = std::get_if<RemoveNode>(&edit.change)) {
        nodes.insert(removal->node);
    }
}

std::vector<Annotation> annotationsAt(const Pipeline& pipeline, const std::set<std::size_t>& places) {
    std::vector<Annotation> annotations;
    for (const std::size_t place : places) {
        if (place < pipeline.annotations.size()) {
            annotations.push_back(pipeline.annotations[place]);
        }
    }
    return annotations;
}

} // namespace

QString nodeName(const Pipeline& pipeline, const NodeId& node) {
    return QString::fromStdString(pipeline.displayName(node));
}

QString nodesName(const Pipeline& pipeline, const std::set<NodeId>& nodes) {
    return nodes.size() == 1 ? nodeName(pipeline, *nodes.begin())
                             : StepNames::tr("%n nodes", nullptr, static_cast<int>(nodes.size()));
}

QString partName(const Pipeline& part) {
    if (!part.nodes.empty()) {
        std::set<NodeId> nodes;
        for (const Node& node : part.nodes) {
            nodes.insert(node.id);
        }
        return nodesName(part, nodes);
    }
    return annotationsName(part.annotations);
}

QString linkName(const Pipeline& pipeline, const LinkRef& link) {
    return StepNames::tr("%1 → %2", "names of two linked nodes")
        .arg(nodeName(pipeline, link.first.node), nodeName(pipeline, link.second.node));
}

QString linksName(const Pipeline& pipeline, const std::set<LinkRef>& links) {
    return links.size() == 1 ? linkName(pipeline, *links.begin())
                             : StepNames::tr("%n links", nullptr, static_cast<int>(links.size()));
}

QString annotationName(const Annotation& annotation) {
    const bool isFrame = annotation.kind == "frame";
    const QString words = beginningOf(QString::fromStdString(isFrame ? annotation.title : annotation.text));
    if (words.isEmpty()) {
        return isFrame ? StepNames::tr("frame") : StepNames::tr("note");
    }
    return StepNames::tr("“%1”", "title of a frame or text of a note").arg(words);
}

QString annotationsName(const std::vector<Annotation>& annotations) {
    if (annotations.empty()) {
        return StepNames::tr("nothing");
    }
    if (annotations.size() == 1) {
        return annotationName(annotations.front());
    }
    const auto frames = std::ranges::count(annotations, "frame", &Annotation::kind);
    const auto notes = static_cast<std::ptrdiff_t>(annotations.size()) - frames;
    QStringList parts;
    if (frames > 0) {
        parts << StepNames::tr("%n frames", nullptr, static_cast<int>(frames));
    }
    if (notes > 0) {
        parts << StepNames::tr("%n notes", nullptr, static_cast<int>(notes));
    }
    return QLocale().createSeparatedList(parts);
}

QString moveStep(const Pipeline& pipeline, const std::set<NodeId>& nodes,
                 const std::set<std::size_t>& notes) {
    if (nodes.size() > 1) {
        return StepNames::tr("Move %n nodes", nullptr, static_cast<int>(nodes.size()));
    }
    return StepNames::tr("Move %1", "a node or notes")
        .arg(nodes.empty() ? annotationsName(annotationsAt(pipeline, notes)) : nodesName(pipeline, nodes));
}

QString deleteStep(const Pipeline& pipeline, const std::set<NodeId>& nodes, const std::set<LinkRef>& links,
                   const std::set<std::size_t>& annotations) {
    if (nodes.size() > 1) {
        return StepNames::tr("Delete %n nodes", nullptr, static_cast<int>(nodes.size()));
    }
    if (nodes.empty() && links.size() > 1) {
        return StepNames::tr("Delete %n links", nullptr, static_cast<int>(links.size()));
    }
    const QString what = !nodes.empty()   ? nodesName(pipeline, nodes)
                         : !links.empty() ? linksName(pipeline, links)
                                          : annotationsName(annotationsAt(pipeline, annotations));
    return StepNames::tr("Delete %1", "a node, a link, or frames and notes").arg(what);
}

QString eventName(const Pipeline& pipeline, const ScenarioEvent& event) {
    return StepNames::tr("the event at %1 of %2", "time, node")
        .arg(QString::fromStdString(formatDuration(event.at)), nodeName(pipeline, event.node));
}

QString objectiveName(const Pipeline& pipeline, const Objective& objective) {
    return objective.node.isEmpty()
               ? StepNames::tr("the objective of the project")
               : StepNames::tr("the objective of %1", "node").arg(nodeName(pipeline, objective.node));
}

QString fixName(const Pipeline& pipeline, const QuickFix& fix) {
    const QString title = translated(fix.title);
    std::set<NodeId> nodes;
    gatherNodes(fix.edit, nodes);
    const QString name = nodes.size() == 1 ? nodeName(pipeline, *nodes.begin()) : QString();
    return name.isEmpty() || title.contains(name)
               ? title
               : StepNames::tr("%1: %2", "undo step: node, quick fix").arg(name, title);
}

QString deletionMessage(const Pipeline& pipeline, const std::set<NodeId>& nodes) {
    const auto events = std::ranges::count_if(
        pipeline.scenario.events, [&](const ScenarioEvent& event) { return nodes.contains(event.node); });
    const auto objectives = std::ranges::count_if(
        pipeline.objectives, [&](const Objective& objective) { return nodes.contains(objective.node); });
    if (events == 0 && objectives == 0) {
        return {};
    }
    QStringList parts{StepNames::tr("%n nodes", nullptr, static_cast<int>(nodes.size()))};
    if (events > 0) {
        parts << StepNames::tr("%n events", nullptr, static_cast<int>(events));
    }
    if (objectives > 0) {
        parts << StepNames::tr("%n objectives", nullptr, static_cast<int>(objectives));
    }
    return StepNames::tr("Deleted %1. Undo brings them back.", "a list such as 2 nodes and 1 event")
        .arg(QLocale().createSeparatedList(parts));
}

} // namespace millrace::ui
