import { escapeXml } from "../xml";

/** A whole page that needs nothing but a browser: no script, no other address, letters of the machine. */
export function archiveDocument(title: string, body: string): string {
  return `<!doctype html>
<html lang="it">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:">
<title>${escapeXml(title)}</title>
<style>
${style}</style>
</head>
<body>
${body}</body>
</html>
`;
}

const style = `:root { color-scheme: light; }
* { box-sizing: border-box; }
body { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.25rem 1.5rem; color: #17212b; background: #fff;
  font: 1.0625rem/1.6 "Titillium Web", "Segoe UI", system-ui, sans-serif; hyphens: auto; overflow-wrap: break-word; }
header { border-bottom: 2px solid #17324d; padding-bottom: 1rem; margin-bottom: 2rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.5rem; line-height: 1.25; margin: 3rem 0 1rem; padding-top: 1rem; border-top: 1px solid #c5cfd9; }
h3 { font-size: 1.2rem; line-height: 1.3; margin: 2rem 0 .5rem; }
h4 { font-size: 1.0625rem; margin: 1.5rem 0 .25rem; }
h5 { font-size: 1rem; font-style: italic; margin: 1.25rem 0 .25rem; }
p, ul, ol, blockquote, dl, table { margin: 0 0 .75rem; }
li { margin: 0 0 .25rem; }
.in1 { margin-left: 1.5rem; } .in2 { margin-left: 3rem; } .in3 { margin-left: 4.5rem; } .in4 { margin-left: 6rem; }
blockquote { border-left: 3px solid #c5cfd9; padding-left: 1rem; }
a { color: #0a4ea3; }
a:focus-visible { outline: 3px solid #0a4ea3; outline-offset: 2px; }
.quiet { color: #4a5a6a; font-size: .9375rem; }
.note { background: #f2f5f8; padding: .75rem 1rem; border-radius: 4px; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
th, td { text-align: left; vertical-align: top; padding: .375rem .75rem .375rem 0; border-bottom: 1px solid #dde4ea; }
code { font-size: .8125rem; overflow-wrap: anywhere; }
nav ul { columns: 2 16rem; padding-left: 1.25rem; }
img { max-width: 100%; height: auto; }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h2 { break-before: page; border-top: 0; margin-top: 0; padding-top: 0; }
  h3, h4, h5 { break-after: avoid; }
  li, tr, blockquote { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
  nav { display: none; }
}
@page { size: A4; margin: 2cm; }
`;
