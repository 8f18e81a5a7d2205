// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/grid_field.h"

#include "document/wording.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace millrace::ui {

namespace {

constexpr int kRow = 20;
constexpr int kHeader = 20;
constexpr int kDaysOfWeek = 7;
constexpr int kHoursOfDay = 24;

QFont smallFont(const QFont& base) {
    QFont font = base;
    font.setPointSizeF(font.pointSizeF() * 0.85);
    return font;
}

/// The rows of a table; what is missing in a malformed one is filled in from `standard`.
std::vector<std::vector<double>> rowsOf(const Json& table, const Json& standard) {
    std::vector<std::vector<double>> rows;
    const Json& shape = standard.is_array() && !standard.empty() ? standard : table;
    for (std::size_t i = 0; shape.is_array() && i < shape.size(); ++i) {
        std::vector<double>& row = rows.emplace_back();
        for (std::size_t j = 0; shape[i].is_array() && j < shape[i].size(); ++j) {
            const bool isGiven = table.is_array() && i < table.size() && table[i].is_array() &&
                                 j < table[i].size() && table[i][j].is_number();
            row.push_back(isGiven                   ? table[i][j].get<double>()
                          : shape[i][j].is_number() ? shape[i][j].get<double>()
                                                    : 0);
        }
    }
    const bool isEven =
        std::ranges::all_of(rows, [&](const auto& row) { return row.size() == rows.front().size(); });
    return isEven ? rows : std::vector<std::vector<double>>();
}

Json numberJson(double value) {
    const double whole = std::round(value);
    return value == whole && std::abs(value) < 1e15 ? Json(static_cast<std::int64_t>(whole)) : Json(value);
}

QStringList weekdays() {
    QStringList names;
    for (int day = 1; day <= kDaysOfWeek; ++day) {
        names << QLocale().dayName(day, QLocale::ShortFormat);
    }
    return names;
}

} // namespace

NumberGrid::NumberGrid(QWidget* parent)
    : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::CrossCursor);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize NumberGrid::sizeHint() const {
    return {240, kHeader + kRow * std::max(rowCount(), 1) + 2};
}

void NumberGrid::present(std::vector<std::vector<double>> rows, const QStringList& rowNames) {
    if (rows.size() != m_rows.size()) {
        updateGeometry();
    }
    m_rows = std::move(rows);
    m_rowNames = rowNames;
    update();
}

double NumberGrid::left() const {
    const QFontMetricsF metrics(smallFont(font()));
    double widest = 0;
    for (const QString& name : m_rowNames) {
        widest = std::max(widest, metrics.horizontalAdvance(name));
    }
    return widest + 8;
}

QRectF NumberGrid::cellRect(int row, int column) const {
    const double width = (this->width() - left() - 2) / std::max(columnCount(), 1);
    return {left() + width * column, kHeader + kRow * static_cast<double>(row), width, kRow};
}

QPoint NumberGrid::cellCenter(int row, int column) const {
    return cellRect(row, column).center().toPoint();
}

QPoint NumberGrid::cellAt(QPointF point) const {
    const double width = (this->width() - left() - 2) / std::max(columnCount(), 1);
    const int column = static_cast<int>(std::floor((point.x() - left()) / width));
    const int row = static_cast<int>(std::floor((point.y() - kHeader) / kRow));
    return {std::clamp(column, 0, std::max(columnCount() - 1, 0)),
            std::clamp(row, 0, std::max(rowCount() - 1, 0))};
}

QString NumberGrid::tipOf(int row, int column) const {
    const QString value = numberText(m_rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)]);
    const QString name = m_rowNames.value(row, QString::number(row + 1));
    return columnCount() == kHoursOfDay
               ? tr("%1, %2:00 to %3:00: %4", "day, hour, hour, value")
                     .arg(name)
                     .arg(column)
                     .arg(column + 1)
                     .arg(value)
               : tr("%1, %2: %3", "row, column, value").arg(name).arg(column + 1).arg(value);
}

