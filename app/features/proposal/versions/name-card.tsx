import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { SelectField, TextField } from "~/ui/field";
import { errorOf, type FormState, valueOf } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { versionsTexts } from "./versions-texts";

interface NameCardProps {
  /** whether a version of all sections may be named as well */
  readonly mayNameAll: boolean;
  readonly form: FormState | null;
}

export function NameCard({ mayNameAll, form }: NameCardProps) {
  const words = useTexts(versionsTexts);
  return (
    <Card title={words.nameTitle}>
      <Form method="post" className="body fields" noValidate>
        <TextField
          name="name"
          label={words.name}
          help={words.nameHelp}
          longest={120}
          defaultValue={valueOf(form, "name")}
          error={errorOf(form, "name", words.errors)}
        />
        {mayNameAll && (
          <SelectField
            name="scope"
            label={words.scope}
            defaultValue={valueOf(form, "scope", "document")}
            choices={(["document", "workspace"] as const).map((value) => ({
              value,
              label: words.scopes[value],
            }))}
          />
        )}
        <div className="acts">
          <Button look="outline" name="intent" value="name">
            {words.saveName}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
