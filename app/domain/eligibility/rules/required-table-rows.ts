import type { JudgedCall } from "../judged-call";
import type { Wording } from "~/domain/wording/language";
import type { Check } from "../check";
import { conclude, type Finding } from "../conclude";
import { agree } from "../names-of";

export const checkRequiredTableRows: Check<"required-table-rows"> = ({ table, min }, { tableRows }, call) => {
  const title = titleOf(call, table);
  const rows = tableRows[table];
  if (rows === undefined) return conclude([notThere(table, title)]);
  const there = {
    it: `«${title.it}» ha ${rows} ${agree(rows, "riga", "righe")}`,
    en: `“${title.en}” has ${rows} ${agree(rows, "row", "rows")}`,
  };
  if (rows >= min) return conclude([{ status: "met", because: { it: `${there.it}.`, en: `${there.en}.` } }]);
  const times = min - rows;
  return conclude([
    {
      status: "unmet",
      because: { it: `${there.it}: ne servono ${min}.`, en: `${there.en}: ${min} are needed.` },
      toDo: {
        it: `aggiungere ${agree(times, "una riga", `${times} righe`)}`,
        en: `to add ${agree(times, "a row", `${times} rows`)}`,
      },
      changes: [{ kind: "add-rows", table, times }],
    },
  ]);
};

function notThere(table: string, title: Wording): Finding {
  return {
    status: "unknown",
    because: { it: `Serve la tabella «${title.it}».`, en: `The table “${title.en}” is needed.` },
    missing: [{ kind: "table", table }],
  };
}

function titleOf(call: JudgedCall, table: string): Wording {
  return call.tables.find(({ id }) => id === table)?.title ?? { it: table, en: table };
}
