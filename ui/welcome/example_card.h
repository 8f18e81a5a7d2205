// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/node_type.h"
#include "examples/examples.h"
#include "model/pipeline.h"

#include <QAbstractButton>
#include <QPixmap>
#include <QWidget>

#include <optional>
#include <vector>

namespace millrace::ui {

/// An example to begin with: picture, title, aim and what to watch. A click opens it.
class ExampleCard final : public QAbstractButton {
    Q_OBJECT

public:
    /// Both must outlive the card.
    ExampleCard(const Example& example, const Catalog& catalog, QWidget* parent = nullptr);

    [[nodiscard]] QString name() const { return QString::fromStdString(m_example.name); }

    void retranslate();

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// Where its parts stand in a card of `width`.
    struct Places {
        QRect picture;
        QRect title;
        QRect aim;
        QRect watch;
        int height = 0;
    };

    [[nodiscard]] Places placesFor(int width) const;
    [[nodiscard]] QFont titleFont() const;

    const Example& m_example;
    const Catalog& m_catalog;
    std::optional<Pipeline> m_pipeline; ///< nothing: it could not be read, so there is no picture
    QPixmap m_picture;
    QString m_title;
    QString m_aim;
    QString m_watch;
};

/// Cards side by side, as many as there is room for, all of a row equally high. Arrow keys go from card to
/// card.
class CardGrid final : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// The cards become children, in this order.
    void setCards(std::vector<ExampleCard*> cards);

    [[nodiscard]] const std::vector<ExampleCard*>& cards() const { return m_cards; }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] int columnsFor(int width) const;
    /// Places the cards when `apply`; answers with the height of all.
    int layOut(int width, bool apply) const;
    bool moveFocus(const ExampleCard* from, int key);

    std::vector<ExampleCard*> m_cards;
};

} // namespace millrace::ui
