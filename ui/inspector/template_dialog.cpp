// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/template_dialog.h"

#include "document/wording.h"
#include "inspector/field.h"
#include "inspector/record_preview.h"
#include "inspector/template_highlighter.h"
#include "records/record_template.h"
#include "theme/dialog_size.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace millrace::ui {

namespace {

constexpr std::size_t kRecords = 10;
constexpr std::size_t kSizes = 2000;
constexpr int kSoonMs = 60; ///< without a keystroke, before the preview is made anew

QLabel* headingOf(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    QFont bold = label->font();
    bold.setWeight(QFont::DemiBold);
    label->setFont(bold);
    return label;
}

QLabel* mutedLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setProperty("role", QStringLiteral("muted"));
    label->setWordWrap(true);
    return label;
}

QVBoxLayout* sideLayout(QWidget* side) {
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    return layout;
}

} // namespace

QString shownData(const std::string& data) {
    constexpr std::size_t kMost = 2000; // bytes: more does not fit a line that anybody reads
    QString text = QString::fromUtf8(data.data(), static_cast<qsizetype>(std::min(data.size(), kMost)));
    constexpr char16_t kPictures = 0x2400; // of the control characters
    for (QChar& c : text) {
        if (c.unicode() < 0x20) {
            c = QChar(static_cast<char16_t>(kPictures + c.unicode()));
        }
    }
    return data.size() > kMost ? text + QChar(0x2026) : text;
}