void NumberGrid::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ThemeColors& colors = Theme::instance().colors();
    painter.setFont(smallFont(font()));
    double most = m_brush; // so that what is about to be painted stands out
    for (const auto& row : m_rows) {
        most = std::max(most, row.empty() ? 0 : std::ranges::max(row));
    }
    painter.setPen(colors.textMuted);
    const int every = columnCount() >= 12 ? 6 : 1;
    for (int column = 0; column < columnCount(); column += every) {
        const QRectF cell = cellRect(0, column);
        painter.drawText(QRectF(cell.left(), 0, cell.width() * every, kHeader),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         columnCount() == kHoursOfDay ? tr("%1 h", "hour of the day").arg(column)
                                                      : QString::number(column + 1));
    }
    for (int row = 0; row < rowCount(); ++row) {
        painter.setPen(colors.textMuted);
        painter.drawText(QRectF(0, cellRect(row, 0).top(), left() - 4, kRow),
                         Qt::AlignRight | Qt::AlignVCenter, m_rowNames.value(row, QString::number(row + 1)));
        for (int column = 0; column < columnCount(); ++column) {
            const double value = m_rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
            // Height tells the value beside the shade.
            const QRectF cell = cellRect(row, column).adjusted(0.5, 1, -0.5, -1);
            const double part = most > 0 ? std::clamp(value / most, 0.0, 1.0) : 0;
            painter.fillRect(cell, colors.heat.front());
            const auto shade =
                static_cast<std::size_t>(part * static_cast<double>(colors.heat.size() - 1) + 0.5);
            const double height = cell.height() * part;
            painter.fillRect(QRectF(cell.left(), cell.bottom() - height, cell.width(), height),
                             colors.heat[shade]);
        }
    }
    if (hasFocus() && rowCount() > 0) {
        painter.setPen(QPen(colors.accent, 2));
        painter.drawRect(cellRect(m_current.y(), m_current.x()).adjusted(0, 0, -1, -1));
    }
}

void NumberGrid::setCell(int row, int column, double value) {
    double& cell = m_rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
    if (cell != value) {
        cell = value;
        update();
        emit edited();
    }
}

/// Every cell on the way: a fast hand skips none.
void NumberGrid::paintLine(QPoint from, QPoint to) {
    const int steps = std::max({std::abs(to.x() - from.x()), std::abs(to.y() - from.y()), 1});
    for (int i = 0; i <= steps; ++i) {
        const double part = static_cast<double>(i) / steps;
        setCell(from.y() + static_cast<int>(std::lround((to.y() - from.y()) * part)),
                from.x() + static_cast<int>(std::lround((to.x() - from.x()) * part)), m_brush);
    }
}

void NumberGrid::choose(QPoint cell) {
    m_current = cell;
    setAccessibleDescription(tipOf(cell.y(), cell.x()));
    update();
}

void NumberGrid::mousePressEvent(QMouseEvent* event) {
    if (rowCount() == 0) {
        return;
    }
    const QPoint cell = cellAt(event->position());
    choose(cell);
    if (event->button() == Qt::RightButton) {
        emit picked(m_rows[static_cast<std::size_t>(cell.y())][static_cast<std::size_t>(cell.x())]);
    } else if (event->button() == Qt::LeftButton && !m_readOnly) {
        m_painting = true;
        setCell(cell.y(), cell.x(), m_brush);
    }
}

void NumberGrid::mouseMoveEvent(QMouseEvent* event) {
    if (m_painting) {
        const QPoint cell = cellAt(event->position());
        paintLine(m_current, cell);
        choose(cell);
    }
}

void NumberGrid::mouseReleaseEvent(QMouseEvent* event) {
    if (m_painting && event->button() == Qt::LeftButton) {
        m_painting = false;
        emit finished();
    }
}

void NumberGrid::keyPressEvent(QKeyEvent* event) {
    if (rowCount() == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    constexpr double kStepsPerUnit = 10;
    const double value =
        m_rows[static_cast<std::size_t>(m_current.y())][static_cast<std::size_t>(m_current.x())];
    QPoint cell = m_current;
    switch (event->key()) {
    case Qt::Key_Left:
        cell.rx()--;
        break;
    case Qt::Key_Right:
        cell.rx()++;
        break;
    case Qt::Key_Up:
        cell.ry()--;
        break;
    case Qt::Key_Down:
        cell.ry()++;
        break;
    case Qt::Key_Space:
        if (!m_readOnly) {
            setCell(cell.y(), cell.x(), m_brush);
        }
        return;
    case Qt::Key_Plus:
    case Qt::Key_Minus:
        if (!m_readOnly) {
            const double step = event->key() == Qt::Key_Plus ? 1 : -1;
            const double tenths = std::round(value * kStepsPerUnit) + step;
            setCell(cell.y(), cell.x(), std::max(tenths / kStepsPerUnit, 0.0));
            choose(cell);
        }
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    choose({std::clamp(cell.x(), 0, columnCount() - 1), std::clamp(cell.y(), 0, rowCount() - 1)});
}

void NumberGrid::keyReleaseEvent(QKeyEvent* event) {
    if (!event->isAutoRepeat()) {
        emit finished();
    }
    QWidget::keyReleaseEvent(event);
}

void NumberGrid::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    if (rowCount() > 0) {
        choose(m_current);
    }
}

void NumberGrid::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

bool NumberGrid::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && rowCount() > 0) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QPoint cell = cellAt(help->pos());
        QToolTip::showText(help->globalPos(), tipOf(cell.y(), cell.x()), this);
        return true;
    }
    return QWidget::event(event);
}

