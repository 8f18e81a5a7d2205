// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/canvas_menu.h"

#include "canvas/canvas_view.h"
#include "theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QMenu>
#include <QMimeData>

#include <functional>

namespace millrace::ui {

namespace {

struct CanvasMenu {
    Q_DECLARE_TR_FUNCTIONS(millrace::ui::CanvasMenu)
};

class Filler {
public:
    Filler(QMenu& menu, CanvasView& view)
        : m_menu(menu)
        , m_view(view) {}

    void add(const QString& icon, const QString& text, const QKeySequence& key, std::function<void()> act) {
        QAction* action = m_menu.addAction(icon.isEmpty() ? QIcon() : Theme::instance().icon(icon), text);
        action->setShortcut(key);
        action->setShortcutVisibleInContextMenu(true);
        QObject::connect(action, &QAction::triggered, &m_view, std::move(act));
    }

    void add(const char* icon, const QString& text, const QKeySequence& key, void (CanvasView::*act)()) {
        add(QString::fromLatin1(icon), text, key, [&view = m_view, act] { (view.*act)(); });
    }

    void separate() { m_menu.addSeparator(); }

    [[nodiscard]] QMenu& menu() const { return m_menu; }

private:
    QMenu& m_menu;
    CanvasView& m_view;
};

void addEditing(Filler& menu) {
    menu.add("", CanvasMenu::tr("Cut"), QKeySequence(QKeySequence::Cut), &CanvasView::cutSelection);
    menu.add("copy", CanvasMenu::tr("Copy"), QKeySequence(QKeySequence::Copy), &CanvasView::copySelection);
    menu.add("duplicate", CanvasMenu::tr("Duplicate"), Qt::CTRL | Qt::Key_D, &CanvasView::duplicateSelection);
}

void fillForNodes(Filler& menu, CanvasView& view, bool single) {
    if (single) {
        menu.add("inspector", CanvasMenu::tr("Properties"), Qt::Key_Return, &CanvasView::propertiesRequested);
        menu.add("rename", CanvasMenu::tr("Rename"), Qt::Key_F2, &CanvasView::renameSelected);
        menu.separate();
        view.announceNodeMenu(menu.menu());
    }
    addEditing(menu);
    menu.separate();
    menu.add("delete", CanvasMenu::tr("Delete"), QKeySequence(QKeySequence::Delete),
             &CanvasView::deleteSelection);
    if (view.canDeleteAndJoin()) {
        menu.add("", CanvasMenu::tr("Delete and join neighbours"), Qt::CTRL | Qt::Key_Delete,
                 &CanvasView::deleteAndJoin);
    }
    menu.separate();
    menu.add("frame", CanvasMenu::tr("Put into a frame"), Qt::CTRL | Qt::Key_G, &CanvasView::frameSelection);
    menu.add("fit", CanvasMenu::tr("Fit selection"), Qt::SHIFT | Qt::Key_Home, &CanvasView::fitSelection);
    if (single) {
        menu.separate();
        menu.add("help", CanvasMenu::tr("Help"), QKeySequence(QKeySequence::HelpContents),
                 &CanvasView::helpRequested);
    }
}

void fillForWire(Filler& menu, CanvasView& view, const LinkRef& link, QPoint place) {
    menu.add("inspector", CanvasMenu::tr("Properties"), Qt::Key_Return, &CanvasView::propertiesRequested);
    if (view.canInsert(link)) {
        menu.add(QStringLiteral("add"), CanvasMenu::tr("Insert node…"), {},
                 [&view, link, place] { view.openInsertSearch(link, place); });
    }
    menu.separate();
    menu.add("delete", CanvasMenu::tr("Delete"), QKeySequence(QKeySequence::Delete),
             &CanvasView::deleteSelection);
}

void fillForFrame(Filler& menu, CanvasView& view, std::size_t index) {
    menu.add("rename", CanvasMenu::tr("Rename frame"), Qt::Key_F2, &CanvasView::renameSelected);
    menu.add(QStringLiteral("fit"), CanvasMenu::tr("Select its nodes"), {},
             [&view, index] { view.selectFrameNodes(index); });
    menu.separate();
    menu.add("delete", CanvasMenu::tr("Remove frame only"), QKeySequence(QKeySequence::Delete),
             &CanvasView::deleteSelection);
}

void fillForNote(Filler& menu) {
    menu.add("rename", CanvasMenu::tr("Edit note"), Qt::Key_F2, &CanvasView::renameSelected);
    menu.separate();
    menu.add("delete", CanvasMenu::tr("Delete"), QKeySequence(QKeySequence::Delete),
             &CanvasView::deleteSelection);
}

void fillForEmpty(Filler& menu, CanvasView& view, QPoint place) {
    menu.add(QStringLiteral("add"), CanvasMenu::tr("Add node…"), Qt::SHIFT | Qt::Key_A,
             [&view, place] { view.openNodeSearchAt(place); });
    menu.add(QStringLiteral("note"), CanvasMenu::tr("Add note"), {}, [&view, place] { view.addNote(place); });
    const QMimeData* clipboard = QApplication::clipboard()->mimeData();
    if (clipboard && clipboard->hasText()) {
        menu.separate();
        menu.add(QStringLiteral("paste"), CanvasMenu::tr("Paste"), QKeySequence(QKeySequence::Paste),
                 [&view, place] { view.pasteAt(place); });
    }
    if (view.hasContent()) {
        menu.separate();
        menu.add("", CanvasMenu::tr("Select all"), QKeySequence(QKeySequence::SelectAll),
                 &CanvasView::selectAll);
        menu.add("fit", CanvasMenu::tr("Fit all"), Qt::Key_Home, &CanvasView::fitAll);
        menu.add("", CanvasMenu::tr("Actual size"), Qt::CTRL | Qt::Key_0, &CanvasView::zoomToActualSize);
    }
}

} // namespace

void fillCanvasMenu(QMenu& menu, CanvasView& view, const CanvasHit& hit, QPoint place) {
    Filler filler(menu, view);
    switch (hit.kind) {
    case CanvasHit::Kind::port:
    case CanvasHit::Kind::node:
        fillForNodes(filler, view, view.hasSingleNode());
        break;
    case CanvasHit::Kind::wire:
        fillForWire(filler, view, hit.link, place);
        break;
    case CanvasHit::Kind::frame:
        fillForFrame(filler, view, hit.annotation);
        break;
    case CanvasHit::Kind::note:
        fillForNote(filler);
        break;
    case CanvasHit::Kind::nothing:
        fillForEmpty(filler, view, place);
        break;
    }
}

} // namespace millrace::ui
