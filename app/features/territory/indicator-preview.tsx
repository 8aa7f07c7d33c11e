import { Form } from "@remix-run/react";
import { formatFigure } from "~/domain/wording/format-number";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import type { FormState } from "~/ui/form-state";
import { useLanguage, useTexts } from "~/ui/language";
import { FaultyLines } from "./faulty-lines";
import { IndicatorFields } from "./import-indicator";
import type { IndicatorPreview } from "./indicator-data";
import { indicatorTexts } from "./indicator-texts";

interface IndicatorPreviewProps {
  readonly preview: IndicatorPreview;
  readonly form: FormState | null;
}

/** What a file holds: which rows are left out and why, then what can be kept. */
export function IndicatorPreviewPart({ preview, form }: IndicatorPreviewProps) {
  const words = useTexts(indicatorTexts);
  const { figures, faults, fileName, column } = preview;
  return (
    <>
      <p role="status">
        {words.fromColumn(fileName, column)} {figures.length > 0 && words.found(figures.length)}
        {figures.length > 0 && faults.length > 0 && `, ${words.left(faults.length)}`}. {words.nothingYet}
      </p>
      {figures.length === 0 && <p>{words.nothing}</p>}
      {figures.length > 0 && <Keep preview={preview} form={form} />}
      {faults.length > 0 && <Faults preview={preview} />}
      <p>
        <ButtonLink look="quiet" to=".">
          {words.another}
        </ButtonLink>
      </p>
    </>
  );
}

function Keep({ preview, form }: IndicatorPreviewProps) {
  const words = useTexts(indicatorTexts);
  const language = useLanguage();
  const { figures, fileName, column } = preview;
  const values = Object.fromEntries(figures.map(({ code, value }) => [code, value]));
  return (
    <Card title={words.found(figures.length)}>
      <Form method="post" className="body fields" noValidate>
        <input type="hidden" name="intent" value="keep" />
        <input type="hidden" name="values" value={JSON.stringify(values)} />
        <input type="hidden" name="fileName" value={fileName} />
        <input type="hidden" name="column" value={column} />
        <IndicatorFields form={form} />
        <div className="figures">
          <table className="tbl rows">
            <thead>
              <tr>
                <th scope="col">{words.municipality}</th>
                <th scope="col" className="right">
                  {words.value}
                </th>
              </tr>
            </thead>
            <tbody>
              {figures.map(({ code, name, value }) => (
                <tr key={code}>
                  <td data-label={words.municipality}>{name}</td>
                  <td data-label={words.value} className="num right">
                    {formatFigure(language, value)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div className="acts">
          <Button look="primary">{words.save}</Button>
        </div>
      </Form>
    </Card>
  );
}

function Faults({ preview: { faults } }: { readonly preview: IndicatorPreview }) {
  const words = useTexts(indicatorTexts);
  const { line, written, reason, moreFaults: more } = words;
  const lines = faults.map((fault) => ({ ...fault, reason: words.reasons[fault.reason] }));
  return (
    <FaultyLines lines={lines} words={{ title: words.faults(faults.length), line, written, reason, more }} />
  );
}
