import qrcode from "qrcode-generator";

/** A QR code as one path of squares, each 1 × 1; `size` squares to a side, without the quiet margin around it. */
export interface QrDrawing {
  readonly size: number;
  readonly path: string;
}

/** As small as the text lets it be, and still read with a seventh of it covered. */
export function drawQrCode(text: string): QrDrawing {
  const code = qrcode(0, "M");
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  const rows = Array.from({ length: size }, (_, y) => rowPath(size, y, (x) => code.isDark(y, x)));
  return { size, path: rows.join("") };
}

/** Neighbouring squares are drawn as one: between two of them some printers leave a white line. */
function rowPath(size: number, y: number, isDark: (x: number) => boolean): string {
  let path = "";
  for (let x = 0; x < size; x++) {
    if (!isDark(x)) continue;
    const from = x;
    while (x + 1 < size && isDark(x + 1)) x++;
    const width = x + 1 - from;
    path += `M${from} ${y}h${width}v1h-${width}z`;
  }
  return path;
}
