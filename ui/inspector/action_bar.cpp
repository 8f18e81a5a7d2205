// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/action_bar.h"

#include "document/wording.h"
#include "inspector/compound_fields.h"
#include "theme/theme.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace millrace::ui {

namespace {

constexpr int kMostColumns = 2;

/// Required arguments start with something valid.
Json firstArguments(const ActionDescription& action, const SettingsSubject& subject) {
    Json arguments = Json::object();
    for (const Setting& setting : action.arguments) {
        if (setting.required) {
            arguments[setting.key] = newValue(setting, subject);
        }
    }
    return arguments;
}

} // namespace

ActionBar::ActionBar(Document& document, LiveEdits& live, RunController& run, NodeId node, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_live(live)
    , m_run(run)
    , m_node(std::move(node)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->setSpacing(4);
    auto* heading = new QLabel(tr("In the run under way"), this);
    heading->setProperty("role", QStringLiteral("muted"));
    layout->addWidget(heading);
    m_grid = new QGridLayout;
    m_grid->setSpacing(4);
    layout->addLayout(m_grid);
    const Node* described = document.pipeline().findNode(m_node);
    if (const NodeType* type = described ? document.types().find(described->type) : nullptr) {
        for (const ActionDescription& action : type->description.actions) {
            const QString title = translated(action.title);
            auto* button = new QPushButton(action.arguments.empty() ? title : tr("%1…").arg(title), this);
            button->setToolTip(translated(action.help));
            button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
            connect(button, &QPushButton::clicked, this, [this, &action] { carryOut(action); });
            m_buttons.push_back(button);
        }
    }
    arrange();
    connect(&live, &LiveEdits::changed, this, &ActionBar::refresh);
    refresh();
}

void ActionBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

/// Side by side only where every text has room.
void ActionBar::arrange() {
    int widest = 0;
    for (QPushButton* button : m_buttons) {
        button->ensurePolished(); // with the style sheet's paddings
        widest = std::max(widest, button->sizeHint().width());
    }
    const int needed = kMostColumns * widest + (kMostColumns - 1) * m_grid->horizontalSpacing();
    const int columns = needed <= width() ? kMostColumns : 1;
    if (columns == m_columns) {
        return;
    }
    m_columns = columns;
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        m_grid->removeWidget(m_buttons[i]);
        const int place = static_cast<int>(i);
        m_grid->addWidget(m_buttons[i], place / columns, place % columns);
    }
    m_grid->setColumnStretch(1, columns == kMostColumns ? 1 : 0);
    m_grid->setColumnStretch(0, 1);
}

void ActionBar::refresh() {
    setVisible(m_live.isInRun(m_node) && !findChildren<QPushButton*>().isEmpty());
}

void ActionBar::carryOut(const ActionDescription& action) {
    if (action.arguments.empty()) {
        m_run.execute({m_node, action.name, Json::object()});
        return;
    }
    auto* dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(translated(action.title));
    auto* arguments = new DocumentArguments(m_document, action.arguments, dialog);
    arguments->start(firstArguments(action, *arguments));
    auto* layout = new QVBoxLayout(dialog);
    auto* help = new QLabel(translated(action.help), dialog);
    help->setWordWrap(true);
    layout->addWidget(help);
    auto* fields = new FieldList(arguments->descriptions(), {}, *arguments, dialog);
    fields->setMinimumWidth(360);
    fields->present(arguments->settings());
    connect(arguments, &SettingsSubject::refreshed, fields,
            [fields, arguments] { fields->present(arguments->settings()); });
    layout->addWidget(fields);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    buttons->addButton(translated(action.title), QDialogButtonBox::AcceptRole);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    connect(dialog, &QDialog::accepted, this, [this, arguments, name = action.name] {
        m_run.execute({m_node, name, arguments->settings().front()});
    });
    dialog->open();
}

} // namespace millrace::ui
