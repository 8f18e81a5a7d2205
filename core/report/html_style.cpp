// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/html_parts.h"

namespace millrace {

std::string_view htmlStyle() {
    return R"css(
:root {
  color-scheme: light dark;
  --page: #f6f7f9; --paper: #ffffff; --ink: #1b2430; --quiet: #566273; --line: #d9dee6; --stripe: #f4f6f9;
  --accent: #0b5c8a; --good: #1a6b3c; --warning: #8a5200; --bad: #a3222b;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #11161d; --paper: #1a212b; --ink: #e6ebf2; --quiet: #a3afbf; --line: #36404e; --stripe: #202936;
    --accent: #7cc4ee; --good: #7fd6a2; --warning: #f2b95f; --bad: #ff9a9f;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.5 system-ui, "Noto Sans", "DejaVu Sans", sans-serif; }
main { max-width: 76rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
header h1 { margin: 0 0 .25rem; font-size: 1.9rem; line-height: 1.2; overflow-wrap: anywhere; }
header p { margin: .25rem 0; max-width: 60rem; color: var(--quiet); white-space: pre-line; overflow-wrap: anywhere; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .75rem; margin: 1.25rem 0 0; padding: 0; list-style: none; }
.tiles li { background: var(--paper); border: 1px solid var(--line); border-radius: .5rem; padding: .7rem .9rem; }
.tiles .value { display: block; font-size: 1.3rem; font-weight: 650; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.tiles .name { color: var(--quiet); font-size: .85rem; }
nav { margin: 1.25rem 0 0; font-size: .9rem; }
nav a { margin-right: 1rem; white-space: nowrap; }
a { color: var(--accent); }
h2 { margin: 2.4rem 0 .5rem; padding-top: .6rem; border-top: 2px solid var(--line); font-size: 1.3rem; }
h3 { margin: 1.5rem 0 .4rem; font-size: 1.02rem; overflow-wrap: anywhere; }
.intro, .notes { color: var(--quiet); margin: .3rem 0 .6rem; }
.notes { padding-left: 1.2rem; }
.scroll { overflow-x: auto; background: var(--paper); border: 1px solid var(--line); border-radius: .5rem; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { padding: .38rem .7rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
th { font-weight: 600; color: var(--quiet); white-space: nowrap; }
tbody tr:nth-child(even) { background: var(--stripe); }
tbody tr:last-child > * { border-bottom: 0; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td small { display: block; color: var(--quiet); font-size: .82rem; white-space: normal; }
tr.total td { border-top: 2px solid var(--ink); font-weight: 650; }
table.pairs th { width: 11rem; }
table.pairs td { overflow-wrap: anywhere; }
.good { color: var(--good); } .warning { color: var(--warning); } .bad { color: var(--bad); }
.good, .warning, .bad { font-weight: 650; }
svg { display: block; width: 100%; max-width: 60rem; height: auto; margin: .5rem 0 1rem; color: var(--ink); }
svg text { font: 12px system-ui, "Noto Sans", "DejaVu Sans", sans-serif; fill: currentColor; }
svg .accepted { fill: var(--accent); } svg .refused { stroke: var(--bad); }
footer { margin-top: 3rem; color: var(--quiet); font-size: .85rem; }
@media print {
  :root {
    --page: #fff; --paper: #fff; --ink: #000; --quiet: #333; --line: #999; --stripe: #fff;
    --accent: #000; --good: #000; --warning: #000; --bad: #000;
  }
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  nav { display: none; }
  .scroll { overflow: visible; border: 0; }
  th, td { padding: .2rem .35rem; }
  table { font-size: 8pt; }
  thead { display: table-header-group; }
  tr, .tiles li, svg { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  svg .accepted { fill: #777; }
}
)css";
}

} // namespace millrace
