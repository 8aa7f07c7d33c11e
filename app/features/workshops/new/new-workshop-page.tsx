import { Form } from "@remix-run/react";
import { Button, ButtonLink } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { errorOf, type FormState, summaryOf, valueOf } from "~/ui/form-state";
import { useLanguage, useTexts } from "~/ui/language";
import { PageHead } from "~/ui/page-head";
import { sayDuration } from "../say-duration";
import { AboutFields } from "../settings/about-fields";
import { aboutTexts } from "../settings/about-texts";
import type { FormatView, NewWorkshopData } from "./new-data";
import { newTexts } from "./new-texts";

interface NewWorkshopPageProps {
  readonly data: NewWorkshopData;
  readonly form: FormState | null;
}

/** A workshop in under two minutes: how to work, what, when and where. */
export function NewWorkshopPage({ data, form }: NewWorkshopPageProps) {
  const words = useTexts(newTexts);
  const { errors, errorTitle } = useTexts(aboutTexts);
  const workspace = `/cantieri/${data.workspaceId}`;
  const formatError = errorOf(form, "formatId", errors);
  return (
    <main id="contenuto" tabIndex={-1} className="main form-page new-workshop">
      <PageHead
        title={words.title}
        facts={words.lead}
        crumbs={{
          label: words.trail,
          trail: [
            { to: workspace, words: data.workspaceTitle },
            { to: `${workspace}/laboratori`, words: words.workshops },
          ],
        }}
      />
      <ErrorSummary title={errorTitle} errors={summaryOf(form, errors)} />
      <Form method="post" className="fields" noValidate>
        <fieldset>
          <legend>{words.format}</legend>
          <div className="formats">
            {data.formats.map((format, index) => (
              <FormatChoice
                key={format.id}
                format={format}
                isChosen={valueOf(form, "formatId", data.formats[0]?.id) === format.id}
                isFirst={index === 0}
              />
            ))}
          </div>
          {formatError && <p className="bad">{formatError}</p>}
        </fieldset>
        <fieldset>
          <legend>{words.about}</legend>
          <AboutFields form={form} initial={data.initial} people={data.people} />
        </fieldset>
        <div className="acts">
          <Button look="primary">{words.create}</Button>
          <ButtonLink look="quiet" to={`${workspace}/laboratori`}>
            {words.cancel}
          </ButtonLink>
        </div>
      </Form>
    </main>
  );
}

interface FormatChoiceProps {
  readonly format: FormatView;
  readonly isChosen: boolean;
  /** where the error summary leads */
  readonly isFirst: boolean;
}

function FormatChoice({ format, isChosen, isFirst }: FormatChoiceProps) {
  const words = useTexts(newTexts);
  const language = useLanguage();
  const { id, title, purpose, minutes, stages } = format;
  const inputId = isFirst ? "formatId" : `formatId-${id}`;
  return (
    <div className="format">
      <input type="radio" name="formatId" value={id} id={inputId} defaultChecked={isChosen} />
      <label htmlFor={inputId}>
        <b>{title}</b>
        <span className="small muted">{purpose}</span>
        <span className="xs num">
          {sayDuration(language, minutes)} · {words.stages(stages.length)}
        </span>
      </label>
      <details>
        <summary aria-label={`${words.see}: ${title}`}>{words.see}</summary>
        <ol className="small">
          {stages.map((stage) => (
            <li key={`${stage.title} ${stage.prompt}`}>
              <b>{stage.title}</b> <span className="muted num">{sayDuration(language, stage.minutes)}</span>
              <span className="muted">{stage.prompt}</span>
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}
