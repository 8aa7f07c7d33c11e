import { describeRowFault } from "~/domain/needs/exchange/describe-row-fault";
import { formatCount } from "~/domain/wording/format-number";
import { Card } from "~/ui/card";
import { Icon } from "~/ui/icon";
import { useLanguage, useTexts } from "~/ui/language";
import type { ImportPreview, NeedsImportData } from "./import-data";
import { importTexts } from "./import-texts";

interface ImportRowsProps {
  readonly page: NeedsImportData;
  readonly preview: ImportPreview;
}

/** The rows that cannot be taken, each with what is wrong with it, and the list of all of them. */
export function RefusedRows({ page, preview: { importId, looked } }: ImportRowsProps) {
  const words = useTexts(importTexts);
  const language = useLanguage();
  const { refused, firstRefused, format } = looked;
  const shown = (n: number) => formatCount(language, n);
  return (
    <Card title={words.refusedTitle(refused, shown(refused))}>
      <div className="body">
        <p className="small">
          {words.refusedHelp}{" "}
          {firstRefused.length < refused && words.refusedShown(shown(firstRefused.length), shown(refused))}
        </p>
        <p className="acts">
          <RefusedDownload workspaceId={page.workspaceId} importId={importId} />
        </p>
        <table className="tbl rows of-file">
          <thead>
            <tr>
              <th scope="col">{words.line[format]}</th>
              <th scope="col">{words.need}</th>
              <th scope="col">{words.reason}</th>
            </tr>
          </thead>
          <tbody>
            {firstRefused.map(({ line, title, faults }) => (
              <tr key={line}>
                <td className="num" data-label={words.line[format]}>
                  {shown(line)}
                </td>
                <td data-label={words.need}>
                  {title === "" ? (
                    <span className="muted">{words.untitled}</span>
                  ) : (
                    <span lang="it">{title}</span>
                  )}
                </td>
                <td data-label={words.reason}>
                  <ul className="faults">
                    {faults.map((fault) => (
                      <li key={`${fault.code} ${fault.column ?? ""} ${fault.typed}`}>
                        {describeRowFault(fault, language)}
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

export function RefusedDownload({
  workspaceId,
  importId,
}: {
  readonly workspaceId: string;
  readonly importId: string;
}) {
  const words = useTexts(importTexts);
  return (
    <a className="btn o" href={`/cantieri/${workspaceId}/bisogni/importa/${importId}/rifiutate`} download>
      <Icon name="download" /> {words.refusedDownload}
    </a>
  );
}

/** Whether it was read as it was meant shows on a few rows. */
export function FirstRows({ page, preview: { looked } }: ImportRowsProps) {
  const words = useTexts(importTexts);
  const language = useLanguage();
  const nameOf = new Map(page.categories.map(({ id, name }) => [id, name]));
  return (
    <Card title={words.firstRows}>
      <div className="body">
        <table className="tbl rows of-file">
          <thead>
            <tr>
              <th scope="col">{words.line[looked.format]}</th>
              <th scope="col">{words.need}</th>
              <th scope="col">{words.category}</th>
            </tr>
          </thead>
          <tbody>
            {looked.first.map(({ line, title, category }) => (
              <tr key={line}>
                <td className="num" data-label={words.line[looked.format]}>
                  {formatCount(language, line)}
                </td>
                <td data-label={words.need} lang="it">
                  {title}
                </td>
                <td data-label={words.category}>
                  {nameOf.has(category) ? (
                    <span lang="it">{nameOf.get(category)}</span>
                  ) : (
                    <span className="muted">{words.withoutCategory}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
