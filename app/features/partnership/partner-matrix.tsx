import { useState } from "react";
import { type CommitmentCell, tabulateCommitments } from "~/domain/partnership/tabulate-commitments";
import { formatCount, formatShortEuros } from "~/domain/wording/format-number";
import { classNames } from "~/ui/class-names";
import { useLanguage, useTexts } from "~/ui/language";
import { GivingList } from "./giving-list";
import { MatrixCommitments } from "./matrix-commitments";
import { MatrixGaps } from "./matrix-gaps";
import { PartnerMark } from "./partner-mark";
import type { PartnershipData } from "./partnership-data";
import { viewTexts } from "./view-texts";
import { useGridKeys } from "./use-grid-keys";

/** A place of the matrix: the row of a giver and a column, 0 for everybody, then the receivers. */
export interface MatrixPlace {
  readonly row: number;
  readonly column: number;
}

/** Who gives what to whom; what nobody answers is lit. */
export function PartnerMatrix({ partnership }: { readonly partnership: PartnershipData }) {
  const words = useTexts(viewTexts);
  const language = useLanguage();
  const { partners } = partnership;
  const table = tabulateCommitments(partners);
  const [chosen, setChosen] = useState<MatrixPlace | null>(null);
  const grid = useGridKeys({ rows: partners.length, columns: partners.length + 1, onChoose: setChosen });
  const gapsOf = (id: string) => table.gaps.filter(({ organisationId }) => organisationId === id).length;
  return (
    <div className="stack">
      <section className="card matrix" aria-labelledby="matrix-title">
        <header>
          <h2 id="matrix-title">{words.matrix}</h2>
        </header>
        <p className="says">
          {words.matrixSays(
            table.total.count,
            formatShortEuros(language, table.total.cents),
            table.gaps.length,
          )}
        </p>
        <GivingList partnership={partnership} />
        <div className="wide">
          {/* A table is what a grid is where it cannot be moved in. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role */}
          <table role="grid" aria-labelledby="matrix-title" aria-describedby="matrix-help" {...grid.grid}>
            <thead>
              <tr>
                <th scope="col">{words.giver}</th>
                <th scope="col">
                  <span className="up">{words.everyone}</span>
                </th>
                {partners.map(({ id, shortName }) => (
                  <th key={id} scope="col" className={classNames(gapsOf(id) > 0 && "gap")}>
                    <span className="up">{shortName}</span>
                  </th>
                ))}
                <th scope="col" className="sum">
                  {words.sum}
                </th>
              </tr>
            </thead>
            <tbody>
              {table.rows.map(({ cells, given }, row) => {
                const giver = partners[row];
                return (
                  giver && (
                    <tr key={giver.id}>
                      <th scope="row">
                        <span className="who">
                          <PartnerMark mark={giver.mark} />
                          {giver.shortName}
                        </span>
                      </th>
                      {cells.map((cell, column) => {
                        const receiver = partners[column - 1];
                        return (
                          <td
                            key={receiver?.id ?? "everyone"}
                            {...grid.cell({ row, column })}
                            aria-selected={chosen?.row === row && chosen.column === column}
                            className={classNames(
                              "num",
                              cell.count > 0 && "has",
                              receiver?.id === giver.id && "self",
                            )}
                          >
                            <Amount cell={cell} />
                          </td>
                        );
                      })}
                      <td className="num sum">
                        <Amount cell={given} />
                      </td>
                    </tr>
                  )
                );
              })}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{words.receives}</th>
                {table.received.map((cell, column) => (
                  <td key={partners[column - 1]?.id ?? "everyone"} className="num sum">
                    <Amount cell={cell} />
                  </td>
                ))}
                <td className="num sum">
                  <Amount cell={table.total} />
                </td>
              </tr>
              {table.gaps.length > 0 && (
                <tr>
                  <th scope="row">{words.gaps}</th>
                  <td />
                  {partners.map(({ id }) => (
                    <td key={id} className={classNames("num", gapsOf(id) > 0 && "gap")}>
                      {gapsOf(id) > 0 && <b>{words.gapsIn(gapsOf(id))}</b>}
                    </td>
                  ))}
                  <td className="num sum">{table.gaps.length}</td>
                </tr>
              )}
            </tfoot>
          </table>
        </div>
        <p className="xs muted help" id="matrix-help">
          {words.matrixHelp}
        </p>
        <MatrixCommitments partners={partners} place={chosen} />
      </section>
      <MatrixGaps partnership={partnership} gaps={table.gaps} />
    </div>
  );
}

/** Whole euros; under them how many commitments, when there are several or none has a value. */
function Amount({ cell }: { readonly cell: CommitmentCell }) {
  const language = useLanguage();
  const words = useTexts(viewTexts);
  if (cell.count === 0)
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="vh">{words.nothing}</span>
      </>
    );
  return (
    <>
      {cell.cents > 0 && formatCount(language, Math.round(cell.cents / 100))}
      {(cell.count > 1 || cell.cents === 0) && <small>×{cell.count}</small>}
    </>
  );
}
