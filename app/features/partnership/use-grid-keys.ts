import { type KeyboardEvent, useRef, useState } from "react";
import type { MatrixPlace } from "./partner-matrix";

interface GridShape {
  readonly rows: number;
  readonly columns: number;
  readonly onChoose: (place: MatrixPlace) => void;
}

/** One stop of the keyboard; arrows, Home and End move within the grid, and the place they reach is chosen. */
export function useGridKeys({ rows, columns, onChoose }: GridShape) {
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<MatrixPlace>({ row: 0, column: 0 });
  const stop = { row: Math.min(at.row, rows - 1), column: Math.min(at.column, columns - 1) };

  const goTo = (place: MatrixPlace) => {
    const row = Math.max(0, Math.min(rows - 1, place.row));
    const column = Math.max(0, Math.min(columns - 1, place.column));
    setAt({ row, column });
    onChoose({ row, column });
    table.current?.querySelector<HTMLElement>(`[data-place="${row} ${column}"]`)?.focus();
  };
  const handleKey = (event: KeyboardEvent) => {
    const place = reached(event, stop, { rows, columns });
    if (place === null) return;
    event.preventDefault();
    goTo(place);
  };
  return {
    grid: { ref: table, onKeyDown: handleKey },
    cell: (place: MatrixPlace) => ({
      role: "gridcell",
      "data-place": `${place.row} ${place.column}`,
      tabIndex: place.row === stop.row && place.column === stop.column ? 0 : -1,
      onClick: () => goTo(place),
      onFocus: () => {
        setAt(place);
        onChoose(place);
      },
    }),
  };
}

function reached(
  { key, ctrlKey }: KeyboardEvent,
  { row, column }: MatrixPlace,
  { rows, columns }: Pick<GridShape, "rows" | "columns">,
): MatrixPlace | null {
  switch (key) {
    case "ArrowUp":
      return { row: row - 1, column };
    case "ArrowDown":
      return { row: row + 1, column };
    case "ArrowLeft":
      return { row, column: column - 1 };
    case "ArrowRight":
      return { row, column: column + 1 };
    case "Home":
      return { row: ctrlKey ? 0 : row, column: 0 };
    case "End":
      return { row: ctrlKey ? rows - 1 : row, column: columns - 1 };
    default:
      return null;
  }
}
