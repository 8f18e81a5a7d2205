// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/text_table.h"

#include <gtest/gtest.h>

namespace millrace {
namespace {

TEST(TextTable, AlignsColumns) {
    TextTable table({{"Name"}, {"Count", TextTable::Align::right}});
    table.addRow({"a", "5"});
    table.addRow({"longer", "12345"});
    table.addRow({"short row"});
    EXPECT_EQ(table.text(), "Name       Count\n"
                            "---------  -----\n"
                            "a              5\n"
                            "longer     12345\n"
                            "short row\n");
}

TEST(TextTable, CountsColumnsOfTheTerminalNotBytes) {
    EXPECT_EQ(displayWidth("abc"), 3U);
    EXPECT_EQ(displayWidth("é"), 1U);
    EXPECT_EQ(displayWidth("e\xcc\x81"), 1U); // combining acute accent
    EXPECT_EQ(displayWidth("주문"), 4U);
    EXPECT_EQ(displayWidth("日本"), 4U);
    EXPECT_EQ(displayWidth("🚀"), 2U);
    EXPECT_EQ(displayWidth("\xff"), 1U);
    TextTable table({{"Name"}, {"N", TextTable::Align::right}});
    table.addRow({"주문", "1"});
    table.addRow({"orders", "2"});
    EXPECT_EQ(table.text(), "Name    N\n"
                            "------  -\n"
                            "주문    1\n"
                            "orders  2\n");
}

TEST(TextTable, MakesTextFitForATerminal) {
    EXPECT_EQ(terminalText("a\x1b[31mb\nc\x7f"), "a [31mb c ");
    EXPECT_EQ(terminalText("\xc2\x9b"), " "); // C1 control
    EXPECT_EQ(terminalText("bad \xc3"), "bad ?");
    EXPECT_EQ(terminalText("주문"), "주문");
}

} // namespace
} // namespace millrace
