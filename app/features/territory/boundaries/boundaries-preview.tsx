import { Form } from "@remix-run/react";
import { formatCount } from "~/domain/wording/format-number";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/error-summary";
import { TextField } from "~/ui/field";
import { errorOf, type FormState, summaryOf, valueOf } from "~/ui/form-state";
import { useLanguage, useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import type { BoundariesPreview } from "./boundaries-data";
import { boundariesTexts } from "./boundaries-texts";

interface BoundariesPreviewPartProps {
  readonly preview: BoundariesPreview;
  readonly form: FormState | null;
}

/** What was read in the file, drawn and compared with the district, before anything changes. */
export function BoundariesPreviewPart({ preview, form }: BoundariesPreviewPartProps) {
  const words = useTexts(boundariesTexts);
  const language = useLanguage();
  return (
    <Card title={words.preview} aside={<span className="small muted">{preview.fileName}</span>}>
      <div className="body looked-at">
        <div className="drawn">
          <Drawing {...preview.drawing} />
        </div>
        <div className="stack">
          <p role="status">
            <b>{words.previewFound(formatCount(language, preview.count))}</b>. {words.nothingYet}
          </p>
          <DistrictNote preview={preview} />
          <Regions preview={preview} />
          <Names title={words.added} names={preview.added} />
          <Names title={words.gone} names={preview.gone} />
          <Confirm preview={preview} form={form} />
        </div>
      </div>
    </Card>
  );
}

function Drawing({ width, height, path }: BoundariesPreview["drawing"]) {
  const words = useTexts(boundariesTexts);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words.drawing}>
      <path d={path} />
    </svg>
  );
}

function DistrictNote({ preview: { missing, districtSize } }: { readonly preview: BoundariesPreview }) {
  const words = useTexts(boundariesTexts);
  const language = useLanguage();
  if (districtSize === 0) return <Note>{words.districtEmpty}</Note>;
  if (missing.length === 0)
    return <Note tone="ok">{words.districtComplete(formatCount(language, districtSize))}</Note>;
  return (
    <Note tone="warn">
      <p>{words.districtMissing(missing.length)}</p>
      <p className="small">
        <SomeNames names={missing} />
      </p>
    </Note>
  );
}

function Regions({ preview: { regions } }: { readonly preview: BoundariesPreview }) {
  const words = useTexts(boundariesTexts);
  const language = useLanguage();
  return (
    <table className="tbl">
      <thead>
        <tr>
          <th scope="col">{words.region}</th>
          <th scope="col" className="num">
            {words.municipalities}
          </th>
          <th scope="col">{words.taken}</th>
        </tr>
      </thead>
      <tbody>
        {regions.map(({ code, name, count, isChosen }) => (
          <tr key={code}>
            <td>{name === "" ? words.regionUnknown : name}</td>
            <td className="num">{formatCount(language, count)}</td>
            <td>{isChosen ? <b>{words.yes}</b> : words.no}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Names({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <p className="small">
      <b>
        {title} ({names.length})
      </b>
      : <SomeNames names={names} />
    </p>
  );
}

const mostNames = 12;

function SomeNames({ names }: { readonly names: readonly string[] }) {
  const words = useTexts(boundariesTexts);
  const language = useLanguage();
  const more = names.length - mostNames;
  return (
    <>
      {names.slice(0, mostNames).join(", ")}
      {more > 0 && ` ${words.andMore(formatCount(language, more))}`}
    </>
  );
}

function Confirm({ preview, form }: BoundariesPreviewPartProps) {
  const words = useTexts(boundariesTexts);
  const { draftId, source, validOn } = preview;
  const sentences = words.errors;
  return (
    <Form method="post" className="fields" noValidate>
      <ErrorSummary title={words.formErrorTitle} errors={summaryOf(form, sentences)} />
      <input type="hidden" name="intent" value="confirm" />
      <input type="hidden" name="draftId" value={draftId} />
      <input type="hidden" name="source" value={source} />
      <TextField
        name="validOn"
        type="date"
        label={words.validOnField}
        help={words.validOnHelp}
        defaultValue={valueOf(form, "validOn", validOn ?? "")}
        error={errorOf(form, "validOn", sentences)}
      />
      {source === "istat" ? (
        <p className="small muted">{words.attributionIstat}</p>
      ) : (
        <TextField
          name="attribution"
          label={words.attributionField}
          help={words.attributionHelp}
          defaultValue={valueOf(form, "attribution")}
          error={errorOf(form, "attribution", sentences)}
          required
          autoComplete="off"
        />
      )}
      <div className="acts">
        <Button look="primary">{words.confirm}</Button>
        <ButtonLink look="quiet" to=".">
          {words.leave}
        </ButtonLink>
      </div>
    </Form>
  );
}
