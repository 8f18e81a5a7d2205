// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/aws_import_dialog.h"

#include "base/text_file.h"
#include "document/wording.h"
#include "panels/text_height.h"
#include "theme/dialog_size.h"
#include "theme/theme.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSplitter>
#include <QStandardPaths>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <utility>

namespace millrace::ui {

namespace {

constexpr QSize kSize(920, 680);
constexpr QSize kIconSize(16, 16);
constexpr int kMargin = 12;
constexpr int kSpacing = 8;
/// From the last keystroke to the preview.
constexpr int kSoonMs = 150;
constexpr std::uintmax_t kLargestFile = 64ULL * 1024 * 1024;
const QString kFolderKey = QStringLiteral("files/import-folder");

/// The commands themselves are the same in every language.
const QString kCommands = QStringLiteral("aws kinesis describe-stream-summary --stream-name NAME\n"
                                         "aws kinesis list-shards --stream-name NAME\n"
                                         "aws kinesis list-stream-consumers --stream-arn ARN\n"
                                         "aws cloudwatch get-metric-data …");

struct Group {
    ImportNoteKind kind;
    QString title;
    const char* icon;
};

std::vector<Group> groups() {
    return {{ImportNoteKind::understood, AwsImportDialog::tr("Understood"), "success"},
            {ImportNoteKind::missing, AwsImportDialog::tr("Missing"), "warning"},
            {ImportNoteKind::assumed, AwsImportDialog::tr("Assumed"), "hint"},
            {ImportNoteKind::ignored, AwsImportDialog::tr("Left out"), "note"}};
}

/// Rows as high as their sentences need at the width of the list. The view itself forgets the paddings of the
/// style sheet and cuts the last line.
class SentenceDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        constexpr int kMostHeight = 2000;
        constexpr int kPaddings = 8;
        const auto* view = qobject_cast<const QListWidget*>(option.widget);
        if (view == nullptr) {
            return QStyledItemDelegate::sizeHint(option, index);
        }
        QStyleOptionViewItem row = option;
        initStyleOption(&row, index);
        row.rect = QRect(0, 0, view->viewport()->width(), kMostHeight);
        const QStyle& style = *view->style();
        const int margins = 2 * (style.pixelMetric(QStyle::PM_FocusFrameHMargin, &row, view) + 1);
        const int width = style.subElementRect(QStyle::SE_ItemViewItemText, &row, view).width() - margins;
        const int height = static_cast<int>(std::ceil(textHeight(row.text, row.font, std::max(width, 1))));
        return {view->viewport()->width(), std::max(height, kIconSize.height()) + kPaddings};
    }
};

QVBoxLayout* columnOf(QWidget* widget) {
    auto* layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpacing);
    return layout;
}

} // namespace

