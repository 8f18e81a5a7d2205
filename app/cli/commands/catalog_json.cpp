// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/catalog_json.h"

namespace millrace::cli {

namespace {

using nlohmann::ordered_json;

const char* nameOf(SettingType type) {
    switch (type) {
    case SettingType::boolean:
        return "boolean";
    case SettingType::integer:
        return "integer";
    case SettingType::number:
        return "number";
    case SettingType::text:
        return "text";
    case SettingType::multiline:
        return "multiline";
    case SettingType::duration:
        return "duration";
    case SettingType::timestamp:
        return "timestamp";
    case SettingType::path:
        return "path";
    case SettingType::enumeration:
        return "enumeration";
    case SettingType::object:
        return "object";
    case SettingType::choice:
        return "choice";
    case SettingType::list:
        return "list";
    case SettingType::map:
        return "map";
    case SettingType::reference:
        return "reference";
    case SettingType::json:
        return "json";
    }
    return "";
}

const char* nameOf(Flow flow) {
    switch (flow) {
    case Flow::records:
        return "records";
    case Flow::fragments:
        return "fragments";
    case Flow::objects:
        return "objects";
    case Flow::notifications:
        return "notifications";
    }
    return "";
}

const char* nameOf(Exchange exchange) {
    switch (exchange) {
    case Exchange::put:
        return "put";
    case Exchange::read:
        return "read";
    case Exchange::deliver:
        return "deliver";
    }
    return "";
}

const char* nameOf(PortDirection direction) {
    return direction == PortDirection::input ? "in" : "out";
}

ordered_json numberOrNull(const std::optional<double>& number) {
    return number ? ordered_json(*number) : ordered_json();
}

ordered_json settingsJson(const std::vector<Setting>& settings);

ordered_json valuesJson(const Setting& setting) {
    ordered_json list = ordered_json::array();
    for (const EnumValue& value : setting.values) {
        list.push_back({{"value", value.value}, {"title", value.title.source}});
    }
    return list;
}

ordered_json kindsJson(const Setting& setting) {
    ordered_json list = ordered_json::array();
    for (const ChoiceKind& kind : setting.kinds) {
        list.push_back(
            {{"kind", kind.kind}, {"title", kind.title.source}, {"fields", settingsJson(kind.fields)}});
    }
    return list;
}

ordered_json shownWhenJson(const Setting& setting) {
    ordered_json list = ordered_json::array();
    for (const ShownWhen& condition : setting.shownWhen) {
        list.push_back({{"setting", condition.key}, {"values", condition.values}});
    }
    return list;
}

ordered_json settingJson(const Setting& setting) {
    ordered_json object = {{"key", setting.key},
                           {"type", nameOf(setting.type)},
                           {"title", setting.title.source},
                           {"help", setting.help.source},
                           {"unit", suffixOf(setting.unit)},
                           {"default", defaultOf(setting, Json::object())},
                           {"default_depends_on_others", static_cast<bool>(setting.derivedDefault)},
                           {"minimum", numberOrNull(setting.minimum)},
                           {"maximum", numberOrNull(setting.maximum)},
                           {"exclusive_minimum", setting.exclusiveMinimum},
                           {"required", setting.required},
                           {"live", setting.live},
                           {"assumption", setting.assumption},
                           {"source", setting.source}};
    if (!setting.values.empty()) {
        object["values"] = valuesJson(setting);
    }
    if (!setting.fields.empty()) {
        object["fields"] = settingsJson(setting.fields);
    }
    if (!setting.kinds.empty()) {
        object["kinds"] = kindsJson(setting);
    }
    if (!setting.shorthandKind.empty()) {
        object["shorthand"] = {{"kind", setting.shorthandKind}, {"field", setting.shorthandField}};
    }
    if (setting.element) {
        object["element"] = settingJson(*setting.element);
    }
    if (!setting.referenceType.empty()) {
        object["reference_type"] = setting.referenceType;
    }
    if (!setting.shownWhen.empty()) {
        object["shown_when"] = shownWhenJson(setting);
    }
    return object;
}

ordered_json settingsJson(const std::vector<Setting>& settings) {
    ordered_json list = ordered_json::array();
    for (const Setting& setting : settings) {
        list.push_back(settingJson(setting));
    }
    return list;
}

ordered_json portsJson(const NodeDescription& description) {
    ordered_json list = ordered_json::array();
    for (const PortDescription& port : description.ports) {
        list.push_back(
            {{"id", port.id},
             {"title", port.title.source},
             {"direction", nameOf(port.direction)},
             {"flow", nameOf(port.flow)},
             {"exchange", nameOf(port.exchange)},
             {"maximum_links", port.maximumLinks < 0 ? ordered_json() : ordered_json(port.maximumLinks)},
             {"request_response", port.requestResponse},
             {"link_settings", settingsJson(port.linkSettings)}});
    }
    return list;
}

ordered_json metricsJson(const NodeDescription& description) {
    ordered_json list = ordered_json::array();
    for (const MetricDescription& metric : description.metrics) {
        list.push_back({{"name", metric.name},
                        {"kind", metric.kind == MetricKind::counter ? "counter" : "gauge"},
                        {"unit", cloudWatchNameOf(metric.unit)},
                        {"per_shard", metric.perShard},
                        {"help", metric.help.source},
                        {"source", metric.source}});
    }
    return list;
}

ordered_json actionsJson(const NodeDescription& description) {
    ordered_json list = ordered_json::array();
    for (const ActionDescription& action : description.actions) {
        list.push_back({{"name", action.name},
                        {"title", action.title.source},
                        {"help", action.help.source},
                        {"arguments", settingsJson(action.arguments)},
                        {"source", action.source}});
    }
    return list;
}

ordered_json refusalsJson(const NodeDescription& description) {
    ordered_json list = ordered_json::array();
    for (const LinkRefusal& refusal : description.refusals) {
        list.push_back({{"direction", nameOf(refusal.direction)},
                        {"other_type", refusal.otherType},
                        {"reason", refusal.reason.source},
                        {"source", refusal.source}});
    }
    return list;
}

} // namespace

ordered_json descriptionToJson(const NodeDescription& description) {
    return {{"type", description.type},
            {"title", description.title.source},
            {"help", description.help.source},
            {"category", description.category},
            {"keywords", description.keywords},
            {"ports", portsJson(description)},
            {"settings", settingsJson(description.settings)},
            {"metrics", metricsJson(description)},
            {"actions", actionsJson(description)},
            {"refused_links", refusalsJson(description)}};
}

} // namespace millrace::cli
