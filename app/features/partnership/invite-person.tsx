import { Form } from "@remix-run/react";
import { personRoleNames } from "~/domain/rights/role-names";
import { mayHoldRole, personRoles } from "~/domain/rights/roles";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/error-summary";
import { SelectField, TextField } from "~/ui/field";
import { errorOf, type FormState, summaryOf, valueOf } from "~/ui/form-state";
import { useLanguage, useTexts } from "~/ui/language";
import type { PartnerView } from "./people-data";
import { texts } from "./people-texts";

const firstRole = "editor";

interface InvitePersonProps {
  readonly partners: readonly PartnerView[];
  readonly form: FormState | null;
}

export function InvitePerson({ partners, form }: InvitePersonProps) {
  const words = useTexts(texts);
  const language = useLanguage();
  const shown = (name: string, initial = "") => ({
    name,
    defaultValue: valueOf(form, name, initial),
    error: errorOf(form, name, words.errors),
    autoComplete: "off",
  });
  // The newest organisation is the one whose people are still missing, if the role offered first is open to it.
  const newest = partners.findLast(({ role }) => mayHoldRole(role, firstRole))?.id;
  return (
    <Card title={words.inviteTitle}>
      <div className="body">
        <ErrorSummary title={words.errorTitle} errors={summaryOf(form, words.errors)} />
        <Form method="post" className="fields" noValidate>
          <input type="hidden" name="intent" value="invite-person" />
          <SelectField
            {...shown("personOrganisation", newest)}
            key={newest}
            label={words.organisation}
            choices={partners.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField {...shown("personName")} label={words.personName} required />
          <TextField {...shown("personEmail")} type="email" label={words.personEmail} required />
          <SelectField
            {...shown("personRole", firstRole)}
            label={words.personRole}
            help={words.personRoleHelp}
            choices={personRoles.map((role) => ({ value: role, label: personRoleNames[role][language] }))}
          />
          <div className="acts">
            <Button look="primary" icon="mail">
              {words.invite}
            </Button>
          </div>
        </Form>
      </div>
    </Card>
  );
}
