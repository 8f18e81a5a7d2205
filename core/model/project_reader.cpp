// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project_file.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace millrace {

namespace {

constexpr double kFarthest = 1e7; // scene units: beyond it a canvas has no use for a place

std::string join(const std::string& path, const std::string& key) {
    return path.empty() ? key : path + "." + key;
}

std::string join(const std::string& path, std::size_t index) {
    return path + "[" + std::to_string(index) + "]";
}

/// Takes known members out of an object; what is left over at the end is the object's `extra`. The first
/// thing that is wrong is kept, and reading goes on with defaults, so that callers need to look only once.
class ObjectReader {
public:
    ObjectReader(Json object, std::string path, std::optional<Error>& problem)
        : m_object(std::move(object))
        , m_path(std::move(path))
        , m_problem(problem) {
        if (!m_object.is_object()) {
            refuse("", Text(MR_TEXT("model", "must be an object, is %1"), {describeKind(m_object)}),
                   MR_TEXT("model", "write it in braces"));
            m_object = Json::object();
        }
    }

    [[nodiscard]] bool has(const std::string& key) const { return m_object.contains(key); }

    [[nodiscard]] std::string placeOf(const std::string& key) const {
        return key.empty() ? m_path : join(m_path, key);
    }

    void refuse(const std::string& key, Text what, Text todo) {
        if (!m_problem) {
            m_problem = Error{ErrorCode::invalidInput, placeOf(key), std::move(what), std::move(todo)};
        }
    }

    /// The member, or null when it is not there.
    Json take(const std::string& key) {
        const auto found = m_object.find(key);
        if (found == m_object.end()) {
            return {};
        }
        Json value = std::move(*found);
        m_object.erase(found);
        return value;
    }

    void text(const std::string& key, std::string& target) {
        const Json value = take(key);
        if (value.is_string()) {
            target = value.get<std::string>();
        } else if (!value.is_null()) {
            wrongType(key, MR_TEXT("model", "must be a text, is %1"), value);
        }
    }

    void requiredText(const std::string& key, std::string& target) {
        if (!has(key)) {
            refuse(key, MR_TEXT("model", "is missing"), MR_TEXT("model", "give a value"));
        }
        text(key, target);
    }

    void boolean(const std::string& key, bool& target) {
        const Json value = take(key);
        if (value.is_boolean()) {
            target = value.get<bool>();
        } else if (!value.is_null()) {
            wrongType(key, MR_TEXT("model", "must be true or false, is %1"), value);
        }
    }

    void number(const std::string& key, double& target) {
        const Json value = take(key);
        if (value.is_number() && std::isfinite(value.get<double>())) {
            target = value.get<double>();
        } else if (!value.is_null()) {
            wrongType(key, MR_TEXT("model", "must be a finite number, is %1"), value);
        }
    }

    void wholeNumber(const std::string& key, std::int64_t minimum, std::int64_t maximum, int& target) {
        const Json value = take(key);
        if (value.is_null()) {
            return;
        }
        const bool isWhole = value.is_number_integer() && (!value.is_number_unsigned() || value <= INT64_MAX);
        if (!isWhole || value.get<std::int64_t>() < minimum || value.get<std::int64_t>() > maximum) {
            refuse(key,
                   Text(MR_TEXT("model", "must be a whole number from %1 to %2, is %3"),
                        {std::to_string(minimum), std::to_string(maximum), shortText(value)}),
                   MR_TEXT("model", "correct the value"));
            return;
        }
        target = value.get<int>();
    }

    void seed(const std::string& key, std::uint64_t& target) {
        const Json value = take(key);
        if (value.is_number_unsigned()) {
            target = value.get<std::uint64_t>();
        } else if (!value.is_null()) {
            wrongType(key, MR_TEXT("model", "must be a whole number from 0 to 18446744073709551615, is %1"),
                      value);
        }
    }

    void duration(const std::string& key, Duration& target) {
        const Json value = take(key);
        if (value.is_null()) {
            return;
        }
        if (!value.is_string()) {
            wrongType(key, MR_TEXT("model", "must be a duration in quotes, is %1"), value);
            return;
        }
        const Result<Duration> parsed = parseDuration(value.get<std::string>());
        if (!parsed) {
            refuse(key, parsed.error().what, parsed.error().todo);
            return;
        }
        target = *parsed;
    }

    void position(const std::string& key, Position& target) {
        const Json value = take(key);
        if (!value.is_null()) {
            placeFrom(value, key, target);
        }
    }

    void positions(const std::string& key, std::vector<Position>& target) {
        list(key, [&](const Json& value, const std::string& /*place*/) {
            placeFrom(value, join(key, target.size()), target.emplace_back());
        });
    }

    void object(const std::string& key, Json& target) {
        Json value = take(key);
        if (value.is_object()) {
            target = std::move(value);
        } else if (!value.is_null()) {
            wrongType(key, MR_TEXT("model", "must be an object, is %1"), value);
        }
    }

