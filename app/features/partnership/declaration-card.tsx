import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { TextField } from "~/ui/field";
import { errorOf, type FormState, valueOf } from "~/ui/form-state";
import { useLanguage, useTexts } from "~/ui/language";
import { Tag } from "~/ui/tag";
import type { AskedQuestion } from "./notice-data";
import { noticeTexts } from "./notice-texts";

interface DeclarationCardProps {
  readonly title: string;
  /** whose declarations: in the name of the acts */
  readonly by: "lead" | "own";
  readonly questions: readonly AskedQuestion[];
  readonly canDeclare: boolean;
  readonly form: FormState | null;
}

/** What somebody is asked, each question with its answer of now. */
export function DeclarationCard({ title, by, questions, canDeclare, form }: DeclarationCardProps) {
  const words = useTexts(noticeTexts);
  return (
    <Card title={title}>
      <div className="body questions">
        {questions.length === 0 && <p className="muted">{words.noQuestions}</p>}
        {questions.map((asked) => {
          const { ruleId } = asked.question;
          const own = valueOf(form, "ruleId") === ruleId ? form : null;
          return <Asked key={ruleId} asked={asked} by={by} canDeclare={canDeclare} form={own} />;
        })}
      </div>
    </Card>
  );
}

interface AskedProps extends Pick<DeclarationCardProps, "by" | "canDeclare" | "form"> {
  readonly asked: AskedQuestion;
}

function Asked({ asked, by, canDeclare, form }: AskedProps) {
  const words = useTexts(noticeTexts);
  const language = useLanguage();
  const { question } = asked;
  const text = question.kind === "statement" ? question.statement : question.text;
  return (
    <div className="question">
      <p>
        <b>{text[language]}</b> <Answer asked={asked} />
      </p>
      {canDeclare && (
        <Form method="post" className="fields" noValidate>
          <input type="hidden" name="ruleId" value={question.ruleId} />
          {question.kind === "statement" ? (
            <div className="acts">
              <input type="hidden" name="intent" value={`${by}-statement`} />
              <Button look="outline" small name="holds" value="yes">
                {words.yes}
              </Button>
              <Button look="quiet" small name="holds" value="no">
                {words.no}
              </Button>
            </div>
          ) : (
            <>
              <input type="hidden" name="intent" value={`${by}-count`} />
              <TextField
                name="count"
                id={`count-${question.ruleId}`}
                label={words.otherApplications}
                help={words.otherApplicationsHelp}
                inputMode="numeric"
                defaultValue={valueOf(form, "count", asked.said?.count?.toString())}
                error={errorOf(form, "count", words.errors)}
              />
              <div className="acts">
                <Button look="outline" small>
                  {words.declare}
                </Button>
              </div>
            </>
          )}
        </Form>
      )}
    </div>
  );
}

function Answer({ asked: { said } }: { readonly asked: AskedQuestion }) {
  const words = useTexts(noticeTexts);
  if (said === null) return <Tag tone="unknown">{words.notSaid}</Tag>;
  if (said.count !== null) return <Tag tone={said.isTrue ? "ok" : "bad"}>{words.said(said.count)}</Tag>;
  return <Tag tone={said.isTrue ? "ok" : "bad"}>{said.isTrue ? words.yes : words.no}</Tag>;
}
