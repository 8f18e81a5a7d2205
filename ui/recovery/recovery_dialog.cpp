// SPDX-License-Identifier: GPL-3.0-or-later
#include "recovery/recovery_dialog.h"

#include "document/wording.h"
#include "model/project_file.h"
#include "recovery/difference_dialog.h"
#include "theme/dialog_size.h"
#include "theme/theme.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <filesystem>

namespace millrace::ui {

namespace {

constexpr QSize kSize(620, 320);
constexpr int kIcon = 24;

} // namespace

struct RecoveryDialog::Offer {
    std::unique_ptr<RecoverySlot> slot;
    RecoveryCopy copy;
    std::optional<Pipeline> pipeline;
    QString problem;
};

RecoveryDialog::RecoveryDialog(const NodeTypes& types, std::vector<std::unique_ptr<RecoverySlot>> copies,
                               std::function<void(RecoveredWork)> recover, QWidget* parent)
    : QDialog(parent)
    , m_types(types)
    , m_recover(std::move(recover))
    , m_list(new QListWidget(this))
    , m_recoverButton(new QPushButton(tr("&Recover"), this))
    , m_compareButton(new QPushButton(tr("&Compare…"), this))
    , m_discardButton(new QPushButton(tr("&Discard…"), this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("recovery"));
    setWindowTitle(tr("Recovered work"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    auto* sentence =
        new QLabel(tr("The program ended before this work was saved. Recover it to go on with it; "
                      "your files are as they were."),
                   this);
    sentence->setWordWrap(true);
    m_list->setIconSize({kIcon, kIcon});
    m_list->setWordWrap(true);
    m_list->setAccessibleName(windowTitle());
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto* later = new QPushButton(tr("&Later"), this);
    later->setToolTip(tr("Keeps the work and offers it again at the next start"));
    buttons->addWidget(m_discardButton);
    buttons->addStretch(1);
    buttons->addWidget(later);
    buttons->addWidget(m_compareButton);
    buttons->addWidget(m_recoverButton);
    layout->addWidget(sentence);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    m_recoverButton->setDefault(true);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_recoverButton, &QPushButton::clicked, this, &RecoveryDialog::recoverCurrent);
    connect(m_compareButton, &QPushButton::clicked, this, &RecoveryDialog::compareCurrent);
    connect(m_discardButton, &QPushButton::clicked, this, &RecoveryDialog::discardCurrent);
    connect(m_list, &QListWidget::itemActivated, this, &RecoveryDialog::recoverCurrent);
    connect(m_list, &QListWidget::currentRowChanged, this, &RecoveryDialog::updateButtons);
    for (std::unique_ptr<RecoverySlot>& slot : copies) {
        addOffer(std::move(slot));
    }
    m_list->setCurrentRow(0);
    m_list->setFocus();
    updateButtons();
    resize(dialogSize(kSize, parent));
}

RecoveryDialog::~RecoveryDialog() = default;

void RecoveryDialog::addOffer(std::unique_ptr<RecoverySlot> slot) {
    auto offer = std::make_unique<Offer>();
    if (Result<RecoveryCopy> copy = readRecoveryCopy(slot->copy())) {
        offer->copy = std::move(copy).value();
        const QByteArray& text = offer->copy.project;
        if (Result<LoadedProject> project = parseProject({text.constData(), std::size_t(text.size())})) {
            offer->pipeline = std::move(project->pipeline);
        } else {
            offer->problem = sentenceOf(project.error());
        }
    } else {
        offer->problem = sentenceOf(copy.error());
    }
    const RecoveryCopy& copy = offer->copy;
    const QString title = copy.title.isEmpty() ? QFileInfo(slot->copy()).fileName() : copy.title;
    const QString place = copy.file.isEmpty() ? tr("never saved") : QDir::toNativeSeparators(copy.file);
    const QString time = QLocale().toString(copy.written.toLocalTime(), QLocale::ShortFormat);
    const bool isOlder =
        !copy.file.isEmpty() && QFileInfo(copy.file).lastModified() > copy.written.toLocalTime();
    const QString detail =
        !offer->problem.isEmpty() ? offer->problem
        : isOlder
            ? tr("%1, %2; the file was written after that", "file, time of its last copy").arg(place, time)
            : tr("%1, %2", "file, time of its last copy").arg(place, time);
    auto* item =
        new QListWidgetItem(Theme::instance().icon(offer->problem.isEmpty() ? QStringLiteral("project")
                                                                            : QStringLiteral("warning")),
                            title + QLatin1Char('\n') + detail, m_list);
    item->setToolTip(detail);
    offer->slot = std::move(slot);
    m_offers.push_back(std::move(offer));
}

RecoveryDialog::Offer* RecoveryDialog::current() const {
    const int row = m_list->currentRow();
    return row < 0 || static_cast<std::size_t>(row) >= m_offers.size()
               ? nullptr
               : m_offers[static_cast<std::size_t>(row)].get();
}

void RecoveryDialog::updateButtons() {
    const Offer* offer = current();
    const bool isWhole = offer != nullptr && offer->pipeline.has_value();
    m_recoverButton->setEnabled(isWhole);
    m_compareButton->setEnabled(isWhole);
    m_discardButton->setEnabled(offer != nullptr);
}

void RecoveryDialog::recoverCurrent() {
    Offer* offer = current();
    if (offer == nullptr || !offer->pipeline) {
        return;
    }
    RecoveredWork work{std::move(offer->slot), std::move(offer->copy), std::move(*offer->pipeline)};
    dropCurrent();
    m_recover(std::move(work));
}

void RecoveryDialog::compareCurrent() {
    const Offer* offer = current();
    if (offer == nullptr || !offer->pipeline) {
        return;
    }
    Pipeline before;
    QString heading = tr("Never saved");
    if (!offer->copy.file.isEmpty()) {
        heading = tr("In the file");
        if (Result<LoadedProject> file =
                loadProject(std::filesystem::path(offer->copy.file.toStdU16String()))) {
            before = std::move(file->pipeline);
        } else {
            heading = tr("The file cannot be read");
        }
    }
    auto* dialog =
        new DifferenceDialog({tr("Compare \"%1\"").arg(offer->copy.title), heading, tr("Recovered")},
                             differencesOf(before, *offer->pipeline, m_types.catalog()), this);
    dialog->show();
}

void RecoveryDialog::discardCurrent() {
    const Offer* offer = current();
    if (offer == nullptr) {
        return;
    }
    QMessageBox question(this);
    question.setIcon(QMessageBox::Question);
    question.setWindowTitle(windowTitle());
    question.setText(tr("Discard the recovered work of \"%1\"?").arg(offer->copy.title));
    question.setInformativeText(tr("It cannot be brought back. Your file is not touched."));
    QPushButton* discard = question.addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    QPushButton* keep = question.addButton(tr("&Keep"), QMessageBox::RejectRole);
    question.setDefaultButton(keep);
    question.setEscapeButton(keep);
    question.exec();
    if (question.clickedButton() == discard) {
        offer->slot->removeCopy();
        dropCurrent();
    }
}

void RecoveryDialog::dropCurrent() {
    const int row = m_list->currentRow();
    m_offers.erase(m_offers.begin() + row);
    delete m_list->takeItem(row);
    updateButtons();
    if (m_offers.empty()) {
        accept();
    }
}

} // namespace millrace::ui
