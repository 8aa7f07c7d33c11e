import { useTexts } from "~/ui/language";
import { texts } from "./texts";

/** The thread from a need to a paragraph: a picture of what the product is for, said in words elsewhere. */
export function ThreadPicture() {
  const { thread } = useTexts(texts);
  return (
    <div className="art" aria-hidden="true">
      <svg viewBox="0 0 720 780" preserveAspectRatio="xMidYMid slice">
        <Grid />
        <path
          d="M120 -10V150C120 212 570 170 570 232V340C570 402 120 360 120 422V530C120 592 570 550 570 612V668C570 716 345 690 345 724"
          className="line"
        />
        <path d="M345 712l18 23-18 31-18-31z" className="plumb" />
        <Knot x={120} y={96} side="right" lines={thread.need} />
        <Knot x={570} y={286} side="left" lines={thread.activity} />
        <Knot x={120} y={476} side="right" lines={thread.cost} />
        <Knot x={570} y={640} side="left" lines={thread.paragraph} />
      </svg>
    </div>
  );
}

function Grid() {
  const rows = Array.from({ length: 14 }, (_, row) => `M0 ${40 + row * 56}H720`);
  const columns = Array.from({ length: 13 }, (_, column) => `M${30 + column * 56} 0V780`);
  return <path d={[...rows, ...columns].join("")} className="grid" />;
}

interface KnotProps {
  readonly x: number;
  readonly y: number;
  readonly side: "left" | "right";
  /** kind, name, figure */
  readonly lines: readonly string[];
}

function Knot({ x, y, side, lines }: KnotProps) {
  const [kind, name, figure] = lines;
  const left = side === "right" ? x + 30 : x - 278;
  return (
    <g>
      <circle cx={x} cy={y} r="9" className="knot" />
      <g transform={`translate(${left} ${y - 38})`}>
        <rect width="248" height="76" rx="6" className="sheet" />
        <text x="16" y="23" className="kind-of">
          {kind}
        </text>
        <text x="16" y="44" className="name-of">
          {name}
        </text>
        <text x="16" y="63" className="figure-of">
          {figure}
        </text>
      </g>
    </g>
  );
}
