// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/setting_rows.h"

#include "document/wording.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>

#include <algorithm>

namespace millrace::ui {

namespace {

struct NodeRows {
    Q_DECLARE_TR_FUNCTIONS(millrace::ui::NodeRows)
};

constexpr std::size_t kLeastRows = 3;

QString valueText(const Setting& setting, const Json& value);

/// A bare scalar of a choice stands for a kind or for one field of the shorthand kind.
QString choiceText(const Setting& setting, const Json& value) {
    if (!value.is_object() && !setting.shorthandField.empty()) {
        for (const ChoiceKind& kind : setting.kinds) {
            for (const Setting& field : kind.fields) {
                if (kind.kind == setting.shorthandKind && field.key == setting.shorthandField) {
                    return valueText(field, value);
                }
            }
        }
        return {};
    }
    const Json name = value.is_object() ? value.value("kind", Json()) : value;
    const auto kind = std::ranges::find_if(setting.kinds, [&](const ChoiceKind& candidate) {
        return name.is_string() && candidate.kind == name.get<std::string>();
    });
    return kind == setting.kinds.end() ? QString() : translated(kind->title);
}

QString stringText(const Setting& setting, const std::string& text) {
    if (setting.type == SettingType::enumeration) {
        const auto known = std::ranges::find(setting.values, text, &EnumValue::value);
        return known == setting.values.end() ? QString::fromStdString(text) : translated(known->title);
    }
    if (setting.type == SettingType::path) {
        return QFileInfo(QString::fromStdString(text)).fileName();
    }
    return QString::fromStdString(text).section(QLatin1Char('\n'), 0, 0);
}

/// Empty when the value cannot be said in a word or two.
QString valueText(const Setting& setting, const Json& value) {
    if (value.is_null() || setting.type == SettingType::json || setting.type == SettingType::object ||
        setting.type == SettingType::map) {
        return {};
    }
    if (setting.type == SettingType::choice) {
        return choiceText(setting, value);
    }
    if (value.is_boolean()) {
        return value.get<bool>() ? NodeRows::tr("yes") : NodeRows::tr("no");
    }
    if (value.is_number()) {
        return figureText(value.get<double>(), setting.unit);
    }
    if (value.is_string()) {
        return stringText(setting, value.get<std::string>());
    }
    return value.is_array() ? NodeRows::tr("%n entries", nullptr, static_cast<int>(value.size())) : QString();
}

/// "RecordsThrottled" as "Throttled" when the unit says "records" anyway.
QString shortened(const std::string& metric, Unit unit) {
    QStringList words;
    for (const char c : metric) {
        const bool startsWord = c >= 'A' && c <= 'Z' && (words.isEmpty() || !words.back().back().isUpper());
        if (c == '.') {
            words.clear(); // `GetRecords.IteratorAge`: the operation is plain from the node
        } else if (startsWord || words.isEmpty()) {
            words << QString(QLatin1Char(c));
        } else {
            words.back() += QLatin1Char(c);
        }
    }
    QStringList told;
    if (unit == Unit::records || unit == Unit::recordsPerSecond) {
        told << QStringLiteral("Records");
    } else if (unit == Unit::bytes || unit == Unit::bytesPerSecond) {
        told << QStringLiteral("Bytes");
    } else if (unit == Unit::milliseconds) {
        told << QStringLiteral("Milliseconds") << QStringLiteral("Millis");
    }
    QStringList kept;
    for (const QString& word : words) {
        if (!told.contains(word)) {
            kept << (kept.isEmpty() ? word : word.toLower());
        }
    }
    return kept.isEmpty() ? words.join(QLatin1Char(' ')) : kept.join(QLatin1Char(' '));
}

} // namespace

std::vector<NodeRow> settingRows(const Node& node, const NodeDescription& description, std::size_t limit) {
    struct Candidate {
        std::size_t order;
        NodeRow row;
    };

    std::vector<Candidate> changed;
    std::vector<Candidate> defaults;
    for (std::size_t i = 0; i < description.settings.size(); ++i) {
        const Setting& setting = description.settings[i];
        const bool given = node.settings.is_object() && node.settings.contains(setting.key);
        if (!given && defaults.size() >= kLeastRows) {
            continue;
        }
        if (!isShown(setting, description.settings, node.settings)) {
            continue;
        }
        const QString value =
            valueText(setting, given ? node.settings[setting.key] : defaultOf(setting, node.settings));
        if (!value.isEmpty()) {
            (given ? changed : defaults).push_back({i, {translated(setting.title), value, !given}});
        }
    }
    if (changed.size() > limit) {
        changed.resize(limit);
    }
    for (Candidate& candidate : defaults) {
        if (changed.size() < std::min(limit, kLeastRows)) {
            changed.push_back(std::move(candidate));
        }
    }
    std::ranges::sort(changed, {}, &Candidate::order);
    std::vector<NodeRow> rows;
    for (Candidate& candidate : changed) {
        rows.push_back(std::move(candidate.row));
    }
    return rows;
}

int plannedShards(const Node& node, const NodeDescription& description) {
    const auto setting = std::ranges::find(description.settings, "shard_count", &Setting::key);
    if (setting == description.settings.end() || !isShown(*setting, description.settings, node.settings)) {
        return 0;
    }
    const bool given = node.settings.is_object() && node.settings.contains(setting->key);
    const Json value = given ? node.settings[setting->key] : defaultOf(*setting, node.settings);
    constexpr int kMost = 1'000'000;
    return value.is_number_integer() && value > 0 && value <= kMost ? value.get<int>() : 0;
}

QString shortMetricName(const std::string& metric, Unit unit) {
    const std::pair<const char*, QString> known[] = {
        {"IncomingRecords", NodeRows::tr("Records in")},
        {"IncomingBytes", NodeRows::tr("Bytes in")},
        {"WriteProvisionedThroughputExceeded", NodeRows::tr("Throttled")},
        {"RecordsGenerated", NodeRows::tr("Generated")},
        {"RecordsAccepted", NodeRows::tr("Accepted")},
        {"RecordsThrottled", NodeRows::tr("Throttled")},
        {"RecordsDropped", NodeRows::tr("Dropped")},
        {"RecordsWaiting", NodeRows::tr("Waiting")},
        {"RecordsRead", NodeRows::tr("Read", "records that were read")},
        {"RecordsUnread", NodeRows::tr("Unread")},
        {"LagMilliseconds", NodeRows::tr("Lag")},
        {"MillisBehindLatest", NodeRows::tr("Behind")},
        {"RecordsReceived", NodeRows::tr("Received")},
        {"PutRequests", NodeRows::tr("Objects put")},
        {"BytesUploaded", NodeRows::tr("Uploaded")},
    };
    for (const auto& [name, words] : known) {
        if (metric == name) {
            return words;
        }
    }
    return shortened(metric, unit);
}

} // namespace millrace::ui
