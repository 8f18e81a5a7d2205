// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/snippet_gallery.h"

#include "canvas/pipeline_picture.h"
#include "document/wording.h"
#include "theme/dialog_size.h"
#include "theme/theme.h"

#include <QDialogButtonBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace millrace::ui {

namespace {

constexpr QSize kPicture(192, 112);
constexpr QSize kCell(216, 176);
constexpr QSize kSize(720, 520);

} // namespace

SnippetGallery::SnippetGallery(const SnippetStore& store, const Catalog& catalog, QWidget* parent)
    : QDialog(parent)
    , m_store(store)
    , m_catalog(catalog)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_nothing(new QLabel(this)) {
    setObjectName(QStringLiteral("snippetGallery"));
    setWindowTitle(tr("Insert a snippet"));
    m_search->setPlaceholderText(tr("Search snippets"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->addAction(Theme::instance().icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_list->setAccessibleName(tr("Snippets"));
    m_list->setViewMode(QListView::IconMode);
    m_list->setMovement(QListView::Static);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setUniformItemSizes(true);
    m_list->setWordWrap(true);
    m_list->setIconSize(kPicture);
    m_list->setGridSize(kCell);
    m_nothing->setProperty("role", QStringLiteral("muted"));
    m_nothing->setAlignment(Qt::AlignCenter);
    auto* buttons = new QDialogButtonBox(this);
    m_insert = buttons->addButton(tr("Insert"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    m_rename = buttons->addButton(tr("Rename…"), QDialogButtonBox::ActionRole);
    m_delete = buttons->addButton(tr("Delete…"), QDialogButtonBox::ActionRole);
    m_insert->setDefault(true);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_nothing);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &SnippetGallery::insertCurrent);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_rename, &QPushButton::clicked, this, &SnippetGallery::renameCurrent);
    connect(m_delete, &QPushButton::clicked, this, &SnippetGallery::deleteCurrent);
    connect(new QShortcut(Qt::Key_F2, this), &QShortcut::activated, this, &SnippetGallery::renameCurrent);
    auto* remove = new QShortcut(Qt::Key_Delete, m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, &SnippetGallery::deleteCurrent);
    connect(m_search, &QLineEdit::textChanged, this, &SnippetGallery::filter);
    connect(m_list, &QListWidget::currentRowChanged, this, &SnippetGallery::updateButtons);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &SnippetGallery::insertCurrent);
    resize(dialogSize(kSize, parent));
    reload();
    m_search->setFocus();
}

void SnippetGallery::reload(const QString& select) {
    m_snippets = m_store.all();
    m_list->clear();
    for (const Snippet& snippet : m_snippets) {
        const int nodes = static_cast<int>(snippet.part.nodes.size());
        const QString count =
            snippet.builtIn ? tr("%n nodes, built in", nullptr, nodes) : tr("%n nodes", nullptr, nodes);
        auto* item = new QListWidgetItem(
            QIcon(pipelinePicture(snippet.part, m_catalog, kPicture, devicePixelRatioF())),
            snippet.name + u'\n' + count, m_list);
        item->setToolTip(
            QStringLiteral("<qt>%1</qt>")
                .arg((snippet.part.description.empty() ? snippet.name
                                                       : QString::fromStdString(snippet.part.description))
                         .toHtmlEscaped()));
        item->setSizeHint(kCell);
    }
    filter();
    for (std::size_t i = 0; i < m_snippets.size(); ++i) {
        if (m_snippets[i].name == select) {
            m_list->setCurrentRow(static_cast<int>(i));
        }
    }
}

void SnippetGallery::filter() {
    const QStringList words = m_search->text().split(u' ', Qt::SkipEmptyParts);
    int first = -1;
    for (std::size_t i = 0; i < m_snippets.size(); ++i) {
        const Snippet& snippet = m_snippets[i];
        QString text = snippet.name + u' ' + QString::fromStdString(snippet.part.description);
        for (const Node& node : snippet.part.nodes) {
            text += u' ' + QString::fromStdString(node.type + ' ' + node.label);
        }
        const bool fits = std::ranges::all_of(
            words, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
        const int row = static_cast<int>(i);
        m_list->item(row)->setHidden(!fits);
        first = fits && first < 0 ? row : first;
    }
    const QListWidgetItem* now = m_list->currentItem();
    if (!now || now->isHidden()) {
        m_list->setCurrentRow(first);
    }
    m_nothing->setVisible(first < 0);
    m_nothing->setText(tr("No snippet matches “%1”.").arg(m_search->text().trimmed()));
    updateButtons();
}

const Snippet* SnippetGallery::current() const {
    const int row = m_list->currentRow();
    const bool isShown =
        row >= 0 && row < static_cast<int>(m_snippets.size()) && !m_list->item(row)->isHidden();
    return isShown ? &m_snippets[static_cast<std::size_t>(row)] : nullptr;
}

void SnippetGallery::updateButtons() {
    const Snippet* snippet = current();
    m_insert->setEnabled(snippet);
    m_rename->setEnabled(snippet && !snippet->builtIn);
    m_delete->setEnabled(snippet && !snippet->builtIn);
}

void SnippetGallery::insertCurrent() {
    if (const Snippet* snippet = current()) {
        const Snippet chosen = *snippet;
        accept();
        emit insertRequested(chosen);
    }
}

void SnippetGallery::renameCurrent() {
    const Snippet* snippet = current();
    if (!snippet || snippet->builtIn) {
        return;
    }
    bool taken = false;
    const QString name = QInputDialog::getText(this, tr("Rename snippet"), tr("Name:"), QLineEdit::Normal,
                                               snippet->name, &taken);
    if (!taken) {
        return;
    }
    if (const Result<QString> renamed = m_store.rename(*snippet, name, m_catalog); !renamed) {
        QMessageBox::warning(this, windowTitle(), sentenceOf(renamed.error()));
        return;
    }
    reload(name.simplified());
}

void SnippetGallery::deleteCurrent() {
    const Snippet* snippet = current();
    if (!snippet || snippet->builtIn) {
        return;
    }
    QMessageBox question(QMessageBox::Question, windowTitle(),
                         tr("Delete the snippet “%1”? This cannot be undone.").arg(snippet->name),
                         QMessageBox::NoButton, this);
    const QPushButton* yes = question.addButton(tr("Delete"), QMessageBox::DestructiveRole);
    question.setDefaultButton(question.addButton(tr("Keep"), QMessageBox::RejectRole));
    question.exec();
    if (question.clickedButton() != yes) {
        return;
    }
    if (const Result<void> removed = m_store.remove(*snippet); !removed) {
        QMessageBox::warning(this, windowTitle(), sentenceOf(removed.error()));
    }
    reload();
}

} // namespace millrace::ui
