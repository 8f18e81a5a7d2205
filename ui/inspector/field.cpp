// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/field.h"

#include "document/wording.h"
#include "inspector/note_row.h"
#include "inspector/value_text.h"
#include "model/sources_date.h"
#include "theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDate>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace millrace::ui {

namespace {

QToolButton* quietButton(const QString& icon, const QString& text, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setIcon(Theme::instance().icon(icon));
    button->setProperty("role", QStringLiteral("quiet"));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setIconSize({16, 16});
    QSizePolicy policy = button->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    button->setSizePolicy(policy);
    return button;
}

/// A choice may be written short; both forms mean the same.
bool isSame(const Setting& setting, const Json& a, const Json& b) {
    return a == b ||
           (setting.type == SettingType::choice && expandedChoice(setting, a) == expandedChoice(setting, b));
}

ShownValue sumUp(const Setting& setting, const std::vector<std::optional<Json>>& raw,
                 const std::vector<Json>& siblings) {
    ShownValue shown;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        const Json standard = defaultOf(setting, siblings[i]);
        const Json value = raw[i].value_or(standard);
        if (i == 0) {
            shown.value = value;
            shown.standard = standard;
        }
        shown.mixed = shown.mixed || !isSame(setting, value, shown.value);
        shown.given = shown.given || (raw[i] && !isSame(setting, *raw[i], standard));
    }
    return shown;
}

int longestWord(const QLabel& label) {
    int longest = 0;
    for (const QString& word : label.text().split(QLatin1Char(' '))) {
        longest = std::max(longest, label.fontMetrics().horizontalAdvance(word));
    }
    return longest;
}

QString rangeText(const Setting& setting) {
    const auto figure = [](double value) { return numberText(value); };
    if (setting.minimum && setting.maximum) {
        return Field::tr("%1 to %2", "range").arg(figure(*setting.minimum), figure(*setting.maximum));
    }
    if (setting.minimum) {
        return (setting.exclusiveMinimum ? Field::tr("above %1") : Field::tr("at least %1"))
            .arg(figure(*setting.minimum));
    }
    return setting.maximum ? Field::tr("at most %1").arg(figure(*setting.maximum)) : QString();
}

} // namespace

int nextGesture() {
    static int gestures = 0; // the window's thread alone
    return ++gestures;
}

Field::Field(const Setting& setting, std::string path, SettingsSubject& subject, QWidget* parent)
    : QWidget(parent)
    , m_setting(setting)
    , m_path(std::move(path))
    , m_subject(subject) {
    setObjectName(QString::fromStdString(m_path));
    makeChrome();
}

void Field::makeChrome() {
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(0, 4, 0, 4);
    m_grid->setHorizontalSpacing(4);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(1, 1);

    auto* titleBox = new QWidget(this);
    auto* titles = new QVBoxLayout(titleBox);
    titles->setContentsMargins(0, 4, 4, 0);
    titles->setSpacing(2);
    m_title = new QLabel(translated(m_setting.title), titleBox);
    m_title->setWordWrap(true);
    m_title->setToolTip(translated(m_setting.help));
    titles->addWidget(m_title);
    if (m_setting.assumption) {
        auto* badge = new QLabel(tr("assumed"), titleBox);
        badge->setProperty("role", QStringLiteral("badge"));
        badge->setToolTip(
            tr("AWS does not publish this; it is an assumption of the model that you can change."));
        titles->addWidget(badge, 0, Qt::AlignLeft);
    }
    titles->addStretch();
    // No wider than the column, as far as its words allow: editors of a form begin at one edge.
    titleBox->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    titleBox->setMinimumWidth(longestWord(*m_title) + titles->contentsMargins().right());
    m_grid->addWidget(titleBox, 0, 0, hintRow + 1, 1);
    m_titleBox = titleBox;

    const bool removes = m_subject.isResetRemoval();
    m_reset = quietButton(removes ? QStringLiteral("delete") : QStringLiteral("reset"),
                          removes ? tr("Remove") : tr("Back to the default"), this);
    m_reset->setAccessibleName(
        (removes ? tr("Remove %1") : tr("%1: back to the default")).arg(translated(m_setting.title)));
    m_reset->hide();
    connect(m_reset, &QToolButton::clicked, this, [this] {
        push(std::nullopt);
        m_subject.settle();
    });
    m_grid->addWidget(m_reset, 0, 2, Qt::AlignTop);

    m_info = quietButton(QStringLiteral("help"), tr("About this setting"), this);
    m_info->setAccessibleName(tr("About %1").arg(translated(m_setting.title)));
    m_info->setCheckable(true);
    m_info->setToolTip(translated(m_setting.help));
    m_info->setVisible(!m_setting.help.isEmpty() || !m_setting.source.empty());
    connect(m_info, &QToolButton::toggled, this, &Field::showDetails);
    m_grid->addWidget(m_info, 0, 3, Qt::AlignTop);

    m_hint = new QLabel(this);
    m_hint->setProperty("role", QStringLiteral("muted"));
    m_hint->setWordWrap(true);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.88);
    m_hint->setFont(small);
    m_grid->addWidget(m_hint, hintRow, 1, 1, 3);
}