AwsImportDialog::AwsImportDialog(const Catalog& catalog, ImportPlace place, QWidget* parent)
    : QDialog(parent)
    , m_catalog(catalog)
    , m_place(std::move(place)) {
    setObjectName(QStringLiteral("aws-import"));
    setWindowTitle(tr("Import from AWS"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kSpacing);
    auto* halves = new QSplitter(Qt::Horizontal, this);
    halves->setChildrenCollapsible(false);
    halves->addWidget(makeInput());
    halves->addWidget(makePreview());
    halves->setHandleWidth(kMargin);
    halves->setSizes({kSize.width() / 2, kSize.width() / 2});
    layout->addWidget(halves, 1);
    layout->addSpacing(kSpacing);
    layout->addWidget(makeTargets());
    layout->addWidget(makeButtons());
    m_soon.setParent(this); // whoever waits for the window sees what is to follow
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &AwsImportDialog::refresh);
    connect(m_text, &QPlainTextEdit::textChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(m_newProject, &QRadioButton::toggled, this, &AwsImportDialog::refresh);
    resize(dialogSize(kSize, parent));
    refresh();
    m_text->setFocus();
}

QWidget* AwsImportDialog::makeInput() {
    auto* side = new QWidget(this);
    QVBoxLayout* layout = columnOf(side);
    auto* label =
        new QLabel(tr("Paste here what these commands print, one after another and in any order. It does "
                      "not matter if one is missing."),
                   side);
    label->setWordWrap(true);
    // Not in the empty field: they are wanted still when the first answer stands there.
    auto* commands = new QLabel(kCommands, side);
    commands->setProperty("role", QStringLiteral("muted"));
    commands->setTextFormat(Qt::PlainText);
    commands->setTextInteractionFlags(Qt::TextSelectableByMouse);
    commands->setFont(Theme::numberFont(font()));
    m_text = new QPlainTextEdit(side);
    m_text->setObjectName(QStringLiteral("text"));
    m_text->setAccessibleName(tr("Output of the aws commands"));
    m_text->setFont(Theme::numberFont(font()));
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    auto* files = new QPushButton(Theme::instance().icon(QStringLiteral("open")), tr("&Open files…"), side);
    files->setObjectName(QStringLiteral("files"));
    files->setAutoDefault(false);
    connect(files, &QPushButton::clicked, this, &AwsImportDialog::chooseFiles);
    auto* clear = new QPushButton(Theme::instance().icon(QStringLiteral("delete")), tr("C&lear"), side);
    clear->setAutoDefault(false);
    connect(clear, &QPushButton::clicked, m_text, &QPlainTextEdit::clear);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(files);
    buttons->addWidget(clear);
    buttons->addStretch();
    layout->addWidget(label);
    layout->addWidget(commands);
    layout->addWidget(m_text, 1);
    layout->addLayout(buttons);
    return side;
}

QWidget* AwsImportDialog::makePreview() {
    auto* side = new QWidget(this);
    QVBoxLayout* layout = columnOf(side);
    auto* label = new QLabel(tr("What came of it:"), side);
    m_preview = new QListWidget(side);
    m_preview->setObjectName(QStringLiteral("preview"));
    m_preview->setAccessibleName(tr("What was understood"));
    m_preview->setWordWrap(true);
    m_preview->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_preview->setTextElideMode(Qt::ElideNone);
    m_preview->setResizeMode(QListView::Adjust); // lines break anew when the scroll bar comes
    m_preview->setIconSize(kIconSize);
    m_preview->setItemDelegate(new SentenceDelegate(m_preview));
    auto* box = new QFrame(side);
    box->setProperty("role", QStringLiteral("boxed"));
    auto* inside = new QVBoxLayout(box);
    constexpr int kInside = 4;
    inside->setContentsMargins(kInside, kInside, kInside, kInside);
    inside->setSpacing(0);
    m_nothing =
        new QLabel(tr("Nothing yet. The stream, its shards, readers and traffic appear here as soon as "
                      "there is something to read."),
                   box);
    m_nothing->setProperty("role", QStringLiteral("muted"));
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    inside->addWidget(m_nothing, 1);
    inside->addWidget(m_preview, 1);
    layout->addWidget(label);
    layout->addWidget(box, 1);
    return side;
}

QWidget* AwsImportDialog::makeTargets() {
    auto* box = new QWidget(this);
    QVBoxLayout* layout = columnOf(box);
    m_newProject = new QRadioButton(tr("As a &new project"), box);
    m_newProject->setObjectName(QStringLiteral("new-project"));
    m_newProject->setChecked(true);
    m_openProject = new QRadioButton(tr("&Add to the open project, \"%1\"").arg(m_place.title), box);
    m_openProject->setObjectName(QStringLiteral("open-project"));
    m_openProject->setEnabled(!m_place.isReadOnly);
    layout->addWidget(m_newProject);
    layout->addWidget(m_openProject);
    return box;
}

QWidget* AwsImportDialog::makeButtons() {
    auto* buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("import"));
    m_accept->setDefault(true);
    QPushButton* cancel = buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole);
    QPushButton* help = buttons->addButton(tr("&Help"), QDialogButtonBox::HelpRole);
    help->setToolTip(tr("The commands in full"));
    for (QPushButton* button : {cancel, help}) {
        button->setAutoDefault(false);
    }
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        refresh(); // what was typed last counts
        if (m_import) {
            emit importRequested();
        }
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::helpRequested, this, &AwsImportDialog::helpRequested);
    return buttons;
}

