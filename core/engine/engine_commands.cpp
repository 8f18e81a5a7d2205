// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engine_impl.h"

namespace millrace {

namespace {

/// What is wrong with `settings`, if anything but unknown keys.
Result<void> checkSettings(const std::vector<Setting>& descriptions, const Json& settings) {
    for (const SettingProblem& problem : validateSettings(descriptions, settings)) {
        if (!problem.unknownKey) {
            return Error{ErrorCode::invalidInput, problem.path, problem.what, problem.todo};
        }
    }
    return {};
}

/// Whether somebody gave a key that is not described. A file may hold keys of another version; a command is
/// given now, and one that does less than it says would mislead.
Result<void> checkKeys(const std::vector<Setting>& descriptions, const Json& given) {
    for (const SettingProblem& problem : validateSettings(descriptions, given)) {
        if (problem.unknownKey) {
            return Error{ErrorCode::invalidInput, problem.path, problem.what, problem.todo};
        }
    }
    return {};
}

} // namespace

void Engine::Impl::applyScenarioEvents() {
    const std::vector<ScenarioEvent>& events = m_plan.scenario.events;
    while (m_nextScenarioEvent < events.size() && kTimeZero + events[m_nextScenarioEvent].at <= m_now) {
        const ScenarioEvent& event = events[m_nextScenarioEvent++];
        const Result<void> done = execute(event.node, event.action, event.arguments);
        if (!done) {
            m_recorded.push_back(event);
            log({m_now,
                 event.node,
                 event.action + "-refused",
                 done.error().sentence(),
                 false,
                 Json::object(),
                 {},
                 done.error()});
        }
    }
}

Result<void> Engine::Impl::execute(const NodeId& id, const std::string& action, const Json& arguments) {
    const auto found = m_indexes.find(id);
    if (found == m_indexes.end()) {
        return Error{ErrorCode::notFound, id.text(), MR_TEXT("engine", "there is no such node in the run"),
                     ""};
    }
    if (m_state != EngineState::running) {
        return Error{ErrorCode::refused, id.text(), MR_TEXT("engine", "the run is over"),
                     MR_TEXT("engine", "start a new run")};
    }
    std::vector<SettingChange> changes;
    Result<std::string> detail = action == "set" ? changeSettings(found->second, arguments, changes)
                                                 : act(found->second, action, arguments);
    if (!detail) {
        return detail.error().within(id.text());
    }
    m_recorded.push_back({m_now - kTimeZero, id, action, arguments});
    log({m_now, id, action, std::move(*detail), true, arguments, std::move(changes)});
    return {};
}

Result<std::string> Engine::Impl::changeSettings(std::uint32_t index, const Json& arguments,
                                                 std::vector<SettingChange>& changes) {
    PlannedNode& planned = m_plan.nodes[index];
    const std::vector<Setting>& descriptions = planned.type->description.settings;
    const auto given = arguments.find("settings");
    if (given == arguments.end() || !given->is_object()) {
        return Error{ErrorCode::invalidInput, "set", MR_TEXT("engine", "has no object \"settings\""),
                     MR_TEXT("engine", "give the settings to change")};
    }
    Json raw = planned.rawSettings;
    raw.update(m_nodes[index]->settingsByActions());
    const Json before = resolveSettings(descriptions, raw);
    for (const auto& [key, value] : given->items()) {
        if (value.is_null()) {
            raw.erase(key);
        } else {
            raw[key] = value;
        }
    }
    if (Result<void> valid = checkSettings(descriptions, raw); !valid) {
        return valid.error();
    }
    Json after = resolveSettings(descriptions, raw);
    for (const Setting& setting : descriptions) {
        const bool differs = before.contains(setting.key) != after.contains(setting.key) ||
                             (before.contains(setting.key) && before[setting.key] != after[setting.key]);
        if (setting.live || !differs) {
            continue;
        }
        if (given->contains(setting.key)) {
            return Error{ErrorCode::refused, setting.key,
                         MR_TEXT("engine", "cannot change while the run goes on"),
                         MR_TEXT("engine", "stop the run and start it again")};
        }
        // A default that follows from what changed: the run goes on with the value that it began with.
        if (before.contains(setting.key)) {
            after[setting.key] = raw[setting.key] = before[setting.key];
        } else {
            after.erase(setting.key);
        }
    }
    Result<std::string> done = m_nodes[index]->changeSettings(m_now, after);
    if (!done) {
        return done;
    }
    planned.rawSettings = std::move(raw);
    changes = changesBetween(descriptions, before, after);
    return changes.empty() ? std::move(done) : Result<std::string>(englishOf(descriptions, changes));
}

Result<void> Engine::Impl::checkCommand(const Command& command) const {
    const auto found = m_indexes.find(command.node);
    if (found == m_indexes.end()) {
        return {}; // execute() says so
    }
    const NodeDescription& description = m_plan.nodes[found->second].type->description;
    Result<void> checked;
    if (command.action == "set") {
        const auto given = command.arguments.find("settings");
        if (given != command.arguments.end() && given->is_object()) {
            Json named = *given;
            std::erase_if(named.get_ref<Json::object_t&>(),
                          [](const auto& entry) { return entry.second.is_null(); });
            checked = checkKeys(description.settings, named);
        }
    } else if (const ActionDescription* action = description.findAction(command.action)) {
        checked = checkKeys(action->arguments, command.arguments);
    }
    return checked ? checked : Result<void>(checked.error().within(command.node.text()));
}

Result<std::string> Engine::Impl::act(std::uint32_t index, const std::string& action, const Json& arguments) {
    const ActionDescription* description = m_plan.nodes[index].type->description.findAction(action);
    if (description == nullptr) {
        return Error{ErrorCode::invalidInput, "",
                     Text(MR_TEXT("engine", "the node has no action \"%1\""), {action}), ""};
    }
    if (Result<void> valid = checkSettings(description->arguments, arguments); !valid) {
        return valid.error().within(action);
    }
    return m_nodes[index]->act(m_now, action, resolveSettings(description->arguments, arguments));
}

} // namespace millrace
