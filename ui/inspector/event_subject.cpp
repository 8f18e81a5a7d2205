// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/step_names.h"
#include "document/wording.h"
#include "inspector/compound_fields.h"
#include "inspector/project_subject.h"
#include "inspector/value_text.h"

#include <algorithm>

namespace millrace::ui {

namespace {

constexpr auto kSet = "set";

const ScenarioEvent* eventAt(const Document& document, std::size_t index) {
    const auto& events = document.pipeline().scenario.events;
    return index < events.size() ? &events[index] : nullptr;
}

const NodeType* typeOf(const Document& document, const NodeId& id) {
    const Node* node = document.pipeline().findNode(id);
    return node ? document.types().find(node->type) : nullptr;
}

/// The same setting where nothing is filled in for it: what is not given there stays as it is.
Setting withoutDefault(Setting setting) {
    setting.defaultValue = Json();
    setting.derivedDefault = nullptr;
    setting.required = false;
    setting.shownWhen.clear();
    return setting;
}

Json givenSettings(const ScenarioEvent& event) {
    const auto found = event.arguments.find("settings");
    return found != event.arguments.end() && found->is_object() ? *found : Json::object();
}

Setting describeActions(const NodeType* type) {
    Setting action{.key = "action",
                   .title = MR_TEXT("project", "Action"),
                   .type = SettingType::enumeration,
                   .required = true,
                   .values = {{kSet, MR_TEXT("project", "Change settings")}}};
    if (type) {
        for (const ActionDescription& one : type->description.actions) {
            action.values.push_back({one.name, one.title});
        }
    }
    return action;
}

} // namespace

EventSubject::EventSubject(Document& document, std::size_t index, QObject* parent)
    : DocumentSubject(document, parent)
    , m_index(index) {
    m_descriptions = {{.key = "at",
                       .title = MR_TEXT("project", "Time"),
                       .help = MR_TEXT("project", "Simulated time since the start of the run."),
                       .type = SettingType::duration,
                       .required = true},
                      {.key = "node",
                       .title = MR_TEXT("project", "Node"),
                       .type = SettingType::reference,
                       .required = true},
                      describeActions(type())};
    const ScenarioEvent* now = event();
    if (!now || !type()) {
        return;
    }
    if (now->action == kSet) {
        Setting changes{.key = "settings",
                        .title = MR_TEXT("project", "New values"),
                        .type = SettingType::object,
                        .required = true};
        const Json given = givenSettings(*now);
        for (const Setting& setting : type()->description.settings) {
            if (given.contains(setting.key)) {
                changes.fields.push_back(withoutDefault(setting));
            }
        }
        m_descriptions.push_back(std::move(changes));
    } else if (const ActionDescription* action = type()->description.findAction(now->action)) {
        m_descriptions.insert(m_descriptions.end(), action->arguments.begin(), action->arguments.end());
    }
}

const ScenarioEvent* EventSubject::event() const {
    return eventAt(m_document, m_index);
}

const NodeType* EventSubject::type() const {
    const ScenarioEvent* now = event();
    return now ? typeOf(m_document, now->node) : nullptr;
}

std::vector<Json> EventSubject::settings() const {
    const ScenarioEvent* now = event();
    if (!now) {
        return {Json::object()};
    }
    Json all = now->arguments;
    all["at"] = formatDuration(now->at);
    all["node"] = now->node.text();
    all["action"] = now->action;
    return {all};
}

QString EventSubject::owner() const {
    const ScenarioEvent* now = event();
    return now ? eventName(m_document.pipeline(), *now) : QString();
}

std::vector<const Setting*> EventSubject::addable() const {
    std::vector<const Setting*> found;
    if (const ScenarioEvent* now = event(); now && type() && now->action == kSet) {
        const Json given = givenSettings(*now);
        for (const Setting& setting : type()->description.settings) {
            if (setting.live && !given.contains(setting.key)) {
                found.push_back(&setting);
            }
        }
    }
    return found;
}

void EventSubject::add(const std::string& key) {
    const ScenarioEvent* now = event();
    const Node* node = now ? m_document.pipeline().findNode(now->node) : nullptr;
    const Setting* setting =
        node && type() ? findSetting(type()->description.settings, node->settings, key) : nullptr;
    if (!setting) {
        return;
    }
    Scenario scenario = m_document.pipeline().scenario;
    Json given = givenSettings(*now);
    const auto own = node->settings.find(key);
    const Json value = own != node->settings.end() ? *own : defaultOf(*setting, node->settings);
    given[key] = value.is_null() ? Json(setting->minimum.value_or(0)) : value;
    scenario.events[m_index].arguments["settings"] = std::move(given);
    const QString step =
        tr("Add %1 to %2", "undo step: setting, event").arg(translated(setting->title), owner());
    if (!m_document.push({SetScenario{std::move(scenario)}}, step)) {
        emit refreshed(); // a read-only project: nothing changed
    }
}

Result<void> EventSubject::store(std::vector<Json> settings, const QString& text, const QString& mergeKey) {
    const ScenarioEvent* before = event();
    if (!before) {
        return {};
    }
    Json& given = settings.front();
    const auto word = [&](const char* key) {
        const auto found = given.find(key);
        return found != given.end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    const Result<Duration> at = parseDuration(word("at"));
    ScenarioEvent after{at ? *at : before->at, NodeId(word("node")), word("action"), Json::object()};
    const NodeType* type = typeOf(m_document, after.node);
    if (type != this->type() && after.action != kSet &&
        !(type && type->description.findAction(after.action))) {
        after.action = kSet; // the new node does not know the action
    }
    if (after.action == before->action && (after.action != kSet || type == this->type())) {
        after.arguments = given;
        for (const char* key : {"at", "node", "action"}) {
            after.arguments.erase(key);
        }
    } else if (const ActionDescription* action =
                   type ? type->description.findAction(after.action) : nullptr) {
        for (const Setting& argument : action->arguments) {
            if (argument.required) {
                after.arguments[argument.key] = newValue(argument, *this);
            }
        }
    } else {
        after.arguments["settings"] = Json::object();
    }
    Scenario scenario = m_document.pipeline().scenario;
    scenario.events[m_index] = std::move(after);
    return m_document.push({SetScenario{std::move(scenario)}}, text, mergeKey);
}

std::string EventSubject::shapeOf(const Document& document, std::size_t index) {
    const ScenarioEvent* event = eventAt(document, index);
    if (!event) {
        return {};
    }
    const NodeType* type = typeOf(document, event->node);
    std::string shape = event->action + "|" + (type ? type->description.type : "");
    const Json given = givenSettings(*event); // items() refers to it
    for (const auto& [key, value] : given.items()) {
        shape += "|" + key;
    }
    return shape;
}

QString EventSubject::summaryOf(const Document& document, std::size_t index) {
    const ScenarioEvent* event = eventAt(document, index);
    if (!event) {
        return {};
    }
    const NodeType* type = typeOf(document, event->node);
    const ActionDescription* action = type ? type->description.findAction(event->action) : nullptr;
    QStringList what;
    if (event->action == kSet && type) {
        const Json given = givenSettings(*event);
        for (const Setting& setting : type->description.settings) {
            if (given.contains(setting.key)) {
                const QString value = valueText(setting, given[setting.key]);
                what << (value.isEmpty()
                             ? translated(setting.title)
                             : tr("%1 = %2", "setting, value").arg(translated(setting.title), value));
            }
        }
    }
    if (what.isEmpty()) {
        what << (action                  ? translated(action->title)
                 : event->action == kSet ? tr("Change settings")
                                         : QString::fromStdString(event->action));
    }
    return QStringLiteral("%1 · %2 · %3")
        .arg(QString::fromStdString(formatDuration(event->at)),
             QString::fromStdString(document.pipeline().displayName(event->node)),
             what.join(QStringLiteral(", ")));
}

} // namespace millrace::ui
