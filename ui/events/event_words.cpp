// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/event_words.h"

#include "document/wording.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace millrace::ui {

namespace {

struct EventWords {
    Q_DECLARE_TR_FUNCTIONS(millrace::ui::EventWords)
};

constexpr std::string_view kRefused = "-refused";

/// `some-word` as a word: "Some word".
QString plainWord(const std::string& event) {
    QString word = QString::fromStdString(event);
    word.replace(QLatin1Char('-'), QLatin1Char(' ')).replace(QLatin1Char('_'), QLatin1Char(' '));
    if (!word.isEmpty()) {
        word[0] = word[0].toUpper();
    }
    return word;
}

const NodeDescription* typeOf(const NodeId& node, const Pipeline& pipeline, const NodeTypes& types) {
    const Node* found = pipeline.findNode(node);
    const NodeType* type = found ? types.find(found->type) : nullptr;
    return type ? &type->description : nullptr;
}

QString actionTitle(const NodeDescription* type, const std::string& action) {
    const ActionDescription* description = type ? type->findAction(action) : nullptr;
    return description ? translated(description->title) : plainWord(action);
}

/// Words of the nodes that the window knows; empty for others.
QString knownWord(const std::string& event) {
    if (event == "throttling-began") {
        return EventWords::tr("Throttling began");
    }
    if (event == "throttling-ended") {
        return EventWords::tr("Throttling ended");
    }
    if (event == "retention-near") {
        return EventWords::tr("Records will be lost soon");
    }
    if (event == "records-without-key") {
        return EventWords::tr("Records without a key");
    }
    if (event == "records-with-changed-key") {
        return EventWords::tr("Records with a shortened key");
    }
    return event == "records-without-time" ? EventWords::tr("Records without a time") : QString();
}

QString titleOf(const Setting* setting, const std::string& path) {
    return setting && !setting->title.isEmpty() ? translated(setting->title) : QString::fromStdString(path);
}

QString valueText(const Setting* setting, const Json& value) {
    if (value.is_null()) {
        return EventWords::tr("not set");
    }
    if (value.is_number()) {
        return exactText(value.get<double>(), setting ? setting->unit : Unit::none);
    }
    if (value.is_boolean()) {
        return value.get<bool>() ? EventWords::tr("on") : EventWords::tr("off");
    }
    const Json name = value.is_object() ? value.value("kind", Json()) : value;
    if (setting && name.is_string()) {
        const std::string& text = name.get_ref<const std::string&>();
        const auto kind = std::ranges::find(setting->kinds, text, &ChoiceKind::kind);
        if (kind != setting->kinds.end()) {
            return translated(kind->title);
        }
        const auto named = std::ranges::find(setting->values, text, &EnumValue::value);
        if (named != setting->values.end()) {
            return translated(named->title);
        }
    }
    return value.is_string()
               ? QString::fromStdString(value.get<std::string>())
               : QString::fromStdString(value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

QString joined(const QStringList& parts) {
    return parts.join(EventWords::tr("; ", "between particulars of an event"));
}

QString changesText(const std::vector<SettingChange>& changes, const NodeDescription* type) {
    QStringList parts;
    for (const SettingChange& change : changes) {
        const Setting* setting = type ? findChanged(type->settings, change.path) : nullptr;
        parts << EventWords::tr("%1: %2 → %3", "setting, before, after")
                     .arg(titleOf(setting, change.path), valueText(setting, change.before),
                          valueText(setting, change.after));
    }
    return joined(parts);
}

QString argumentsText(const Json& arguments, const ActionDescription& action) {
    QStringList parts;
    for (const Setting& argument : action.arguments) {
        if (const auto given = arguments.find(argument.key); given != arguments.end()) {
            parts << EventWords::tr("%1: %2", "argument, value")
                         .arg(titleOf(&argument, argument.key), valueText(&argument, *given));
        }
    }
    return joined(parts);
}

/// What nodes say of a number of records, which is the first word of what they log.
QString countedText(const LoggedEvent& event) {
    const QString detail = QString::fromStdString(event.detail);
    bool isCounted = false;
    const int count = detail.section(QLatin1Char(' '), 0, 0).toInt(&isCounted);
    if (!isCounted) {
        return {};
    }
    if (event.event == "records-without-key") {
        return EventWords::tr("%n records lack the key field and share one key", nullptr, count);
    }
    if (event.event == "records-with-changed-key") {
        return EventWords::tr("%n records have a key that is too long or no UTF-8: it was made to fit",
                              nullptr, count);
    }
    return event.event == "records-without-time"
               ? EventWords::tr("%n records have no time that can be read and follow the record before them",
                                nullptr, count)
               : QString();
}

/// Outcomes of actions that nodes log; as logged when it is another one.
QString outcomeText(const std::string& detail) {
    const std::pair<const char*, QString> known[] = {
        {"started from the last checkpoint", EventWords::tr("Started from the last checkpoint")},
        {"runs already", EventWords::tr("Runs already")},
        {"takes nothing", EventWords::tr("Takes nothing")},
        {"takes records again", EventWords::tr("Takes records again")},
        {"settings changed", EventWords::tr("To the values that it had")},
        {"stopped", QString()}, // the event says it
    };
    for (const auto& [logged, words] : known) {
        if (detail == logged) {
            return words;
        }
    }
    return QString::fromStdString(detail);
}

} // namespace

QString eventWord(const LoggedEvent& event, const Pipeline& pipeline, const NodeTypes& types) {
    if (event.event == "set") {
        return EventWords::tr("Settings changed");
    }
    const NodeDescription* type = typeOf(event.node, pipeline, types);
    if (event.event.ends_with(kRefused)) {
        const std::string action = event.event.substr(0, event.event.size() - kRefused.size());
        return action == "set" ? EventWords::tr("Change of settings refused")
                               : EventWords::tr("Refused: %1").arg(actionTitle(type, action));
    }
    const QString known = knownWord(event.event);
    return known.isEmpty() ? actionTitle(type, event.event) : known;
}

QString eventDetail(const LoggedEvent& event, const Pipeline& pipeline, const NodeTypes& types) {
    if (event.refusal) {
        return sentenceOf(*event.refusal);
    }
    const NodeDescription* type = typeOf(event.node, pipeline, types);
    if (!event.changes.empty()) {
        return changesText(event.changes, type);
    }
    if (const ActionDescription* action = type ? type->findAction(event.event) : nullptr) {
        if (const QString arguments = argumentsText(event.arguments, *action); !arguments.isEmpty()) {
            return arguments;
        }
    }
    const QString counted = countedText(event);
    return counted.isEmpty() ? outcomeText(event.detail) : counted;
}

QString eventIcon(const LoggedEvent& event) {
    if (event.command) {
        return QStringLiteral("settings");
    }
    if (event.event.ends_with(kRefused)) {
        return QStringLiteral("warning");
    }
    if (event.event == "throttling-began") {
        return QStringLiteral("throttled");
    }
    if (event.event == "retention-near") {
        return QStringLiteral("warning");
    }
    return event.event == "throttling-ended" ? QStringLiteral("success") : QString();
}

} // namespace millrace::ui
