import { pdfIndicatorsTemplate } from "./pdf-indicators";
import { pdfTemplateParts } from "./pdf-template-parts";

/** The fixed Typst template of an application. */
export const pdfTemplate = `${pdfTemplateParts}${String.raw`
#let left-margin = 40mm
#let right-margin = 28mm
#let gutter = 16mm

#let on-title-page() = here().page() == 1

#let plumb-line = {
  place(top + left, dx: 20mm, dy: 0mm, line(length: 58mm, angle: 90deg, stroke: 1.1pt + blue))
  place(top + left, dx: 20mm - 2.6mm, dy: 57mm, polygon(
    fill: blue, (2.6mm, 0mm), (5.2mm, 2.7mm), (2.6mm, 6.7mm), (0mm, 2.7mm),
  ))
}

// Drawn as a shape: as letters it would stand in the middle of the text that is searched and copied.
#let watermark = place(center + horizon, rotate(-52deg, curve(
  fill: rgb("#EEF2F6"),
  ..d.watermark.map(c => {
    let points = c.points.map(p => (p.at(0) * 1pt, p.at(1) * 1pt))
    if c.kind == "move" { curve.move(..points) }
    else if c.kind == "line" { curve.line(..points) }
    else if c.kind == "quad" { curve.quad(..points) }
    else if c.kind == "cubic" { curve.cubic(..points) }
    else { curve.close(mode: "straight") }
  }),
)))

#let running-head = context if not on-title-page() {
  set text(size: 8.5pt, fill: muted)
  pad(left: -gutter, block(width: 100%, stroke: (bottom: hairline), inset: (bottom: 2mm), grid(
    columns: (1fr, auto), column-gutter: 6mm,
    box(width: 100%, height: 1em, clip: true, text(d.head)),
    if d.draft != none { text(weight: 600, fill: ink, d.draft) },
  )))
}

#let running-foot = context {
  set text(size: 8.5pt, fill: muted)
  pad(left: -gutter, grid(
    columns: (1fr, auto), column-gutter: 6mm,
    box(width: 100%, height: 1em, clip: true, text(d.foot)),
    if not on-title-page() [#text(d.words.page) #counter(page).display() / #counter(page).final().first()],
  ))
}

#set page(
  paper: "a4",
  margin: (top: 30mm, bottom: 26mm, left: left-margin, right: right-margin),
  header: running-head, header-ascent: 9mm,
  footer: running-foot, footer-descent: 9mm,
  background: context {
    if d.draft != none { watermark }
    if on-title-page() { plumb-line }
  },
)

// The number of a section hangs in the margin.
#show heading.where(level: 1): it => block(above: 13mm, below: 3.2mm, sticky: true, {
  set text(size: 17pt)
  if it.numbering != none {
    h(-gutter)
    // The blank parts number and title where they are read and not seen.
    box(width: gutter, text(fill: blue, weight: 600, counter(heading).display(it.numbering) + [~]))
  }
  it.body
})

// Title page.
#let title-mark(mark) = {
  h(1.6mm)
  box(
    stroke: (paint: muted, thickness: 0.5pt, dash: "dashed"), radius: 2pt,
    inset: (x: 1.4mm), outset: (y: 0.8mm), text(size: 8.5pt, fill: muted, mark),
  )
}
#{
  v(30mm)
  set par(leading: 0.42em, spacing: 0pt)
  par(text(size: 11pt, fill: blue, weight: 600, d.kind))
  v(4.5mm)
  show title: set text(size: d.titleSize * 1pt, weight: 700, fill: ink)
  show title: set block(above: 0pt, below: 0pt)
  title(words(d.title))
  if d.acronym != "" {
    v(6mm)
    par(text(size: 15pt, weight: 600, fill: muted, words(d.acronym)))
  }
  v(14mm)
  line(length: 100%, stroke: hairline)
  v(7mm)
  set par(leading: 0.6em)
  grid(
    columns: (34mm, 1fr), row-gutter: 3.6mm, column-gutter: 4mm,
    ..d.facts.map(f => (
      par(text(size: 9.5pt, fill: muted, f.label)),
      par(f.values.map(v => {
        text(fill: ink, words(v.text))
        if v.mark != none { title-mark(v.mark) }
      }).join(linebreak())),
    )).flatten(),
  )
}

#pagebreak()

// Contents.
#{
  show outline.entry: set text(size: 10pt)
  show outline.entry: set block(above: 2.3mm)
  show outline.entry.where(level: 1): set text(size: 10.5pt, weight: 600, fill: ink)
  show outline.entry.where(level: 1): set block(above: 4.4mm)
  show outline.entry: it => link(it.element.location(), it.indented(
    gap: 4mm,
    if it.prefix() != none { text(fill: blue, it.prefix()) },
    {
      it.body()
      h(1fr)
      h(4mm)
      text(weight: 400, fill: muted, number-width: "tabular", it.page())
    },
  ))
  heading(level: 1, outlined: false, text(d.words.contents))
  v(6mm, weak: true)
  outline(title: none, depth: 2)
}

#pagebreak()

// Partners.
#heading(level: 1, text(d.words.partnership))
#v(5mm, weak: true)
#pad(left: -gutter, {
  set text(size: 9pt)
  set par(leading: 0.55em)
  show table.cell.where(y: 0): set text(weight: 600, fill: muted, size: 8.5pt)
  table(
    columns: (2.3fr, 1.5fr, 19mm, 30mm, 1.3fr),
    inset: (x: 1.6mm, y: 2mm),
    align: left + top,
    stroke: (x, y) => (bottom: if y == 0 { 1pt + ink } else { hairline }),
    table.header(..d.partners.head.map(tx)),
    ..d.partners.rows.map(row => row.enumerate().map(((i, cell)) => {
      if i == 0 { text(weight: 600, fill: ink, words(cell)) } else { words(cell) }
    })).flatten(),
  )
})

// Sections.
#for s in d.sections {
  heading(level: 1, numbering: (..) => s.number, words(s.title))
  block(below: 5mm, sticky: true, par(text(size: 8.5pt, fill: muted, words(s.facts))))
  if s.blocks.len() == 0 {
    text(fill: muted, emph(d.words.unwritten))
  } else {
    for b in s.blocks { show-block(b) }
  }
}

${pdfIndicatorsTemplate}
// The needs of the territory: their map, and in a table what it shows.
#if d.needs != none {
  pagebreak()
  heading(level: 1, text(d.needs.title))
  v(5mm, weak: true)
  pad(left: -gutter, {
    block(below: 6mm, image("/files/map.png", width: d.needs.mapWidth * 1mm, alt: d.needs.alt))
    set text(size: 8.5pt)
    set par(leading: 0.5em)
    show table.cell.where(y: 0): set text(weight: 600, fill: muted, size: 8pt)
    table(
      columns: (8mm, 2fr, 1.4fr, 1.9fr, 14mm, 14mm, 14.5mm, 18mm),
      inset: (x: 1.2mm, y: 1.6mm),
      align: left + top,
      stroke: (x, y) => (bottom: if y == 0 { 1pt + ink } else { hairline }),
      table.header(..d.needs.head.map(tx)),
      ..d.needs.rows.map(row => row.enumerate().map(((i, cell)) => table.cell(
        // A row stays on one page, unless a page would not hold it.
        breakable: row.any(text => text.len() > 600),
        if i == 1 { text(weight: 600, fill: ink, words(cell)) } else { words(cell) },
      ))).flatten(),
    )
    v(3mm)
    for note in d.needs.notes { par(text(fill: muted, words(note))) }
  })
}
`}`;