bool GridField::suits(const Setting& setting) {
    const Setting* row = setting.type == SettingType::list ? setting.element.get() : nullptr;
    const Setting* cell = row && row->type == SettingType::list ? row->element.get() : nullptr;
    return cell && (cell->type == SettingType::number || cell->type == SettingType::integer);
}

GridField::GridField(const Setting& setting, std::string path, SettingsSubject& subject, QWidget* parent)
    : Field(setting, std::move(path), subject, parent)
    , m_grid(new NumberGrid(this))
    , m_brush(new QLineEdit(QStringLiteral("2"), this)) {
    const Setting& cell = *setting.element->element;
    m_grid->setAccessibleName(translated(setting.title));
    m_grid->setReadOnly(subject.isReadOnly());
    m_grid->setBrush(m_brush->text().toDouble());
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(0, 0, 0, 4);
    auto* words = new QLabel(tr("Paint with"), this);
    words->setBuddy(m_brush);
    m_brush->setAccessibleName(tr("Value to paint with"));
    m_brush->setToolTip(tr("Value to paint with; a right-click on a cell takes its value"));
    constexpr int kBrushWidth = 80;
    m_brush->setMaximumWidth(kBrushWidth);
    bar->setSpacing(8);
    bar->addWidget(words);
    bar->addWidget(m_brush);
    bar->addStretch();
    body()->addLayout(bar);
    body()->addWidget(m_grid);
    setFocusProxy(m_grid);
    connect(m_brush, &QLineEdit::textEdited, this, [this, &cell](const QString& text) {
        const Result<Json> value = parseSettingText(cell, text.toStdString());
        const bool isGood = value && value->is_number() &&
                            value->get<double>() >= cell.minimum.value_or(-1e300) &&
                            value->get<double>() <= cell.maximum.value_or(1e300);
        m_brush->setProperty("invalid", !isGood);
        style()->polish(m_brush);
        if (isGood) {
            m_grid->setBrush(value->get<double>());
        }
        setReason(isGood       ? QString()
                  : value.ok() ? tr("This is outside of the range of the cells.")
                               : sentenceOf(value.error()));
    });
    connect(m_grid, &NumberGrid::picked, this, [this](double value) {
        m_brush->setText(QString::fromStdString(formatNumber(value)));
        m_grid->setBrush(value);
    });
    connect(m_grid, &NumberGrid::edited, this, &GridField::store);
    connect(m_grid, &NumberGrid::finished, this, [this] {
        m_gesture = nextGesture();
        m_subject.settle();
    });
}

void GridField::display(const ShownValue& shown, const std::vector<std::optional<Json>>&) {
    m_grid->setEnabled(!shown.mixed);
    std::vector<std::vector<double>> rows =
        rowsOf(shown.mixed ? Json() : shown.value, m_setting.defaultValue);
    const bool isWeek = rows.size() == kDaysOfWeek && rows.front().size() == kHoursOfDay;
    m_grid->present(std::move(rows), isWeek ? weekdays() : QStringList());
}

void GridField::store() {
    Json table = Json::array();
    for (const std::vector<double>& row : m_grid->rows()) {
        Json cells = Json::array();
        for (const double value : row) {
            cells.push_back(numberJson(value));
        }
        table.push_back(std::move(cells));
    }
    push(std::move(table), QStringLiteral("%1#grid#%2").arg(quintptr(this)).arg(m_gesture));
}

} // namespace millrace::ui
