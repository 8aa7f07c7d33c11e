/** Of the classes of values in black and white: each is darker than the one before, by how much of it is inked. */
export const hatches = [
  { side: 12, strokes: "M6 6h.01", width: 1.6 },
  { side: 9, strokes: "M-1 10 10-1M-1 1 1-1M8 10l2-2", width: 0.8 },
  { side: 6, strokes: "M-1 7 7-1M-1 1 1-1M5 7l2-2", width: 1 },
  { side: 6, strokes: "M-1 7 7-1M-1 1 1-1M5 7l2-2M-1-1 7 7M-1 5l2 2M5-1l2 2", width: 1 },
  { side: 4, strokes: "M-1 5 5-1M-1 1 1-1M3 5l2-2M-1-1 5 5M-1 3l2 2M3-1l2 2", width: 1.2 },
] as const;

const ink = "#17324d";

/** The patterns, to be filled with by `hatchFill`. */
export function hatchPatterns(): string {
  return hatches
    .map(
      ({ side, strokes, width }, at) =>
        `<pattern id="hatch-${at}" width="${side}" height="${side}" patternUnits="userSpaceOnUse">` +
        `<rect width="${side}" height="${side}" fill="#ffffff"/>` +
        `<path d="${strokes}" fill="none" stroke="${ink}" stroke-width="${width}" stroke-linecap="round"/></pattern>`,
    )
    .join("");
}

export function hatchFill(step: number): string {
  return `url(#hatch-${step})`;
}
