import { Form } from "@remix-run/react";
import { Button, ButtonLink } from "~/ui/button";
import { SelectField } from "~/ui/field";
import { errorOf, type FormState, valueOf } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { noticeTexts } from "./notice-texts";
import { SmallPage } from "./small-page";

export interface PlaceData {
  readonly workspaceId: string;
  readonly workspaceTitle: string;
  /** as it is called at the table */
  readonly name: string;
  /** the managing bodies of the districts of the workspace */
  readonly bodies: readonly string[];
  readonly body: string | null;
}

/** Which managing body of the district an organisation is. */
export function PlacePage({ data, form }: { readonly data: PlaceData; readonly form: FormState | null }) {
  const words = useTexts(noticeTexts);
  const { workspaceId, workspaceTitle, name, bodies, body } = data;
  const choices = bodies.map((known) => ({ value: known, label: known }));
  return (
    <SmallPage title={words.placeTitle(name)} workspaceId={workspaceId} workspaceTitle={workspaceTitle}>
      <p>{words.placeWhy}</p>
      {bodies.length === 0 && <Note>{words.noBodies}</Note>}
      <Form method="post" className="fields" noValidate>
        <SelectField
          name="body"
          label={words.place}
          choices={[{ value: "", label: words.noPlace }, ...choices]}
          defaultValue={valueOf(form, "body", body ?? "")}
          error={errorOf(form, "body", words.errors)}
        />
        <div className="acts">
          <Button look="primary">{words.savePlace}</Button>
          <ButtonLink look="quiet" to={`/cantieri/${workspaceId}/partenariato`}>
            {words.back}
          </ButtonLink>
        </div>
      </Form>
    </SmallPage>
  );
}
