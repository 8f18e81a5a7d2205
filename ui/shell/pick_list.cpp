// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/pick_list.h"

#include "theme/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace millrace::ui {

namespace {

constexpr int kEntryRole = Qt::UserRole;
constexpr int kDetailRole = Qt::UserRole + 1;
constexpr int kNoteRole = Qt::UserRole + 2;
constexpr int kEnabledRole = Qt::UserRole + 3;
constexpr int kMargin = 8;
constexpr int kIcon = 18;
constexpr int kLinePadding = 12;
constexpr int kScrollBar = 12;

/// Letters of `word` in their order somewhere in `text`.
bool isScattered(const QString& word, const QString& text) {
    qsizetype at = 0;
    for (const QChar letter : word) {
        at = text.indexOf(letter, at);
        if (at < 0) {
            return false;
        }
        ++at;
    }
    return true;
}

int wordScore(const QString& word, const QString& text) {
    constexpr int kAtStart = 8;
    constexpr int kAtWord = 6;
    constexpr int kInside = 4;
    constexpr int kLettersOnly = 1;
    constexpr qsizetype kLeastForLetters = 3;
    const qsizetype at = text.indexOf(word);
    if (at == 0) {
        return kAtStart;
    }
    if (at > 0) {
        return text.at(at - 1).isLetterOrNumber() ? kInside : kAtWord;
    }
    return word.size() >= kLeastForLetters && isScattered(word, text) ? kLettersOnly : 0;
}

/// Icon, title with detail below, note at the right.
class EntryDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const QString detail = index.data(kDetailRole).toString();
        int height = option.fontMetrics.height() + kLinePadding;
        if (!detail.isEmpty() && option.widget != nullptr) {
            const int width = option.widget->width() - 3 * kMargin - kIcon - kScrollBar;
            height += detailArea(option.fontMetrics, width, detail).height() + 2;
        }
        return {0, height};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const ThemeColors& colors = Theme::instance().colors();
        painter->save();
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(option.state & QStyle::State_Selected ? colors.selection : colors.hover);
            painter->drawRoundedRect(option.rect, 4, 4);
        }
        QRect area = option.rect.adjusted(kMargin, 0, -kMargin, 0);
        const QRect iconArea(area.left(), area.center().y() - kIcon / 2, kIcon, kIcon);
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(painter, iconArea, Qt::AlignCenter,
                   index.data(kEnabledRole).toBool() ? QIcon::Normal : QIcon::Disabled);
        area.setLeft(iconArea.right() + kMargin + 2);
        const QString note = index.data(kNoteRole).toString();
        painter->setFont(option.font);
        painter->setPen(colors.textMuted);
        painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, note);
        if (!note.isEmpty()) {
            area.setRight(area.right() - option.fontMetrics.horizontalAdvance(note) - 2 * kMargin);
        }
        paintWords(painter, area, option, index);
        painter->restore();
    }

private:
    static void paintWords(QPainter* painter, const QRect& area, const QStyleOptionViewItem& option,
                           const QModelIndex& index) {
        const QFontMetrics& metrics = option.fontMetrics;
        const QString title = index.data(Qt::DisplayRole).toString();
        const QString detail = index.data(kDetailRole).toString();
        const QRect below = detail.isEmpty() ? QRect() : detailArea(metrics, area.width(), detail);
        QRect line(area.left(), 0, area.width(), metrics.height());
        line.moveTop(area.top() + (area.height() - metrics.height() - below.height()) / 2);
        const bool isEnabled = index.data(kEnabledRole).toBool();
        const ThemeColors& colors = Theme::instance().colors();
        painter->setPen(isEnabled ? colors.text : colors.textMuted);
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(title, Qt::ElideRight, line.width()));
        if (!detail.isEmpty()) {
            painter->setPen(Theme::instance().colors().textMuted);
            painter->drawText(QRect(line.bottomLeft(), QSize(line.width(), below.height() + 1)),
                              Qt::AlignLeft | Qt::TextWordWrap, detail);
        }
    }

    static QRect detailArea(const QFontMetrics& metrics, int width, const QString& detail) {
        constexpr int kMostHeight = 1000;
        return metrics.boundingRect(QRect(0, 0, width, kMostHeight), Qt::AlignLeft | Qt::TextWordWrap,
                                    detail);
    }
};

