import { Form, Link } from "@remix-run/react";
import type { RefObject } from "react";
import type { StageDifference } from "~/domain/delivery/next-stage/find-differences";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/error-summary";
import { errorOf, type FormState, summaryOf, valueOf } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { LongTextField } from "~/ui/long-text-field";
import { Note } from "~/ui/note";
import { Tag } from "~/ui/tag";
import { useMeanwhile } from "~/ui/use-meanwhile";
import { useSeen } from "~/ui/use-seen";
import { useTimesSaved } from "~/ui/use-times-saved";
import { DeliveryPart } from "./delivery-part";
import { DifferenceLines } from "./difference-lines";
import { nextStageTexts } from "./next-stage-texts";

export interface DifferencesData {
  readonly workspace: { readonly id: string; readonly title: string };
  /** when the stage before was handed in; null: none was */
  readonly sentAt: string | null;
  readonly mayExplain: boolean;
  readonly differences: readonly ShownDifference[];
}

export interface ShownDifference {
  readonly difference: StageDifference;
  readonly reason: { readonly text: string; readonly by: string; readonly at: string } | null;
  /** when the reason was stated, to be sent back with the form; empty: there is none */
  readonly seen: string;
}

interface DifferencesPageProps {
  readonly data: DifferencesData;
  readonly form: FormState | null;
}

/** What is not as it was handed in, each with the reason. */
export function DifferencesPage({ data, form }: DifferencesPageProps) {
  const words = useTexts(nextStageTexts);
  const { workspace, sentAt, differences } = data;
  return (
    <DeliveryPart
      title={words.differences}
      workspace={workspace}
      {...(sentAt !== null && { facts: words.differencesFacts(sentAt) })}
    >
      <ErrorSummary title={words.differencesErrorTitle} errors={summaryOf(form, words.errors)} />
      {differences.length === 0 && <Note>{sentAt === null ? words.noneBefore : words.none}</Note>}
      {differences.map((shown) => (
        <DifferenceCard
          key={shown.difference.subject}
          shown={shown}
          data={data}
          form={valueOf(form, "subject") === shown.difference.subject ? form : null}
        />
      ))}
      <div className="acts">
        <ButtonLink look="quiet" to={`/cantieri/${workspace.id}/consegna`}>
          {words.back}
        </ButtonLink>
      </div>
    </DeliveryPart>
  );
}

interface DifferenceCardProps extends DifferencesPageProps {
  readonly shown: ShownDifference;
}

function DifferenceCard({ shown, data, form }: DifferenceCardProps) {
  const words = useTexts(nextStageTexts);
  const { difference, reason } = shown;
  const { workspace, mayExplain } = data;
  const { subject } = difference;
  const saved = useTimesSaved(form !== null);
  return (
    <Card
      title={useTitle(difference)}
      aside={
        <Tag tone={reason === null ? "warn" : "ok"}>{reason === null ? words.missing : words.given}</Tag>
      }
    >
      <div className="body">
        <DifferenceLines difference={difference} />
        {"lines" in difference && (
          <p className="small above">
            <Link to={`/cantieri/${workspace.id}/proposta/${subject.slice("section/".length)}`}>
              {words.open}
            </Link>
          </p>
        )}
        {reason !== null && !mayExplain && <p className="above">{reason.text}</p>}
      </div>
      {mayExplain && <ReasonForm key={saved.times} place={saved.form} shown={shown} form={form} />}
    </Card>
  );
}

interface ReasonFormProps extends Pick<DifferenceCardProps, "shown" | "form"> {
  readonly place: RefObject<HTMLFormElement>;
}

function ReasonForm({ place, shown: { difference, reason, seen: now }, form }: ReasonFormProps) {
  const words = useTexts(nextStageTexts);
  const seen = useSeen(now, form);
  const meanwhile = useMeanwhile(form);
  const { subject } = difference;
  const stored = reason?.text ?? "";
  return (
    <Form ref={place} method="post" preventScrollReset className="body fields" noValidate>
      <input type="hidden" name="subject" value={subject} />
      <input type="hidden" name="seen" value={seen} />
      <LongTextField
        name="reason"
        id={`reason-${subject}`}
        label={words.reason}
        help={words.reasonHelp}
        longest={1000}
        defaultValue={valueOf(form, "reason", stored)}
        error={errorOf(form, "reason", words.errors) ?? meanwhile("reason", stored)}
      />
      <div className="acts">
        <Button look="outline">{words.save}</Button>
        {reason !== null && (
          <span className="small muted" role="status">
            {words.saved(reason.by, reason.at)}
          </span>
        )}
      </div>
    </Form>
  );
}

function useTitle(difference: StageDifference): string {
  const words = useTexts(nextStageTexts);
  if (difference.subject === "title") return words.projectTitle;
  if (difference.subject === "partnership") return words.partnership;
  return difference.title;
}
