import { Form, Link } from "@remix-run/react";
import { type DistrictMunicipality, isInDistrictOn } from "~/domain/territory/district-municipality";
import { formatFullDay } from "~/domain/wording/format-moment";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { TextField } from "~/ui/field";
import { errorOf, type FormState, valueOf, valuesOf } from "~/ui/form-state";
import { useLanguage, useTexts } from "~/ui/language";
import { Tag } from "~/ui/tag";
import { withProvince } from "./district-preview";
import type { TerritoryData } from "./territory-data";
import { territoryTexts } from "./territory-texts";

interface DistrictTableProps {
  readonly territory: TerritoryData;
  readonly form: FormState | null;
}

/** The municipalities of all times with their days; those ticked are changed together. */
export function DistrictTable({ territory, form }: DistrictTableProps) {
  const words = useTexts(territoryTexts);
  const { district, mayEdit, ticked } = territory;
  if (!mayEdit)
    return (
      <Card title={words.list}>
        <div className="body">
          <Rows territory={territory} isTicked={null} />
        </div>
      </Card>
    );
  const codes = form === null ? ticked : valuesOf(form, "code");
  const isTicked = (code: string) => codes.includes(code) || codes.includes("tutti");
  return (
    <Card
      title={words.list}
      aside={
        <Link to={ticked.length > 0 ? "?" : "?scelti=tutti"} preventScrollReset>
          {ticked.length > 0 ? words.untick : words.tickAll}
        </Link>
      }
    >
      <Form
        key={`${codes.join(" ")} ${district.length}`}
        method="post"
        preventScrollReset
        className="body fields"
        noValidate
      >
        <Rows territory={territory} isTicked={isTicked} />
        <TickedActs form={form} />
      </Form>
    </Card>
  );
}

interface RowsProps {
  readonly territory: TerritoryData;
  /** null: nobody ticks anything here */
  readonly isTicked: ((code: string) => boolean) | null;
}

function Rows({ territory: { district, today }, isTicked }: RowsProps) {
  const words = useTexts(territoryTexts);
  const day = useDay();
  return (
    <table className="tbl rows district-rows">
      <thead>
        <tr>
          <th scope="col">{words.municipality}</th>
          <th scope="col">{words.since}</th>
          <th scope="col">{words.to}</th>
          <th scope="col">{words.state}</th>
        </tr>
      </thead>
      <tbody>
        {district.map((one) => (
          <tr key={one.code}>
            <td data-label={words.municipality}>
              {isTicked === null ? (
                withProvince(one)
              ) : (
                <label className="pick">
                  <input
                    type="checkbox"
                    name="code"
                    value={one.code}
                    defaultChecked={isTicked(one.code)}
                    aria-label={words.tick(one.name)}
                  />
                  <span>{withProvince(one)}</span>
                </label>
              )}
            </td>
            <td data-label={words.since} className={one.validFrom === null ? "unsaid" : undefined}>
              {one.validFrom === null ? words.always : day(one.validFrom)}
            </td>
            <td data-label={words.to} className={one.validUntil === null ? "unsaid" : undefined}>
              {one.validUntil === null ? words.still : day(one.validUntil)}
            </td>
            <td data-label={words.state}>
              <StateTag municipality={one} today={today} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface StateTagProps {
  readonly municipality: DistrictMunicipality;
  readonly today: string;
}

function StateTag({ municipality, today }: StateTagProps) {
  const words = useTexts(territoryTexts);
  const day = useDay();
  const { validFrom, validUntil } = municipality;
  if (isInDistrictOn(municipality, today)) return <Tag tone="ok">{words.isIn}</Tag>;
  if (validUntil !== null && validUntil < today) return <Tag>{words.left(day(validUntil))}</Tag>;
  return <Tag tone="blue">{validFrom === null ? words.isIn : words.begins(day(validFrom))}</Tag>;
}

function TickedActs({ form }: { readonly form: FormState | null }) {
  const words = useTexts(territoryTexts);
  return (
    <fieldset className="ticked-acts">
      <legend>{words.change}</legend>
      <TextField
        name="day"
        type="date"
        label={words.day}
        help={words.dayHelp}
        defaultValue={valueOf(form, "day")}
        error={errorOf(form, "day", words.errors)}
      />
      <div className="acts">
        <Button name="intent" value="from">
          {words.setFrom}
        </Button>
        <Button name="intent" value="until">
          {words.setUntil}
        </Button>
        <Button name="intent" value="remove" look="danger">
          {words.remove}
        </Button>
      </div>
      <p className="small muted">{words.removeHelp}</p>
    </fieldset>
  );
}

function useDay(): (day: string) => string {
  const language = useLanguage();
  return (day) => formatFullDay(language, new Date(`${day}T12:00:00Z`));
}
