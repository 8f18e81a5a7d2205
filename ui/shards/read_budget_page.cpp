// SPDX-License-Identifier: GPL-3.0-or-later
#include "shards/read_budget_page.h"

#include "charts/value_scale.h"
#include "panels/empty_state.h"
#include "panels/panel_parts.h"
#include "shards/shard_facts.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace millrace::ui {

namespace {

constexpr double kZoomStep = 2;

QString iconOf(LoadBand band) {
    switch (band) {
    case LoadBand::throttled:
        return QStringLiteral("throttled");
    case LoadBand::hot:
    case LoadBand::busy:
        return QStringLiteral("warning");
    default:
        return QStringLiteral("hint");
    }
}

/// How the readers fare at the tightest shard.
LoadBand worstOf(const ReadBudget& budget) {
    return budget.together.tightest >= 0 ? budget.together.worst() : LoadBand::calm;
}

} // namespace

ReadBudgetPage::ReadBudgetPage(Document& document, RunController& run, QWidget* parent)
    : SentencePage(parent)
    , m_document(document)
    , m_run(run)
    , m_narrower(makePanelButton(QStringLiteral("zoom-out"), this))
    , m_wider(makePanelButton(QStringLiteral("zoom-in"), this))
    , m_tightest(new QLabel(this))
    , m_matrix(new BudgetMatrix(this))
    , m_current(new QLabel(this)) {
    for (QToolButton* button : {m_narrower, m_wider}) {
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        addButton(button);
    }
    m_tightest->setContentsMargins(8, 0, 8, 4);
    m_tightest->setWordWrap(true);
    m_tightest->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    // One line, whatever it says: the matrix keeps its height.
    m_current->setProperty("role", QStringLiteral("muted"));
    m_current->setTextFormat(Qt::PlainText);
    m_current->setContentsMargins(8, 4, 8, 4);
    m_current->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    body().addWidget(m_tightest);
    body().addWidget(m_matrix, 1);
    body().addWidget(m_current);

    connect(m_matrix, &BudgetMatrix::picked, this, &ReadBudgetPage::picked);
    connect(m_matrix, &BudgetMatrix::currentChanged, this, &ReadBudgetPage::sayCurrent);
    connect(m_matrix, &BudgetMatrix::zoomChanged, this, &ReadBudgetPage::updateButtons);
    connect(m_narrower, &QToolButton::clicked, this,
            [this] { m_matrix->setZoom(m_matrix->zoom() / kZoomStep); });
    connect(m_wider, &QToolButton::clicked, this,
            [this] { m_matrix->setZoom(m_matrix->zoom() * kZoomStep); });
    connect(m_tightest, &QLabel::linkActivated, this, [this](const QString& shard) {
        m_matrix->goToShard(shard.toStdString());
        emit picked(NodeId(), shard.toStdString());
    });
    retranslate();
}

void ReadBudgetPage::retranslate() {
    sayButton(m_narrower, tr("Narrower columns"), tr("Show more shards (-, or Ctrl and the wheel)"));
    sayButton(m_wider, tr("Wider columns"),
              tr("Show fewer shards in more detail (+, or Ctrl and the wheel)"));
    nameSentence(tr("Read budget in a sentence"));
    m_current->setAccessibleName(tr("The chosen cell"));
    m_matrix->retranslate();
    say();
}

void ReadBudgetPage::setStream(const NodeId& stream) {
    if (stream != m_stream) {
        m_stream = stream;
        refresh();
    }
}

void ReadBudgetPage::setStored(bool isStored) {
    m_isStored = isStored;
    say();
}

void ReadBudgetPage::refresh() {
    m_matrix->setBudget(m_isStored ? ReadBudget() : readBudgetOf(m_run.view()->snapshot.nodes, m_stream),
                        m_document.pipeline());
    say();
}

