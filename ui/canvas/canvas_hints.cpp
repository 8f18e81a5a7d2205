// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/canvas_hints.h"

#include "theme/theme.h"

#include <QFont>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace millrace::ui {

namespace {

constexpr int kTextWidth = 400;

} // namespace

CanvasHints::CanvasHints(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this)) {
    setObjectName(QStringLiteral("canvasHints"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.5);
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_title->setAlignment(Qt::AlignCenter);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_text->setFixedWidth(kTextWidth);
    m_text->setProperty("role", QStringLiteral("muted"));
    layout->addWidget(m_title);
    layout->addWidget(m_text, 0, Qt::AlignHCenter);
    layout->addSpacing(8);
    m_examples = addLink(QStringLiteral("browse"));
    m_open = addLink(QStringLiteral("open"));
    m_import = addLink(QStringLiteral("import"));
    m_add = addLink(QStringLiteral("add"));
    connect(m_examples, &QPushButton::clicked, this, &CanvasHints::examplesRequested);
    connect(m_open, &QPushButton::clicked, this, &CanvasHints::openRequested);
    connect(m_import, &QPushButton::clicked, this, &CanvasHints::importRequested);
    connect(m_add, &QPushButton::clicked, this, &CanvasHints::addRequested);
    retranslate();
}

QPushButton* CanvasHints::addLink(const QString& icon) {
    auto* button = new QPushButton(Theme::instance().icon(icon), QString(), this);
    button->setCursor(Qt::PointingHandCursor);
    button->setMinimumWidth(240);
    button->setMinimumHeight(32);
    layout()->addWidget(button);
    layout()->setAlignment(button, Qt::AlignHCenter);
    return button;
}

void CanvasHints::retranslate() {
    m_title->setText(tr("Nothing here yet"));
    m_text->setText(
        tr("Start with an example, or add a node: double-click the canvas, press Shift+A, or drag one "
           "in from the palette."));
    m_examples->setText(tr("Choose an example…"));
    m_open->setText(tr("Open a project…"));
    m_import->setText(tr("Import from AWS…"));
    m_add->setText(tr("Add a node…"));
    adjustSize();
}

} // namespace millrace::ui
