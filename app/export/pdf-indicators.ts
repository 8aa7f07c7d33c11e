import { breakable, breakableTable } from "./breakable";
import { describeIndicators, indicatorPicture } from "./describe-indicators";
import { fitMap } from "./describe-needs";
import type { PrintableApplication } from "./printable-application";

/** In millimetres: it leaves room on its page for the beginning of its table. */
const mostOfMap = { width: 158, height: 140 };

/** What the template shows of the figures of the territory; null: nothing. */
export function pdfIndicators(application: PrintableApplication) {
  const part = describeIndicators(application);
  return (
    part && {
      title: part.title,
      parts: part.indicators.map(({ title, map, note, ...table }, index) => ({
        title: breakable(title),
        picture: indicatorPicture(index),
        mapWidth: fitMap(map, mostOfMap).width,
        alt: map.description,
        ...breakableTable(table),
        note: breakable(note),
      })),
    }
  );
}

/** The figures of the territory: of each its map in colours, and the table of what they stand for. */
export const pdfIndicatorsTemplate = String.raw`
#if d.indicators != none {
  pagebreak()
  heading(level: 1, text(d.indicators.title))
  for (index, part) in d.indicators.parts.enumerate() {
    if index > 0 { pagebreak() }
    heading(level: 2, words(part.title))
    pad(left: -gutter, {
      block(below: 6mm, image("/files/" + part.picture, width: part.mapWidth * 1mm, alt: part.alt))
      set text(size: 9pt)
      set par(leading: 0.55em)
      show table.cell.where(y: 0): set text(weight: 600, fill: muted, size: 8.5pt)
      table(
        columns: (1fr, 40mm),
        inset: (x: 1.6mm, y: 1.4mm),
        align: (left + top, right + top),
        stroke: (x, y) => (bottom: if y == 0 { 1pt + ink } else { hairline }),
        table.header(..part.head.map(tx)),
        ..part.rows.flatten().map(words),
      )
      v(3mm)
      par(text(fill: muted, words(part.note)))
    })
  }
}
`;