void Field::setTitle(const QString& title) {
    m_title->setText(title);
}

void Field::setWideEditor(QWidget* editor) {
    m_grid->addWidget(editor, bodyRow, 0, 1, 4);
    adopt(editor);
}

/// Title, help and focus of the field are the editor's as well.
void Field::adopt(QWidget* editor) {
    m_title->setBuddy(editor);
    editor->setToolTip(translated(m_setting.help));
    setFocusProxy(editor);
}

void Field::addBelow(QWidget* extra) {
    m_grid->addWidget(extra, bodyRow + 1, 0, 1, 4);
}

QVBoxLayout* Field::body() {
    if (!m_body) {
        auto* nested = new QFrame(this);
        nested->setProperty("role", QStringLiteral("nested"));
        m_body = new QVBoxLayout(nested);
        m_body->setContentsMargins(8, 0, 0, 0);
        m_body->setSpacing(0);
        m_grid->addWidget(nested, bodyRow, 0, 1, 4);
    }
    return m_body;
}

void Field::present(const std::vector<std::optional<Json>>& raw, const std::vector<Json>& siblings) {
    const ShownValue shown = sumUp(m_setting, raw, siblings);
    // An element of a list is removed with its row; what is required without a default has nothing to go back
    // to.
    const bool hasWayBack = !m_path.ends_with(']') && !(m_setting.required && shown.standard.is_null());
    m_reset->setVisible(shown.given && hasWayBack && !m_subject.isReadOnly());
    const QString words = hint(shown);
    m_hint->setText(words);
    m_hint->setVisible(!words.isEmpty());
    describeEditor();
    display(shown, raw);
    showNotes();
    // An entry under way stays where it is.
    const QWidget* focus = QApplication::focusWidget();
    if (testAttribute(Qt::WA_WState_Created) && (focus == nullptr || !isAncestorOf(focus))) {
        placeEditor();
    }
}

QString Field::hint(const ShownValue& shown) const {
    QStringList parts;
    const QString standard = valueText(m_setting, shown.standard);
    switch (m_setting.type) {
    case SettingType::integer:
    case SettingType::number: {
        if (!shown.mixed && shown.value.is_number()) {
            // "2097152 B" says little, "2 MiB" does.
            const QString figure = figureText(shown.value.get<double>(), m_setting.unit);
            const bool says =
                figure.size() < valueText(m_setting, shown.value).size() || m_setting.unit == Unit::share;
            if (says && m_setting.unit != Unit::count && m_setting.unit != Unit::none) {
                parts << QStringLiteral("= ") + figure;
            }
        }
        if (const QString range = rangeText(m_setting); !range.isEmpty()) {
            parts << range;
        }
        if (!standard.isEmpty()) {
            parts << tr("default %1").arg(standard);
        }
        break;
    }
    case SettingType::object:
    case SettingType::list:
    case SettingType::map:
        break;
    default:
        if (shown.given && !standard.isEmpty()) {
            parts << tr("default %1").arg(standard);
        }
    }
    for (QString& part : parts) {
        constexpr int kShort = 30; // what is longer may need two lines
        part = unbroken(part);
        if (part.size() <= kShort) {
            part.replace(QLatin1Char(' '), QChar(QChar::Nbsp));
        }
    }
    return parts.join(QStringLiteral(" · "));
}

