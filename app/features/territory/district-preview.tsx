import { Form } from "@remix-run/react";
import { listAll } from "~/domain/wording/list-words";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { TextField } from "~/ui/field";
import { errorOf, type FormState, valueOf } from "~/ui/form-state";
import { useLanguage, useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { FaultyLines } from "./faulty-lines";
import type { DistrictPreview, OfferedName, PreviewSource } from "./territory-data";
import { writeEntry } from "./municipality-entry";
import { territoryTexts } from "./territory-texts";

interface DistrictPreviewProps {
  readonly preview: DistrictPreview;
  /** its confirmation, when it was sent and not accepted */
  readonly form: FormState | null;
}

/** What a list was read as: found, to be chosen, not there. Nothing is written before it is confirmed. */
export function DistrictPreviewPart({ preview, form }: DistrictPreviewProps) {
  const words = useTexts(territoryTexts);
  const language = useLanguage();
  const { found, offered, doubles, unknown, faulty } = preview;
  const isEmpty = found.every(({ isInside }) => isInside) && offered.length === 0;
  return (
    <>
      <p role="status">
        {found.length === 0 ? words.foundNone : words.found(found.length)}
        {offered.length > 0 && `, ${words.offered(offered.length).toLowerCase()}`}
        {unknown.length > 0 && `, ${words.unknown(unknown.length).toLowerCase()}`}. {words.nothingYet}
      </p>
      {unknown.length > 0 && (
        <Note tone="warn">
          <p>
            <b>{words.unknown(unknown.length)}</b>: {unknown.map((name) => `«${name}»`).join(", ")}.
          </p>
          <p>{words.unknownWhat}</p>
        </Note>
      )}
      {faulty.length > 0 && <Faulty rows={faulty} />}
      <Form method="post" className="stack" noValidate>
        <input type="hidden" name="intent" value="put" />
        <Source source={preview.source} />
        {offered.length > 0 && <Offered names={offered} form={form} />}
        <Card title={found.length === 0 ? words.foundNone : words.found(found.length)}>
          <div className="body fields">
            {doubles.length > 0 && <p className="small muted">{words.doubles(listAll(language, doubles))}</p>}
            <Found preview={preview} />
            {isEmpty ? <p>{words.nothingToPut}</p> : <Confirm form={form} />}
          </div>
        </Card>
      </Form>
    </>
  );
}

function Faulty({ rows }: { readonly rows: DistrictPreview["faulty"] }) {
  const words = useTexts(territoryTexts);
  const { line, written, reason, moreFaulty: more } = words;
  const lines = rows.map((row) => ({ ...row, reason: words.reasons[row.reason] }));
  return (
    <FaultyLines lines={lines} words={{ title: words.faulty(rows.length), line, written, reason, more }} />
  );
}

function Source({ source }: { readonly source: PreviewSource }) {
  const { kind, ...fields } = source;
  return Object.entries(fields).map(([name, value]) => (
    <input key={`${kind}-${name}`} type="hidden" name={name} value={value} />
  ));
}

function Confirm({ form }: { readonly form: FormState | null }) {
  const words = useTexts(territoryTexts);
  return (
    <>
      <fieldset>
        <legend>{words.days}</legend>
        <p className="small muted">{words.daysHelp}</p>
        <div className="pair">
          {(["from", "until"] as const).map((name) => (
            <TextField
              key={name}
              name={name}
              type="date"
              label={words[name]}
              defaultValue={valueOf(form, name)}
              error={errorOf(form, name, words.errors)}
            />
          ))}
        </div>
      </fieldset>
      <div className="acts">
        <Button look="primary">{words.put}</Button>
      </div>
    </>
  );
}

function Found({ preview: { found } }: { readonly preview: DistrictPreview }) {
  const words = useTexts(territoryTexts);
  return (
    <ul className="names">
      {found.map(({ isInside, ...municipality }) => (
        <li key={municipality.code}>
          {!isInside && <input type="hidden" name="found" value={writeEntry(municipality)} />}
          {withProvince(municipality)}
          {isInside && <span className="muted small"> ({words.inside})</span>}
        </li>
      ))}
    </ul>
  );
}

interface OfferedProps {
  readonly names: readonly OfferedName[];
  readonly form: FormState | null;
}

function Offered({ names, form }: OfferedProps) {
  const words = useTexts(territoryTexts);
  return (
    <Card title={words.offered(names.length)}>
      <div className="body fields">
        <p className="small muted">{words.offeredWhat}</p>
        {names.map((name, index) => (
          // The same name may be written twice in a list, and be meant differently.
          <OfferedChoice key={`${name.typed}-${index}`} name={name} field={`offer-${index}`} form={form} />
        ))}
      </div>
    </Card>
  );
}

interface OfferedChoiceProps {
  readonly name: OfferedName;
  readonly field: string;
  readonly form: FormState | null;
}

function OfferedChoice({ name: { typed, offers, likely, ...days }, field, form }: OfferedChoiceProps) {
  const words = useTexts(territoryTexts);
  const chosen = valueOf(form, field, likely === null ? "" : writeEntry({ code: likely, ...days }));
  return (
    <fieldset className="offer">
      <legend>«{typed}»</legend>
      {offers.map((municipality) => (
        <label key={municipality.code} className="pick">
          <input
            type="radio"
            name={field}
            value={writeEntry({ code: municipality.code, ...days })}
            defaultChecked={writeEntry({ code: municipality.code, ...days }) === chosen}
          />
          <span>{withProvince(municipality)}</span>
        </label>
      ))}
      <label className="pick">
        <input type="radio" name={field} value="" defaultChecked={chosen === ""} />
        <span>{words.none}</span>
      </label>
    </fieldset>
  );
}

export function withProvince({
  name,
  province,
}: {
  readonly name: string;
  readonly province: string;
}): string {
  return province === "" ? name : `${name} (${province})`;
}
