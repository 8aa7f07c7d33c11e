import { Form, Link } from "@remix-run/react";
import { organisationRoleNames } from "~/domain/rights/role-names";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/error-summary";
import { SelectField } from "~/ui/field";
import { errorOf, type FormState, summaryOf, valueOf } from "~/ui/form-state";
import { useLanguage, useTexts } from "~/ui/language";
import { OrganisationFields } from "./organisation-fields";
import { organisationTexts } from "./organisation-texts";
import { texts } from "./people-texts";

export function AddOrganisation({ form }: { readonly form: FormState | null }) {
  const words = useTexts(texts);
  const language = useLanguage();
  const sentences = { ...useTexts(organisationTexts).errors, ...words.errors };
  const roles = (["partner", "supporter"] as const).map((role) => ({
    value: role,
    label: organisationRoleNames[role][language],
  }));
  return (
    <Card title={words.addTitle}>
      <div className="body">
        <ErrorSummary title={words.errorTitle} errors={summaryOf(form, sentences)} />
        <Form method="post" className="fields" noValidate>
          <input type="hidden" name="intent" value="add-organisation" />
          <OrganisationFields form={form} />
          <SelectField
            name="organisationRole"
            label={words.organisationRole}
            help={words.organisationRoleHelp}
            choices={roles}
            defaultValue={valueOf(form, "organisationRole", "partner")}
            error={errorOf(form, "organisationRole", sentences)}
          />
          <div className="acts">
            <Button look="outline" icon="plus">
              {words.add}
            </Button>
          </div>
        </Form>
        <p className="small more-ways">
          <Link to="../importa" relative="path">
            {words.import}
          </Link>
        </p>
      </div>
    </Card>
  );
}
