/** The look of a sheet on its own page: narrow and wide, light and dark, and on paper. Contrast is AA in both schemes. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1c2024; --paper: #ffffff; --line: #c9d1d9; --soft: #f3f5f7;
  --link: #0a5ec2; --neutral: #57606a; --good: #176b32; --warn: #855a00; --bad: #b42318; --active: #0a5ec2 }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ec; --paper: #14171a; --line: #3a424a; --soft: #1e2328;
  --link: #7ab7ff; --neutral: #a9b3bd; --good: #5bcb7d; --warn: #e0b23c; --bad: #ff8a80; --active: #7ab7ff } }
body { margin: 0 auto; max-width: 75rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: anywhere }
h1, h2, h3, h4 { line-height: 1.25; margin: 1.6em 0 .5em }
h1 { margin-top: 0 }
h2 { border-bottom: 1px solid var(--line); padding-bottom: .2em }
p, li, dd { max-width: 48rem }
a { color: var(--link) }
code { font-family: ui-monospace, monospace; white-space: nowrap }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem }
dt { color: var(--neutral) }
dd { margin: 0 }
aside, .panel { border: 1px solid var(--line); border-inline-start: .3rem solid var(--neutral); background: var(--soft);
  padding: .1rem 1rem; margin: 1rem 0 }
aside.info { border-inline-start-color: var(--active) }
aside.note { border-inline-start-color: var(--warn) }
aside.warning { border-inline-start-color: var(--bad) }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100% }
caption { text-align: start; color: var(--neutral); padding: .2rem 0 }
th, td { border: 1px solid var(--line); padding: .35rem .6rem; text-align: start; vertical-align: top;
  overflow-wrap: break-word; min-width: 5rem }
thead th { background: var(--soft) }
tbody th { font-weight: 600; overflow-wrap: anywhere; min-width: 10rem }
td time { white-space: nowrap }
.badge { border: 1px solid currentColor; border-radius: .25rem; padding: 0 .35rem; font-size: .875em; white-space: nowrap }
.neutral { color: var(--neutral) } .good { color: var(--good) } .warn { color: var(--warn) }
.bad { color: var(--bad); font-weight: 600 } .active { color: var(--active) }
summary { cursor: pointer }
@media (max-width: 40rem) { table, caption, tbody, tr, td, tbody th { display: block }
  thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden }
  tbody tr { border: 1px solid var(--line); margin-block-end: .75rem } td, tbody th { border: 0; overflow-wrap: anywhere }
  tbody th { background: var(--soft) } td:empty { display: none }
  td::before { content: attr(data-column); display: block; color: var(--neutral); font-size: .875em } }
@media print { :root { --paper: #ffffff; --ink: #000000; --soft: #ffffff; --link: #000000 }
  body { max-width: none; padding: 0; font-size: 10pt } nav { display: none } .scroll { overflow: visible }
  tr, aside { break-inside: avoid } h2, h3, h4 { break-after: avoid } thead { display: table-header-group }
  th, td, tbody th { min-width: 0; overflow-wrap: anywhere }
  details::details-content { content-visibility: visible; block-size: auto } summary { display: none } }
`