void ReadBudgetPage::say() {
    const ReadBudget& budget = m_matrix->budget();
    if (m_isStored) {
        empty().setContent(QStringLiteral("history"), tr("The history keeps no shares of readers"),
                           tr("Open the run as a project and run it again to see who reads how much of each "
                              "shard."));
    } else if (budget.columns.empty()) {
        empty().setContent(QStringLiteral("table"), tr("No run yet"),
                           tr("Press F5 to run the project. How much of the budget of each shard each reader "
                              "takes is shown here while it runs."));
    } else {
        empty().setContent(QStringLiteral("consumer"), tr("Nobody reads this stream"),
                           tr("Link a consumer to it and run again. Standard consumers share %1 and %2 of "
                              "each shard.")
                               .arg(readBytesLimitText(), readCallsLimitText()));
    }
    const bool isThere = !m_isStored && budget.hasReaders() && !budget.columns.empty();
    showViews(isThere);
    if (isThere) {
        setSentence(budgetSentence(budget, m_document.pipeline()));
        setIcon(iconOf(worstOf(budget)), budgetWord(worstOf(budget)));
        sayTightest();
        sayCurrent();
        updateButtons();
    }
}

/// With few shards everything is in sight.
void ReadBudgetPage::sayTightest() {
    constexpr std::size_t kFew = 8;
    constexpr std::size_t kNamed = 5;
    const ReadBudget& budget = m_matrix->budget();
    QStringList links;
    if (budget.columns.size() > kFew) {
        for (const int column : budget.tightest(kNamed)) {
            const std::string& id = budget.columns[static_cast<std::size_t>(column)].id;
            links << QStringLiteral("<a href=\"%1\">%2</a>")
                         .arg(QString::fromStdString(id).toHtmlEscaped(),
                              tr("%1: %2", "shard, share")
                                  .arg(shardName(id), shareText(budget.shareOf(column)))
                                  .toHtmlEscaped());
        }
    }
    const QString text = tr("Tightest of %1 shards: %2", "number, a list")
                             .arg(QLocale().toString(static_cast<qulonglong>(budget.columns.size())),
                                  links.join(QStringLiteral(" &nbsp; ")));
    m_tightest->setVisible(!links.isEmpty());
    if (text != m_tightest->text()) {
        m_tightest->setText(text);
    }
}

void ReadBudgetPage::sayCurrent() {
    const QStringList lines = m_matrix->currentText();
    m_currentText = lines.isEmpty()
                        ? tr("Bars show shares of the limits; the tighter one decides between calm (to 60 "
                             "%), busy (to 85 %) "
                             "and hot. Figures are means of the last 6 s. Click a cell for exact figures.")
                        : lines.join(QStringLiteral("  ·  "));
    m_current->setToolTip(lines.isEmpty() ? m_currentText : lines.join(QLatin1Char('\n')));
    m_current->setAccessibleDescription(m_currentText);
    elideCurrent();
}

void ReadBudgetPage::elideCurrent() {
    constexpr int kMargins = 20;
    m_current->setText(
        m_current->fontMetrics().elidedText(m_currentText, Qt::ElideRight, width() - kMargins));
}

void ReadBudgetPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    elideCurrent();
}

void ReadBudgetPage::updateButtons() {
    const bool canZoom = m_matrix->mostZoom() > 1.01;
    for (QToolButton* button : {m_narrower, m_wider}) {
        button->setVisible(canZoom);
    }
    m_narrower->setEnabled(m_matrix->zoom() > 1);
    m_wider->setEnabled(m_matrix->zoom() < m_matrix->mostZoom());
}

void ReadBudgetPage::setHighlighted(const std::string& shard) {
    m_matrix->setHighlighted(shard);
}

void ReadBudgetPage::setSelected(std::set<NodeId> nodes) {
    m_matrix->setSelected(std::move(nodes));
}

QByteArray ReadBudgetPage::csv() const {
    return budgetCsv(m_matrix->budget(), m_document.pipeline());
}

} // namespace millrace::ui
