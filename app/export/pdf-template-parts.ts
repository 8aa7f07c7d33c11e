/**
 * What every Typst template of ours begins with. What people wrote reaches it only as values of `/data.json`:
 * `text(string)` makes text and parses nothing. It imports nothing, so it never goes to the network.
 */
export const pdfTemplateParts = String.raw`
#let d = json("/data.json")

#let ink = rgb("#17324D")
#let body-ink = rgb("#1B2733")
#let muted = rgb("#4C6072")
#let blue = rgb("#0066CC")
#let line-color = rgb("#C3CED9")
#let wash = rgb("#F3F6F9")
#let hairline = 0.5pt + line-color

// Where a word may break although it has no place to: no sign of it stays in the text.
#let words(s) = s.split("\u{200b}").map(x => text(x)).join(box(width: 0pt, height: 0pt))
// A bare newline would collapse to a space.
#let tx(s) = s.split("\n").map(words).join(linebreak())

// A line below that may go with a line through: of the two PDF/UA-1 takes one, and stops at both.
#let line-below(stroke, c) = highlight(fill: none, stroke: (bottom: stroke), top-edge: 0em, bottom-edge: -0.18em, c)

#let address(r) = r.at("link", default: none)
#let run(r) = {
  let is-struck = r.at("strike", default: false)
  let is-underlined = r.at("underline", default: false)
  let c = tx(r.text)
  if r.at("bold", default: false) { c = strong(c) }
  if r.at("italic", default: false) { c = emph(c) }
  if is-struck { c = strike(c) }
  // A link has its own line below.
  if address(r) != none {
    let stroke = 0.5pt + blue
    c = text(fill: blue, if is-struck { line-below(stroke, c) } else {
      underline(offset: 0.18em, stroke: stroke, c)
    })
  } else if is-underlined {
    c = if is-struck { line-below(0.5pt + body-ink, c) } else { underline(c) }
  }
  c
}
// Neighbours with one address are one link, whatever formats are in it.
#let runs(rs) = {
  let from = 0
  while from < rs.len() {
    let to = from + 1
    while to < rs.len() and address(rs.at(to)) == address(rs.at(from)) { to += 1 }
    let c = rs.slice(from, to).map(run).join()
    if address(rs.at(from)) == none { c } else { link(address(rs.at(from)), c) }
    from = to
  }
}

#set document(
  title: d.documentTitle,
  author: d.author,
  date: datetime(
    year: d.date.year, month: d.date.month, day: d.date.day,
    hour: d.date.hour, minute: d.date.minute, second: d.date.second,
  ),
)
#set text(
  lang: d.language, region: d.region, font: d.families, fallback: false,
  size: 10.5pt, fill: body-ink, hyphenate: false, number-type: "lining",
)
#set par(leading: 0.72em, spacing: 1.2em, justify: false)
#set strong(delta: 300)

#show heading: set text(fill: ink, weight: 700)
#show heading: set par(leading: 0.5em)
#show heading.where(level: 2): it => block(above: 7.5mm, below: 3.4mm, sticky: true, text(size: 13pt, it.body))
#show heading.where(level: 3): it => block(
  above: 6mm, below: 3mm, sticky: true, text(size: 11pt, weight: 600, it.body),
)

#let number-pattern(depth) = ("1.", "a.", "i.").at(calc.rem(depth, 3))
#let bullet-sign(depth) = ("•", "–", "·").at(calc.rem(depth, 3))

#set list(indent: 0mm, body-indent: 2.6mm, spacing: 0.72em)
#set enum(indent: 0mm, body-indent: 2.2mm, spacing: 0.72em)

#let item-list(l, parent-depth) = pad(left: (l.depth - parent-depth - 1) * 6mm, {
  let items = l.items.map(item => {
    runs(item.runs)
    for inner in item.lists { block(above: 0.72em, below: 0.72em, item-list(inner, l.depth)) }
  })
  if l.ordered {
    enum(numbering: number-pattern(l.depth), ..items)
  } else {
    list(marker: text(fill: blue, bullet-sign(l.depth)), ..items)
  }
})

#show quote.where(block: true): it => block(
  stroke: (left: 2pt + line-color), inset: (left: 5mm, y: 0.6mm), above: 5mm, below: 5mm,
  text(fill: muted, it.body),
)

#let show-block(b) = {
  if b.kind == "heading" { heading(level: b.level, runs(b.runs)) }
  else if b.kind == "paragraph" { par(runs(b.runs)) }
  else if b.kind == "quote" { quote(block: true, b.paragraphs.map(p => par(runs(p))).join()) }
  else if b.kind == "list" { block(above: 1em, below: 1.15em, item-list(b, -1)) }
}
`;
