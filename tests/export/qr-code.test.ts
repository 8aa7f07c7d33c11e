import { expect, test } from "vitest";
import { drawQrCode } from "~/export/qr-code.server";

test("a QR code has its three corner marks, and the longer text has more squares", () => {
  const short = drawQrCode("https://cantiere.example/partecipa/KTMRPX");
  expect(short.path).toMatch(/^M0 0h7v1h-7z/);
  expect(short.path).toContain(`M${short.size - 7} 0h7v1h-7z`);
  expect(short.path).toContain(`M0 ${short.size - 1}h7v1h-7z`);
  expect(drawQrCode("x".repeat(300)).size).toBeGreaterThan(short.size);
});

test("no dark square is left out of the drawing, and none is drawn twice", () => {
  const { size, path } = drawQrCode("KTMRPX");
  const squares = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1/g)].flatMap(([, x, y, width]) =>
    Array.from({ length: Number(width) }, (_, at) => `${Number(x) + at} ${y}`),
  );
  expect(new Set(squares).size).toBe(squares.length);
  expect(squares.length).toBeGreaterThan((size * size) / 3);
  expect(squares.length).toBeLessThan((size * size * 2) / 3);
});
