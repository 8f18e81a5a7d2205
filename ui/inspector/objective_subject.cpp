// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/step_names.h"
#include "document/wording.h"
#include "inspector/project_subject.h"

namespace millrace::ui {

namespace {

constexpr auto kMonthlyCost = "MonthlyCost"; // the one metric of the whole project

const Objective* objectiveAt(const Document& document, std::size_t index) {
    const auto& objectives = document.pipeline().objectives;
    return index < objectives.size() ? &objectives[index] : nullptr;
}

const NodeType* typeOf(const Document& document, const Objective& objective) {
    const Node* node = document.pipeline().findNode(objective.node);
    return node ? document.types().find(node->type) : nullptr;
}

EnumValue plain(const std::string& word) {
    return {word, {"", word.c_str()}};
}

Setting describeMetric(const NodeType* type) {
    Setting metric{.key = "metric",
                   .title = MR_TEXT("project", "Metric"),
                   .type = SettingType::enumeration,
                   .required = true};
    if (!type) {
        metric.values = {{kMonthlyCost, MR_TEXT("project", "Monthly cost (USD)")}};
        return metric;
    }
    for (const MetricDescription& one : type->description.metrics) {
        metric.values.push_back(plain(one.name));
    }
    return metric;
}

Unit unitOf(const NodeType* type, const Objective& objective) {
    if (!type) {
        return Unit::usd;
    }
    const MetricDescription* metric = type->description.findMetric(objective.metric);
    return metric ? metric->unit : Unit::count;
}

std::vector<EnumValue> statistics() {
    return {
        {"sum", MR_TEXT("project", "Sum")},          {"average", MR_TEXT("project", "Average")},
        {"maximum", MR_TEXT("project", "Maximum")},  {"minimum", MR_TEXT("project", "Minimum")},
        {"p50", MR_TEXT("project", "Median (p50)")}, {"p99", MR_TEXT("project", "99th percentile (p99)")}};
}

std::vector<EnumValue> comparisons() {
    return {{"<", MR_TEXT("project", "below")},
            {"<=", MR_TEXT("project", "at most")},
            {"==", MR_TEXT("project", "exactly")},
            {">=", MR_TEXT("project", "at least")},
            {">", MR_TEXT("project", "above")}};
}

} // namespace

ObjectiveSubject::ObjectiveSubject(Document& document, std::size_t index, QObject* parent)
    : DocumentSubject(document, parent)
    , m_index(index) {
    const Objective* now = objectiveAt(document, index);
    if (!now) {
        return;
    }
    const NodeType* type = typeOf(document, *now);
    m_descriptions = {{.key = "node",
                       .title = MR_TEXT("project", "Node"),
                       .help = MR_TEXT("project", "None: the condition is on the whole project."),
                       .type = SettingType::reference},
                      describeMetric(type)};
    if (type) {
        m_descriptions.push_back({.key = "statistic",
                                  .title = MR_TEXT("project", "Statistic"),
                                  .type = SettingType::enumeration,
                                  .required = true,
                                  .values = statistics()});
    }
    m_descriptions.push_back({.key = "comparison",
                              .title = MR_TEXT("project", "Has to be"),
                              .type = SettingType::enumeration,
                              .required = true,
                              .values = comparisons()});
    m_descriptions.push_back({.key = "value",
                              .title = MR_TEXT("project", "Value"),
                              .type = SettingType::number,
                              .unit = unitOf(type, *now),
                              .required = true});
}

std::vector<Json> ObjectiveSubject::settings() const {
    const Objective* now = objectiveAt(m_document, m_index);
    if (!now) {
        return {Json::object()};
    }
    Json all = {{"metric", now->metric},
                {"statistic", now->statistic},
                {"comparison", now->comparison},
                {"value", now->value}};
    if (!now->node.isEmpty()) {
        all["node"] = now->node.text();
    }
    return {all};
}

QString ObjectiveSubject::owner() const {
    const Objective* now = objectiveAt(m_document, m_index);
    return now ? objectiveName(m_document.pipeline(), *now) : QString();
}

Result<void> ObjectiveSubject::store(std::vector<Json> settings, const QString& text,
                                     const QString& mergeKey) {
    const Json& given = settings.front();
    std::vector<Objective> objectives = m_document.pipeline().objectives;
    if (m_index >= objectives.size()) {
        return {};
    }
    Objective& objective = objectives[m_index];
    const auto word = [&](const char* key, const std::string& otherwise) {
        const auto found = given.find(key);
        return found != given.end() && found->is_string() ? found->get<std::string>() : otherwise;
    };
    const NodeType* before = typeOf(m_document, objective);
    objective.node = NodeId(word("node", ""));
    objective.metric = word("metric", objective.metric);
    objective.statistic = word("statistic", objective.statistic);
    objective.comparison = word("comparison", objective.comparison);
    if (const auto value = given.find("value"); value != given.end() && value->is_number()) {
        objective.value = value->get<double>();
    }
    const NodeType* type = typeOf(m_document, objective);
    if (type != before && !(type && type->description.findMetric(objective.metric))) {
        const bool hasMetrics = type && !type->description.metrics.empty();
        objective.metric = hasMetrics ? type->description.metrics.front().name : kMonthlyCost;
    }
    return m_document.push({SetObjectives{std::move(objectives)}}, text, mergeKey);
}

std::string ObjectiveSubject::shapeOf(const Document& document, std::size_t index) {
    const Objective* objective = objectiveAt(document, index);
    if (!objective) {
        return {};
    }
    const NodeType* type = typeOf(document, *objective);
    return (type ? type->description.type : std::string()) + "|" +
           std::to_string(static_cast<int>(unitOf(type, *objective)));
}

QString ObjectiveSubject::summaryOf(const Document& document, std::size_t index) {
    const Objective* objective = objectiveAt(document, index);
    if (!objective) {
        return {};
    }
    const NodeType* type = typeOf(document, *objective);
    const QString value = exactText(objective->value, unitOf(type, *objective));
    const QString comparison = QString::fromStdString(objective->comparison);
    if (objective->node.isEmpty()) {
        return tr("Monthly cost %1 %2", "comparison, amount").arg(comparison, value);
    }
    return QStringLiteral("%1 · %2 %3 %4 %5")
        .arg(QString::fromStdString(document.pipeline().displayName(objective->node)),
             QString::fromStdString(objective->metric), QString::fromStdString(objective->statistic),
             comparison, value);
}

} // namespace millrace::ui
