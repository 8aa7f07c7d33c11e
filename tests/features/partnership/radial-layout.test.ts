import { expect, test } from "vitest";
import type { OrganisationFamily } from "~/domain/organisation/kinds";
import { layOutRadial, type RadialBody, type RadialLayout } from "~/features/partnership/radial-layout";

const families: readonly OrganisationFamily[] = ["public", "third-sector", "health", "work-school", "firm"];
const words =
  "Unione Montana Valli Chisone Germanasca Comune Torre Pellice Cooperativa sociale Auser WWW Il Mulino di Sotto Precipitevolissimevolmente".split(
    " ",
  );

test("no two labels or circles of a partnership overlap, from 1 to 40 partners, and all are in the picture", () => {
  for (let seed = 1; seed <= 600; seed += 1) {
    const random = randomOf(seed);
    const partners = Array.from({ length: (seed % 40) + 1 }, (_, index) => randomBody(random, index));
    expect(collisions(layOutRadial(partners)), `seed ${seed}`).toEqual([]);
  }
});

test("the bodies are read clockwise from the top, families side by side, public ones above", () => {
  const ofFamily = (family: OrganisationFamily, id: string) => ({ ...body(id), family });
  const { nodes, centre } = layOutRadial([
    ofFamily("third-sector", "t1"),
    ofFamily("public", "p1"),
    ofFamily("firm", "f1"),
    ofFamily("third-sector", "t2"),
    ofFamily("public", "p2"),
    ofFamily("health", "h1"),
  ]);
  expect(nodes.map(({ id }) => id)).toEqual(["p2", "h1", "t1", "t2", "f1", "p1"]);
  const clockwise = nodes.map(
    ({ x, y }) => (Math.atan2(x - centre.x, centre.y - y) + 2 * Math.PI) % (2 * Math.PI),
  );
  expect(clockwise).toEqual([...clockwise].sort((a, b) => a - b));
});

test("a circle grows with what the body brings", () => {
  const { nodes } = layOutRadial([
    { ...body("a"), cents: 0 },
    { ...body("b"), cents: 100_000 },
    { ...body("c"), cents: 900_000 },
  ]);
  const radius = (id: string) => nodes.find((node) => node.id === id)?.radius ?? 0;
  expect(radius("a")).toBeLessThan(radius("b"));
  expect(radius("b")).toBeLessThan(radius("c"));
});

test("the same partnership is always the same picture", () => {
  const partners = Array.from({ length: 12 }, (_, index) => randomBody(randomOf(9), index));
  expect(layOutRadial(partners)).toEqual(layOutRadial(partners));
});

function body(id: string): RadialBody {
  return { id, family: "public", name: id, brings: "Sale", value: "0 €", cents: 0 };
}

function randomBody(random: () => number, index: number): RadialBody {
  const some = (most: number) =>
    Array.from(
      { length: 1 + Math.floor(random() * most) },
      () => words[Math.floor(random() * words.length)],
    ).join(" ");
  const cents = random() < 0.2 ? 0 : Math.floor(random() ** 3 * 50_000_000);
  return {
    id: String(index),
    family: families[Math.floor(random() * families.length)]!,
    name: some(5),
    brings: random() < 0.2 ? "" : some(6),
    value: `${cents} €`,
    cents,
  };
}

interface Box {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What touches what, boxes around circles counting as the circles. */
function collisions({ nodes, centre, width, height }: RadialLayout): readonly string[] {
  const circle = (what: string, { x, y, radius }: { x: number; y: number; radius: number }): Box => ({
    what,
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  });
  const boxes = [
    circle("lead", centre),
    ...nodes.flatMap(({ id, label, ...node }) => {
      const left =
        label.anchor === "start"
          ? label.x
          : label.anchor === "end"
            ? label.x - label.width
            : label.x - label.width / 2;
      return [
        circle(`circle ${id}`, node),
        {
          what: `label ${id}`,
          left,
          right: left + label.width,
          top: label.top,
          bottom: label.top + label.height,
        },
      ];
    }),
  ];
  const outside = boxes.filter(
    ({ left, right, top, bottom }) => left < 0 || top < 0 || right > width || bottom > height,
  );
  const touching = boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.what} and ${b.what}`),
  );
  return [...touching, ...outside.map(({ what }) => `${what} is outside`)];
}

/** The same numbers for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
