import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { TextField } from "~/ui/field";
import { errorOf, type FormState, summaryOf, valueOf } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import type { SettingsData } from "./settings-data";
import { texts } from "./texts";

interface ProjectFormProps {
  readonly settings: SettingsData;
  readonly form: FormState | null;
}

export function ProjectForm({ settings, form }: ProjectFormProps) {
  const words = useTexts(texts);
  const shown = (name: "title" | "acronym" | "termDate" | "termTime") => ({
    name,
    defaultValue: valueOf(form, name, settings[name]),
    error: errorOf(form, name, words.errors),
    autoComplete: "off",
    required: true,
  });
  return (
    <>
      <ErrorSummary title={words.errorTitle} errors={summaryOf(form, words.errors)} />
      <Form method="post" className="fields" noValidate>
        <dl className="dl">
          <div>
            <dt>{words.call}</dt>
            <dd>{settings.call}</dd>
          </div>
          <div>
            <dt>{words.stage}</dt>
            <dd>{settings.stage}</dd>
          </div>
          <div>
            <dt>{words.districts}</dt>
            <dd>{settings.districts}</dd>
          </div>
        </dl>
        <TextField {...shown("title")} label={words.projectTitle} />
        <TextField {...shown("acronym")} label={words.acronym} help={words.acronymHelp} />
        <div className="pair">
          <TextField {...shown("termDate")} type="date" label={words.termDate} />
          <TextField {...shown("termTime")} type="time" label={words.termTime} />
        </div>
        <p className="small muted">{words.termHelp}</p>
        <div className="acts">
          <Button look="primary">{words.save}</Button>
        </div>
      </Form>
    </>
  );
}
