import { feature } from "topojson-client";
import { FileRefusal } from "./file-refusal.mjs";
import { findFields } from "./find-fields.mjs";

const mostPoints = 2_000_000;

/** The features of the object of municipalities; every number is looked at before it is followed. */
export function readTopology(topology) {
  const arcs = checkArcs(topology.arcs);
  checkTransform(topology.transform);
  const object = findObject(topology.objects);
  let points = 0;
  const countArc = (index) => {
    const arc = Number.isInteger(index) ? arcs[index < 0 ? ~index : index] : undefined;
    if (arc === undefined) throw new FileRefusal("topology-broken", index);
    // The same long line may be named a million times.
    if ((points += arc.length) > mostPoints) throw new FileRefusal("too-detailed", points);
  };
  for (const { type, arcs: own } of object.geometries) {
    if (type === "Polygon") eachOf(own, (ring) => eachOf(ring, countArc));
    else if (type === "MultiPolygon")
      eachOf(own, (polygon) => eachOf(polygon, (ring) => eachOf(ring, countArc)));
    else throw new FileRefusal("other-geometry", type);
  }
  const { type, objects, transform } = topology;
  return feature({ type, objects, transform, arcs }, object).features;
}

function checkArcs(arcs) {
  if (!Array.isArray(arcs)) throw new FileRefusal("topology-broken", "arcs");
  let points = 0;
  for (const arc of arcs) {
    if (!Array.isArray(arc) || arc.length < 2) throw new FileRefusal("topology-broken", "arcs");
    if ((points += arc.length) > mostPoints) throw new FileRefusal("too-detailed", points);
    if (!arc.every(isPosition)) throw new FileRefusal("coordinates-not-numbers");
  }
  return arcs;
}

function isPosition(position) {
  return Array.isArray(position) && Number.isFinite(position[0]) && Number.isFinite(position[1]);
}

function checkTransform(transform) {
  if (transform === undefined || transform === null) return;
  if (!isPosition(transform.scale) || !isPosition(transform.translate))
    throw new FileRefusal("topology-broken", "transform");
}

function eachOf(list, act) {
  if (!Array.isArray(list) || list.length === 0) throw new FileRefusal("topology-broken", "arcs");
  list.forEach(act);
}

/** The first object whose shapes say a code and a name. */
function findObject(objects) {
  const collections = Object.values(objects ?? {}).filter(
    (object) =>
      object?.type === "GeometryCollection" && Array.isArray(object.geometries) && object.geometries[0],
  );
  if (collections.length === 0) throw new FileRefusal("no-municipality");
  const fieldsOf = ({ geometries: [first] }) => findFields(Object.keys(first.properties ?? {}));
  for (const object of collections) {
    try {
      fieldsOf(object);
      return object;
    } catch {
      // Provinces and regions often travel in the same file.
    }
  }
  fieldsOf(collections[0]);
  return collections[0];
}
