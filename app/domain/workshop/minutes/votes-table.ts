import { formatCount, formatDecimal } from "~/domain/wording/format-number";
import { tableLine } from "../minutes-blocks";
import type { ResultRow } from "../results/result-row";
import { inOrderOfVotes, type TargetTotal } from "../results/totals-of";
import { nameVoterGroup } from "../results/voter-group-name";
import type { VotingRule } from "../stage";
import { counted } from "./counted";

const count = (n: number) => formatCount("it", n);
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

interface Column {
  readonly title: string;
  readonly cell: (total: TargetTotal) => string;
  /** absent: adding it up says nothing */
  readonly sum?: (totals: readonly TargetTotal[]) => string;
}

/** What each thing got, the most voted first: the votes of the room in a column of their own, as on the page of results. */
export function votesTable(rule: VotingRule, totals: readonly TargetTotal[]): readonly string[] {
  const columns = columnsOf(
    rule,
    totals.some(({ room }) => room > 0),
  );
  const isAdded = columns.some((column) => column.sum);
  return [
    tableLine(["Che cosa", ...columns.map(({ title }) => title)]),
    ...inOrderOfVotes(totals).map((total) =>
      tableLine([total.target.title, ...columns.map(({ cell }) => cell(total))]),
    ),
    ...(isAdded ? [tableLine(["Somma", ...columns.map((column) => column.sum?.(totals) ?? "–")])] : []),
  ];
}

/** Of which kinds of actor the votes of the phones are; nothing where there are not two that may be shown. */
export function votesByKindTable(
  totals: readonly TargetTotal[],
  rows: readonly ResultRow[],
): readonly string[] {
  if (rows.length < 2) return [];
  const heads = rows.map(
    ({ group, people }) =>
      `${nameVoterGroup("it", group, new Map())} (${counted(people, "persona", "persone")})`,
  );
  const valueOf = ({ values }: ResultRow, targetId: string) =>
    values.find((value) => value.targetId === targetId)?.value ?? 0;
  return [
    "Di quali tipi di attore sono i voti dei telefoni; i gruppi con meno di 5 persone stanno insieme in «Altri».",
    tableLine(["Che cosa", ...heads, "Dai telefoni"]),
    ...inOrderOfVotes(totals).map(({ target, phones }) =>
      tableLine([target.title, ...rows.map((row) => count(valueOf(row, target.id))), count(phones)]),
    ),
    tableLine([
      "Somma",
      ...rows.map(({ values }) => count(sum(values.map(({ value }) => value)))),
      count(sum(totals.map(({ phones }) => phones))),
    ]),
  ];
}

function columnsOf(rule: VotingRule, hasRoom: boolean): readonly Column[] {
  const unit = rule.kind === "dots" ? "Bollini" : "Punti";
  const phones = addedUp(`${unit} dai telefoni`, (total) => total.phones);
  const room = addedUp(`${unit} in sala`, (total) => total.room);
  const all = addedUp("In tutto", (total) => total.phones + total.room);
  switch (rule.kind) {
    case "dots":
    case "ranking":
      return hasRoom ? [phones, room, all] : [phones];
    case "scores":
      return [meanColumn, scorersColumn, phones, ...(hasRoom ? [room, all] : [])];
    case "consent":
      return [...consentColumns, ...(hasRoom ? [favourableInRoom] : [])];
  }
}

function addedUp(title: string, valueOf: (total: TargetTotal) => number): Column {
  return {
    title,
    cell: (total) => count(valueOf(total)),
    sum: (totals) => count(sum(totals.map(valueOf))),
  };
}

const meanColumn: Column = {
  title: "Media",
  cell: ({ mean }) => (mean === null ? "–" : formatDecimal("it", mean)),
};
const scorersColumn: Column = {
  title: "Quanti hanno dato un punteggio",
  cell: ({ scorers }) => count(scorers),
};
const consentColumns: readonly Column[] = [
  { title: "D’accordo", cell: ({ consent }) => count(consent?.agrees ?? 0) },
  { title: "Non si oppongono", cell: ({ consent }) => count(consent?.asides ?? 0) },
  { title: "Si oppongono", cell: ({ consent }) => count(consent?.objections ?? 0) },
];
const favourableInRoom: Column = { title: "D’accordo in sala", cell: ({ room }) => count(room) };
