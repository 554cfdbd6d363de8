/** The look of the comparison's page: one column on a telephone, light and dark, fit for printing. */

export const DIFF_STYLE = `
:root { color-scheme: light dark; --ground: #fff; --raised: #f4f6f6; --ink: #1c2424; --faint: #566363; --line: #d3dbda;
  --accent: #14645a; --error: #a81e1e; --warning: #7a5200; --notice: #22578f; --old: #fbe9e7; --new: #e3f3ea; }
@media (prefers-color-scheme: dark) { :root { --ground: #12191a; --raised: #1b2425; --ink: #e7eded; --faint: #a3b1b0;
  --line: #354241; --accent: #6cc9b8; --error: #ff9d94; --warning: #f0c060; --notice: #93c4f7; --old: #3a2220; --new: #17342a; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); line-height: 1.65; overflow-wrap: anywhere;
  font-family: "Noto Sans TC", "PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC", system-ui, sans-serif; }
header, main { max-width: 64rem; margin-inline: auto; padding: 1rem clamp(0.75rem, 4vw, 2rem); }
header { border-top: 5px solid var(--accent); }
h1 { font-size: clamp(1.4rem, 1.1rem + 1.6vw, 2rem); line-height: 1.3; margin: 0.75rem 0; }
h2 { font-size: 1.25rem; margin: 2.25rem 0 0.5rem; padding-top: 0.75rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.05rem; margin: 1.75rem 0 0.5rem; color: var(--accent); }
h4 { font-size: 1rem; margin: 1.25rem 0 0.4rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.15rem 1rem; margin: 0.75rem 0; }
dt { color: var(--faint); } dd { margin: 0; }
.verdict { font-weight: 600; }
.counts { border-collapse: collapse; font-variant-numeric: tabular-nums; }
.counts th, .counts td { padding: 0.3rem 0.75rem; border-bottom: 1px solid var(--line); text-align: right; }
.counts th:first-child { text-align: left; font-weight: 500; }
.counts code { display: block; }
code { font-size: 0.85em; color: var(--faint); font-family: ui-monospace, "Cascadia Mono", Menlo, monospace; }
ul.changes { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.6rem; }
.change { background: var(--raised); border-left: 5px solid var(--tone); border-radius: 4px; padding: 0.6rem 0.9rem; }
.error { --tone: var(--error); } .warning { --tone: var(--warning); } .notice { --tone: var(--notice); }
.level { color: var(--tone); font-weight: 700; }
.change p { margin: 0.2rem 0; }
.what { display: flex; flex-wrap: wrap; gap: 0 0.9rem; align-items: baseline; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 0.5rem; margin: 0.4rem 0; }
.side { border-radius: 3px; padding: 0.3rem 0.6rem; } .side.old { background: var(--old); } .side.new { background: var(--new); }
.side b { display: block; font-size: 0.8rem; color: var(--faint); font-weight: 600; }
summary { cursor: pointer; padding: 0.4rem 0; font-weight: 600; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
@media (max-width: 34rem) { .sides, dl { grid-template-columns: 1fr; } dt { margin-top: 0.4rem; } .counts th, .counts td { padding: 0.3rem 0.4rem; } }
@media print { .change { break-inside: avoid; } details { display: block; } }
`;
