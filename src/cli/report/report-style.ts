/** The style sheet that a report carries: a sheet of dispatches, counts hanging where the hours would. */
export const REPORT_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf8; --ink: #1b1a17; --second: #5b564c; --line: #d9d4c7; --accent: #a8281c; --mark: #f6e3c4;
  --serif: "Iowan Old Style", "Palatino Linotype", "URW Palladio L", P052, Charter, "Source Serif 4", Georgia, serif;
  --sans: system-ui, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", "Noto Sans Mono", "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #161512; --ink: #ece7db; --second: #a9a294; --line: #3a372f; --accent: #ff9c85; --mark: #4a3a1c; }
}
@media (prefers-contrast: more) { :root { --second: var(--ink); --line: var(--ink); } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 1.25rem 1.25rem 4rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 var(--serif); overflow-wrap: anywhere; }
h1, h2, p, dl, dd, ol, ul, pre { margin: 0; padding: 0; }
ol, ul { list-style: none; }
a { color: inherit; text-decoration: underline 1px; text-underline-offset: 0.2em; text-decoration-color: var(--accent); }
a:focus-visible, pre:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
.meta, dl, .severity, .place, .count, .hint > b, footer { font: 0.85rem/1.5 var(--sans); font-variant-numeric: tabular-nums; color: var(--second); }
header { padding-block: 1rem 1.5rem; }
h1 { font-size: clamp(1.9rem, 1.2rem + 3vw, 2.9rem); line-height: 1.1; margin-block: 0.35rem 0.6rem; text-wrap: balance; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(6.5rem, 1fr)); gap: 0.75rem 1rem; border-block: 1px solid var(--line); padding-block: 0.9rem; }
dl > div { display: flex; flex-direction: column-reverse; }
dd { font-size: 1.35rem; line-height: 1.25; color: var(--ink); }
.bad dd { color: var(--accent); font-weight: 600; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
h2 { font: 600 0.85rem/1.5 var(--sans); color: var(--second); margin-top: 2.5rem; padding-bottom: 0.4rem; border-bottom: 1px solid var(--line); }
.contents li { border-bottom: 1px solid var(--line); }
.contents a { display: grid; grid-template-columns: 4.25rem 1fr; gap: 0 0.75rem; padding-block: 0.6rem; min-height: 44px; text-decoration: none; }
.contents a:hover .what { text-decoration: underline 1px; text-decoration-color: var(--accent); }
.contents .count { padding-top: 0.12rem; }
.error .severity, .error .count { color: var(--accent); font-weight: 600; }
.rule { margin-top: 3rem; border-top: 3px solid var(--ink); padding-top: 0.9rem; }
.rule > .meta { display: flex; flex-wrap: wrap; gap: 0 0.9rem; }
.rule h2 { font: 700 1.3rem/1.3 var(--serif); color: var(--ink); text-wrap: balance; margin-block: 0.15rem 0.35rem; padding: 0; border: 0; }
.hint { max-width: 64ch; }
.hint > b { font-weight: 600; margin-inline-end: 0.4rem; }
.found { margin-top: 0.9rem; }
.found > li { border-top: 1px solid var(--line); padding-block: 0.8rem; }
.place { color: var(--ink); }
.place span { color: var(--second); margin-inline-start: 0.5rem; white-space: nowrap; }
pre { font: 0.85rem/1.6 var(--mono); margin-top: 0.4rem; padding: 0.45rem 0.7rem; border-inline-start: 3px solid var(--line); white-space: pre-wrap; }
mark { background: var(--mark); color: inherit; font-weight: 600; }
.more { margin-top: 0.8rem; font-style: italic; }
.nothing { font-size: 1.3rem; margin-top: 2rem; }
footer { margin-top: 4rem; border-top: 1px solid var(--line); padding-top: 0.9rem; }
@media (min-width: 48rem) {
  body { padding-inline: 2rem; }
  .contents a { grid-template-columns: 8.5rem 1fr; gap: 0 1.5rem; }
  .rule { display: grid; grid-template-columns: 8.5rem 1fr; gap: 0 1.5rem; }
  .rule > * { grid-column: 2; min-width: 0; }
  .rule > .meta { grid-column: 1; grid-row: 1 / span 3; padding-top: 0.4rem; display: grid; align-content: start; gap: 0.15rem; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; background: none; color: #000; }
  .rule, .found > li { break-inside: avoid-page; }
}
@media (forced-colors: active) { mark { outline: 1px solid; } }
`;
