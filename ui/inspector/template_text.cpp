// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/template_text.h"

#include "document/wording.h"
#include "nodes/producer/compiled_template.h"
#include "records/record_template.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace millrace::ui {

namespace {

struct TemplateWords {
    Q_DECLARE_TR_FUNCTIONS(millrace::ui::TemplateWords)
};

using Ordered = nlohmann::ordered_json;

constexpr int kIndent = 2;

QString quoted(const std::string& text) {
    return QString::fromStdString(Json(text).dump(-1, ' ', false, Json::error_handler_t::replace));
}

QString pretty(const Json& value) {
    return QString::fromStdString(value.dump(kIndent, ' ', false, Json::error_handler_t::replace));
}

QString fieldsText(const Json& fields) {
    QStringList lines;
    for (const Json& field : fields) {
        if (field.is_object() && field.contains("name") && field["name"].is_string()) {
            lines << QStringLiteral("  %1: %2")
                         .arg(quoted(field["name"].get<std::string>()),
                              QString::fromStdString(
                                  field.value("value", Json())
                                      .dump(-1, ' ', false, Json::error_handler_t::replace)));
        }
    }
    return lines.isEmpty()
               ? QStringLiteral("{\n}")
               : QStringLiteral("{\n") + lines.join(QStringLiteral(",\n")) + QStringLiteral("\n}");
}

/// Where the text stops being JSON; nothing when it is.
std::optional<qsizetype> jsonBreak(const std::string& text) {
    try {
        return Json::parse(text).is_discarded() ? std::optional<qsizetype>(0) : std::nullopt;
    } catch (const Json::parse_error& error) {
        const auto bytes = static_cast<qsizetype>(std::max<std::size_t>(error.byte, 1) - 1);
        return QString::fromUtf8(text.data(), std::min(bytes, static_cast<qsizetype>(text.size()))).size();
    }
}

TemplateProblem jsonProblem(const QString& text, const std::string& bytes) {
    if (const auto position = jsonBreak(bytes)) {
        const qsizetype at = std::min(*position, std::max<qsizetype>(text.size() - 1, 0));
        return {at, 1, TemplateWords::tr("From here on this is no JSON.")};
    }
    const Result<Json> parsed = parseJson(bytes);
    return {0, text.size(), parsed ? QString() : sentenceOf(parsed.error())};
}

/// The first placeholder that is none, or all of the text when the reason lies elsewhere.
TemplateProblem compileProblem(const QString& text, bool isJson, const Error& error) {
    for (const PlaceholderSpan& span : placeholdersIn(text, isJson)) {
        if (!span.reason.isEmpty()) {
            return {span.position, span.length, span.reason};
        }
    }
    return {0, text.size(), sentenceOf(error)};
}

Result<Json> writtenOf(const std::string& kind, const std::string& bytes) {
    if (kind == "text") {
        return Json{{"kind", kind}, {"text", bytes}};
    }
    Result<Json> parsed = parseJson(bytes);
    if (!parsed) {
        return parsed.error();
    }
    if (kind == "document") {
        return Json{{"kind", kind}, {"document", std::move(*parsed)}};
    }
    if (!parsed->is_object()) {
        return Error{ErrorCode::invalidInput, "",
                     TemplateWords::tr("The fields are not one JSON object in braces.").toStdString(), ""};
    }
    Json fields = Json::array();
    const Ordered ordered = Ordered::parse(bytes, nullptr, false); // in the order in which they stand
    for (const auto& [name, value] : ordered.items()) {
        fields.push_back({{"name", name}, {"value", (*parsed)[name]}});
    }
    return Json{{"kind", kind}, {"fields", std::move(fields)}};
}

} // namespace

std::vector<PlaceholderSpan> placeholdersIn(const QString& text, bool isJson) {
    std::vector<PlaceholderSpan> spans;
    for (qsizetype at = 0; (at = text.indexOf(QLatin1String("{{"), at)) >= 0;) {
        const qsizetype close = text.indexOf(QLatin1String("}}"), at + 2);
        const qsizetype lineEnd = text.indexOf(QLatin1Char('\n'), at);
        PlaceholderSpan span{at, 0, {}};
        if (close < 0) {
            span.length = (lineEnd < 0 ? text.size() : lineEnd) - at;
        } else {
            span.length = close + 2 - at;
        }
        QString source = text.mid(at, span.length);
        if (isJson) {
            source.replace(QLatin1String("\\\""), QLatin1String("\""));
        }
        if (const Result<RecordTemplate> compiled = RecordTemplate::compileText(source.toStdString());
            !compiled) {
            span.reason = sentenceOf(compiled.error());
        }
        spans.push_back(span);
        at += std::max<qsizetype>(span.length, 2);
    }
    return spans;
}

QString textOfTemplate(const Json& written) {
    const auto kind = written.value("kind", std::string());
    if (kind == "text") {
        const auto text = written.find("text");
        return text != written.end() && text->is_string() ? QString::fromStdString(text->get<std::string>())
                                                          : QString();
    }
    if (kind == "document") {
        return written.contains("document") ? pretty(written["document"]) : QString();
    }
    if (kind == "fields") {
        // Unset, the setting's own default holds.
        return fieldsText(written.contains("fields")
                              ? written["fields"]
                              : Json::array({{{"name", "id"}, {"value", "{{uuid}}"}}}));
    }
    return {};
}

ReadTemplate readTemplate(const std::string& kind, const QString& text) {
    const std::string bytes = text.toStdString();
    const bool isJson = kind != "text";
    if (text.trimmed().isEmpty()) {
        return {Json(), TemplateProblem{0, 0, TemplateWords::tr("The template is empty.")}};
    }
    Result<Json> written = writtenOf(kind, bytes);
    if (!written) {
        TemplateProblem problem = jsonProblem(text, bytes);
        if (problem.sentence.isEmpty()) {
            problem.sentence = sentenceOf(written.error());
        }
        return {Json(), std::move(problem)};
    }
    const auto compiled = producer::compileTemplate(*written);
    if (!compiled) {
        return {Json(), compileProblem(text, isJson, compiled.error())};
    }
    return {std::move(*written), {}};
}

QString convertedTemplate(const std::string& from, const std::string& to, const QString& text) {
    if (from == to) {
        return text;
    }
    const Result<Json> parsed = parseJson(text.toStdString());
    if (to == "text") {
        if (!parsed) {
            return text;
        }
        // One line, in the order in which it stands.
        const Ordered ordered = Ordered::parse(text.toStdString(), nullptr, false);
        return QString::fromStdString(ordered.dump(-1, ' ', false, Ordered::error_handler_t::replace));
    }
    if (from == "none" || text.trimmed().isEmpty()) {
        return QStringLiteral("{\n  \"id\": \"{{uuid}}\"\n}");
    }
    if (parsed && (parsed->is_object() || to == "document")) {
        return to == "fields" && from == "text" ? pretty(*parsed) : text;
    }
    return QStringLiteral("{\n  \"text\": %1\n}").arg(quoted(text.toStdString()));
}

TextPlace placeIn(const QString& text, qsizetype position) {
    const QString before = text.left(position);
    const auto lines = static_cast<int>(before.count(QLatin1Char('\n')));
    return {lines + 1, static_cast<int>(before.size() - before.lastIndexOf(QLatin1Char('\n')))};
}

} // namespace millrace::ui
