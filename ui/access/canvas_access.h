// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/canvas_hit.h"
#include "document/document.h"

#include <QAccessibleWidget>
#include <QObject>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace millrace::ui {

class CanvasTeller;
class CanvasView;

/// An order among the things of the canvas, for maps.
struct CanvasHitLess {
    bool operator()(const CanvasHit& a, const CanvasHit& b) const;
};

/// The canvas for those who do not see it: nodes in the order of the flow, then links, frames and notes, then
/// the widgets that lie on it.
class CanvasAccess final : public QAccessibleWidget {
public:
    explicit CanvasAccess(CanvasView* view);
    ~CanvasAccess() override;

    /// The one of a view; null when accessibility is not installed.
    [[nodiscard]] static CanvasAccess* of(CanvasView* view);

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface* child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface* focusChild() const override;
    [[nodiscard]] QAccessible::State state() const override;
    [[nodiscard]] QString text(QAccessible::Text kind) const override;

    /// The interface of a thing on the canvas, made when it is first asked for.
    [[nodiscard]] QAccessibleInterface* itemAccess(const CanvasHit& key) const;

    /// Nodes, links, frames and notes as they are now.
    [[nodiscard]] const std::vector<CanvasHit>& order() const;

    /// The document is another: order() is found anew, what is gone is told and forgotten, what is new told.
    void refresh(CanvasTeller& teller);

    /// Everything was replaced.
    void forgetAll();

private:
    [[nodiscard]] CanvasView* view() const;

    mutable std::map<CanvasHit, QAccessible::Id, CanvasHitLess> m_known;
    mutable std::vector<CanvasHit> m_order;
    mutable bool m_orderKnown = false;
};

/// Tells screen readers what changes on a canvas; there is one only while somebody listens.
class CanvasTeller final : public QObject {
    Q_OBJECT

public:
    explicit CanvasTeller(CanvasView* view);

    bool eventFilter(QObject* watched, QEvent* event) override;

    /// Null is nothing to tell.
    void tell(QAccessibleInterface* access, QAccessible::Event what);

signals:
    /// After it was told.
    void told(QAccessible::Event what, QAccessibleInterface* access);

private:
    void selectionChanged();
    void documentChanged(const DocumentChange& change);
    void tellCollapsed(CanvasAccess& access);
    void rememberFrames();
    /// Where the annotation stood that is now at `index`; nothing: it is new.
    [[nodiscard]] std::optional<std::size_t> placeBefore(std::size_t index) const;
    /// The selected thing has the focus, or the canvas itself.
    void tellFocus();

    CanvasView* m_view;
    std::set<NodeId> m_chosen;
    std::vector<Annotation> m_annotations; ///< as they were told last
    std::set<std::size_t> m_collapsed;     ///< frames among them
};

} // namespace millrace::ui
