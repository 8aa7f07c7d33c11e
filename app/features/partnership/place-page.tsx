import { Form, Link } from "@remix-run/react";
import { organisationRoleNames } from "~/domain/rights/role-names";
import type { OrganisationRole } from "~/domain/rights/roles";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { SelectField } from "~/ui/field";
import { errorOf, type FormState, valueOf } from "~/ui/form-state";
import { useLanguage, useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { FrozenNote } from "./frozen-note";
import { noticeTexts } from "./notice-texts";
import { SmallPage } from "./small-page";

export interface PlaceData {
  readonly workspaceId: string;
  readonly workspaceTitle: string;
  /** as it is called at the table */
  readonly name: string;
  readonly role: OrganisationRole;
  /** the names of those who keep it from becoming a supporter */
  readonly inTheWay: readonly string[];
  /** the titles of the sections it writes */
  readonly sections: readonly string[];
  /** the managing bodies of the districts of the workspace */
  readonly bodies: readonly string[];
  readonly body: string | null;
  /** nothing of it is changed while the stage is frozen */
  readonly isFrozen: boolean;
}

interface PlacePageProps {
  readonly data: PlaceData;
  readonly form: FormState | null;
  readonly isRoleSaved: boolean;
}

/** What an organisation is in the partnership: its role, and which managing body of the district. */
export function PlacePage({ data, form, isRoleSaved }: PlacePageProps) {
  const words = useTexts(noticeTexts);
  const { workspaceId, workspaceTitle, name, role, isFrozen } = data;
  return (
    <SmallPage title={words.placeTitle(name)} workspaceId={workspaceId} workspaceTitle={workspaceTitle}>
      {isRoleSaved && form === null && (
        <Note tone="ok" role="status">
          {words.roleSaved}
        </Note>
      )}
      {isFrozen ? (
        <FrozenPlace data={data} />
      ) : (
        <>
          {role !== "lead" && <RoleCard data={data} form={form?.intent === "role" ? form : null} />}
          <BodyCard data={data} form={form?.intent === "body" ? form : null} />
        </>
      )}
      <p>
        <ButtonLink look="quiet" to={`/cantieri/${workspaceId}/partenariato`}>
          {words.back}
        </ButtonLink>
      </p>
    </SmallPage>
  );
}

function FrozenPlace({ data: { role, body } }: Pick<PlacePageProps, "data">) {
  const words = useTexts(noticeTexts);
  const language = useLanguage();
  return (
    <>
      <FrozenNote />
      <section className="card">
        <dl className="dl body">
          <div>
            <dt>{words.role}</dt>
            <dd>{organisationRoleNames[role][language]}</dd>
          </div>
          <div>
            <dt>{words.place}</dt>
            <dd>{body ?? words.noPlace}</dd>
          </div>
        </dl>
      </section>
    </>
  );
}

type FormProps = Pick<PlacePageProps, "data" | "form">;

function RoleCard({ data, form }: FormProps) {
  const words = useTexts(noticeTexts);
  const language = useLanguage();
  const { workspaceId, role, inTheWay, sections } = data;
  const choices = (["partner", "supporter"] as const).map((open) => ({
    value: open,
    label: organisationRoleNames[open][language],
  }));
  return (
    <Card title={words.role}>
      <div className="body fields">
        <p>{words.roleWhy}</p>
        {role === "partner" && inTheWay.length > 0 && (
          <Note>
            {words.inTheWay(inTheWay)}{" "}
            <Link to={`/cantieri/${workspaceId}/partenariato/persone`}>{words.toPeople}</Link>
          </Note>
        )}
        {role === "partner" && sections.length > 0 && (
          <p className="small muted">{words.stopsWriting(sections)}</p>
        )}
        <Form method="post" className="fields" noValidate>
          <input type="hidden" name="intent" value="role" />
          <SelectField
            name="role"
            label={words.role}
            choices={choices}
            defaultValue={valueOf(form, "role", role)}
            error={errorOf(form, "role", words.errors)}
          />
          <div className="acts">
            <Button look="primary">{words.saveRole}</Button>
          </div>
        </Form>
      </div>
    </Card>
  );
}

function BodyCard({ data: { bodies, body }, form }: FormProps) {
  const words = useTexts(noticeTexts);
  const choices = bodies.map((known) => ({ value: known, label: known }));
  return (
    <Card title={words.district}>
      <div className="body fields">
        <p>{words.placeWhy}</p>
        {bodies.length === 0 && <Note>{words.noBodies}</Note>}
        <Form method="post" className="fields" noValidate>
          <input type="hidden" name="intent" value="body" />
          <SelectField
            name="body"
            label={words.place}
            choices={[{ value: "", label: words.noPlace }, ...choices]}
            defaultValue={valueOf(form, "body", body ?? "")}
            error={errorOf(form, "body", words.errors)}
          />
          <div className="acts">
            <Button look="primary">{words.savePlace}</Button>
          </div>
        </Form>
      </div>
    </Card>
  );
}
