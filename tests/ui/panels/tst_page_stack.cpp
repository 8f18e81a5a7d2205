// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/page_stack.h"

#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

using namespace millrace::ui;

/// An area that scrolls shows a bar when the page shown needs more room, whatever the other pages need.
class TestPageStack : public QObject {
    Q_OBJECT

private slots:

    void init() {
        m_owner = std::make_unique<QWidget>();
        m_stack = new PageStack(m_owner.get());
        m_tall = new QWidget;
        auto* tall = new QVBoxLayout(m_tall);
        auto* grid = new QWidget(m_tall);
        grid->setMinimumSize(100, 2000);
        tall->addWidget(grid);
        m_words = new QWidget;
        auto* words = new QVBoxLayout(m_words);
        m_label =
            new QLabel(QStringLiteral("Words that need several lines where there is little room."), m_words);
        m_label->setWordWrap(true);
        words->addWidget(m_label);
        // Scrolls by itself: it would like more room than it needs.
        m_inner = new QScrollArea(m_words);
        m_inner->setWidget(new QLabel(QString(40, QLatin1Char('\n'))));
        words->addWidget(m_inner);
        m_stack->addWidget(m_tall);
        m_stack->addWidget(m_words);
        auto* layout = new QVBoxLayout(m_owner.get());
        layout->setContentsMargins(0, 0, 0, 0);
        m_area = m_stack->makeScrollable();
        layout->addWidget(m_area);
        m_owner->resize(220, 260);
        m_owner->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_owner.get()));
    }

    void cleanup() { m_owner.reset(); }

    void whatFitsDoesNotScroll() {
        m_stack->setCurrentWidget(m_tall);
        QTRY_VERIFY(reach() > 0);
        m_stack->setCurrentWidget(m_words);
        QTRY_COMPARE(reach(), 0);
        QVERIFY(m_label->height() >= m_label->heightForWidth(m_label->width()));
        m_stack->setCurrentWidget(m_tall);
        QTRY_VERIFY(reach() > 0);
    }

    void whatTakesMoreLinesThanThereIsRoomForScrolls() {
        m_stack->setCurrentWidget(m_words);
        QTRY_COMPARE(reach(), 0);
        m_label->setText(QStringLiteral("Words and words. ").repeated(100));
        QTRY_VERIFY(reach() > 0);
        QVERIFY(m_label->height() >= m_label->heightForWidth(m_label->width()));
    }

private:
    /// How far the area scrolls, pixels.
    [[nodiscard]] int reach() const { return m_area->verticalScrollBar()->maximum(); }

    std::unique_ptr<QWidget> m_owner;
    PageStack* m_stack = nullptr;
    QScrollArea* m_area = nullptr;
    QScrollArea* m_inner = nullptr;
    QWidget* m_tall = nullptr;
    QWidget* m_words = nullptr;
    QLabel* m_label = nullptr;
};

QTEST_MAIN(TestPageStack)
#include "tst_page_stack.moc"
