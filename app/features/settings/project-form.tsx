import { Form } from "@remix-run/react";
import type { RefObject } from "react";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { TextField } from "~/ui/field";
import { errorOf, type FormState, summaryOf, valueOf } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { useMeanwhile } from "~/ui/use-meanwhile";
import { useSeen } from "~/ui/use-seen";
import { useTimesSaved } from "~/ui/use-times-saved";
import type { SettingsData } from "./settings-data";
import { texts } from "./texts";

interface ProjectFormProps {
  readonly settings: SettingsData;
  readonly form: FormState | null;
}

export function ProjectForm({ settings, form }: ProjectFormProps) {
  const words = useTexts(texts);
  const saved = useTimesSaved(form !== null);
  return (
    <>
      <ErrorSummary title={words.errorTitle} errors={summaryOf(form, words.errors)} />
      <Fields key={saved.times} place={saved.form} settings={settings} form={form} />
    </>
  );
}

interface FieldsProps extends ProjectFormProps {
  readonly place: RefObject<HTMLFormElement>;
}

function Fields({ place, settings, form }: FieldsProps) {
  const words = useTexts(texts);
  const seen = useSeen(settings.seen, form);
  const meanwhile = useMeanwhile(form);
  const shown = (name: "title" | "acronym" | "termDate" | "termTime") => ({
    name,
    defaultValue: valueOf(form, name, settings[name]),
    error:
      errorOf(form, name, words.errors) ??
      meanwhile(name, settings[name], name === "termDate" ? settings.term : settings[name]),
    autoComplete: "off",
    required: true,
  });
  return (
    <Form ref={place} method="post" className="fields" noValidate>
      <input type="hidden" name="seen" value={seen} />
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
  );
}
