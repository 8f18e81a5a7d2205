// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/project_subject.h"

#include "cost/price_book.h"

namespace millrace::ui {

namespace {

std::vector<Setting> describeProject() {
    Setting region{.key = "region",
                   .title = MR_TEXT("project", "Region"),
                   .help = MR_TEXT("project", "Prices are those of this AWS region."),
                   .type = SettingType::enumeration,
                   .defaultValue = "us-east-1"};
    static const std::vector<std::string> kRegions = PriceBook::builtinRegions();
    for (const std::string& name : kRegions) {
        region.values.push_back({name, {"", name.c_str()}});
    }
    return {{.key = "name", .title = MR_TEXT("project", "Name"), .type = SettingType::text, .required = true},
            {.key = "description",
             .title = MR_TEXT("project", "Description"),
             .help = MR_TEXT("project", "What this design is for; printed in reports."),
             .type = SettingType::multiline},
            region};
}

std::vector<Setting> describeScenario() {
    return {{.key = "duration",
             .title = MR_TEXT("project", "Duration"),
             .help = MR_TEXT("project", "Simulated time of a run. 0s: until you stop it."),
             .type = SettingType::duration,
             .defaultValue = "1h"},
            {.key = "seed",
             .title = MR_TEXT("project", "Seed"),
             .help = MR_TEXT(
                 "project",
                 "All chance comes from this number: the same seed gives the same run to the last byte."),
             .type = SettingType::integer,
             .unit = Unit::none,
             .defaultValue = 42,
             .minimum = 0},
            {.key = "start",
             .title = MR_TEXT("project", "Start"),
             .help = MR_TEXT("project", "Date and time (UTC) of simulated time zero."),
             .type = SettingType::timestamp,
             .defaultValue = "2026-01-05T00:00:00Z"},
            {.key = "warm_up",
             .title = MR_TEXT("project", "Warm-up"),
             .help = MR_TEXT("project", "Time at the beginning that statistics leave out."),
             .type = SettingType::duration,
             .defaultValue = "0s"}};
}

std::vector<Setting> describeCost() {
    return {
        {.key = "month_hours",
         .title = MR_TEXT("project", "Hours in a month"),
         .help =
             MR_TEXT("project", "What a month is scaled to: 730 on average, 720 with 30 days, 744 with 31."),
         .type = SettingType::integer,
         .unit = Unit::hours,
         .defaultValue = 730,
         .minimum = 1,
         .maximum = 744},
        {.key = "free_tier",
         .title = MR_TEXT("project", "Free tier"),
         .help = MR_TEXT("project", "Subtract what AWS gives for free each month."),
         .type = SettingType::boolean,
         .defaultValue = false},
        {.key = "show_neighbours",
         .title = MR_TEXT("project", "Cost of neighbours"),
         .help = MR_TEXT("project",
                         "Also list what the design causes in other services, such as requests to a bucket."),
         .type = SettingType::boolean,
         .defaultValue = true},
        {.key = "price_book",
         .title = MR_TEXT("project", "Price book"),
         .help = MR_TEXT("project", "A file with prices of your own instead of the built-in ones."),
         .type = SettingType::path}};
}

std::string textOf(const Json& settings, const char* key, const std::string& otherwise) {
    const auto found = settings.find(key);
    return found != settings.end() && found->is_string() ? found->get<std::string>() : otherwise;
}

template <typename T>
T valueOf(const Json& settings, const char* key, T otherwise) {
    const auto found = settings.find(key);
    const bool fits = found != settings.end() && (found->is_number_integer() || found->is_boolean());
    return fits ? found->get<T>() : otherwise;
}

} // namespace

ProjectSubject::ProjectSubject(Document& document, Part part, QObject* parent)
    : DocumentSubject(document, parent)
    , m_part(part) {
    switch (part) {
    case Part::project:
        m_descriptions = describeProject();
        break;
    case Part::scenario:
        m_descriptions = describeScenario();
        break;
    case Part::cost:
        m_descriptions = describeCost();
        break;
    }
}

std::vector<Json> ProjectSubject::settings() const {
    const Pipeline& pipeline = m_document.pipeline();
    switch (m_part) {
    case Part::project: {
        Json project = {{"name", pipeline.name}, {"region", pipeline.region}};
        if (!pipeline.description.empty()) {
            project["description"] = pipeline.description;
        }
        return {project};
    }
    case Part::scenario:
        return {{{"duration", formatDuration(pipeline.scenario.duration)},
                 {"seed", pipeline.scenario.seed},
                 {"start", pipeline.scenario.start},
                 {"warm_up", formatDuration(pipeline.scenario.warmUp)}}};
    case Part::cost: {
        Json cost = {{"month_hours", pipeline.cost.monthHours},
                     {"free_tier", pipeline.cost.freeTier},
                     {"show_neighbours", pipeline.cost.showNeighbours}};
        if (pipeline.cost.priceBook) {
            cost["price_book"] = *pipeline.cost.priceBook;
        }
        return {cost};
    }
    }
    return {};
}

QString ProjectSubject::owner() const {
    return m_part == Part::scenario ? tr("the scenario")
           : m_part == Part::cost   ? tr("the cost estimate")
                                    : tr("the project");
}

Result<void> ProjectSubject::store(std::vector<Json> settings, const QString& text, const QString& mergeKey) {
    const Json& given = settings.front();
    const Pipeline& pipeline = m_document.pipeline();
    if (m_part == Part::scenario) {
        Scenario scenario = pipeline.scenario;
        const Scenario standard;
        const Result<Duration> duration =
            parseDuration(textOf(given, "duration", formatDuration(standard.duration)));
        const Result<Duration> warmUp =
            parseDuration(textOf(given, "warm_up", formatDuration(standard.warmUp)));
        if (!duration || !warmUp) {
            return (duration ? warmUp : duration).error();
        }
        scenario.duration = *duration;
        scenario.warmUp = *warmUp;
        scenario.seed = valueOf(given, "seed", standard.seed);
        scenario.start = textOf(given, "start", standard.start);
        return m_document.push({SetScenario{std::move(scenario)}}, text, mergeKey);
    }
    SetProjectProperties properties{pipeline.name, pipeline.description, pipeline.region, pipeline.cost,
                                    pipeline.account};
    if (m_part == Part::project) {
        properties.name = textOf(given, "name", "");
        properties.description = textOf(given, "description", "");
        properties.region = textOf(given, "region", Pipeline().region);
    } else {
        const CostSettings standard;
        properties.cost.monthHours = valueOf(given, "month_hours", standard.monthHours);
        properties.cost.freeTier = valueOf(given, "free_tier", standard.freeTier);
        properties.cost.showNeighbours = valueOf(given, "show_neighbours", standard.showNeighbours);
        const std::string book = textOf(given, "price_book", "");
        properties.cost.priceBook = book.empty() ? std::optional<std::string>() : book;
    }
    return m_document.push({std::move(properties)}, text, mergeKey);
}

} // namespace millrace::ui
