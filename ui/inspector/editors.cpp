// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/editors.h"

#include "document/wording.h"
#include "inspector/line_editor.h"
#include "inspector/text_editor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>

namespace millrace::ui {

namespace {

class CalmCombo final : public QComboBox {
public:
    explicit CalmCombo(QWidget* parent)
        : QComboBox(parent) {
        setFocusPolicy(Qt::StrongFocus);
        setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        setMinimumContentsLength(4);
    }

    /// As wide as the longest of its values; with less, the form puts it below its title.
    [[nodiscard]] QSize sizeHint() const override {
        QSize size = QComboBox::sizeHint();
        QStyleOptionComboBox option;
        initStyleOption(&option);
        int longest = fontMetrics().horizontalAdvance(placeholderText());
        for (int i = 0; i < count(); ++i) {
            longest = std::max(longest, fontMetrics().horizontalAdvance(itemText(i)));
        }
        option.rect = QRect(QPoint(), QSize(kWide, size.height()));
        size.setWidth(std::max(size.width(), longest + kWide - room(option)));
        return size;
    }

    /// A long value is cut rather than that the whole form becomes wider than its panel.
    [[nodiscard]] QSize minimumSizeHint() const override {
        constexpr int kNarrow = 120;
        const QSize size = QComboBox::minimumSizeHint();
        return {std::min(size.width(), kNarrow), size.height()};
    }

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }

    /// Elided in the middle: what tells values apart is as often at the end.
    void paintEvent(QPaintEvent*) override {
        QStylePainter painter(this);
        QStyleOptionComboBox option;
        initStyleOption(&option);
        painter.drawComplexControl(QStyle::CC_ComboBox, option);
        if (currentIndex() < 0) {
            option.currentText = placeholderText();
        }
        option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideMiddle, room(option));
        painter.drawControl(QStyle::CE_ComboBoxLabel, option);
    }

    bool event(QEvent* event) override {
        if (event->type() == QEvent::ToolTip && !currentText().isEmpty()) {
            QStyleOptionComboBox option;
            initStyleOption(&option);
            if (fontMetrics().horizontalAdvance(currentText()) > room(option)) {
                QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), currentText(), this);
                return true;
            }
        }
        return QComboBox::event(event);
    }

private:
    static constexpr int kWide = 1000; ///< more than any frame and arrow

    [[nodiscard]] int room(const QStyleOptionComboBox& option) const {
        return style()
                   ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this)
                   .width() -
               2;
    }
};

QHBoxLayout* tightLayout(QWidget* widget) {
    auto* layout = new QHBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    return layout;
}

/// On, off, or mixed.
class BooleanEditor final : public ScalarEditor {
public:
    BooleanEditor(const Setting& setting, SettingsSubject& subject, QWidget* parent)
        : ScalarEditor(setting, subject, parent)
        , m_box(new QCheckBox(this)) {
        tightLayout(this)->addWidget(m_box);
        setFocusProxy(m_box);
        m_box->setAccessibleName(translated(setting.title));
        connect(m_box, &QCheckBox::clicked, this, [this] {
            m_box->setTristate(false);
            emit edited(Json(m_box->isChecked()), false);
            emit finished();
        });
    }

    void display(const ShownValue& shown) override {
        const bool on = shown.value.is_boolean() && shown.value.get<bool>();
        m_box->setTristate(shown.mixed);
        m_box->setCheckState(shown.mixed ? Qt::PartiallyChecked : on ? Qt::Checked : Qt::Unchecked);
        m_box->setText(shown.mixed ? ScalarEditor::tr("Mixed")
                       : on        ? ScalarEditor::tr("On")
                                   : ScalarEditor::tr("Off"));
    }

private:
    QCheckBox* m_box;
};

/// One of an enumeration's values, or one of the nodes.
class ComboEditor final : public ScalarEditor {
public:
    ComboEditor(const Setting& setting, SettingsSubject& subject, QWidget* parent)
        : ScalarEditor(setting, subject, parent)
        , m_combo(makeCalmCombo(this)) {
        tightLayout(this)->addWidget(m_combo);
        setFocusProxy(m_combo);
        m_combo->setAccessibleName(translated(setting.title));
        for (const EnumValue& value : setting.values) {
            m_combo->addItem(translated(value.title), QString::fromStdString(value.value));
        }
        connect(m_combo, &QComboBox::activated, this, [this](int index) {
            const QString chosen = m_combo->itemData(index).toString();
            emit edited(chosen.isEmpty() ? std::optional<Json>() : Json(chosen.toStdString()), false);
            emit finished();
        });
    }

