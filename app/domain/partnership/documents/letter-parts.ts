import { commitmentPhases } from "../partner-sheet";
import { formatEuros } from "~/domain/wording/format-number";
import type { SaidCommitment, SaidNeed } from "./document-facts";
import { heading, type LetterBlock, list, paragraph } from "./letter";
import { commitmentTable, phaseNames, totalOf } from "./say-commitment";

/** What a body brings, phase by phase, each commitment once, and what all of it is worth. */
export function commitmentBlocks(commitments: readonly SaidCommitment[]): readonly LetterBlock[] {
  if (commitments.length === 0)
    return [
      heading("Che cosa mettiamo a disposizione"),
      paragraph("Gli impegni dell’ente saranno precisati nel progetto, d’intesa con il capofila."),
    ];
  const total = totalOf(commitments);
  return [
    heading("Che cosa mettiamo a disposizione"),
    ...commitmentPhases.flatMap((phase) => {
      const ofPhase = commitments.filter((commitment) => commitment.phase === phase);
      const { it } = phaseNames[phase];
      return ofPhase.length === 0
        ? []
        : [heading(it, 3), commitmentTable(`Impegni: ${it.toLowerCase()}`, ofPhase)];
    }),
    ...(total > 0
      ? [paragraph(`Gli impegni che hanno un valore valgono insieme ${formatEuros("it", total)}.`)]
      : []),
  ];
}

export function needBlocks(needs: readonly SaidNeed[]): readonly LetterBlock[] {
  if (needs.length === 0) return [];
  return [
    heading("Di che cosa abbiamo bisogno"),
    list(
      needs.map(({ what, answeredBy }) =>
        answeredBy === null ? `${what}: nessuno si è ancora impegnato` : `${what}: risponde ${answeredBy}`,
      ),
    ),
  ];
}
