// @vitest-environment node
import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { drawMap } from "~/domain/map/draw-map";
import type { MapPin } from "~/domain/map/pins";
import { readNeedsFile } from "~/domain/needs/exchange/read-needs-file";
import { pinsOf } from "~/domain/needs/pins-of";
import { NeedsMap } from "~/features/needs/map/needs-map";
import { buildProps, pointAt } from "./small-map.ts";

/** A square of 200 units in the middle of the map, as RFC 7946 wants it: counter-clockwise seen from above. */
const asWanted = [pointAt(400, 500), pointAt(600, 500), pointAt(600, 300), pointAt(400, 300)].map(
  (corner) => [...corner],
);
const ways = { "as RFC 7946 wants it": asWanted, "the other way round": [...asWanted].reverse() };

/** Through the file, as it comes in. */
function pinsFrom(corners: readonly number[][]): readonly MapPin[] {
  const feature = {
    type: "Feature",
    properties: { titolo: "Area interna" },
    geometry: { type: "Polygon", coordinates: [[...corners, corners[0]]] },
  };
  const bytes = new TextEncoder().encode(JSON.stringify({ type: "FeatureCollection", features: [feature] }));
  const file = readNeedsFile(bytes, { known: [], categories: [], ids: [], chosen: {} });
  if (file.status === "refused") throw new Error(file.reason);
  const needs = file.rows.flatMap((row, at) =>
    row.status === "valid" ? [{ id: `n${at}`, ...row.need }] : [],
  );
  const care = { gridMetres: 0, fewestPeople: 0 };
  return pinsOf({ needs, categories: [], care, shapes: buildProps().shapes });
}

/** The corners of the one area in a drawing, in whole units. */
function cornersIn(svg: string, area: RegExp): readonly string[] {
  const [, path = ""] = area.exec(svg) ?? [];
  const numbers = (path.match(/-?\d+(\.\d+)?/g) ?? []).map((number) => Math.round(Number(number)));
  const corners = Array.from(
    { length: numbers.length / 2 },
    (_, at) => `${numbers[2 * at]} ${numbers[2 * at + 1]}`,
  );
  return corners.sort();
}

const square = ["400 300", "400 500", "600 300", "600 500"];

test.each(Object.entries(ways))(
  "an area of a GeoJSON that goes %s is itself on the map, and not all around it",
  (_, corners) => {
    const html = renderToString(<NeedsMap {...buildProps({ pins: pinsFrom(corners) })} />);
    expect(html.match(/class="area"/g)).toHaveLength(1);
    expect(cornersIn(html, /class="area" d="([^"]+)"/)).toEqual(square);
  },
);

test.each(Object.entries(ways))(
  "an area of a GeoJSON that goes %s is itself in the picture of the map",
  (_, corners) => {
    const { shapes } = buildProps();
    const svg = drawMap({
      ...{ shapes, pins: pinsFrom(corners), fill: null, language: "it", title: "Mappa", subtitle: null },
      ...{ width: 1000, hasLegend: false, isHatched: false },
    });
    expect(cornersIn(svg, /<path d="([^"]+)" fill="[^"]+" fill-opacity="0.18"/)).toEqual(square);
  },
);
