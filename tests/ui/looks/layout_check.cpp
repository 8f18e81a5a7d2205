// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout_check.h"

#include "text_room.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QGraphicsView>
#include <QGroupBox>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedLayout>
#include <QTabBar>

namespace millrace::ui {

namespace {

constexpr int kLeastTarget = 24;
/// What a window manager takes of the screen's height.
constexpr int kTitleBar = 30;

QString nameOf(const QWidget& widget) {
    QString name =
        QString::fromLatin1(widget.metaObject()->className()).remove(QStringLiteral("millrace::ui::"));
    QString word = widget.objectName();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget); button && word.isEmpty()) {
        word = button->text().isEmpty() ? button->toolTip() : button->text();
    } else if (const auto* label = qobject_cast<const QLabel*>(&widget); label && word.isEmpty()) {
        word = label->text();
    }
    return word.isEmpty() ? name : QStringLiteral("%1 “%2”").arg(name, word.left(30));
}

QString pathOf(const QWidget& widget, const QWidget& root) {
    QStringList path;
    for (const QWidget* one = &widget; one != nullptr; one = one == &root ? nullptr : one->parentWidget()) {
        // Boxes without a name say nothing.
        if (one == &widget || one == &root || !one->objectName().isEmpty()) {
            path.prepend(nameOf(*one));
        }
    }
    return path.join(QStringLiteral(" > "));
}

QString text(QRect area) {
    return QStringLiteral("%1,%2 %3x%4").arg(area.x()).arg(area.y()).arg(area.width()).arg(area.height());
}

/// Qt's own parts of a control; their places are the style's.
bool isInside(const QWidget& widget) {
    const QWidget* parent = widget.parentWidget();
    return widget.objectName().startsWith(QStringLiteral("qt_")) ||
           qobject_cast<const QScrollBar*>(&widget) != nullptr ||
           qobject_cast<const QSplitterHandle*>(&widget) != nullptr ||
           (parent != nullptr &&
            (qobject_cast<const QComboBox*>(parent) || qobject_cast<const QLineEdit*>(parent) ||
             qobject_cast<const QAbstractSpinBox*>(parent) || qobject_cast<const QTabBar*>(parent) ||
             qobject_cast<const QMenu*>(parent) || qobject_cast<const QMenuBar*>(parent)));
}

/// Shows part of what is larger than itself.
bool isViewport(const QWidget& widget) {
    const auto* area = qobject_cast<const QAbstractScrollArea*>(widget.parentWidget());
    return area != nullptr && area->viewport() == &widget;
}

/// A tab behind another one, or a bar of tabs without any: the main window keeps them outside of itself.
bool isBehind(const QWidget& widget) {
    const bool isPart = qobject_cast<const QDockWidget*>(&widget) != nullptr ||
                        qobject_cast<const QTabBar*>(&widget) != nullptr;
    return isPart && widget.geometry().bottom() < 0;
}

/// What a main window is made of, with the least size of each part.
QString partsOf(const QWidget& root) {
    QStringList parts;
    for (const QWidget* part : root.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (part->isVisible()) {
            const QSize least = part->minimumSizeHint().expandedTo(part->minimumSize());
            parts << QStringLiteral("%1 %2x%3").arg(nameOf(*part)).arg(least.width()).arg(least.height());
        }
    }
    return qobject_cast<const QMainWindow*>(&root) != nullptr
               ? QStringLiteral("; ") + parts.join(QStringLiteral(", "))
               : QString();
}

class Walk {
public:
    Walk(const QWidget& root, QSize screen)
        : m_root(root)
        , m_screen(screen) {}

    QStringList faults() {
        checkWindow();
        visit(m_root);
        return m_faults;
    }

private:
    void add(const QWidget& widget, const QString& fault) {
        m_faults << QStringLiteral("%1: %2").arg(pathOf(widget, m_root), fault);
    }

    void checkWindow() {
        const QSize room = m_screen - QSize(0, kTitleBar);
        QSize size;
        if (qobject_cast<const QDialog*>(&m_root) != nullptr) {
            size = m_root.size();
        } else if (qobject_cast<const QMainWindow*>(&m_root) != nullptr) {
            size = m_root.minimumSizeHint().expandedTo(m_root.minimumSize());
        }
        if (size.width() > room.width() || size.height() > room.height()) {
            add(m_root, QStringLiteral("takes %1x%2 of a screen with room for %3x%4%5")
                            .arg(size.width())
                            .arg(size.height())
                            .arg(room.width())
                            .arg(room.height())
                            .arg(partsOf(m_root)));
        }
    }

    void visit(const QWidget& widget) {
        checkSelf(widget);
        if (const QLayout* layout = widget.layout()) {
            checkLayout(widget, *layout);
        }
        for (const QObject* child : widget.children()) {
            const auto* part = qobject_cast<const QWidget*>(child);
            if (part != nullptr && !part->isWindow() && part->isVisible() && !isInside(*part) &&
                !isBehind(*part) && !part->size().isEmpty()) {
                const bool isDrawing = part->testAttribute(Qt::WA_TransparentForMouseEvents);
                if (!isViewport(widget) && !isDrawing && !widget.rect().contains(part->geometry())) {
                    add(*part, QStringLiteral("%1 lies outside of its parent's %2x%3")
                                   .arg(text(part->geometry()))
                                   .arg(widget.width())
                                   .arg(widget.height()));
                }
                visit(*part);
            }
        }
    }

    void checkSelf(const QWidget& widget) {
        if (const QString fault = textWithoutRoom(widget); !fault.isEmpty()) {
            add(widget, fault);
        }
        if (isTarget(widget) && widget.isEnabled() &&
            (widget.width() < kLeastTarget || widget.height() < kLeastTarget)) {
            add(widget, QStringLiteral("a target of %1x%2").arg(widget.width()).arg(widget.height()));
        }
    }

    void checkLayout(const QWidget& owner, const QLayout& layout) {
        QList<const QWidget*> parts;
        collect(layout, parts);
        for (qsizetype i = 0; i < parts.size(); ++i) {
            for (qsizetype j = i + 1; j < parts.size(); ++j) {
                const QRect both = parts[i]->geometry() & parts[j]->geometry();
                if (!both.isEmpty() && parts[i]->parentWidget() == parts[j]->parentWidget()) {
                    add(owner, QStringLiteral("%1 and %2 share %3")
                                   .arg(nameOf(*parts[i]), nameOf(*parts[j]), text(both)));
                }
            }
        }
    }

    static void collect(const QLayout& layout, QList<const QWidget*>& parts) {
        if (qobject_cast<const QStackedLayout*>(&layout) != nullptr) {
            return;
        }
        for (int i = 0; i < layout.count(); ++i) {
            QLayoutItem* item = layout.itemAt(i);
            if (const QWidget* widget = item->widget();
                widget != nullptr && widget->isVisible() && !isBehind(*widget)) {
                parts << widget;
            } else if (const QLayout* inner = item->layout()) {
                collect(*inner, parts);
            }
        }
    }

    const QWidget& m_root;
    QSize m_screen;
    QStringList m_faults;
};

} // namespace

QStringList layoutFaults(const QWidget& root, QSize screen) {
    return Walk(root, screen).faults();
}

} // namespace millrace::ui