    /// Each element of a list, with its place.
    template <typename Read>
    void list(const std::string& key, Read read) {
        Json value = take(key);
        if (value.is_null()) {
            return;
        }
        if (!value.is_array()) {
            wrongType(key, MR_TEXT("model", "must be a list, is %1"), value);
            return;
        }
        for (std::size_t i = 0; i < value.size() && !m_problem; ++i) {
            read(std::move(value[i]), join(placeOf(key), i));
        }
    }

    /// An object's reader, for a member that may be missing.
    [[nodiscard]] ObjectReader member(const std::string& key) {
        Json value = take(key);
        return {value.is_null() ? Json::object() : std::move(value), placeOf(key), m_problem};
    }

    /// Everything that nobody took.
    [[nodiscard]] Json rest() { return std::move(m_object); }

private:
    void placeFrom(const Json& value, const std::string& key, Position& target) {
        const auto fits = [](const Json& part) {
            return part.is_number() && std::abs(part.get<double>()) <= kFarthest;
        };
        if (!value.is_array() || value.size() != 2 || !fits(value[0]) || !fits(value[1])) {
            refuse(key,
                   Text(MR_TEXT("model", "must be two numbers from -10000000 to 10000000, is %1"),
                        {shortText(value)}),
                   MR_TEXT("model", "write it as in [0, 200]"));
            return;
        }
        target = {value[0].get<double>(), value[1].get<double>()};
    }

    void wrongType(const std::string& key, TextSource wanted, const Json& value) {
        refuse(key, Text(wanted, {shortText(value)}), MR_TEXT("model", "correct the value"));
    }

    Json m_object;
    std::string m_path;
    std::optional<Error>& m_problem;
};

/// Fills a Pipeline from the file's root object.
class ProjectReader {
public:
    Result<LoadedProject> read(Json root) {
        ObjectReader reader(std::move(root), "", m_problem);
        checkHeader(reader);
        if (m_problem) {
            return *m_problem;
        }
        readProject(reader);
        reader.list("nodes",
                    [&](Json value, const std::string& place) { readNode(std::move(value), place); });
        reader.list("links",
                    [&](Json value, const std::string& place) { readLink(std::move(value), place); });
        reader.list("annotations",
                    [&](Json value, const std::string& place) { readAnnotation(std::move(value), place); });
        readScenario(reader.member("scenario"));
        reader.list("objectives",
                    [&](Json value, const std::string& place) { readObjective(std::move(value), place); });
        m_pipeline.extra = reader.rest();
        if (m_problem) {
            return *m_problem;
        }
        const bool isNewer = m_pipeline.version > kProjectVersion;
        return LoadedProject{std::move(m_pipeline), isNewer};
    }

private:
    void checkHeader(ObjectReader& reader) {
        std::string format;
        reader.text("format", format);
        if (format != "millrace") {
            reader.refuse("format",
                          MR_TEXT("model", "this is not a Millrace project: \"format\" is not \"millrace\""),
                          MR_TEXT("model", "check that it is the right file"));
        }
        if (!reader.has("version")) {
            reader.refuse("version", MR_TEXT("model", "is missing"), MR_TEXT("model", "give a value"));
        }
        constexpr int kNewestImaginable = 1'000'000;
        reader.wholeNumber("version", 1, kNewestImaginable, m_pipeline.version);
    }

    void readProject(ObjectReader& reader) {
        reader.text("name", m_pipeline.name);
        reader.text("description", m_pipeline.description);
        reader.text("region", m_pipeline.region);
        reader.object("account", m_pipeline.account);
        ObjectReader cost = reader.member("cost");
        constexpr int kLongestMonthHours = 744;
        cost.wholeNumber("month_hours", 1, kLongestMonthHours, m_pipeline.cost.monthHours);
        cost.boolean("free_tier", m_pipeline.cost.freeTier);
        std::string priceBook;
        cost.text("price_book", priceBook);
        if (!priceBook.empty()) {
            m_pipeline.cost.priceBook = priceBook;
        }
        cost.boolean("show_neighbours", m_pipeline.cost.showNeighbours);
        m_pipeline.cost.extra = cost.rest();
    }

    void readNode(Json value, const std::string& place) {
        ObjectReader reader(std::move(value), place, m_problem);
        Node node;
        node.id = readId(reader, "id");
        reader.requiredText("type", node.type);
        reader.text("label", node.label);
        reader.position("position", node.position);
        readActivity(reader, node.activity);
        reader.object("settings", node.settings);
        node.extra = reader.rest();
        if (!m_problem && !m_nodes.insert(node.id).second) {
            reader.refuse("id",
                          Text(MR_TEXT("model", "there is a second node of the id \"%1\""), {node.id.text()}),
                          MR_TEXT("model", "give each node an id of its own"));
        }
        m_pipeline.nodes.push_back(std::move(node));
    }

    static void readActivity(ObjectReader& reader, NodeActivity& activity) {
        std::string word = wordOf(NodeActivity::active);
        reader.text("activity", word);
        for (const NodeActivity known :
             {NodeActivity::active, NodeActivity::disabled, NodeActivity::bypassed}) {
            if (word == wordOf(known)) {
                activity = known;
                return;
            }
        }
        reader.refuse(
            "activity",
            Text(MR_TEXT("model", "must be active, disabled or bypassed, is %1"), {shortText(Json(word))}),
            MR_TEXT("model", "correct the value"));
    }

