// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcome/welcome_page.h"

#include "examples/examples.h"
#include "theme/theme.h"
#include "welcome/example_card.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QVBoxLayout>

namespace millrace::ui {

namespace {

const QString kAtStartKey = QStringLiteral("welcome/atStart");
constexpr int kMargin = 24;
constexpr int kShownFiles = 5;

QLabel* makeHeading(QWidget* parent, double size) {
    auto* label = new QLabel(parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * size);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    label->setWordWrap(true);
    return label;
}

} // namespace

WelcomePage::WelcomePage(const NodeTypes& types, QWidget* parent)
    : QWidget(parent)
    , m_scroll(new QScrollArea(this))
    , m_grid(new CardGrid) {
    setObjectName(QStringLiteral("welcome"));
    build();
    std::vector<ExampleCard*> cards;
    for (const Example& example : examples()) {
        auto* card = new ExampleCard(example, types.catalog(), m_grid);
        connect(card, &ExampleCard::clicked, this, [this, card] { emit exampleRequested(card->name()); });
        card->installEventFilter(this);
        cards.push_back(card);
    }
    m_grid->setCards(std::move(cards));
    connect(m_tour, &QPushButton::clicked, this, &WelcomePage::tourRequested);
    connect(m_new, &QPushButton::clicked, this, &WelcomePage::newRequested);
    connect(m_open, &QPushButton::clicked, this, &WelcomePage::openRequested);
    connect(m_import, &QPushButton::clicked, this, &WelcomePage::importRequested);
    connect(m_close, &QPushButton::clicked, this, &WelcomePage::closeRequested);
    m_atStart->setChecked(isWantedAtStart());
    connect(m_atStart, &QCheckBox::toggled, this,
            [](bool wanted) { QSettings().setValue(kAtStartKey, wanted); });
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

bool WelcomePage::isWantedAtStart() {
    return QSettings().value(kAtStartKey, true).toBool();
}

QPushButton* WelcomePage::addStart(const QString& icon) {
    auto* button = new QPushButton(Theme::instance().icon(icon), QString(), m_side);
    button->setProperty("role", QStringLiteral("start"));
    button->installEventFilter(this);
    m_starts->addWidget(button);
    return button;
}

void WelcomePage::build() {
    auto* page = new QWidget;
    auto* outer = new QVBoxLayout(page);
    outer->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    outer->setSpacing(4);
    m_title = makeHeading(page, 1.6);
    m_subtitle = new QLabel(page);
    m_subtitle->setWordWrap(true);
    m_subtitle->setProperty("role", QStringLiteral("muted"));
    outer->addWidget(m_title);
    outer->addWidget(m_subtitle);
    outer->addSpacing(16);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(kMargin);
    outer->addLayout(m_columns, 1);

    m_side = new QWidget(page);
    auto* side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(8);
    m_startTitle = makeHeading(m_side, 1.1);
    side->addWidget(m_startTitle);
    m_starts = new QVBoxLayout;
    m_starts->setSpacing(4);
    side->addLayout(m_starts);
    m_tour = addStart(QStringLiteral("tour"));
    m_new = addStart(QStringLiteral("new"));
    m_open = addStart(QStringLiteral("open"));
    m_import = addStart(QStringLiteral("import"));
    m_close = addStart(QStringLiteral("close"));
    side->addSpacing(8);
    m_recentTitle = makeHeading(m_side, 1.1);
    side->addWidget(m_recentTitle);
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(4);
    side->addLayout(m_recent);
    side->addSpacing(8);
    m_atStart = new QCheckBox(m_side);
    m_atStart->installEventFilter(this);
    side->addWidget(m_atStart);
    side->addStretch(1);
    m_columns->addWidget(m_side);

    auto* examples = new QVBoxLayout;
    examples->setSpacing(8);
    m_examplesTitle = makeHeading(page, 1.1);
    examples->addWidget(m_examplesTitle);
    examples->addWidget(m_grid);
    examples->addStretch(1);
    m_columns->addLayout(examples, 1);

    m_scroll->setWidget(page);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
}

void WelcomePage::retranslate() {
    m_title->setText(tr("Welcome to Millrace"));
    m_subtitle->setText(
        tr("Build a streaming pipeline, run it against simulated time, and see throughput, throttling, lag "
           "and cost before there is anything to pay for."));
    m_startTitle->setText(tr("Begin"));
    m_tour->setText(tr("Take the tour"));
    m_new->setText(tr("New project"));
    m_open->setText(tr("Open a project…"));
    m_import->setText(tr("Import from AWS…"));
    m_close->setText(tr("Go to the canvas"));
    m_recentTitle->setText(tr("Opened lately"));
    m_examplesTitle->setText(tr("Examples"));
    m_atStart->setText(tr("Show this page at start"));
    for (ExampleCard* card : m_grid->cards()) {
        card->retranslate();
    }
    setAccessibleName(m_title->text());
    m_grid->setAccessibleName(m_examplesTitle->text());
    showRecentFiles();
}

void WelcomePage::setRecentFiles(const QStringList& files) {
    m_files = files;
    showRecentFiles();
}

void WelcomePage::showRecentFiles() {
    while (QLayoutItem* item = m_recent->takeAt(0)) {
        // A click on one of them may be what brought us here.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_recentTitle->setVisible(!m_files.isEmpty());
    QWidget* before = m_close;
    for (const QString& file : m_files.mid(0, kShownFiles)) {
        const QFileInfo info(file);
        auto* button = new QPushButton(Theme::instance().icon(QStringLiteral("project")), QString(), m_side);
        button->setProperty("role", QStringLiteral("start"));
        button->setText(info.exists() ? info.completeBaseName()
                                      : tr("%1 (not found)").arg(info.completeBaseName()));
        button->setEnabled(info.exists());
        button->setToolTip(QDir::toNativeSeparators(file));
        button->setAccessibleDescription(button->toolTip());
        button->installEventFilter(this);
        connect(button, &QPushButton::clicked, this, [this, file] { emit fileRequested(file); });
        m_recent->addWidget(button);
        setTabOrder(before, button);
        before = button;
    }
    setTabOrder(before, m_atStart);
}

void WelcomePage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        emit closeRequested();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void WelcomePage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // Side by side only where a card has room beside the list.
    constexpr int kCharacters = 70;
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * kCharacters + 2 * kMargin;
    m_columns->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void WelcomePage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_scroll->ensureVisible(0, 0);
    m_tour->setFocus(Qt::OtherFocusReason);
}

void WelcomePage::paintEvent(QPaintEvent* /*event*/) {
    QPainter(this).fillRect(rect(), Theme::instance().colors().surface);
}

void WelcomePage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

bool WelcomePage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn) {
        m_scroll->ensureWidgetVisible(static_cast<QWidget*>(watched), kMargin, kMargin);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace millrace::ui
