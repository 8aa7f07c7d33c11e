import type { Board } from "~/domain/workshop/board";
import { type TreeNode, treeOf } from "~/domain/workshop/tree";
import { useTexts } from "~/ui/language";
import { projectorTexts } from "./projector-texts";

/** In two columns, as many as stand on the screen without scrolling. */
const mostKnots = 22;

interface ProjectedTreeProps {
  readonly board: Board;
  readonly exercise: number;
}

/** Whether anything stands under anything yet. */
export function hasBranches(board: Board, exercise: number): boolean {
  return treeOf(board, exercise).roots.some(({ children }) => children.length > 0);
}

/** What leads to what, from the effects to their causes: what hangs on nothing yet comes last. */
export function ProjectedTree({ board, exercise }: ProjectedTreeProps) {
  const words = useTexts(projectorTexts);
  const { roots, loose } = treeOf(board, exercise);
  const [trees, alone] = [true, false].map((isTree) =>
    roots.filter(({ children }) => children.length > 0 === isTree),
  );
  const shown = [...(trees ?? []), ...(alone ?? [])];
  const left = shown.reduce((sum, node) => sum + knotsOf(node), 0) - mostKnots;
  return (
    <div className="branches">
      <Branches nodes={firstOf(shown, mostKnots)} />
      {left > 0 && <p className="more">{words.others(left)}</p>}
      {loose.length > 0 && <p className="more">{words.loose(loose.length, "tree")}</p>}
    </div>
  );
}

function Branches({ nodes }: { readonly nodes: readonly TreeNode[] }) {
  const words = useTexts(projectorTexts);
  return (
    <ul>
      {nodes.map(({ group: { id, title }, cards, children }) => (
        <li key={id}>
          <span lang="it">{title || cards[0]?.text || words.nameless}</span>
          {children.length > 0 && <Branches nodes={children} />}
        </li>
      ))}
    </ul>
  );
}

function knotsOf({ children }: TreeNode): number {
  return children.reduce((sum, child) => sum + knotsOf(child), 1);
}

/** So many knots from the top, each before what stands under it. */
function firstOf(nodes: readonly TreeNode[], most: number): readonly TreeNode[] {
  let room = most;
  return nodes.flatMap((node) => {
    if (room <= 0) return [];
    const children = firstOf(node.children, room - 1);
    const kept = { ...node, children };
    room -= knotsOf(kept);
    return [kept];
  });
}
