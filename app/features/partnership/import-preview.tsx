import { Form } from "@remix-run/react";
import { describeKind } from "~/domain/organisation/kinds";
import type { RowFault } from "~/domain/organisation/import/read-organisations";
import { formatSeat } from "~/domain/organisation/seat";
import { organisationRoleNames } from "~/domain/rights/role-names";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { SelectField } from "~/ui/field";
import { useLanguage, useTexts } from "~/ui/language";
import { Tag } from "~/ui/tag";
import type { ImportPreview, OfferedRow, RefusedRow } from "./import-data";
import { importTexts } from "./import-texts";
import { organisationTexts } from "./organisation-texts";

/** What the file holds: first what cannot be taken, with the reasons, then what can. */
export function ImportPreviewPart({ preview }: { readonly preview: ImportPreview }) {
  const words = useTexts(importTexts);
  const { offered, refused, ignored, fileName } = preview;
  return (
    <>
      <p role="status">
        <b>{fileName}</b>: {words.offered(offered.length)}
        {refused.length > 0 && `, ${words.refused(refused.length).toLowerCase()}`}. {words.nothingYet}{" "}
        {ignored.length > 0 && words.ignored(ignored.join(", "))}
      </p>
      {refused.length > 0 && <Refused rows={refused} />}
      {offered.length > 0 ? <Offered rows={offered} /> : <p>{words.nothing}</p>}
      <p>
        <ButtonLink look="quiet" to=".">
          {words.another}
        </ButtonLink>
      </p>
    </>
  );
}

function Refused({ rows }: { readonly rows: readonly RefusedRow[] }) {
  const words = useTexts(importTexts);
  return (
    <Card title={words.refused(rows.length)}>
      <div className="body">
        <p className="small muted">{words.refusedHelp}</p>
        <table className="tbl rows">
          <thead>
            <tr>
              <th scope="col">{words.line}</th>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.reason}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, name, faults }) => (
              <tr key={line}>
                <td className="num" data-label={words.line}>
                  {line}
                </td>
                <td data-label={words.name}>{name}</td>
                <td data-label={words.reason}>
                  <ul>
                    {faults.map((fault) => (
                      <li key={fault.code}>
                        <Fault fault={fault} />
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

function Fault({ fault: { code, typed } }: { readonly fault: RowFault }) {
  const words = useTexts(importTexts);
  const { errors } = useTexts(organisationTexts);
  if (code === "twice-in-file") return words.twice(typed);
  const sentences: Readonly<Record<string, string>> = { ...errors, ...words.errors };
  const sentence = sentences[code] ?? words.errors.other;
  return typed === "" ? sentence : `${words.typed(typed)}: ${sentence}`;
}

function Offered({ rows }: { readonly rows: readonly OfferedRow[] }) {
  const words = useTexts(importTexts);
  const language = useLanguage();
  const roles = (["partner", "supporter"] as const).map((role) => ({
    value: role,
    label: organisationRoleNames[role][language],
  }));
  return (
    <Card title={words.offered(rows.length)}>
      <Form method="post" encType="multipart/form-data" className="body fields" noValidate>
        <input type="hidden" name="intent" value="import" />
        <input
          type="hidden"
          name="offered"
          value={JSON.stringify(rows.map(({ organisation }) => organisation))}
        />
        <table className="tbl rows">
          <thead>
            <tr>
              <th scope="col">{words.line}</th>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.kind}</th>
              <th scope="col">{words.taxCode}</th>
              <th scope="col">{words.seat}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <OfferedLine key={row.line} row={row} />
            ))}
          </tbody>
        </table>
        <SelectField name="role" label={words.role} choices={roles} defaultValue="partner" />
        <div className="acts">
          <Button look="primary">{words.add}</Button>
        </div>
      </Form>
    </Card>
  );
}

function OfferedLine({ row: { line, organisation, isKnown } }: { readonly row: OfferedRow }) {
  const words = useTexts(importTexts);
  const language = useLanguage();
  const { name, kind, taxCode, seatMunicipality, seatProvince } = organisation;
  return (
    <tr>
      <td className="num" data-label={words.line}>
        {line}
      </td>
      <td data-label={words.name}>
        <label className="pick">
          <input
            type="checkbox"
            name="chosen"
            value={taxCode}
            defaultChecked
            aria-label={words.choose(name)}
          />
          <span>
            {name} <Tag tone={isKnown ? "blue" : "neutral"}>{isKnown ? words.known : words.isNew}</Tag>
          </span>
        </label>
      </td>
      <td data-label={words.kind}>{describeKind(kind).name[language]}</td>
      <td data-label={words.taxCode}>{taxCode}</td>
      <td data-label={words.seat}>
        {formatSeat({ municipality: seatMunicipality, province: seatProvince })}
      </td>
    </tr>
  );
}
