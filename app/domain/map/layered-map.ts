import { escapeSvg, round } from "./svg-text";

/** A drawing whose parts can be painted apart, so that a large picture is made of bands. */
export interface LayeredMap {
  /** in pixels */
  readonly width: number;
  readonly height: number;
  /** what it is and what it shows, for who does not see it */
  readonly title: string;
  readonly text: string;
  /** the patterns it is filled with */
  readonly patterns: string;
  /** the lowest first */
  readonly layers: readonly MapLayer[];
}

export interface MapLayer {
  /** null: its pieces are in pixels of the drawing */
  readonly transform: string | null;
  readonly pieces: readonly MapPiece[];
}

/** Nothing of it is higher or lower than this, in pixels of the drawing, but for the `edge` of what is painted. */
export interface MapPiece {
  readonly svg: string;
  readonly top: number;
  readonly bottom: number;
}

/** Of a picture with so many pixels, the rows from one on up to, not including, another. */
export interface Band {
  readonly pixels: { readonly width: number; readonly height: number };
  readonly fromRow: number;
  readonly toRow: number;
}

/** Half of a thick line, the halo of letters, the accent of a capital: what may go beyond a piece, in pixels. */
const edge = 8;

/** The whole of it as an SVG of its own. */
export function writeMap({ width, height, title, text, patterns, layers }: LayeredMap): string {
  return (
    `<svg ${sized(width, height)} role="img" aria-labelledby="map-title map-text">` +
    `<title id="map-title">${escapeSvg(title)}</title><desc id="map-text">${escapeSvg(text)}</desc>` +
    `${patterns}${layers.map(writeLayer).join("")}</svg>`
  );
}

/** What of it is seen in a band, as an SVG with a unit for each pixel. */
export function writeBand({ width, height, patterns, layers }: LayeredMap, band: Band): string {
  const [across, down] = [band.pixels.width / width, band.pixels.height / height];
  const [top, bottom] = [band.fromRow / down - edge, band.toRow / down + edge];
  const seen = layers.map(({ transform, pieces }) => ({
    transform,
    pieces: pieces.filter((piece) => piece.bottom >= top && piece.top <= bottom),
  }));
  return (
    `<svg ${sized(band.pixels.width, band.toRow - band.fromRow)}>${patterns}` +
    `<g transform="translate(0 ${-band.fromRow}) scale(${across} ${down})">` +
    `${seen.map(writeLayer).join("")}</g></svg>`
  );
}

function sized(width: number, height: number): string {
  const [across, down] = [round(width), round(height)];
  return `xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${across} ${down}" width="${across}" height="${down}" font-family="Titillium Web"`;
}

function writeLayer({ transform, pieces }: MapLayer): string {
  const svg = pieces.map((piece) => piece.svg).join("");
  return transform === null || svg === "" ? svg : `<g transform="${transform}">${svg}</g>`;
}
