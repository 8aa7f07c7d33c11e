/** In the page itself: it has nothing beside it. */
export const verifyStyle = `
:root { color-scheme: light; --ink: #1b2420; --muted: #55605a; --line: #d5dcd7; --good: #14603b; --bad: #9c2a1c; --focus: #0b5cad; }
* { box-sizing: border-box; }
body { margin: 0; background: #f6f7f4; color: var(--ink); font: 1rem/1.5 "Titillium Web", system-ui, sans-serif; }
main { max-width: 64rem; margin: 0 auto; padding: 2rem 1rem 3rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 0.5rem; text-wrap: balance; }
main > p { max-width: 44rem; }
dl { margin: 1.25rem 0; border-top: 1px solid var(--line); }
dl div { display: grid; grid-template-columns: 14rem 1fr; gap: 0 1rem; padding: 0.4rem 0; border-bottom: 1px solid var(--line); }
dt { color: var(--muted); }
dd { margin: 0; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
.choose { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: 1rem; margin: 1.25rem 0; }
.choose > div { background: #fff; border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.9rem 1rem 1rem; }
.choose > div { position: relative; display: flex; flex-direction: column; align-items: flex-start; justify-content: space-between; gap: 0.75rem; }
.choose p { margin: 0; color: var(--muted); }
label { font-weight: 600; padding: 0.55rem 1rem; border-radius: 0.25rem; background: var(--focus); color: #fff; cursor: pointer; }
input { position: absolute; width: 1px; height: 1px; opacity: 0; }
input:disabled + label { background: var(--line); color: var(--muted); cursor: default; }
input:focus-visible + label { outline: 3px solid var(--ink); outline-offset: 2px; }
#summary { margin: 1rem 0; font-weight: 600; font-size: 1.1rem; }
#summary.good, .good td:nth-child(2) { color: var(--good); }
#summary.bad, .bad td:nth-child(2) { color: var(--bad); font-weight: 600; }
table { width: 100%; border-collapse: collapse; background: #fff; border: 1px solid var(--line); }
caption { text-align: left; font-weight: 600; padding: 0 0 0.4rem; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.75rem; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
th { color: var(--muted); font-weight: 600; }
td:nth-child(2) { min-width: 7rem; }
code { font: 0.8rem/1.5 ui-monospace, monospace; color: var(--muted); }
.again { color: var(--muted); }
@media (max-width: 40rem) {
  dl div { grid-template-columns: 1fr; }
  thead { position: absolute; clip-path: inset(50%); }
  table, tbody, tr, td, caption { display: block; } td { border: 0; padding: 0.1rem 0.75rem; } td:empty { display: none; }
  caption { padding: 0.5rem 0.75rem; } td { overflow-wrap: anywhere; }
  tr { border-top: 1px solid var(--line); padding: 0.4rem 0; }
}
@media print { body { background: #fff; } .choose, #summary:empty { display: none; } }
`;
