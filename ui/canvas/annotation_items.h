// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsItem>
#include <QString>

#include <cstddef>

namespace millrace::ui {

/// A frame or a note; `index` is its place in Pipeline::annotations.
class AnnotationItem : public QGraphicsItem {
public:
    AnnotationItem(std::size_t index, bool isFrame);

    [[nodiscard]] std::size_t index() const { return m_index; }

    [[nodiscard]] bool isFrame() const { return m_isFrame; }

    /// Where it can be taken and moved, in scene coordinates: a frame's title, all of a note.
    [[nodiscard]] virtual QRectF grip() const = 0;

    void setChosen(bool chosen);

    [[nodiscard]] bool isChosen() const { return m_chosen; }

private:
    std::size_t m_index;
    bool m_isFrame;
    bool m_chosen = false;
};

/// Title and outline around nodes, behind them.
class FrameItem final : public AnnotationItem {
public:
    enum { Type = UserType + 3 };

    explicit FrameItem(std::size_t index);

    [[nodiscard]] int type() const override { return Type; }

    void setTitle(const QString& title);

    /// `nodes` is what the bodies of its nodes cover; an empty one hides the frame.
    void setContent(const QRectF& nodes);

    [[nodiscard]] QRectF area() const { return m_area; }

    [[nodiscard]] QRectF grip() const override;
    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    QString m_title;
    QRectF m_area;
};

/// Text on the canvas.
class NoteItem final : public AnnotationItem {
public:
    enum { Type = UserType + 4 };

    explicit NoteItem(std::size_t index);

    [[nodiscard]] int type() const override { return Type; }

    void setText(const QString& title, const QString& text);

    /// Measures the text anew, after a change of font.
    void layOut();

    [[nodiscard]] QRectF grip() const override;
    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    [[nodiscard]] QRectF titleArea() const;
    [[nodiscard]] QRectF textArea() const;

    QString m_title;
    QString m_text;
    QSizeF m_size;
    double m_titleHeight = 0;
};

} // namespace millrace::ui
