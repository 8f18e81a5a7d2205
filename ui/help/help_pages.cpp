// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/help_pages.h"

#include "document/wording.h"
#include "inspector/value_text.h"

#include <QCoreApplication>
#include <QDate>
#include <QFile>
#include <QLocale>
#include <QTextDocument>

namespace millrace::ui {

namespace {

struct Help {
    Q_DECLARE_TR_FUNCTIONS(millrace::ui::HelpPages)
};

/// When the pages were read that state the rules.
const QDate kRulesRead(2026, 11, 23);

constexpr auto kIndex = "help:index";
constexpr auto kType = "help:type/";
constexpr auto kConcept = "help:concept/";

struct Concept {
    const char* name;
    TextSource title;
};

constexpr Concept kConcepts[] = {
    {"getting-started", MR_TEXT("help", "Getting started")},
    {"import", MR_TEXT("help", "Import a stream from AWS")},
    {"streams", MR_TEXT("help", "Shards, resharding and capacity modes")},
    {"throttling", MR_TEXT("help", "Throttling and token buckets")},
    {"reading", MR_TEXT("help", "Reading a stream")},
    {"data-streams", MR_TEXT("help", "Kinesis Data Streams: what is simulated")},
    {"cost", MR_TEXT("help", "How cost is estimated")},
    {"editor", MR_TEXT("help", "The editor")},
    {"running", MR_TEXT("help", "Scenarios and runs")},
    {"charts", MR_TEXT("help", "Charts and shards over time")},
    {"checks", MR_TEXT("help", "Problems and quick fixes")},
    {"files", MR_TEXT("help", "Files and recovery")},
    {"repeatability", MR_TEXT("help", "Repeatable runs")},
    {"keyboard", MR_TEXT("help", "Keyboard")},
};

QString escaped(const QString& text) {
    return text.toHtmlEscaped();
}

QString escaped(TextSource text) {
    return translated(text).toHtmlEscaped();
}

QString code(const std::string& text) {
    return QStringLiteral("<code>%1</code>").arg(QString::fromStdString(text).toHtmlEscaped());
}

QString heading(const QString& text) {
    return QStringLiteral("<h3>%1</h3>").arg(escaped(text));
}

QString sourceLink(const std::string& source) {
    return source.empty()
               ? QString()
               : QStringLiteral(" <a href=\"%1\">%2</a>")
                     .arg(QString::fromStdString(source).toHtmlEscaped(), escaped(Help::tr("Source")));
}

QString rangeOf(const Setting& setting) {
    const auto figure = [&](double value) { return valueText(setting, value); };
    if (setting.minimum && setting.maximum) {
        return Help::tr("%1 to %2", "range").arg(figure(*setting.minimum), figure(*setting.maximum));
    }
    if (setting.minimum) {
        return (setting.exclusiveMinimum ? Help::tr("above %1") : Help::tr("at least %1"))
            .arg(figure(*setting.minimum));
    }
    return setting.maximum ? Help::tr("at most %1").arg(figure(*setting.maximum)) : QString();
}

QString factsOf(const Setting& setting) {
    QStringList facts;
    if (const QString range = rangeOf(setting); !range.isEmpty()) {
        facts << range;
    }
    QStringList words;
    for (const EnumValue& value : setting.values) {
        words << translated(value.title);
    }
    for (const ChoiceKind& kind : setting.kinds) {
        words << translated(kind.title);
    }
    if (!words.isEmpty()) {
        facts << words.join(QStringLiteral(", "));
    }
    if (const QString standard = valueText(setting, defaultOf(setting, Json::object()));
        !standard.isEmpty()) {
        facts << Help::tr("default %1").arg(standard);
    }
    if (setting.unit != Unit::none && !setting.minimum && !setting.maximum &&
        setting.defaultValue.is_null()) {
        facts << unitText(setting.unit);
    }
    facts << (setting.live ? Help::tr("can change during a run") : Help::tr("applies from the next run on"));
    return facts.join(QStringLiteral(" · "));
}

QString settingEntry(const Setting& setting, const std::string& prefix, int depth);

QString fieldEntries(const std::vector<Setting>& fields, const std::string& prefix, int depth) {
    QString html;
    for (const Setting& field : fields) {
        html += settingEntry(field, prefix, depth);
    }
    return html;
}

QString settingEntry(const Setting& setting, const std::string& prefix, int depth) {
    constexpr int kIndent = 16;
    const std::string path = prefix + setting.key;
    QString html =
        QStringLiteral(
            "<div style=\"margin-left:%1px; margin-bottom:8px\"><a name=\"%2\"></a><b>%3</b> %4<br>")
            .arg(depth * kIndent)
            .arg(QString::fromStdString(path).toHtmlEscaped(), escaped(setting.title), code(path));
    if (!setting.help.isEmpty()) {
        html += escaped(setting.help) + QStringLiteral("<br>");
    }
    html += QStringLiteral("<i>%1</i>%2</div>").arg(escaped(factsOf(setting)), sourceLink(setting.source));
    html += fieldEntries(setting.fields, path + ".", depth + 1);
    for (const ChoiceKind& kind : setting.kinds) {
        if (!kind.fields.empty()) {
            html += QStringLiteral("<div style=\"margin-left:%1px\">%2 %3</div>")
                        .arg((depth + 1) * kIndent)
                        .arg(escaped(kind.title), code(kind.kind));
            html += fieldEntries(kind.fields, path + ".", depth + 2);
        }
    }
    if (setting.element && !setting.element->fields.empty()) {
        html += fieldEntries(setting.element->fields, path + "[0].", depth + 1);
    }
    return html;
}

void collectAssumptions(const std::vector<Setting>& settings, const std::string& prefix, QString& html) {
    for (const Setting& setting : settings) {
        const std::string path = prefix + setting.key;
        if (setting.assumption) {
            const QString standard = valueText(setting, defaultOf(setting, Json::object()));
            html += QStringLiteral("<li><a href=\"#%1\">%2</a>: %3%4</li>")
                        .arg(QString::fromStdString(path).toHtmlEscaped(), escaped(setting.title),
                             escaped(setting.help),
                             standard.isEmpty() ? QString()
                                                : QStringLiteral(" <i>%1</i>")
                                                      .arg(escaped(Help::tr("default %1").arg(standard))));
        }
        collectAssumptions(setting.fields, path + ".", html);
        for (const ChoiceKind& kind : setting.kinds) {
            collectAssumptions(kind.fields, path + ".", html);
        }
    }
}

QString portsOf(const NodeDescription& description) {
    QString html;
    for (const PortDescription& port : description.ports) {
        const QString direction =
            port.direction == PortDirection::input ? Help::tr("input") : Help::tr("output");
        const QString links = port.maximumLinks < 0
                                  ? Help::tr("any number of links")
                                  : Help::tr("at most %n link(s)", nullptr, port.maximumLinks);
        html += QStringLiteral("<li><b>%1</b> %2: %3, %4</li>")
                    .arg(escaped(port.title), code(port.id), escaped(direction), escaped(links));
    }
    for (const LinkRefusal& refusal : description.refusals) {
        html += QStringLiteral("<li>%1%2</li>").arg(escaped(refusal.reason), sourceLink(refusal.source));
    }
    return html.isEmpty() ? html : QStringLiteral("<ul>%1</ul>").arg(html);
}

QString metricsOf(const NodeDescription& description) {
    QString html;
    for (const MetricDescription& metric : description.metrics) {
        const QString unit = unitText(metric.unit);
        html += QStringLiteral("<li><a name=\"metric:%1\"></a>")
                    .arg(QString::fromStdString(metric.name).toHtmlEscaped());
        html += QStringLiteral("%1%2: %3%4%5</li>")
                    .arg(code(metric.name),
                         unit.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(escaped(unit)),
                         escaped(metric.help),
                         metric.perShard ? QLatin1Char(' ') + escaped(Help::tr("Also for each shard."))
                                         : QString(),
                         sourceLink(metric.source));
    }
    return html.isEmpty() ? html : QStringLiteral("<ul>%1</ul>").arg(html);
}

QString actionsOf(const NodeDescription& description) {
    QString html;
    for (const ActionDescription& action : description.actions) {
        html += QStringLiteral("<div style=\"margin-bottom:8px\"><b>%1</b> %2<br>%3%4</div>")
                    .arg(escaped(action.title), code(action.name), escaped(action.help),
                         sourceLink(action.source));
        html += fieldEntries(action.arguments, {}, 1);
    }
    return html;
}

QString metersOf(const NodeType& type) {
    QString html;
    for (const MeterDescription& meter : type.meters) {
        html += QStringLiteral("<li><b>%1</b>: %2%3</li>")
                    .arg(escaped(meter.title), escaped(meter.formula), sourceLink(meter.source));
    }
    return html.isEmpty() ? html : QStringLiteral("<ul>%1</ul>").arg(html);
}

void addSection(QString& html, const QString& title, const QString& content) {
    if (!content.isEmpty()) {
        html += heading(title) + content;
    }
}

} // namespace

QString HelpPages::index() const {
    QString html = QStringLiteral("<h2>%1</h2><ul>").arg(escaped(Help::tr("Help")));
    for (const Concept& one : kConcepts) {
        html += QStringLiteral("<li><a href=\"%1%2\">%3</a></li>")
                    .arg(QLatin1String(kConcept), QLatin1String(one.name), escaped(one.title));
    }
    html += QStringLiteral("</ul>") + heading(Help::tr("Nodes")) + QStringLiteral("<ul>");
    for (const NodeType& type : m_types.types()) {
        html += QStringLiteral("<li><a href=\"%1%2\">%3</a></li>")
                    .arg(QLatin1String(kType), QString::fromStdString(type.description.type),
                         escaped(type.description.title));
    }
    return html + QStringLiteral("</ul>");
}

QString HelpPages::typePage(const NodeType& type) const {
    const NodeDescription& description = type.description;
    QString html =
        QStringLiteral("<h2>%1</h2><p>%2</p>").arg(escaped(description.title), escaped(description.help));
    QString assumptions;
    collectAssumptions(description.settings, {}, assumptions);
    addSection(html, Help::tr("Ports"), portsOf(description));
    addSection(html, Help::tr("Settings"), fieldEntries(description.settings, {}, 0));
    if (!assumptions.isEmpty()) {
        html += heading(Help::tr("What is assumed")) +
                QStringLiteral("<p>%1</p><ul>%2</ul>")
                    .arg(escaped(Help::tr(
                             "AWS does not publish these. They are settings, so that you can try others.")),
                         assumptions);
    }
    addSection(html, Help::tr("Actions during a run"), actionsOf(description));
    addSection(html, Help::tr("Metrics"), metricsOf(description));
    addSection(html, Help::tr("What is billed"), metersOf(type));
    return html + QStringLiteral("<p><i>%1</i></p>")
                      .arg(escaped(Help::tr("The rules are those that the linked pages stated on %1.")
                                       .arg(QLocale().toString(kRulesRead, QLocale::LongFormat))));
}

QString HelpPages::conceptPage(const QString& name) const {
    QFile file(
        QStringLiteral(":/help/%1/%2.md").arg(Help::tr("en", "folder of the help pages: en or ko"), name));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QTextDocument document;
    document.setMarkdown(QString::fromUtf8(file.readAll()), QTextDocument::MarkdownDialectGitHub);
    return document.toHtml();
}

QString HelpPages::page(const QString& address) const {
    if (address == QLatin1String(kIndex)) {
        return index();
    }
    if (address.startsWith(QLatin1String(kType))) {
        const NodeType* type =
            m_types.find(address.mid(static_cast<qsizetype>(qstrlen(kType))).toStdString());
        return type ? typePage(*type) : QString();
    }
    if (address.startsWith(QLatin1String(kConcept))) {
        return conceptPage(address.mid(static_cast<qsizetype>(qstrlen(kConcept))));
    }
    return {};
}

QString HelpPages::title(const QString& address) const {
    for (const Concept& one : kConcepts) {
        if (address == QLatin1String(kConcept) + QLatin1String(one.name)) {
            return translated(one.title);
        }
    }
    for (const NodeType& type : m_types.types()) {
        if (address == QLatin1String(kType) + QString::fromStdString(type.description.type)) {
            return translated(type.description.title);
        }
    }
    return Help::tr("Help");
}

} // namespace millrace::ui