    void display(const ShownValue& shown) override {
        if (m_setting.type == SettingType::reference) {
            listNodes();
        }
        const QString value =
            shown.value.is_string() ? QString::fromStdString(shown.value.get<std::string>()) : QString();
        const int index = shown.mixed ? -1 : m_combo->findData(value);
        m_combo->setCurrentIndex(index);
        // A value that is not on the list is shown as it is; the checks say what is wrong with it.
        m_combo->setPlaceholderText(shown.mixed       ? ScalarEditor::tr("Mixed")
                                    : value.isEmpty() ? ScalarEditor::tr("Not set")
                                                      : value);
    }

private:
    void listNodes() {
        const auto nodes = m_subject.nodesOfType(m_setting.referenceType);
        m_combo->clear();
        if (!m_setting.required) {
            m_combo->addItem(ScalarEditor::tr("None"), QString());
        }
        for (const auto& [id, name] : nodes) {
            m_combo->addItem(name, id);
        }
    }

    QComboBox* m_combo;
};

} // namespace

ScalarEditor::ScalarEditor(const Setting& setting, SettingsSubject& subject, QWidget* parent)
    : QWidget(parent)
    , m_setting(setting)
    , m_subject(subject) {}

void ScalarEditor::setReason(const QString& reason) {
    if (reason != m_reason) {
        m_reason = reason;
        emit reasonChanged();
    }
}

Result<Json> ScalarEditor::read(const QString& text) const {
    const std::string typed = text.toStdString();
    Json value;
    switch (m_setting.type) {
    case SettingType::text:
    case SettingType::multiline:
    case SettingType::path:
        value = typed;
        break;
    default: {
        // Text is a JSON value, too, but what begins as a document is meant to be one.
        const QString start = text.trimmed().left(1);
        if (m_setting.type == SettingType::json &&
            (start == QLatin1String("{") || start == QLatin1String("["))) {
            if (Result<Json> document = parseJson(typed); !document) {
                return document.error();
            }
        }
        Result<Json> parsed = parseSettingText(m_setting, typed);
        if (!parsed) {
            return parsed.error();
        }
        value = std::move(*parsed);
        if (m_setting.type == SettingType::duration && value == Json(typed)) {
            value = text.simplified().remove(QLatin1Char(' ')).toStdString(); // "5 s" is kept as "5s"
        }
    }
    }
    Setting alone = m_setting;
    alone.key = "value";
    alone.shownWhen.clear();
    for (const SettingProblem& problem : validateSettings({alone}, {{"value", value}})) {
        if (!problem.unknownKey) {
            return Error{ErrorCode::invalidInput, "", problem.what, problem.todo};
        }
    }
    return value;
}

ScalarEditor* makeScalarEditor(const Setting& setting, SettingsSubject& subject, QWidget* parent) {
    switch (setting.type) {
    case SettingType::boolean:
        return new BooleanEditor(setting, subject, parent);
    case SettingType::enumeration:
    case SettingType::reference:
        return new ComboEditor(setting, subject, parent);
    case SettingType::integer:
    case SettingType::number:
    case SettingType::duration:
    case SettingType::timestamp:
    case SettingType::text:
    case SettingType::path:
        return new LineEditor(setting, subject, parent);
    case SettingType::multiline:
    case SettingType::json:
        return new TextEditor(setting, subject, parent);
    case SettingType::object:
    case SettingType::choice:
    case SettingType::list:
    case SettingType::map:
        return nullptr;
    }
    return nullptr;
}

QComboBox* makeCalmCombo(QWidget* parent) {
    return new CalmCombo(parent);
}

QString entryText(const Json& value) {
    if (value.is_string()) {
        return QString::fromStdString(value.get<std::string>());
    }
    if (value.is_number_integer()) {
        return QString::fromStdString(value.dump());
    }
    if (value.is_number()) {
        return QString::fromStdString(formatNumber(value.get<double>()));
    }
    if (value.is_null()) {
        return {};
    }
    return QString::fromStdString(value.dump(2, ' ', false, Json::error_handler_t::replace));
}

} // namespace millrace::ui
