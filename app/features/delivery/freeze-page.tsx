import { Form } from "@remix-run/react";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/error-summary";
import { errorOf, type FormState, summaryOf, valueOf } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { LongTextField } from "~/ui/long-text-field";
import { Note } from "~/ui/note";
import type { ShownObstacle } from "./delivery-data";
import { DeliveryPart } from "./delivery-part";
import { freezeTexts } from "./freeze-texts";
import { ObstacleList, ObstacleText } from "./obstacle-list";
import { reasonField } from "./reason-field";

export interface FreezeData {
  readonly workspace: { readonly id: string; readonly title: string };
  readonly obstacles: readonly ShownObstacle[];
}

interface FreezePageProps {
  readonly data: FreezeData;
  readonly form: FormState | null;
}

/** What will happen, what stands in the way, and then the act. */
export function FreezePage({ data: { workspace, obstacles }, form }: FreezePageProps) {
  const words = useTexts(freezeTexts);
  const toMend = obstacles.filter(({ isOverridable }) => !isOverridable);
  const back = (
    <ButtonLink look="quiet" to={`/cantieri/${workspace.id}/consegna`}>
      {words.back}
    </ButtonLink>
  );
  return (
    <DeliveryPart title={words.title} workspace={workspace}>
      <ErrorSummary title={words.errorTitle} errors={summaryOf(form, words.errors)} />
      <Card title={words.then}>
        <ul className="body happens">
          {words.happens.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </Card>
      {toMend.length > 0 ? (
        <Card title={words.blocked}>
          <div className="body">
            <Note tone="bad">{words.blockedWhat}</Note>
            <ObstacleList obstacles={obstacles} workspaceId={workspace.id} />
            <div className="acts above">{back}</div>
          </div>
        </Card>
      ) : (
        <Form method="post" className="stack" noValidate>
          {obstacles.length > 0 && (
            <Card title={words.canTakeOn}>
              <div className="body fields">
                <p className="muted">{words.canTakeOnWhat}</p>
                {obstacles.map((obstacle, index) => (
                  <Reason
                    key={obstacle.id}
                    {...{ obstacle, form, number: index + 1 }}
                    workspaceId={workspace.id}
                  />
                ))}
              </div>
            </Card>
          )}
          <div className="acts">
            <Button look="primary" icon="snow">
              {words.act}
            </Button>
            {back}
          </div>
        </Form>
      )}
    </DeliveryPart>
  );
}

interface ReasonProps {
  readonly obstacle: ShownObstacle;
  /** counts the reasons of the page */
  readonly number: number;
  readonly workspaceId: string;
  readonly form: FormState | null;
}

function Reason({ obstacle, number, workspaceId, form }: ReasonProps) {
  const words = useTexts(freezeTexts);
  const name = reasonField(obstacle.id);
  return (
    <div className="reason">
      <div className="what">
        <b>{number}.</b> <ObstacleText obstacle={obstacle} workspaceId={workspaceId} />
      </div>
      <LongTextField
        name={name}
        label={words.reason(number)}
        help={words.reasonHelp}
        rows={2}
        longest={1000}
        defaultValue={valueOf(form, name)}
        error={errorOf(form, name, words.errors)}
      />
    </div>
  );
}
