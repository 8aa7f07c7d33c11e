import { Form, Link } from "@remix-run/react";
import { afterHandingOver } from "~/domain/rights/hand-over";
import { personRoleNames } from "~/domain/rights/role-names";
import type { PersonRole } from "~/domain/rights/roles";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/error-summary";
import { SelectField } from "~/ui/field";
import { errorOf, type FormState, summaryOf, valueOf } from "~/ui/form-state";
import { useLanguage, useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { afterNames, handOverTexts } from "./hand-over-texts";
import { PartnershipHead } from "./partnership-head";

export interface HandOverData {
  readonly workspaceId: string;
  readonly workspaceTitle: string;
  readonly organisation: { readonly id: string; readonly shortName: string };
  /** the other people of the lead */
  readonly others: readonly {
    readonly memberId: string;
    readonly name: string;
    readonly role: PersonRole;
  }[];
  /** the titles of those that pass */
  readonly workshops: readonly string[];
}

interface HandOverPageProps {
  readonly data: HandOverData;
  readonly form: FormState | null;
}

/** What passes, what stays, to whom: and then one button. */
export function HandOverPage({ data, form }: HandOverPageProps) {
  const words = useTexts(handOverTexts);
  const { workspaceId, workspaceTitle, others } = data;
  const people = `/cantieri/${workspaceId}/partenariato/persone`;
  return (
    <main id="contenuto" tabIndex={-1} className="main form-page">
      <PartnershipHead
        title={words.title}
        workspaceId={workspaceId}
        workspaceTitle={workspaceTitle}
        within={{ to: people, words: words.people }}
        facts={words.lead}
      />
      <div className="stack">
        <WhatPasses data={data} />
        <WhatStays data={data} />
        {others.length === 0 ? (
          <Card title={words.nobody} pattern="empty">
            <div className="body">
              <p className="muted">{words.nobodyWhy}</p>
              <ButtonLink look="primary" to={people}>
                {words.invite}
              </ButtonLink>
            </div>
          </Card>
        ) : (
          <Choosing data={data} form={form} />
        )}
      </div>
    </main>
  );
}

function WhatPasses({ data: { organisation, workshops } }: Pick<HandOverPageProps, "data">) {
  const words = useTexts(handOverTexts);
  return (
    <Card title={words.passes}>
      <ul className="body effects">
        <li>{words.administers}</li>
        <li>{words.mails}</li>
        <li>{words.attachments(organisation.shortName)}</li>
        {workshops.length > 0 && (
          <li>
            {words.workshops} <b lang="it">{workshops.join(", ")}</b>
          </li>
        )}
      </ul>
    </Card>
  );
}

function WhatStays({ data: { workspaceId, organisation } }: Pick<HandOverPageProps, "data">) {
  const words = useTexts(handOverTexts);
  return (
    <Card title={words.stays}>
      <ul className="body effects">
        <li>{words.written}</li>
        <li>{words.invitations}</li>
        <li>
          {words.record(organisation.shortName)}{" "}
          <Link to={`/cantieri/${workspaceId}/partenariato/${organisation.id}/dati`}>{words.toRecord}</Link>
        </li>
      </ul>
    </Card>
  );
}

function Choosing({ data: { workspaceId, others }, form }: HandOverPageProps) {
  const words = useTexts(handOverTexts);
  const language = useLanguage();
  const people = others.map(({ memberId, name, role }) => ({
    value: memberId,
    label: `${name} (${personRoleNames[role][language]})`,
  }));
  return (
    <Card title={words.who}>
      <div className="body fields">
        <ErrorSummary title={words.errorTitle} errors={summaryOf(form, words.errors)} />
        {others.some(({ role }) => role === "legal-representative") && <Note>{words.representative}</Note>}
        <Form method="post" className="fields" noValidate>
          <SelectField
            name="successor"
            label={words.successor}
            help={words.successorHelp}
            choices={[{ value: "", label: words.choose }, ...people]}
            defaultValue={valueOf(form, "successor")}
            error={errorOf(form, "successor", words.errors)}
          />
          <SelectField
            name="after"
            label={words.after}
            help={words.afterHelp}
            choices={afterHandingOver.map((value) => ({ value, label: afterNames[value][language] }))}
            defaultValue={valueOf(form, "after", "editor")}
            error={errorOf(form, "after", words.errors)}
          />
          <div className="acts">
            <Button look="danger">{words.act}</Button>
            <ButtonLink look="quiet" to={`/cantieri/${workspaceId}/partenariato/persone`}>
              {words.back}
            </ButtonLink>
          </div>
        </Form>
      </div>
    </Card>
  );
}
