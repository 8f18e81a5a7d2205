// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/stored_events.h"

#include <algorithm>
#include <cmath>

namespace millrace::ui {

namespace {

std::string textAt(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

SimTime timeAt(const Json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end() || !found->is_number()) {
        return kTimeZero;
    }
    const double seconds = std::clamp(found->get<double>(), 0.0, secondsOf(kLongestDuration));
    return kTimeZero + Duration(std::llround(seconds * 1e9));
}

} // namespace

std::shared_ptr<const EventLog> eventsOfResult(std::string_view resultJson) {
    const Json result = Json::parse(resultJson, nullptr, false);
    const auto list = result.is_object() ? result.find("events") : result.end();
    if (list == result.end() || !list->is_array()) {
        return nullptr;
    }
    auto log = std::make_shared<EventLog>();
    for (const Json& entry : *list) {
        if (entry.is_object()) {
            LoggedEvent event{timeAt(entry, "at"), NodeId(textAt(entry, "node")), textAt(entry, "event"),
                              textAt(entry, "detail")};
            event.command = event.event == "set"; // of other events the result does not say
            log->add(std::move(event));
        }
    }
    return log;
}

} // namespace millrace::ui
