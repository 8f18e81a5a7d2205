// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/general_page.h"

#include "recovery/recovery_keeper.h"
#include "shell/action_table.h"
#include "shell/settings_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>

#include <algorithm>
#include <initializer_list>

namespace millrace::ui {

namespace {

/// A list of commands of which one is in force. Choosing gives the command, so that there is one way to
/// change it.
QComboBox* makeChoice(const ActionTable& actions, std::initializer_list<ActionId> ids, QWidget* parent) {
    auto* box = new QComboBox(parent);
    for (const ActionId id : ids) {
        box->addItem(actions.plainText(id), static_cast<int>(id));
    }
    const auto show = [box, &actions] {
        for (int i = 0; i < box->count(); ++i) {
            if (actions.action(static_cast<ActionId>(box->itemData(i).toInt()))->isChecked()) {
                box->setCurrentIndex(i);
            }
        }
    };
    show();
    for (const ActionId id : ids) {
        QObject::connect(actions.action(id), &QAction::toggled, box, show);
    }
    QObject::connect(box, &QComboBox::activated, box, [box, &actions](int index) {
        actions.action(static_cast<ActionId>(box->itemData(index).toInt()))->trigger();
    });
    return box;
}

QCheckBox* makeSwitch(QAction* action, const QString& text, QWidget* parent) {
    auto* box = new QCheckBox(text, parent);
    box->setChecked(action->isChecked());
    QObject::connect(action, &QAction::toggled, box, &QCheckBox::setChecked);
    QObject::connect(box, &QCheckBox::clicked, action, [action](bool checked) {
        if (action->isChecked() != checked) {
            action->trigger();
        }
    });
    return box;
}

} // namespace

GeneralPage::GeneralPage(const ActionTable& actions, QWidget* parent)
    : QWidget(parent) {
    auto* form = new QFormLayout(this);
    form->setContentsMargins(12, 12, 12, 12);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);

    QComboBox* language = makeChoice(
        actions, {ActionId::languageSystem, ActionId::languageEnglish, ActionId::languageKorean}, this);
    language->setObjectName(QStringLiteral("language"));
    form->addRow(tr("&Language:"), language);
    QComboBox* theme = makeChoice(
        actions, {ActionId::themeSystem, ActionId::themeLight, ActionId::themeDark, ActionId::themeContrast},
        this);
    theme->setObjectName(QStringLiteral("theme"));
    form->addRow(tr("&Theme:"), theme);
    QCheckBox* motion = makeSwitch(actions.action(ActionId::reduceMotion), tr("&Reduce motion"), this);
    motion->setObjectName(QStringLiteral("reduceMotion"));
    motion->setToolTip(tr("Nothing moves on its own: no dots on links, no sliding panels"));
    form->addRow(QString(), motion);

    auto* interval = new QSpinBox(this);
    interval->setObjectName(QStringLiteral("recoveryInterval"));
    interval->setRange(kLeastRecoverySeconds, kMostRecoverySeconds);
    interval->setSuffix(tr(" s", "seconds, behind a number"));
    interval->setValue(recoverySeconds());
    interval->setToolTip(
        tr("While there are unsaved changes, a copy of the project is kept beside your file. "
           "After a crash the next start offers it."));
    connect(interval, &QSpinBox::valueChanged, this, &setRecoverySeconds);
    form->addRow(tr("Recovery &copy at least every:"), interval);

    const int widest =
        std::max({language->sizeHint().width(), theme->sizeHint().width(), interval->sizeHint().width()});
    for (QWidget* field : std::initializer_list<QWidget*>{language, theme, interval}) {
        field->setMinimumWidth(widest);
    }

    auto* reopen = new QCheckBox(tr("&Open the files of last time at the start"), this);
    reopen->setObjectName(QStringLiteral("reopen"));
    reopen->setChecked(reopensLastFiles());
    connect(reopen, &QCheckBox::toggled, this, &setReopensLastFiles);
    form->addRow(QString(), reopen);
}

} // namespace millrace::ui
