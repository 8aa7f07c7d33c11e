import { z } from "zod";

/** Why a file of boundaries is not taken; `describeRefusal` says each in words. */
export const boundaryRefusalCodes = [
  "no-file",
  "too-large",
  "empty",
  "not-recognised",
  "zip-broken",
  "zip-too-many-entries",
  "zip-double-name",
  "zip-unsafe-name",
  "zip-encrypted",
  "zip-bomb",
  "zip-entry-too-large",
  "zip-without-layer",
  "zip-several-layers",
  "zip-incomplete",
  "shapefile-broken",
  "projection-missing",
  "projection-not-taken",
  "outside-italy",
  "fields-missing",
  "code-not-valid",
  "name-not-valid",
  "other-geometry",
  "coordinates-not-numbers",
  "empty-shape",
  "json-too-large",
  "json-too-deep",
  "json-broken",
  "json-not-boundaries",
  "topology-broken",
  "no-municipality",
  "region-missing",
  "too-many-municipalities",
  "too-detailed",
  "given-up",
] as const;

export type BoundaryRefusalCode = (typeof boundaryRefusalCodes)[number];

export interface BoundaryRefusal {
  readonly status: "refused";
  readonly code: BoundaryRefusalCode;
  /** what was found instead of what was expected; empty: nothing to add */
  readonly found: string;
}

const municipality = z.object({
  code: z.string().regex(/^\d{6}$/),
  name: z.string(),
  /** two letters; empty: neither the code nor the file says it */
  province: z.string(),
});

/** What a file of boundaries holds, and what was taken of it. */
export const readBoundaries = z.object({
  /** `istat`: an archive with the layer of ISTAT */
  source: z.enum(["istat", "other"]),
  layerName: z.string(),
  /** the regions of the file, by ISTAT code; 0: those of which nothing says it */
  regions: z.array(z.object({ code: z.number(), count: z.number() })),
  /** those of which the shapes were taken */
  chosen: z.array(z.number()),
  /** how many municipalities were taken */
  count: z.number().positive(),
  municipalities: z.array(municipality),
  /** all borders as one SVG path, coarse, to see whether it is the place that is meant */
  drawing: z.object({ width: z.number(), height: z.number(), path: z.string() }),
});

const converted = readBoundaries.extend({
  status: z.literal("converted"),
  /** gzip of a TopoJSON with one object, `comuni` */
  shapes: z.instanceof(Uint8Array),
});

const refused = z.object({
  status: z.literal("refused"),
  code: z.enum(boundaryRefusalCodes),
  found: z.string(),
});

/** What was read in a file of boundaries. */
export const boundaryReading = z.discriminatedUnion("status", [converted, refused]);

export type BoundaryReading = ConvertedBoundaries | BoundaryRefusal;
export type ReadBoundaries = z.infer<typeof readBoundaries>;
export type ConvertedBoundaries = z.infer<typeof converted>;