QString Field::detailsText() const {
    QStringList lines;
    if (!m_setting.help.isEmpty()) {
        lines << translated(m_setting.help).toHtmlEscaped();
    }
    if (m_setting.assumption) {
        lines << tr("AWS does not publish this; it is an assumption of the model that you can change.")
                     .toHtmlEscaped();
    }
    lines << (m_setting.live ? tr("Applies to a run under way.") : tr("Applies from the next run on."))
                 .toHtmlEscaped();
    lines << QStringLiteral("<code>%1</code>").arg(QString::fromStdString(m_path).toHtmlEscaped());
    if (!m_setting.source.empty()) {
        const QString source = QString::fromStdString(m_setting.source).toHtmlEscaped();
        const QDate read = QDate::fromString(QLatin1String(kSourcesReadOn), Qt::ISODate);
        lines << QStringLiteral("<a href=\"%1\">%2</a>")
                     .arg(source, tr("Source, read on %1", "date")
                                      .arg(QLocale().toString(read, QLocale::ShortFormat))
                                      .toHtmlEscaped());
    }
    return lines.join(QStringLiteral("<br>"));
}

void Field::showDetails(bool open) {
    if (open && !m_details) {
        m_details = new QLabel(detailsText(), this);
        m_details->setProperty("role", QStringLiteral("muted"));
        m_details->setTextFormat(Qt::RichText);
        m_details->setWordWrap(true);
        m_details->setOpenExternalLinks(true);
        m_details->setTextInteractionFlags(Qt::TextBrowserInteraction);
        m_details->setContentsMargins(0, 2, 0, 4);
        m_grid->addWidget(m_details, detailsRow, 0, 1, 4);
    }
    if (m_details) {
        m_details->setVisible(open);
    }
}

/// What stands around the editor is said with it. The platform names a list by what is chosen in it: its
/// title goes there, too.
void Field::describeEditor() {
    QWidget* editor = focusProxy();
    while (editor != nullptr && editor->focusProxy() != nullptr) {
        editor = editor->focusProxy();
    }
    if (editor == nullptr) {
        return;
    }
    QStringList parts{m_reason, unitText(m_setting.unit), m_hint->text()};
    if (qobject_cast<QComboBox*>(editor) != nullptr) {
        parts.prepend(m_title->text());
    }
    parts.removeAll(QString());
    editor->setAccessibleDescription(parts.join(QStringLiteral(" · ")));
}

void Field::setReason(const QString& reason) {
    if (reason != m_reason) {
        m_reason = reason;
        describeEditor();
        showNotes();
    }
}

void Field::showNotes() {
    const std::vector<Finding> findings = m_subject.findingsAt(m_path);
    const bool restart = m_subject.awaitsRestart(m_path);
    QString sum = m_reason + (restart ? QStringLiteral("|r") : QString());
    for (const Finding& finding : findings) {
        sum += QLatin1Char('|') + translated(finding.message);
    }
    if (sum == m_shownNotes) {
        return;
    }
    m_shownNotes = sum;
    delete m_notes;
    m_notes = nullptr;
    if (sum.isEmpty()) {
        return;
    }
    m_notes = new QWidget(this);
    auto* rows = new QVBoxLayout(m_notes);
    rows->setContentsMargins(0, 2, 0, 2);
    rows->setSpacing(4);
    if (!m_reason.isEmpty()) {
        rows->addWidget(new NoteRow(Severity::error, m_reason, m_notes));
    }
    for (const Finding& finding : findings) {
        rows->addWidget(new NoteRow(finding, m_subject, m_notes));
    }
    if (restart) {
        rows->addWidget(new NoteRow(Severity::hint, tr("Takes effect in the next run."), m_notes));
    }
    m_grid->addWidget(m_notes, notesRow, 0, 1, 4);
}

void Field::push(const std::optional<Json>& value, const QString& mergeKey) {
    const Result<void> done =
        m_subject.change(m_path, value, m_subject.changeText(m_title->text()), mergeKey);
    setReason(done ? QString() : sentenceOf(done.error()));
}

Field* Field::find(const std::string& path) {
    return path == m_path ? this : nullptr;
}

bool Field::matches(const QStringList& words) const {
    const QString text = translated(m_setting.title) + QLatin1Char(' ') + QString::fromStdString(m_path) +
                         QLatin1Char(' ') + translated(m_setting.help);
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

void Field::focusEditor() {
    setFocus(Qt::OtherFocusReason);
}

} // namespace millrace::ui