TemplateDialog::TemplateDialog(Document& document, NodeId node,
                               const std::function<SettingsSubject*(QObject* parent)>& makeSubject,
                               QWidget* parent)
    : QDialog(parent)
    , m_document(document)
    , m_node(std::move(node))
    , m_subject(makeSubject(this))
    , m_setting(findSetting(m_subject->descriptions(), Json::object(), "template"))
    , m_gesture(nextGesture()) {
    setObjectName(QStringLiteral("templateEditor"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    auto* across = new QSplitter(Qt::Horizontal, this);
    across->setChildrenCollapsible(false);
    across->setHandleWidth(16);
    across->addWidget(makeEditorSide());
    across->addWidget(makePlaceholderSide());
    across->setStretchFactor(0, 3);
    across->setStretchFactor(1, 2);
    auto* down = new QSplitter(Qt::Vertical, this);
    down->setChildrenCollapsible(false);
    down->setHandleWidth(16);
    down->addWidget(across);
    down->addWidget(makePreview());
    down->setStretchFactor(0, 3);
    down->setStretchFactor(1, 2);
    layout->addWidget(down, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    layout->addWidget(buttons);
    m_soon.setParent(this); // whoever waits for the window sees what is to follow
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &TemplateDialog::preview);
    connect(m_subject, &SettingsSubject::refreshed, this, &TemplateDialog::follow);
    connect(&document, &Document::replaced, this, &QObject::deleteLater);
    constexpr QSize kSize(880, 640);
    resize(dialogSize(kSize, parent));
    follow();
}

QWidget* TemplateDialog::makeEditorSide() {
    auto* side = new QWidget(this);
    auto* layout = sideLayout(side);
    auto* bar = new QHBoxLayout;
    auto* title = headingOf(translated(m_setting->title), side);
    m_kind = makeCalmCombo(side);
    for (const ChoiceKind& one : m_setting->kinds) {
        m_kind->addItem(translated(one.title), QString::fromStdString(one.kind));
    }
    m_kind->setAccessibleName(translated(m_setting->title));
    m_kind->setEnabled(!m_subject->isReadOnly());
    int widest = 0;
    for (int i = 0; i < m_kind->count(); ++i) {
        widest = std::max(widest, m_kind->fontMetrics().horizontalAdvance(m_kind->itemText(i)));
    }
    constexpr int kFrame = 48; // arrow and padding
    m_kind->setMinimumWidth(widest + kFrame);
    title->setBuddy(m_kind);
    bar->addWidget(title);
    bar->addWidget(m_kind);
    bar->addStretch();
    layout->addLayout(bar);
    m_text = new QPlainTextEdit(side);
    m_text->setObjectName(QStringLiteral("templateText"));
    m_text->setFont(Theme::numberFont(font()));
    m_text->setAccessibleName(tr("Text of the template"));
    m_text->setReadOnly(m_subject->isReadOnly());
    m_text->setTabChangesFocus(true);
    m_text->installEventFilter(this);
    m_highlighter = new TemplateHighlighter(m_text->document());
    layout->addWidget(m_text, 1);
    m_problem = new QLabel(side);
    m_problem->setObjectName(QStringLiteral("templateProblem"));
    m_problem->setProperty("role", QStringLiteral("error"));
    m_problem->setWordWrap(true);
    layout->addWidget(m_problem);
    connect(m_kind, &QComboBox::activated, this, &TemplateDialog::chooseKind);
    connect(m_text, &QPlainTextEdit::textChanged, this, &TemplateDialog::typed);
    return side;
}

QWidget* TemplateDialog::makePlaceholderSide() {
    auto* side = new QWidget(this);
    auto* layout = sideLayout(side);
    auto* title = headingOf(tr("Placeholders"), side);
    layout->addWidget(title);
    m_placeholders = new QListWidget(side);
    m_placeholders->setObjectName(QStringLiteral("placeholders"));
    m_placeholders->setWordWrap(true);
    m_placeholders->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_placeholders->setAccessibleName(tr("Placeholders"));
    title->setBuddy(m_placeholders);
    for (const TemplatePlaceholder& one : templatePlaceholders()) {
        const QString syntax =
            QString::fromUtf8(one.syntax.data(), static_cast<qsizetype>(one.syntax.size()));
        auto* item = new QListWidgetItem(syntax + QLatin1Char('\n') + translated(one.help), m_placeholders);
        item->setData(Qt::UserRole, syntax);
        item->setToolTip(translated(one.help));
    }
    m_placeholders->setCurrentRow(0);
    layout->addWidget(m_placeholders, 1);
    m_insert =
        new QPushButton(Theme::instance().icon(QStringLiteral("add")), tr("Insert at the cursor"), side);
    m_insert->setAutoDefault(false);
    layout->addWidget(m_insert, 0, Qt::AlignLeft);
    connect(m_placeholders, &QListWidget::itemActivated, this, &TemplateDialog::insertPlaceholder);
    connect(m_insert, &QPushButton::clicked, this, &TemplateDialog::insertPlaceholder);
    return side;
}

QWidget* TemplateDialog::makePreview() {
    auto* side = new QWidget(this);
    auto* layout = sideLayout(side);
    layout->addWidget(headingOf(tr("First records of a run"), side));
    m_records = new QPlainTextEdit(side);
    m_records->setObjectName(QStringLiteral("templateRecords"));
    m_records->setReadOnly(true);
    m_records->setTabChangesFocus(true);
    m_records->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_records->setFont(Theme::numberFont(font()));
    m_records->setAccessibleName(tr("First records of a run"));
    layout->addWidget(m_records, 1);
    m_sizes = mutedLabel(side);
    m_sizes->setObjectName(QStringLiteral("templateSizes"));
    layout->addWidget(m_sizes);
    return side;
}

std::string TemplateDialog::kind() const {
    return m_kind->currentData().toString().toStdString();
}

/// The template in force, written out.
Json TemplateDialog::written() const {
    const std::vector<Json> all = m_subject->settings();
    const Json settings = all.empty() ? Json::object() : all.front();
    const auto raw = settings.find("template");
    return expandedChoice(*m_setting, raw == settings.end() ? defaultOf(*m_setting, settings) : *raw);
}

/// Takes over what the project says, unless it is what stands here already.
void TemplateDialog::follow() {
    const Node* node = m_document.pipeline().findNode(m_node);
    if (!node) {
        close();
        return;
    }
    setWindowTitle(
        tr("Record template of %1").arg(QString::fromStdString(m_document.pipeline().displayName(m_node))));
    m_soon.start();
    const Json now = written();
    if (now == m_shown) {
        return;
    }
    m_shown = now;
    m_shownKind = now.value("kind", std::string());
    m_kind->setCurrentIndex(m_kind->findData(QString::fromStdString(m_shownKind)));
    const bool isText = m_shownKind != "none" && !m_shownKind.empty();
    m_text->setEnabled(isText);
    m_insert->setEnabled(isText && !m_subject->isReadOnly());
    const QSignalBlocker silent(m_text);
    m_waits = false;
    m_lastText = textOfTemplate(now);
    m_text->setPlainText(m_lastText);
    m_text->setPlaceholderText(isText ? QString() : tr("Choose a kind of template above to write one."));
    showProblem(isText ? readTemplate(m_shownKind, m_text->toPlainText()).problem : std::nullopt);
}

void TemplateDialog::chooseKind() {
    const std::string chosen = kind();
    if (chosen == m_shownKind) {
        return;
    }
    endGesture();
    if (chosen == "none") {
        store(Json{{"kind", chosen}});
    } else {
        const QString text =
            convertedTemplate(m_shownKind.empty() ? "none" : m_shownKind, chosen, m_text->toPlainText());
        const ReadTemplate read = readTemplate(chosen, text);
        store(read.problem ? Json{{"kind", chosen}} : read.written);
    }
    m_shown = Json(); // the text follows the kind, even if it says the same
    follow();
    endGesture();
    m_text->setFocus(Qt::OtherFocusReason);
}

void TemplateDialog::typed() {
    const QString text = m_text->toPlainText();
    if (text == m_lastText) {
        return;
    }
    m_lastText = text;
    const ReadTemplate read = readTemplate(m_shownKind, text);
    showProblem(read.problem);
    // One brace is good text, but most often half of a placeholder's two.
    const int cursor = m_text->textCursor().position();
    m_waits = cursor > 0 && text[cursor - 1] == QLatin1Char('{');
    if (!read.problem && read.written != m_shown && !m_waits) {
        m_shown = read.written;
        store(read.written);
    }
}

void TemplateDialog::store(const Json& value) {
    const QString key = QStringLiteral("%1#template#%2").arg(quintptr(this)).arg(m_gesture);
    const Result<void> done =
        m_subject->change("template", value, m_subject->changeText(translated(m_setting->title)), key);
    if (!done) {
        showProblem(TemplateProblem{0, 0, sentenceOf(done.error())});
    }
}

void TemplateDialog::showProblem(const std::optional<TemplateProblem>& problem) {
    m_highlighter->setState(m_shownKind != "text", problem);
    m_problem->setVisible(problem.has_value());
    m_text->setProperty("invalid", problem.has_value());
    style()->polish(m_text);
    if (problem) {
        const TextPlace place = placeIn(m_text->toPlainText(), problem->position);
        m_problem->setText(
            tr("Line %1, column %2: %3 The last good template stays in force.", "line, column, sentence")
                .arg(place.line)
                .arg(place.column)
                .arg(problem->sentence.endsWith(QLatin1Char('.')) ? problem->sentence
                                                                  : problem->sentence + QLatin1Char('.')));
    }
}

/// In JSON the quotes of a placeholder stand behind backslashes.
void TemplateDialog::insertPlaceholder() {
    const QListWidgetItem* item = m_placeholders->currentItem();
    if (!item || !m_insert->isEnabled()) {
        return;
    }
    endGesture();
    QString syntax = item->data(Qt::UserRole).toString();
    if (m_shownKind != "text") {
        syntax.replace(QLatin1Char('"'), QLatin1String("\\\""));
    }
    m_text->insertPlainText(syntax);
    endGesture();
    m_text->setFocus(Qt::OtherFocusReason);
}

void TemplateDialog::preview() {
    m_soon.stop();
    const auto records = previewRecords(m_document, m_node, kRecords);
    if (!records) {
        m_records->setPlainText(tr("There are no records to show: %1").arg(sentenceOf(records.error())));
        m_sizes->clear();
        return;
    }
    QStringList lines;
    for (const PreviewRecord& record : *records) {
        lines << tr("%1   at %2   key %3", "number, time, partition key")
                     .arg(record.ordinal)
                     .arg(record.created ? QString::fromStdString(formatDuration(*record.created))
                                         : QString(),
                          QString::fromStdString(record.key));
        lines << QStringLiteral("    ") + shownData(record.data);
    }
    m_records->setPlainText(lines.isEmpty() ? tr("No record comes: the rate is zero.")
                                            : lines.join(QLatin1Char('\n')));
    if (const auto sizes = previewSizes(m_document, m_node, kSizes)) {
        m_sizes->setText(tr("Data of the first %n records: %1 at least, %2 on average, %3 at most.", nullptr,
                            static_cast<int>(sizes->bytes.size()))
                             .arg(figureText(sizes->least, Unit::bytes), figureText(sizes->mean, Unit::bytes),
                                  figureText(sizes->most, Unit::bytes)));
    }
}

void TemplateDialog::endGesture() {
    if (std::exchange(m_waits, false)) {
        const ReadTemplate read = readTemplate(m_shownKind, m_text->toPlainText());
        if (!read.problem && read.written != m_shown) {
            m_shown = read.written;
            store(read.written);
        }
    }
    m_gesture = nextGesture();
    m_subject->settle();
}

void TemplateDialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    preview();
    m_text->setFocus(Qt::OtherFocusReason);
}

bool TemplateDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_text && event->type() == QEvent::FocusOut) {
        endGesture();
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace millrace::ui
