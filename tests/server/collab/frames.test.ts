import * as encoding from "lib0/encoding";
import { expect, test } from "vitest";
import { savedFrame, updateFrame } from "../../../server/collab/wire/frames.ts";

test.each([0, 1, 127, 128, 16_383, 16_384, 2 ** 31, 2 ** 40])("%i is written as Yjs reads it", (count) => {
  const expected = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 4);
    encoding.writeVarUint(encoder, count);
  });
  expect([...savedFrame(count)]).toEqual([...expected]);
});

test.each([0, 1, 127, 128, 70_000])("an update of %i bytes is sent behind its length", (length) => {
  const update = Uint8Array.from({ length }, (_, index) => index % 256);
  const expected = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarUint(encoder, 2);
    encoding.writeVarUint8Array(encoder, update);
  });
  expect(Buffer.compare(updateFrame(update), expected)).toBe(0);
});
