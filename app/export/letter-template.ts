import { pdfTemplateParts } from "./pdf-template-parts";

/** The fixed Typst template of a letter, declaration or pact. */
export const letterTemplate = `${pdfTemplateParts}${String.raw`
#set page(
  paper: "a4",
  margin: (top: 26mm, bottom: 26mm, left: 30mm, right: 26mm),
  footer: context {
    set text(size: 8.5pt, fill: muted)
    grid(
      columns: (1fr, auto), column-gutter: 6mm,
      box(width: 100%, height: 1em, clip: true, text(d.foot)),
      [#text(d.words.page) #counter(page).display() / #counter(page).final().first()],
    )
  },
  footer-descent: 10mm,
  background: context if here().page() == 1 {
    place(top + left, dx: 14mm, dy: 0mm, line(length: 40mm, angle: 90deg, stroke: 1.1pt + blue))
    place(top + left, dx: 14mm - 2mm, dy: 39.4mm, polygon(
      fill: blue, (2mm, 0mm), (4mm, 2.1mm), (2mm, 5.2mm), (0mm, 2.1mm),
    ))
  },
)
#set par(justify: false)
#show heading.where(level: 1): it => block(above: 11mm, below: 6mm, sticky: true, {
  set text(size: 19pt)
  it.body
})

#let lines(texts) = texts.map(tx).join(linebreak())

#if d.sender.len() > 0 {
  set par(leading: 0.55em)
  block(below: 0pt, {
    par(text(size: 12pt, weight: 700, fill: ink, tx(d.sender.first())))
    if d.sender.len() > 1 {
      v(2mm, weak: true)
      par(text(size: 9.5pt, fill: muted, lines(d.sender.slice(1))))
    }
  })
}
#if d.addressee.len() > 0 {
  set par(leading: 0.55em)
  block(width: 100%, above: 10mm, inset: (left: 48%), par(lines(d.addressee)))
}

#heading(level: 1, tx(d.title))

#if d.facts.len() > 0 {
  block(width: 100%, stroke: (top: hairline, bottom: hairline), inset: (y: 3.2mm), above: 0pt, below: 8mm, {
    set par(leading: 0.5em)
    grid(
      columns: (32mm, 1fr), row-gutter: 2.2mm, column-gutter: 4mm,
      ..d.facts.map(f => (
        par(text(size: 9pt, fill: muted, f.label)), par(text(size: 9.5pt, fill: ink, tx(f.value))),
      )).flatten(),
    )
  })
}

#let show-table(b) = block(above: 3.5mm, below: 6mm, {
  set text(size: 9pt)
  set par(leading: 0.5em, spacing: 0.7em)
  show table.cell.where(y: 0): set text(weight: 600, fill: muted, size: 8.5pt)
  table(
    columns: b.columns.map(c => c.share * 1fr),
    inset: (x: 1.4mm, y: 1.9mm),
    align: (x, y) => (if b.columns.at(x).number { right } else { left }) + top,
    stroke: (x, y) => (bottom: if y == 0 { 1pt + ink } else { hairline }),
    table.header(..b.columns.map(c => tx(c.title))),
    // A row stays on one page, unless it could be longer than one.
    ..b.rows.map(row => row.enumerate().map(((i, cell)) => table.cell(breakable: row.join().len() > 700, {
      let parts = cell.split("\n")
      if i == 0 { text(weight: 600, fill: ink, words(parts.first())) } else { words(parts.first()) }
      if parts.len() > 1 { parbreak(); text(size: 8.5pt, fill: muted, lines(parts.slice(1))) }
    }))).flatten(),
  )
})

#for b in d.blocks {
  if b.kind == "heading" { heading(level: b.level, tx(b.text)) }
  else if b.kind == "paragraph" { par(tx(b.text)) }
  else if b.kind == "list" {
    block(above: 1em, below: 1.3em, {
      let items = b.items.map(tx)
      if b.ordered { enum(numbering: "1.", ..items) } else { list(marker: text(fill: blue, "•"), ..items) }
    })
  }
  else if b.kind == "table" { show-table(b) }
}

// Where people sign: each place stays whole on its page.
#block(above: 9mm, breakable: d.signatures.len() > 2, {
  if d.signatures.len() > 1 { heading(level: 2, text(d.words.signatures)) }
  grid(
    columns: if d.signatures.len() > 1 { (1fr, 1fr) } else { (1fr,) },
    column-gutter: 10mm, row-gutter: 7mm,
    ..d.signatures.map(s => block(breakable: false, width: if d.signatures.len() > 1 { 100% } else { 90mm }, {
      set par(leading: 0.5em, spacing: 0.7em)
      par(text(weight: 600, fill: ink, tx(s.organisation)))
      par(text(size: 9.5pt, fill: muted, tx(s.who)))
      v(5mm, weak: true)
      par(text(size: 9pt, fill: muted, d.words.placeAndDate))
      v(7mm)
      line(length: 100%, stroke: 0.5pt + muted)
      v(1.4mm, weak: true)
      par(text(size: 9pt, fill: muted, d.words.signature))
    })),
  )
})
`}`;
