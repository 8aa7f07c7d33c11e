interface QrCodeProps {
  /** squares to a side, and the path that fills the dark ones */
  readonly drawing: { readonly size: number; readonly path: string };
  /** what it leads to, for who cannot see it */
  readonly label: string;
}

/** Four squares of white around it: with fewer, cameras do not find its edge. */
const quiet = 4;

export function QrCode({ drawing, label }: QrCodeProps) {
  const side = drawing.size + 2 * quiet;
  return (
    <svg className="qr" role="img" aria-label={label} viewBox={`${-quiet} ${-quiet} ${side} ${side}`}>
      <path d={drawing.path} shapeRendering="crispEdges" />
    </svg>
  );
}
