// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/canvas_menu.h"

#include "canvas/canvas_view.h"
#include "theme/theme.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QMenu>
#include <QMimeData>
#include <QUrl>

#include <functional>

namespace millrace::ui {

namespace {

struct CanvasMenu {
    Q_DECLARE_TR_FUNCTIONS(millrace::ui::CanvasMenu)
};

/// The key that a command of the view has now, where it was given another than the `usual` one.
QKeySequence keyInForce(const CanvasView& view, const QKeySequence& usual) {
    for (const QAction* action : view.actions()) {
        if (action->property("usualKeys").value<QList<QKeySequence>>().contains(usual)) {
            return action->shortcuts().contains(usual) ? usual : action->shortcut();
        }
    }
    return usual;
}

class Filler {
public:
    Filler(QMenu& menu, CanvasView& view)
        : m_menu(menu)
        , m_view(view) {}

    void add(const QString& icon, const QString& text, const QKeySequence& key, std::function<void()> act) {
        QAction* action = m_menu.addAction(icon.isEmpty() ? QIcon() : Theme::instance().icon(icon), text);
        action->setShortcut(keyInForce(m_view, key));
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
    menu.add("cut", CanvasMenu::tr("Cut"), QKeySequence(QKeySequence::Cut), &CanvasView::cutSelection);
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
    view.addActivityActions(menu.menu());
    menu.separate();
    menu.add("delete", CanvasMenu::tr("Delete"), QKeySequence(QKeySequence::Delete),
             &CanvasView::deleteSelection);
    if (view.canDeleteAndJoin()) {
        menu.add("delete", CanvasMenu::tr("Delete and join neighbours"), Qt::CTRL | Qt::Key_Delete,
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

void fillForWire(Filler& menu, CanvasView& view, const CanvasHit& hit, QPoint place) {
    const LinkRef& link = hit.link;
    menu.add("inspector", CanvasMenu::tr("Properties"), Qt::Key_Return, &CanvasView::propertiesRequested);
    if (view.canInsert(link)) {
        menu.add(QStringLiteral("add"), CanvasMenu::tr("Insert node…"), {},
                 [&view, link, place] { view.openInsertSearch(link, place); });
    }
    if (hit.bend >= 0) {
        menu.add(QStringLiteral("delete"), CanvasMenu::tr("Remove bend"), {},
                 [&view, hit] { view.removeBend(hit.link, hit.bend); });
    } else {
        menu.add(QString(), CanvasMenu::tr("Add bend"), {},
                 [&view, link, place] { view.addBend(link, place); });
    }
    if (view.hasBends(link)) {
        menu.add(QString(), CanvasMenu::tr("Remove all bends"), {},
                 [&view, link] { view.removeBends(link); });
    }
    menu.separate();
    view.addOrderActions(menu.menu(), link);
    menu.separate();
    menu.add("delete", CanvasMenu::tr("Delete"), QKeySequence(QKeySequence::Delete),
             &CanvasView::deleteSelection);
}

/// The theme's frame colours, by their names in the window's language.
void addColors(Filler& menu, CanvasView& view, std::size_t index, const std::string& current) {
    QMenu* colors =
        menu.menu().addMenu(Theme::instance().icon(QStringLiteral("theme")), CanvasMenu::tr("Colour"));
    auto* group = new QActionGroup(colors);
    const auto put = [&](const QString& text, const std::string& name) {
        constexpr int kSwatch = 16;
        QPixmap swatch(kSwatch, kSwatch);
        swatch.fill(Theme::instance().colors().frame(name));
        QAction* action = colors->addAction(QIcon(swatch), text);
        action->setCheckable(true);
        action->setActionGroup(group);
        action->setChecked(name == current);
        QObject::connect(action, &QAction::triggered, &view,
                         [&view, index, name] { view.setFrameColor(index, name); });
    };
    put(CanvasMenu::tr("Plain", "frame colour"), {});
    for (const char* name : ThemeColors::frameColorNames()) {
        put(frameColorTitle(name), name);
    }
}

void fillForFrame(Filler& menu, CanvasView& view, std::size_t index) {
    const Annotation& frame = view.document().pipeline().annotations[index];
    menu.add("rename", CanvasMenu::tr("Rename frame"), Qt::Key_F2, &CanvasView::renameSelected);
    addColors(menu, view, index, frame.color);
    menu.separate();
    menu.add(QStringLiteral("collapse"),
             frame.collapsed ? CanvasMenu::tr("Open frame") : CanvasMenu::tr("Collapse frame"),
             Qt::CTRL | Qt::SHIFT | Qt::Key_E,
             [&view, index, collapsed = frame.collapsed] { view.setCollapsed(index, !collapsed); });
    menu.add(QStringLiteral("fit"), CanvasMenu::tr("Go into frame"), Qt::CTRL | Qt::Key_Return,
             [&view, index] { view.enterFrame(index); });
    if (!frame.collapsed) {
        menu.add("", CanvasMenu::tr("Select its nodes"), {},
                 [&view, index] { view.selectFrameNodes(index); });
    }
    menu.separate();
    if (frame.collapsed) {
        addEditing(menu);
        menu.separate();
    }
    menu.add(QStringLiteral("frame"), CanvasMenu::tr("Remove frame only"), Qt::CTRL | Qt::SHIFT | Qt::Key_G,
             [&view] { view.removeFrames(); });
    menu.add(QStringLiteral("delete"), CanvasMenu::tr("Delete with its nodes"),
             frame.collapsed ? QKeySequence(QKeySequence::Delete) : QKeySequence(),
             [&view, index] { view.removeWithNodes(index); });
}

void fillForNote(Filler& menu, CanvasView& view, std::size_t index) {
    menu.add("rename", CanvasMenu::tr("Edit note"), Qt::Key_F2, &CanvasView::renameSelected);
    const Annotation& note = view.document().pipeline().annotations[index];
    for (const NoteLink& link : noteLinks(QString::fromStdString(note.text))) {
        menu.add(QStringLiteral("link"), CanvasMenu::tr("Open %1").arg(link.address), {},
                 [address = link.address] { QDesktopServices::openUrl(QUrl(address)); });
    }
    if (note.extra.contains("width")) {
        menu.add("", CanvasMenu::tr("Usual width"), {},
                 [&view, index] { view.setNoteWidth(index, NoteItem::kDefaultWidth); });
    }
    menu.separate();
    addEditing(menu);
    menu.separate();
    menu.add("delete", CanvasMenu::tr("Delete"), QKeySequence(QKeySequence::Delete),
             &CanvasView::deleteSelection);
}

void fillForEmpty(Filler& menu, CanvasView& view, QPoint place) {
    menu.add(QStringLiteral("add"), CanvasMenu::tr("Add node…"), Qt::SHIFT | Qt::Key_A,
             [&view, place] { view.openNodeSearchAt(place); });
    menu.add(QStringLiteral("note"), CanvasMenu::tr("Add note"), Qt::SHIFT | Qt::Key_N,
             [&view, place] { view.addNote(place); });
    const QMimeData* clipboard = QApplication::clipboard()->mimeData();
    if (clipboard && clipboard->hasText()) {
        menu.separate();
        menu.add(QStringLiteral("paste"), CanvasMenu::tr("Paste"), QKeySequence(QKeySequence::Paste),
                 [&view, place] { view.pasteAt(place); });
    }
    if (view.hasContent()) {
        menu.separate();
        menu.add("frame", CanvasMenu::tr("Select all"), QKeySequence(QKeySequence::SelectAll),
                 &CanvasView::selectAll);
        menu.add("fit", CanvasMenu::tr("Fit all"), Qt::Key_Home, &CanvasView::fitAll);
        menu.add("search", CanvasMenu::tr("Actual size"), Qt::CTRL | Qt::Key_0,
                 &CanvasView::zoomToActualSize);
    }
}

} // namespace

QString frameColorTitle(std::string_view name) {
    const std::pair<std::string_view, QString> titles[] = {
        {"blue", CanvasMenu::tr("Blue")},     {"green", CanvasMenu::tr("Green")},
        {"amber", CanvasMenu::tr("Amber")},   {"red", CanvasMenu::tr("Red")},
        {"violet", CanvasMenu::tr("Violet")}, {"grey", CanvasMenu::tr("Grey")}};
    for (const auto& [known, title] : titles) {
        if (known == name) {
            return title;
        }
    }
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

void fillCanvasMenu(QMenu& menu, CanvasView& view, const CanvasHit& hit, QPoint place) {
    Filler filler(menu, view);
    switch (hit.kind) {
    case CanvasHit::Kind::port:
    case CanvasHit::Kind::node:
        fillForNodes(filler, view, view.hasSingleNode());
        break;
    case CanvasHit::Kind::wire:
        fillForWire(filler, view, hit, place);
        break;
    case CanvasHit::Kind::frame:
        fillForFrame(filler, view, hit.annotation);
        break;
    case CanvasHit::Kind::note:
        fillForNote(filler, view, hit.annotation);
        break;
    case CanvasHit::Kind::nothing:
        fillForEmpty(filler, view, place);
        break;
    }
}

} // namespace millrace::ui
