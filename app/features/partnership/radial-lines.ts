interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** From the edge of the lead's circle to the edge of a body's. */
export function spokeTo(node: Circle, centre: Circle) {
  const from = onEdge(centre, node, 4);
  const to = onEdge(node, centre, 0);
  return { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
}

/** An arc drawn towards the middle; one to the lead itself keeps beside its spoke. */
export function curveBetween(from: Circle, to: Circle, centre: Circle): string {
  const bend = bendOf(from, to, centre);
  const start = onEdge(from, bend, 2);
  const end = onEdge(to, bend, 2);
  return `M${point(start)} Q${point(bend)} ${point(end)}`;
}

/** How much of the way to the middle a curve is drawn. */
const pull = 0.62;
const besideSpoke = 26;

function bendOf(from: Circle, to: Circle, centre: Circle) {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  if (from !== centre && to !== centre)
    return {
      x: middle.x + (centre.x - middle.x) * pull,
      y: middle.y + (centre.y - middle.y) * pull,
    };
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return {
    x: middle.x - ((to.y - from.y) / length) * besideSpoke,
    y: middle.y + ((to.x - from.x) / length) * besideSpoke,
  };
}

function onEdge(circle: Circle, towards: { readonly x: number; readonly y: number }, gap: number) {
  const [dx, dy] = [towards.x - circle.x, towards.y - circle.y];
  const length = Math.hypot(dx, dy) || 1;
  const reach = circle.radius + gap;
  return { x: circle.x + (dx / length) * reach, y: circle.y + (dy / length) * reach };
}

// One decimal is finer than any screen, and the server and the browser write the same.
const point = ({ x, y }: { readonly x: number; readonly y: number }) => `${x.toFixed(1)} ${y.toFixed(1)}`;
