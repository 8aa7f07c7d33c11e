import { Form } from "@remix-run/react";
import type { ChangedResult } from "~/domain/eligibility/compare-results";
import { outcomeWords, severityWords } from "~/domain/eligibility/words";
import type { WithdrawalEffects } from "~/domain/partnership/withdrawal-effects";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { errorOf, type FormState, valueOf } from "~/ui/form-state";
import { useLanguage, useTexts } from "~/ui/language";
import { LongTextField } from "~/ui/long-text-field";
import { Tag } from "~/ui/tag";
import { FrozenNote } from "./frozen-note";
import { SmallPage } from "./small-page";
import { withdrawalTexts } from "./withdrawal-texts";

export interface WithdrawalData {
  readonly workspaceId: string;
  readonly workspaceTitle: string;
  /** as it is called at the table */
  readonly name: string;
  /** of one's own organisation */
  readonly isOwn: boolean;
  readonly rules: readonly ChangedResult[];
  /** the sections it writes, by their titles */
  readonly sections: readonly string[];
  readonly effects: WithdrawalEffects;
  /** how many people lose their place */
  readonly people: number;
  /** nothing of it is changed while the stage is frozen */
  readonly isFrozen: boolean;
}

interface WithdrawalPageProps {
  readonly data: WithdrawalData;
  readonly form: FormState | null;
}

/** What would change if an organisation left, and then the act with its reason. */
export function WithdrawalPage({ data, form }: WithdrawalPageProps) {
  const words = useTexts(withdrawalTexts);
  const { workspaceId, workspaceTitle, name, isOwn, people, isFrozen } = data;
  return (
    <SmallPage
      title={isOwn ? words.titleOwn(name) : words.title(name)}
      workspaceId={workspaceId}
      workspaceTitle={workspaceTitle}
    >
      {isFrozen && <FrozenNote>{words.frozen}</FrozenNote>}
      <ChangedRules rules={data.rules} />
      <Hanging data={data} />
      {isFrozen ? (
        <p>
          <ButtonLink look="quiet" to={`/cantieri/${workspaceId}/partenariato`}>
            {words.back}
          </ButtonLink>
        </p>
      ) : (
        <Card title={words.then}>
          <div className="body">
            <p>{words.people(people)}</p>
            <p className="muted">{words.stays}</p>
            <Form method="post" className="fields withdrawal" noValidate>
              <LongTextField
                name="reason"
                label={words.reason}
                help={words.reasonHelp}
                longest={1000}
                defaultValue={valueOf(form, "reason")}
                error={errorOf(form, "reason", words.errors)}
              />
              <div className="acts">
                <Button look="danger">{isOwn ? words.leave : words.withdraw(name)}</Button>
                <ButtonLink look="quiet" to={`/cantieri/${workspaceId}/partenariato`}>
                  {words.back}
                </ButtonLink>
              </div>
            </Form>
          </div>
        </Card>
      )}
    </SmallPage>
  );
}

function ChangedRules({ rules }: Pick<WithdrawalData, "rules">) {
  const words = useTexts(withdrawalTexts);
  const language = useLanguage();
  return (
    <Card title={words.rules}>
      <div className="body">
        {rules.length === 0 && <p className="muted">{words.noRules}</p>}
        <ul className="effects">
          {rules.map(({ ruleId, text, severity, after }) => (
            <li key={ruleId}>
              <p>
                <Tag tone={after.status === "unmet" ? "bad" : after.status === "met" ? "ok" : "unknown"}>
                  {outcomeWords[after.status][language]}
                </Tag>{" "}
                <b>{text[language]}</b>{" "}
                {after.status === "unmet" && (
                  <span className="muted">{severityWords[severity][language]}.</span>
                )}
              </p>
              <p className="small">{after.because[language]}</p>
              {after.status === "unmet" && <p className="small">{after.enough[language]}</p>}
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}

function Hanging({ data: { sections, effects } }: { readonly data: WithdrawalData }) {
  const words = useTexts(withdrawalTexts);
  const { lost, reopened, hanging } = effects;
  const groups = [
    { title: words.sections, lines: sections },
    {
      title: words.lost,
      lines: lost.map(({ what, recipient }) => `${what} → ${recipient ?? words.everyone}`),
    },
    { title: words.reopened, lines: reopened.map(({ what, organisation }) => `${organisation}: ${what}`) },
    { title: words.hanging, lines: hanging.map(({ what, organisation }) => `${organisation}: ${what}`) },
  ].filter(({ lines }) => lines.length > 0);
  return (
    <Card title={words.work}>
      <div className="body questions">
        {groups.length === 0 && <p className="muted">{words.noWork}</p>}
        {groups.map(({ title, lines }) => (
          <section key={title}>
            <h3>{title}</h3>
            <ul className="effects plain-list">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Card>
  );
}
