import { Link } from "@remix-run/react";
import { formatRelative } from "~/domain/wording/format-moment";
import { formatCount } from "~/domain/wording/format-number";
import { Card } from "~/ui/card";
import { useLanguage, useTexts } from "~/ui/language";
import { Tag } from "~/ui/tag";
import type { ImportStatus, NeedsImportData } from "./import-data";
import { importTexts } from "./import-texts";

/** What came in before, by whom, and what became of it. */
export function PastImports({ past, now }: Pick<NeedsImportData, "past" | "now">) {
  const words = useTexts(importTexts);
  const language = useLanguage();
  return (
    <Card title={words.past}>
      <div className="body">
        <table className="tbl rows">
          <thead>
            <tr>
              <th scope="col">{words.upload}</th>
              <th scope="col">{words.needs}</th>
              <th scope="col">{words.by}</th>
              <th scope="col">{words.when}</th>
              <th scope="col">{words.state}</th>
            </tr>
          </thead>
          <tbody>
            {past.map(({ id, fileName, written, by, at, status }) => (
              <tr key={id}>
                <td data-label={words.upload}>
                  <Link className="break" to={`?importazione=${id}`} aria-label={words.open(fileName)}>
                    {fileName}
                  </Link>
                </td>
                <td className="num" data-label={words.needs}>
                  {formatCount(language, written)}
                </td>
                <td data-label={words.by}>{by ?? words.nobody}</td>
                <td data-label={words.when}>{formatRelative(language, new Date(now), new Date(at))}</td>
                <td data-label={words.state}>
                  <Tag tone={tones[status]}>{words.states[status]}</Tag>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

const tones = {
  writing: "blue",
  stopped: "warn",
  done: "ok",
  undoing: "blue",
  undone: "neutral",
} as const satisfies Record<ImportStatus, string>;
