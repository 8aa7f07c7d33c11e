/** A rectangle on the drawing as it is seen, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** Boxes that are found again by where they are, however many there are. */
export interface BoxStore {
  readonly add: (box: Box) => void;
  readonly isFree: (box: Box) => boolean;
}

export function createBoxStore(): BoxStore {
  const squares = new Map<string, Box[]>();
  return {
    add(box) {
      for (const key of squaresOf(box)) {
        const there = squares.get(key);
        if (there) there.push(box);
        else squares.set(key, [box]);
      }
    },
    isFree: (box) =>
      squaresOf(box).every((key) => squares.get(key)?.some((other) => overlaps(box, other)) !== true),
  };
}

const side = 64;

function squaresOf({ left, top, right, bottom }: Box): readonly string[] {
  const keys: string[] = [];
  for (let column = Math.floor(left / side); column <= Math.floor(right / side); column++)
    for (let row = Math.floor(top / side); row <= Math.floor(bottom / side); row++)
      keys.push(`${column} ${row}`);
  return keys;
}
