// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/settings_dialog.h"

#include "shell/general_page.h"
#include "shell/keys_page.h"
#include "theme/dialog_size.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace millrace::ui {

namespace {

constexpr QSize kSize(640, 600);
const QString kReopenKey = QStringLiteral("session/reopen");

} // namespace

bool reopensLastFiles() {
    return QSettings().value(kReopenKey, false).toBool();
}

void setReopensLastFiles(bool reopens) {
    QSettings().setValue(kReopenKey, reopens);
}

SettingsDialog::SettingsDialog(const ActionTable& actions, QWidget* parent)
    : QDialog(parent)
    , m_actions(actions)
    , m_pages(new QTabWidget(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("settings"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(m_pages, 1);
    layout->addWidget(buttons);
    build();
    resize(dialogSize(kSize, parent));
}

void SettingsDialog::build() {
    setWindowTitle(tr("Settings"));
    m_pages->addTab(new GeneralPage(m_actions, m_pages), tr("&General"));
    m_pages->addTab(new KeysPage(m_actions, m_pages), tr("&Keys"));
}

void SettingsDialog::rebuild() {
    m_rebuilding = false;
    const int page = m_pages->currentIndex();
    const QString focus = focusWidget() == nullptr ? QString() : focusWidget()->objectName();
    while (m_pages->count() > 0) {
        delete m_pages->widget(0);
    }
    build();
    m_pages->setCurrentIndex(page);
    if (auto* widget = focus.isEmpty() ? nullptr : findChild<QWidget*>(focus)) {
        widget->setFocus();
    }
}

void SettingsDialog::showPage(Page page) {
    m_pages->setCurrentIndex(static_cast<int>(page));
}

void SettingsDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    // Not at once: the change comes from a list on one of the pages.
    if (event->type() == QEvent::LanguageChange && m_pages != nullptr && !m_rebuilding) {
        m_rebuilding = true;
        QTimer::singleShot(0, this, &SettingsDialog::rebuild);
    }
}

} // namespace millrace::ui
