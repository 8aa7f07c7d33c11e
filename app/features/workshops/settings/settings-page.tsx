import { Form } from "@remix-run/react";
import type { RefObject } from "react";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/error-summary";
import { SelectField, TextField } from "~/ui/field";
import { errorOf, type FormState, summaryOf, valueOf } from "~/ui/form-state";
import { useLanguage, useTexts } from "~/ui/language";
import { LongTextField } from "~/ui/long-text-field";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { useMeanwhile } from "~/ui/use-meanwhile";
import { useSeen } from "~/ui/use-seen";
import { useTimesSaved } from "~/ui/use-times-saved";
import { sayDuration } from "../say-duration";
import { WorkshopNav } from "../workshop-nav";
import { AboutFields } from "./about-fields";
import { aboutTexts } from "./about-texts";
import type { ExerciseSettings, SettingsData } from "./settings-data";
import { settingsTexts } from "./settings-texts";
import { StageSettings } from "./stage-settings";

interface SettingsPageProps {
  readonly data: SettingsData;
  readonly form: FormState | null;
  readonly isSaved: boolean;
}

/** Everything of a workshop that is decided beforehand, and may be changed until it is done. */
export function SettingsPage({ data, form, isSaved }: SettingsPageProps) {
  const words = useTexts(settingsTexts);
  const { errors, errorTitle } = useTexts(aboutTexts);
  const { workspaceId, workspaceTitle, workshopId, about } = data;
  const workspace = `/cantieri/${workspaceId}`;
  return (
    <main id="contenuto" tabIndex={-1} className="main workshop-settings">
      <PageHead
        title={words.title}
        facts={<span lang="it">{about.title}</span>}
        crumbs={{
          label: words.trail,
          trail: [
            { to: workspace, words: workspaceTitle },
            { to: `${workspace}/laboratori`, words: words.workshops },
            { to: `${workspace}/laboratori/${workshopId}`, words: about.title },
          ],
        }}
      />
      <WorkshopNav workspaceId={workspaceId} workshopId={workshopId} mayRun />
      <div className="stack">
        <ErrorSummary
          title={errorTitle}
          errors={summaryOf(form, errors).map(({ field, message }) => ({
            field: form?.intent === "edit-workshop" ? field : null,
            message,
          }))}
        />
        {isSaved && (
          <Note tone="ok" role="status">
            {words.saved}
          </Note>
        )}
        <Course data={data} form={form} />
        <About data={data} form={form?.intent === "edit-workshop" ? form : null} />
      </div>
    </main>
  );
}

function About({ data, form }: Pick<SettingsPageProps, "data" | "form">) {
  const words = useTexts(settingsTexts);
  const saved = useTimesSaved(form !== null);
  return (
    <Card title={words.about}>
      <div className="body">
        <AboutForm key={saved.times} place={saved.form} data={data} form={form} />
      </div>
    </Card>
  );
}

interface AboutFormProps extends Pick<SettingsPageProps, "data" | "form"> {
  readonly place: RefObject<HTMLFormElement>;
}

function AboutForm({ place, data, form }: AboutFormProps) {
  const words = useTexts(settingsTexts);
  const { errors } = useTexts(aboutTexts);
  const seen = useSeen(data.seen, form);
  const meanwhile = useMeanwhile(form);
  const shown = (name: "convocationSentOn" | "invited") => ({
    name,
    defaultValue: valueOf(form, name, data[name]),
    error: errorOf(form, name, errors) ?? meanwhile(name, data[name]),
  });
  return (
    <Form ref={place} method="post" className="fields" noValidate preventScrollReset>
      <input type="hidden" name="intent" value="edit-workshop" />
      <input type="hidden" name="seen" value={seen} />
      <AboutFields form={form} initial={data.about} people={data.people} />
      <TextField {...shown("convocationSentOn")} type="date" label={words.convocationSentOn} />
      <LongTextField
        {...shown("invited")}
        label={words.invited}
        help={words.invitedHelp}
        rows={5}
        longest={4000}
        lang="it"
      />
      <div className="acts">
        <Button look="primary">{words.save}</Button>
      </div>
    </Form>
  );
}

function Course({ data, form }: Pick<SettingsPageProps, "data" | "form">) {
  const words = useTexts(settingsTexts);
  const language = useLanguage();
  const { exercises, possible, status } = data;
  const minutes = exercises.reduce((sum, one) => sum + one.minutes, 0);
  const refused = form?.intent === "edit-stage" ? form : null;
  return (
    <Card title={words.course}>
      <div className="body workshop-course">
        <p className="small muted">
          {words.courseLead} {minutes > 0 && words.total(sayDuration(language, minutes))}
        </p>
        {exercises.map((exercise) => (
          <ExercisePart key={exercise.exercise} exercise={exercise} refused={refused} />
        ))}
        {status !== "closed" && (
          <Form method="post" preventScrollReset className="add-exercise">
            <input type="hidden" name="intent" value="add-exercise" />
            <SelectField
              name="exerciseId"
              label={words.addExercise}
              choices={possible.map(({ id, title, minutes: lasts }) => ({
                value: id,
                label: `${title} (${sayDuration(language, lasts)})`,
              }))}
            />
            <Button icon="plus">{words.add}</Button>
          </Form>
        )}
      </div>
    </Card>
  );
}

interface ExercisePartProps {
  readonly exercise: ExerciseSettings;
  /** the form of a stage that was not accepted */
  readonly refused: FormState | null;
}

function ExercisePart({ exercise: one, refused }: ExercisePartProps) {
  const words = useTexts(settingsTexts);
  const language = useLanguage();
  const { exercise, title, purpose, minutes, from, stages, mayGo } = one;
  const hasBegun = stages.some(({ state }) => state !== "waiting");
  return (
    <section aria-labelledby={`attivita-${exercise}`}>
      <h3 id={`attivita-${exercise}`}>
        {title}{" "}
        <span className="small muted num">
          {[from && words.from(from), sayDuration(language, minutes)].filter(Boolean).join(", ")}
        </span>
      </h3>
      <p className="small muted">{purpose}</p>
      <ol className="categories">
        {stages.map((stage) => (
          <StageSettings
            key={stage.id}
            stage={stage}
            form={valueOf(refused, "stageId") === stage.id ? refused : null}
          />
        ))}
      </ol>
      {mayGo ? (
        <details className="remove">
          <summary aria-label={words.removeNamed(title)}>{words.removeExercise}</summary>
          <Form method="post" preventScrollReset>
            <input type="hidden" name="intent" value="remove-exercise" />
            <input type="hidden" name="exercise" value={exercise} />
            <p className="small">{words.removeWhy(title)}</p>
            <Button small look="danger">
              {words.removeYes}
            </Button>
          </Form>
        </details>
      ) : (
        hasBegun && <p className="xs muted">{words.stays}</p>
      )}
    </section>
  );
}
