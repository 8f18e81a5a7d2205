// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/line_editor.h"

#include "document/wording.h"
#include "theme/theme.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>

namespace millrace::ui {

LineEditor::LineEditor(const Setting& setting, SettingsSubject& subject, QWidget* parent)
    : ScalarEditor(setting, subject, parent)
    , m_edit(new QLineEdit(this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_edit, 1);
    setFocusProxy(m_edit);
    m_edit->setAccessibleName(translated(setting.title));
    m_edit->setReadOnly(subject.isReadOnly());
    m_edit->installEventFilter(this);
    if (const QString unit = unitText(setting.unit); !unit.isEmpty()) {
        m_unit = new QLabel(unit, m_edit);
        m_unit->setProperty("role", QStringLiteral("muted"));
        m_unit->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    if (setting.type == SettingType::path) {
        auto* button = new QToolButton(this);
        button->setIcon(Theme::instance().icon(QStringLiteral("browse")));
        button->setToolTip(tr("Choose a file…"));
        button->setAccessibleName(button->toolTip());
        layout->addWidget(button);
        connect(button, &QToolButton::clicked, this, &LineEditor::browse);
    }
    connect(m_edit, &QLineEdit::textEdited, this, &LineEditor::typed);
    connect(m_edit, &QLineEdit::editingFinished, this, &LineEditor::finish);
}

bool LineEditor::isNumeric() const {
    return m_setting.type == SettingType::integer || m_setting.type == SettingType::number;
}

void LineEditor::display(const ShownValue& shown) {
    const bool sameValue =
        shown.value == m_shown.value && shown.mixed == m_shown.mixed && shown.given == m_shown.given;
    const bool first = m_edit->placeholderText().isEmpty() && m_edit->text().isEmpty();
    m_shown = shown;
    m_edit->setPlaceholderText(shown.mixed                ? tr("Mixed")
                               : shown.standard.is_null() ? tr("Not set")
                                                          : entryText(shown.standard));
    if (m_takingBack || (sameValue && !first)) {
        return; // what stands there, half typed or refused, is the person's
    }
    if (m_edit->hasFocus() && !shown.mixed) {
        const bool cleared = m_edit->text().trimmed().isEmpty() && !shown.given;
        const Result<Json> standing = read(m_edit->text());
        if (cleared || (standing && *standing == shown.value)) {
            return; // it says the same in other words: "2 MiB"
        }
    }
    showInForce();
    m_edit->setCursorPosition(0);
}

void LineEditor::showInForce() {
    m_edit->setText(m_shown.mixed ? QString() : entryText(m_shown.value));
    setReason({});
    m_edit->setProperty("invalid", false);
    style()->polish(m_edit);
}

QString LineEditor::entry() const {
    return m_edit->text();
}

void LineEditor::enter(const QString& text) {
    m_edit->setText(text);
    typed(text);
}

void LineEditor::typed(const QString& text) {
    QString reason;
    const bool wantsText = m_setting.type == SettingType::text || m_setting.type == SettingType::path;
    if (text.trimmed().isEmpty() && (!wantsText || m_shown.standard.is_null())) {
        take(std::nullopt);
    } else if (Result<Json> value = read(text)) {
        take(*value);
    } else {
        reason = sentenceOf(value.error());
        takeBack();
    }
    setReason(reason);
    m_edit->setProperty("invalid", !reason.isEmpty());
    style()->polish(m_edit);
}

void LineEditor::take(const std::optional<Json>& value) {
    if (m_shown.mixed) {
        m_waiting = value; // there is no one value to put back
        return;
    }
    const std::optional<Json> now = m_shown.given ? std::optional<Json>(m_shown.value) : std::nullopt;
    if (value == now) {
        return;
    }
    if (!m_touched) {
        m_touched = true;
        m_untouched = now;
    }
    emit edited(value, true);
}

void LineEditor::takeBack() {
    m_waiting.reset();
    if (m_touched) {
        m_touched = false;
        m_takingBack = true;
        emit edited(m_untouched, true);
        m_takingBack = false;
    }
}

void LineEditor::finish() {
    if (m_waiting) {
        const std::optional<Json> value = *m_waiting;
        m_waiting.reset();
        emit edited(value, true);
    }
    m_touched = false;
    if (!isRefused() && !m_shown.mixed) {
        m_edit->setText(entryText(m_shown.value));
    }
    emit finished();
}

void LineEditor::stepBy(int steps) {
    if (!m_shown.value.is_number() || m_shown.mixed) {
        return;
    }
    double value = m_shown.value.get<double>() + steps;
    value = std::clamp(value, m_setting.minimum.value_or(value), m_setting.maximum.value_or(value));
    m_edit->setText(QString::fromStdString(formatNumber(value)));
    typed(m_edit->text());
}

void LineEditor::browse() {
    const QString folder = m_subject.folder();
    const QString chosen = QFileDialog::getOpenFileName(this, translated(m_setting.title),
                                                        folder.isEmpty() ? QDir::homePath() : folder);
    if (chosen.isEmpty()) {
        return;
    }
    const QString relative = folder.isEmpty() ? chosen : QDir(folder).relativeFilePath(chosen);
    const bool inside = !relative.startsWith(QLatin1String("../../")); // far away, a full path says more
    m_edit->setText(inside ? relative : chosen);
    typed(m_edit->text());
    finish();
}

/// The unit stands within the frame, so that all fields of a form end at one edge.
void LineEditor::placeUnit() {
    constexpr int kPadding = 8;
    constexpr int kGap = 4;
    const int width = m_unit->sizeHint().width();
    m_unit->setGeometry(m_edit->width() - width - kPadding, 0, width, m_edit->height());
    m_edit->setTextMargins(0, 0, width + kGap, 0);
}

bool LineEditor::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_edit && event->type() == QEvent::Resize && m_unit != nullptr) {
        placeUnit();
    }
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const int step = key->modifiers() & Qt::ShiftModifier ? 10 : 1;
        if (isNumeric() && !m_subject.isReadOnly() &&
            (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            stepBy(key->key() == Qt::Key_Up ? step : -step);
            return true;
        }
        if (key->key() == Qt::Key_Escape && isRefused()) {
            showInForce(); // typed in, it would be an entry of its own
            return true;
        }
    }
    if (watched == m_edit && event->type() == QEvent::ToolTip) {
        constexpr int kPaddings = 16; // of the field, around the text
        const QString text = m_edit->text();
        if (m_edit->fontMetrics().horizontalAdvance(text) >
            m_edit->width() - kPaddings - m_edit->textMargins().right()) {
            QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text, m_edit);
            return true;
        }
    }
    return ScalarEditor::eventFilter(watched, event);
}

} // namespace millrace::ui
