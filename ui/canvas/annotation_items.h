// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsItem>
#include <QString>
#include <QTextLayout>

#include <cstddef>
#include <string>
#include <vector>

namespace millrace::ui {

/// A frame or a note; `index` is its place in Pipeline::annotations.
class AnnotationItem : public QGraphicsItem {
public:
    AnnotationItem(std::size_t index, bool isFrame);

    [[nodiscard]] std::size_t index() const { return m_index; }

    [[nodiscard]] bool isFrame() const { return m_isFrame; }

    /// Where it can be taken and moved, in scene coordinates: a frame's title, all of a note.
    [[nodiscard]] virtual QRectF grip() const = 0;

    /// Where a click collapses a frame or opens it again, in scene coordinates; empty without one.
    [[nodiscard]] virtual QRectF button() const { return {}; }

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

    /// A name of the theme's frame colours; empty or unknown: the plain one.
    void setColorName(const std::string& name);

    /// `content` is what its nodes, and frames within it, cover; an empty one hides the frame.
    void setContent(const QRectF& content);

    /// Whether it is about to take a node in; it lights up then.
    void setTarget(bool target);

    [[nodiscard]] bool isTarget() const { return m_target; }

    [[nodiscard]] QRectF area() const { return m_area; }

    [[nodiscard]] QRectF grip() const override;
    [[nodiscard]] QRectF button() const override;
    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    QString m_title;
    std::string m_color;
    QRectF m_area;
    bool m_target = false;
};

/// A link in a note's text.
struct NoteLink {
    int start = 0;
    int length = 0;
    QString address;
    friend bool operator==(const NoteLink&, const NoteLink&) = default;
};

/// Web addresses in plain text; the full stop or bracket behind one is no part of it.
[[nodiscard]] std::vector<NoteLink> noteLinks(const QString& text);

/// Text on the canvas.
class NoteItem final : public AnnotationItem {
public:
    enum { Type = UserType + 4 };

    static constexpr double kDefaultWidth = 320;
    static constexpr double kLeastWidth = 120;
    static constexpr double kMostWidth = 1280;

    explicit NoteItem(std::size_t index);

    [[nodiscard]] int type() const override { return Type; }

    void setText(const QString& title, const QString& text);

    /// The width at which its text is wrapped, taken into the range above.
    void setWidth(double width);

    [[nodiscard]] double width() const { return m_size.width(); }

    /// Measures the text anew, after a change of font.
    void layOut();

    /// The address of the link at a point of the scene; empty without one.
    [[nodiscard]] QString linkAt(QPointF point) const;

    [[nodiscard]] const std::vector<NoteLink>& links() const { return m_links; }

    /// Whether a point of the scene is at its right edge, where it is made wider or narrower.
    [[nodiscard]] bool isAtEdge(QPointF point, double reach) const;

    [[nodiscard]] QRectF grip() const override;
    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    [[nodiscard]] QRectF titleArea() const;
    [[nodiscard]] QPointF textCorner() const;

    QString m_title;
    QString m_text;
    std::vector<NoteLink> m_links;
    QTextLayout m_layout;
    QSizeF m_size;
    double m_titleHeight = 0;
};

} // namespace millrace::ui