bool AwsImportDialog::addsToProject() const {
    return m_openProject->isChecked();
}

void AwsImportDialog::chooseFiles() {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QFileDialog dialog(this, tr("Open the output of aws commands"),
                       QSettings().value(kFolderKey, documents).toString(),
                       tr("JSON (*.json);;All files (*)"));
    dialog.setFileMode(QFileDialog::ExistingFiles);
    if (dialog.exec() == QDialog::Accepted && !dialog.selectedFiles().isEmpty()) {
        QSettings().setValue(kFolderKey, dialog.directory().absolutePath());
        openFiles(dialog.selectedFiles());
    }
}

void AwsImportDialog::openFiles(const QStringList& files) {
    QString text = m_text->toPlainText();
    QStringList problems;
    for (const QString& file : files) {
        const Result<std::string> read =
            readTextFile(std::filesystem::path(file.toStdU16String()), kLargestFile);
        if (!read) {
            problems << sentenceOf(read.error());
            continue;
        }
        const bool startsLine = text.isEmpty() || text.endsWith(QLatin1Char('\n'));
        text += (startsLine ? QString() : QStringLiteral("\n")) + QString::fromStdString(*read);
    }
    m_text->setPlainText(text);
    m_soon.stop();
    refresh();
    for (const QString& problem : problems) {
        showProblem(problem);
    }
}

void AwsImportDialog::refresh() {
    m_soon.stop();
    m_preview->clear();
    m_import.reset();
    const std::string text = m_text->toPlainText().toStdString();
    if (QString::fromStdString(text).trimmed().isEmpty()) {
        m_accept->setEnabled(false);
        showSomething(false);
        return;
    }
    showSomething(true);
    const bool adds = addsToProject();
    const StreamImportOptions options{.traceFile = adds ? m_place.traceFile.toStdString() : std::string(),
                                      .isNewProject = !adds,
                                      .producerLabel = m_place.producerLabel.toStdString()};
    Result<StreamImport> imported = importStream({{{}, text}}, m_catalog, options);
    m_accept->setEnabled(imported.ok());
    if (!imported) {
        showProblem(sentenceOf(imported.error()));
        return;
    }
    m_import = std::move(*imported);
    showNotes(m_import->notes);
}

void AwsImportDialog::showNotes(const std::vector<ImportNote>& notes) {
    for (const Group& group : groups()) {
        if (std::ranges::count(notes, group.kind, &ImportNote::kind) == 0) {
            continue;
        }
        addHeading(group.title);
        for (const ImportNote& note : notes) {
            if (note.kind == group.kind) {
                const QString sentence = translated(note.text);
                addLine(group.icon, sentence, tr("%1: %2", "kind of note, note").arg(group.title, sentence));
            }
        }
    }
}

void AwsImportDialog::showSomething(bool isThere) {
    m_nothing->setVisible(!isThere);
    m_preview->setVisible(isThere);
}

void AwsImportDialog::showProblem(const QString& sentence) {
    showSomething(true);
    addLine("error", sentence, sentence);
    m_preview->scrollToItem(m_preview->item(m_preview->count() - 1));
}

void AwsImportDialog::addHeading(const QString& text) {
    auto* item = new QListWidgetItem(text, m_preview);
    QFont font = m_preview->font();
    font.setWeight(QFont::DemiBold);
    item->setFont(font);
    item->setFlags(Qt::ItemIsEnabled);
}

void AwsImportDialog::addLine(const char* icon, const QString& text, const QString& spoken) {
    auto* item = new QListWidgetItem(Theme::instance().icon(QLatin1String(icon)), text, m_preview);
    item->setData(Qt::AccessibleTextRole, spoken);
}

} // namespace millrace::ui