    void readLink(Json value, const std::string& place) {
        ObjectReader reader(std::move(value), place, m_problem);
        Link link;
        link.from = readPort(reader, "from");
        link.to = readPort(reader, "to");
        reader.object("settings", link.settings);
        reader.positions("bends", link.bends);
        link.extra = reader.rest();
        if (!m_problem && !m_links.insert({link.from, link.to}).second) {
            reader.refuse("",
                          Text(MR_TEXT("model", "there is a second link from %1 to %2"),
                               {link.from.text(), link.to.text()}),
                          MR_TEXT("model", "remove one of them"));
        }
        m_pipeline.links.push_back(std::move(link));
    }

    void readAnnotation(Json value, const std::string& place) {
        ObjectReader reader(std::move(value), place, m_problem);
        Annotation annotation;
        reader.requiredText("kind", annotation.kind);
        reader.text("title", annotation.title);
        reader.text("text", annotation.text);
        reader.text("color", annotation.color);
        reader.boolean("collapsed", annotation.collapsed);
        reader.list("nodes", [&](const Json& id, const std::string& idPlace) {
            if (!id.is_string() || !NodeId::isWellFormed(id.get<std::string>())) {
                refuseId(idPlace, id);
            } else if (m_nodes.contains(NodeId(id.get<std::string>()))) {
                annotation.nodes.emplace_back(id.get<std::string>());
            }
        });
        if (reader.has("position")) {
            reader.position("position", annotation.position.emplace());
        }
        annotation.extra = reader.rest();
        m_pipeline.annotations.push_back(std::move(annotation));
    }

    void readScenario(ObjectReader reader) {
        Scenario& scenario = m_pipeline.scenario;
        reader.duration("duration", scenario.duration);
        reader.seed("seed", scenario.seed);
        reader.text("start", scenario.start);
        if (const Result<WallTime> start = parseTimestamp(scenario.start); !start) {
            reader.refuse("start", start.error().what, start.error().todo);
        }
        reader.duration("warm_up", scenario.warmUp);
        reader.list("events", [&](Json value, const std::string& place) {
            ObjectReader event(std::move(value), place, m_problem);
            ScenarioEvent read;
            if (!event.has("at")) {
                event.refuse("at", MR_TEXT("model", "is missing"), MR_TEXT("model", "give a value"));
            }
            event.duration("at", read.at);
            read.node = readId(event, "node");
            event.requiredText("action", read.action);
            read.arguments = event.rest();
            scenario.events.push_back(std::move(read));
        });
        scenario.extra = reader.rest();
    }

    void readObjective(Json value, const std::string& place) {
        ObjectReader reader(std::move(value), place, m_problem);
        Objective objective;
        if (reader.has("node")) {
            objective.node = readId(reader, "node");
        }
        reader.requiredText("metric", objective.metric);
        reader.text("statistic", objective.statistic);
        reader.text("comparison", objective.comparison);
        if (!reader.has("value")) {
            reader.refuse("value", MR_TEXT("model", "is missing"), MR_TEXT("model", "give a value"));
        }
        reader.number("value", objective.value);
        objective.extra = reader.rest();
        m_pipeline.objectives.push_back(std::move(objective));
    }

    NodeId readId(ObjectReader& reader, const std::string& key) {
        std::string text;
        reader.requiredText(key, text);
        if (!m_problem && !NodeId::isWellFormed(text)) {
            refuseId(reader.placeOf(key), Json(text));
        }
        return NodeId(text);
    }

    /// `node.port` of a node that there is.
    PortRef readPort(ObjectReader& reader, const std::string& key) {
        std::string text;
        reader.requiredText(key, text);
        const std::size_t dot = std::min(text.find('.'), text.size());
        PortRef port{NodeId(text.substr(0, dot)), text.substr(std::min(dot + 1, text.size()))};
        if (!m_problem && (port.port.empty() || !m_nodes.contains(port.node))) {
            reader.refuse(
                key,
                Text(MR_TEXT("model", "%1 names no port of a node of this project"), {shortText(Json(text))}),
                MR_TEXT("model", "write it as in clicks.in, or remove the link"));
        }
        return port;
    }

    void refuseId(const std::string& place, const Json& id) {
        if (!m_problem) {
            m_problem =
                Error{ErrorCode::invalidInput, place,
                      Text(MR_TEXT("model", "%1 is no id of a node"), {shortText(id)}),
                      MR_TEXT("model", "use small letters, digits, - and _, at most 64, a letter first")};
        }
    }

    Pipeline m_pipeline;
    std::optional<Error> m_problem;
    std::set<NodeId> m_nodes;
    std::set<std::pair<PortRef, PortRef>> m_links;
};

} // namespace

Result<LoadedProject> parseProject(std::string_view text) {
    Result<Json> root = parseJson(text);
    if (!root) {
        return root.error();
    }
    return ProjectReader().read(std::move(*root));
}

} // namespace millrace
