import type { BoardColumn } from "./stage";

/**
 * Column by column as the method has them, whatever the order in a column: strengths come before weaknesses also when
 * a weakness has most votes. What stands in none of them, or in one that was given another name, comes after.
 */
export function inOrderOfColumns<Placed extends { readonly column: string }>(
  placed: readonly Placed[],
  columns: readonly BoardColumn[],
): readonly Placed[] {
  const names = columns.map(({ title }) => title.it);
  const turnOf = ({ column }: Placed) => {
    const at = names.indexOf(column);
    return at === -1 ? names.length : at;
  };
  return [...placed].sort((one, other) => turnOf(one) - turnOf(other));
}
