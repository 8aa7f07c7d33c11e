import { Form } from "@remix-run/react";
import { type RefObject, useState } from "react";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/error-summary";
import { TextField } from "~/ui/field";
import { errorOf, type FormState, summaryOf, valueOf } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { useMeanwhile } from "~/ui/use-meanwhile";
import { useSeen } from "~/ui/use-seen";
import { useTimesSaved } from "~/ui/use-times-saved";
import { CategoryFields } from "./category-fields";
import { CategoryRow } from "./category-row";
import type { NeedsSettingsData } from "./settings-data";
import { gridChoices } from "./settings-form";
import { settingsTexts } from "./settings-texts";

interface NeedsSettingsPageProps {
  readonly settings: NeedsSettingsData;
  readonly form: FormState | null;
}

/** The categories of the workspace, and how it keeps needs from showing where somebody lives. */
export function NeedsSettingsPage({ settings, form }: NeedsSettingsPageProps) {
  const words = useTexts(settingsTexts);
  const workspace = `/cantieri/${settings.workspaceId}`;
  return (
    <main id="contenuto" tabIndex={-1} className="main needs-settings">
      <PageHead
        title={words.title}
        facts={words.facts}
        crumbs={{
          label: words.trail,
          trail: [
            { to: workspace, words: settings.workspaceTitle },
            { to: `${workspace}/bisogni`, words: words.needs },
          ],
        }}
      />
      <div className="stack">
        <ErrorSummary title={words.errorTitle} errors={summaryOf(form, words.errors).map(withoutLink)} />
        {form === null && <Told settings={settings} />}
        <Categories settings={settings} form={form} />
        <AddCategory form={form?.intent === "add" ? form : null} />
        <CareCard settings={settings} form={form?.intent === "care" ? form : null} />
      </div>
    </main>
  );
}

/** The fields of many forms share their names: the form that was refused stands open. */
function withoutLink({ message }: { readonly message: string }) {
  return { field: null, message };
}

function Told({ settings: { done, coarsened } }: { readonly settings: NeedsSettingsData }) {
  const words = useTexts(settingsTexts);
  if (done === null) return null;
  return (
    <Note tone="ok" role="status">
      <p>{done === "removed" ? words.removed : words.done}</p>
      {coarsened > 0 && <p>{words.coarsened(coarsened)}</p>}
    </Note>
  );
}

function Categories({ settings: { categories }, form }: NeedsSettingsPageProps) {
  const words = useTexts(settingsTexts);
  return (
    <Card title={words.list}>
      <p className="body small muted">{words.listWhat}</p>
      <ol className="categories">
        {categories.map((category, index) => (
          <CategoryRow
            key={category.id}
            category={category}
            isFirst={index === 0}
            isLast={index === categories.length - 1}
            form={form?.intent === "edit" && valueOf(form, "id") === category.id ? form : null}
          />
        ))}
      </ol>
    </Card>
  );
}

function AddCategory({ form }: { readonly form: FormState | null }) {
  const words = useTexts(settingsTexts);
  const saved = useTimesSaved(form !== null);
  return (
    <Card title={words.add}>
      <details key={saved.times} className="body" open={form !== null}>
        <summary>{words.add}</summary>
        <Form ref={saved.form} method="post" preventScrollReset className="fields" noValidate>
          <input type="hidden" name="intent" value="add" />
          <CategoryFields formId="new" category={null} form={form} count={0} />
          <div className="acts">
            <Button look="primary">{words.addButton}</Button>
          </div>
        </Form>
      </details>
    </Card>
  );
}

function CareCard({ settings, form }: NeedsSettingsPageProps) {
  const words = useTexts(settingsTexts);
  const saved = useTimesSaved(form !== null);
  return (
    <Card title={words.care}>
      <CareForm key={saved.times} place={saved.form} settings={settings} form={form} />
    </Card>
  );
}

interface CareFormProps extends NeedsSettingsPageProps {
  readonly place: RefObject<HTMLFormElement>;
}

function CareForm({ place, settings: { gridMetres, fewestPeople }, form }: CareFormProps) {
  const words = useTexts(settingsTexts);
  const seen = useSeen(`${gridMetres} ${fewestPeople}`, form);
  const meanwhile = useMeanwhile(form);
  // What others choose meanwhile would take the tick off what was chosen here.
  const [chosen] = useState(valueOf(form, "gridMetres", String(gridMetres)));
  const gridNow = meanwhile("gridMetres", String(gridMetres), words.gridChoice(gridMetres));
  return (
    <Form ref={place} method="post" preventScrollReset className="body fields" noValidate>
      <input type="hidden" name="intent" value="care" />
      <input type="hidden" name="seen" value={seen} />
      <fieldset className="offer">
        <legend>{words.grid}</legend>
        <p className="small muted">{words.gridHelp}</p>
        {gridChoices.map((metres) => (
          <label key={metres} className="pick">
            <input type="radio" name="gridMetres" value={metres} defaultChecked={String(metres) === chosen} />
            <span>{words.gridChoice(metres)}</span>
          </label>
        ))}
        {gridNow && <p className="bad">{gridNow}</p>}
        <p className="small muted">{words.gridCoarser}</p>
      </fieldset>
      <TextField
        name="fewestPeople"
        label={words.people}
        help={words.peopleHelp}
        inputMode="numeric"
        defaultValue={valueOf(form, "fewestPeople", String(fewestPeople))}
        error={errorOf(form, "fewestPeople", words.errors) ?? meanwhile("fewestPeople", String(fewestPeople))}
      />
      <div className="acts">
        <Button look="primary">{words.saveCare}</Button>
      </div>
    </Form>
  );
}