QStringList wordsIn(const QString& typed) {
    return typed.toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// How many of `words` are in `text`, which may have any case.
int wordsHeld(const QStringList& words, const QString& text) {
    const QString where = text.toCaseFolded();
    return static_cast<int>(
        std::ranges::count_if(words, [&where](const QString& word) { return where.contains(word); }));
}

/// As matchScore(), with facts for the words that are not in what names the entry.
int scoreOf(const PickEntry& entry, const QString& typed) {
    // A match in the title comes before one in what stands around it.
    constexpr int kTitleWeight = 4;
    constexpr int kInFact = 3;
    const QString around = entry.title + QLatin1Char(' ') + entry.words + QLatin1Char(' ') + entry.detail;
    const int score = std::max(matchScore(typed, entry.title) * kTitleWeight, matchScore(typed, around));
    int withFacts = 1;
    for (const QString& word : wordsIn(typed)) {
        if (wordsHeld({word}, around) == 0 && std::ranges::none_of(entry.facts, [&](const QString& fact) {
                return wordsHeld({word}, fact) > 0;
            })) {
            return score;
        }
        withFacts += kInFact;
    }
    return std::max(score, withFacts);
}

/// The second line: what it always says, or the fact that holds most of the words that the title lacks.
QString detailOf(const PickEntry& entry, const QString& typed) {
    QStringList words = wordsIn(typed);
    words.removeIf([&entry](const QString& word) { return wordsHeld({word}, entry.title) > 0; });
    if (!entry.detail.isEmpty() || words.isEmpty()) {
        return entry.detail;
    }
    const auto best = std::ranges::max_element(
        entry.facts, {}, [&words](const QString& fact) { return wordsHeld(words, fact); });
    return best == entry.facts.end() || wordsHeld(words, *best) == 0 ? QString() : *best;
}

} // namespace

int matchScore(const QString& typed, const QString& text) {
    const QString where = text.toCaseFolded();
    int score = 1;
    for (const QString& word : wordsIn(typed)) {
        const int found = wordScore(word, where);
        if (found == 0) {
            return 0;
        }
        score += found;
    }
    return score;
}

PickList::PickList(const QString& prompt, std::vector<PickEntry> entries, QWidget* window)
    : QFrame(window, Qt::Popup)
    , m_entries(std::move(entries))
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_nothing(new QLabel(tr("Nothing matches. Try another word."), this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("role", QStringLiteral("popup"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kMargin);
    m_search->setPlaceholderText(prompt);
    m_search->setAccessibleName(prompt);
    m_search->addAction(Theme::instance().icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(prompt);
    m_nothing->setProperty("role", QStringLiteral("muted"));
    m_nothing->setContentsMargins(kMargin, 0, kMargin, kMargin);
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    layout->addWidget(m_nothing);
    connect(m_search, &QLineEdit::textChanged, this, &PickList::filter);
    connect(m_search, &QLineEdit::returnPressed, this, &PickList::pick);
    connect(m_list, &QListWidget::itemClicked, this, &PickList::pick);
    filter();
}

void PickList::open(const QString& typed) {
    constexpr int kWidth = 600;
    constexpr int kHeight = 440;
    const QWidget* window = parentWidget();
    const int width = std::min(kWidth, window->width() - 4 * kMargin);
    const int most = std::min(kHeight, window->height() - 8 * kMargin);
    resize(width, most);
    layout()->activate();
    int rows = 0;
    for (int i = 0; i < m_list->count(); ++i) {
        rows += m_list->sizeHintForRow(i);
    }
    // As high as what there is to pick from; it keeps its height while words are typed.
    resize(width, std::min(most, rows + m_search->height() + 4 * kMargin));
    move(window->mapToGlobal(QPoint((window->width() - width) / 2, 10 * kMargin)));
    repeat(typed);
    show();
    m_search->setFocus(Qt::PopupFocusReason);
}

void PickList::repeat(const QString& typed) {
    m_search->setText(typed);
    if (m_list->count() == 0) {
        m_search->clear(); // of another project
        return;
    }
    m_search->selectAll();
    for (int row = 0; row < m_list->count() && !typed.isEmpty(); ++row) {
        const auto entry = static_cast<std::size_t>(m_list->item(row)->data(kEntryRole).toInt());
        if (m_entries[entry].isCurrent) {
            m_list->setCurrentRow((row + 1) % m_list->count());
            return;
        }
    }
}

void PickList::filter() {
    std::vector<std::pair<int, std::size_t>> found;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (const int score = scoreOf(m_entries[i], m_search->text()); score > 0) {
            found.emplace_back(score, i);
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    m_list->clear();
    for (const auto& [score, i] : found) {
        auto* item = new QListWidgetItem(m_entries[i].icon, m_entries[i].title, m_list);
        item->setData(kEntryRole, static_cast<int>(i));
        const QString detail = detailOf(m_entries[i], m_search->text());
        item->setData(kDetailRole, detail);
        item->setData(kNoteRole, m_entries[i].note);
        item->setData(kEnabledRole, m_entries[i].isEnabled);
        if (!detail.isEmpty()) {
            item->setData(Qt::AccessibleDescriptionRole, detail);
        }
    }
    m_list->setCurrentRow(0);
    m_list->setVisible(!found.empty());
    m_nothing->setVisible(found.empty());
}

void PickList::pick() {
    const QListWidgetItem* item = m_list->currentItem();
    if (item == nullptr) {
        return;
    }
    const PickEntry& entry = m_entries[static_cast<std::size_t>(item->data(kEntryRole).toInt())];
    if (!entry.isEnabled) {
        return; // it says why
    }
    const auto run = entry.run;
    emit picked(m_search->text());
    close();
    if (run) {
        run();
    }
}

bool PickList::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape) {
            close();
            return true;
        }
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace millrace::ui
