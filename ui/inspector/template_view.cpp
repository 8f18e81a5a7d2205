// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/template_view.h"

#include "document/wording.h"
#include "inspector/record_preview.h"
#include "inspector/template_dialog.h"
#include "theme/theme.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace millrace::ui {

namespace {

constexpr std::size_t kRecords = 3;
constexpr int kLines = 6;

} // namespace

TemplateView::TemplateView(const Context& context, QWidget* parent)
    : SpecialView(QStringLiteral("template"), tr("First records"), context, parent)
    , m_context(context)
    , m_open(
          new QPushButton(Theme::instance().icon(QStringLiteral("rename")), tr("Edit with a preview…"), this))
    , m_records(new QPlainTextEdit(this))
    , m_words(new QLabel(this)) {
    m_open->setToolTip(tr("Opens an editor with all placeholders, the records they make and their sizes"));
    m_records->setReadOnly(true);
    m_records->setTabChangesFocus(true);
    m_records->setFont(Theme::numberFont(font()));
    m_records->setAccessibleName(tr("First records"));
    m_records->setFixedHeight(m_records->fontMetrics().lineSpacing() * kLines + 12);
    m_words->setProperty("role", QStringLiteral("muted"));
    m_words->setWordWrap(true);
    content()->addWidget(m_open, 0, Qt::AlignLeft);
    content()->addWidget(m_records);
    content()->addWidget(m_words);
    connect(m_open, &QPushButton::clicked, this, &TemplateView::openEditor);
}

/// One window a node: it stays when something else is selected, and keeps what was not taken.
void TemplateView::openEditor() {
    TemplateDialog* dialog = nullptr;
    for (TemplateDialog* one : window()->findChildren<TemplateDialog*>()) {
        dialog = one->node() == node() ? one : dialog;
    }
    if (!dialog) {
        dialog = new TemplateDialog(document(), node(), m_context.makeSubject, window());
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void TemplateView::refresh() {
    const auto records = previewRecords(document(), node(), kRecords);
    m_records->setVisible(records.ok());
    if (!records) {
        m_words->setText(tr("There are no records to show: %1").arg(sentenceOf(records.error())));
        return;
    }
    QStringList lines;
    for (const PreviewRecord& record : *records) {
        lines << shownData(record.data);
    }
    m_records->setPlainText(lines.join(QLatin1Char('\n')));
    m_words->setText(records->empty()
                         ? tr("No record comes: the rate is zero.")
                         : tr("The first records of a run, as its seed and this node make them."));
    m_records->setVisible(!records->empty());
}

} // namespace millrace::ui
