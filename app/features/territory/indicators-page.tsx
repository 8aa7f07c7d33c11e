import { Form, Link } from "@remix-run/react";
import { formatFigure } from "~/domain/wording/format-number";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/error-summary";
import { type FormState, summaryOf } from "~/ui/form-state";
import { useLanguage, useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import type { ColumnsOfFile, IndicatorPreview, IndicatorRow, IndicatorsData } from "./indicator-data";
import { ImportIndicator } from "./import-indicator";
import { IndicatorPreviewPart } from "./indicator-preview";
import { indicatorTexts } from "./indicator-texts";
import { TerritoryHead } from "./territory-head";

interface IndicatorsPageProps {
  readonly page: IndicatorsData;
  readonly preview: IndicatorPreview | null;
  readonly several: ColumnsOfFile | null;
  readonly form: FormState | null;
}

/** The figures of the territory: which there are, and how to bring others in. */
export function IndicatorsPage({ page, preview, several, form }: IndicatorsPageProps) {
  const words = useTexts(indicatorTexts);
  return (
    <main id="contenuto" tabIndex={-1} className="main territory">
      <TerritoryHead {...page} title={words.title} here="/indicatori" facts={words.facts} />
      <div className="stack">
        <ErrorSummary title={words.errorTitle} errors={summaryOf(form, words.errors)} />
        {preview === null && form === null && <Told page={page} />}
        {preview ? (
          <IndicatorPreviewPart preview={preview} form={form} />
        ) : (
          <>
            <List page={page} />
            {page.mayEdit && <ImportIndicator several={several} form={form} />}
            <Recipes />
          </>
        )}
      </div>
    </main>
  );
}

function Told({ page: { done, told, workspaceId } }: { readonly page: IndicatorsData }) {
  const words = useTexts(indicatorTexts);
  if (done === null && told === null) return null;
  return (
    <Note tone="ok" role="status">
      {done === null ? (
        told && words.told[told]
      ) : (
        <>
          {words.done(done)} <Link to={`/cantieri/${workspaceId}/bisogni`}>{words.toMap}</Link>
        </>
      )}
    </Note>
  );
}

function List({ page }: { readonly page: IndicatorsData }) {
  const words = useTexts(indicatorTexts);
  const { indicators, mayEdit, municipalities } = page;
  if (indicators.length === 0)
    return (
      <Card title={words.none} pattern="empty">
        <p className="body muted">{mayEdit ? words.noneWhat : words.noneReader}</p>
      </Card>
    );
  return (
    <Card title={words.list}>
      <div className="body">
        <table className="tbl rows">
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.year}</th>
              <th scope="col">{words.range}</th>
              <th scope="col">{words.figures}</th>
              <th scope="col">{words.source}</th>
              <th scope="col">{words.inApplication}</th>
              {mayEdit && (
                <th scope="col">
                  <span className="vh">{words.remove}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {indicators.map((one) => (
              <Row key={one.id} indicator={one} mayEdit={mayEdit} municipalities={municipalities} />
            ))}
          </tbody>
        </table>
        <p className="small muted">{words.printedWhat}</p>
      </div>
    </Card>
  );
}

interface RowProps {
  readonly indicator: IndicatorRow;
  readonly mayEdit: boolean;
  readonly municipalities: number;
}

function Row({ indicator, mayEdit, municipalities }: RowProps) {
  const words = useTexts(indicatorTexts);
  const language = useLanguage();
  const { id, name, unit, source, year, count, least, most } = indicator;
  const range = words.rangeOf(formatFigure(language, least), formatFigure(language, most), unit);
  return (
    <tr>
      <td data-label={words.name}>
        <b lang="it">{name}</b>
      </td>
      <td data-label={words.year}>{year ?? "–"}</td>
      <td data-label={words.range}>{range}</td>
      <td data-label={words.figures}>{words.of(count, municipalities)}</td>
      <td data-label={words.source} lang="it">
        {source}
      </td>
      <td data-label={words.inApplication}>
        <Printed indicator={indicator} mayEdit={mayEdit} />
      </td>
      {mayEdit && (
        <td data-label="">
          <details className="remove">
            <summary aria-label={words.removeNamed(name)}>{words.remove}</summary>
            <Form method="post" preventScrollReset>
              <p className="small">{words.removeSure}</p>
              <input type="hidden" name="intent" value="remove" />
              <input type="hidden" name="id" value={id} />
              <Button small look="danger">
                {words.removeYes}
              </Button>
            </Form>
          </details>
        </td>
      )}
    </tr>
  );
}

function Printed({ indicator: { id, name, isPrinted }, mayEdit }: Omit<RowProps, "municipalities">) {
  const words = useTexts(indicatorTexts);
  if (!mayEdit) return <>{isPrinted ? words.yes : words.no}</>;
  const act = isPrinted ? words.leaveOut : words.putIn;
  return (
    <Form method="post" preventScrollReset className="printed">
      <input type="hidden" name="intent" value="print" />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="printed" value={String(!isPrinted)} />
      <span>{isPrinted ? words.yes : words.no}</span>
      <Button small look="quiet" aria-label={`${act}: ${name}`}>
        {act}
      </Button>
    </Form>
  );
}

function Recipes() {
  const words = useTexts(indicatorTexts);
  return (
    <Card title={words.recipes}>
      <div className="body recipes">
        <p className="small muted">{words.recipesWhat}</p>
        {words.recipe.map(({ title, steps }) => (
          <section key={title}>
            <h3>{title}</h3>
            <ol>
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </Card>
  );
}
