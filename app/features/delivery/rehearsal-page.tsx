import { Form, useNavigation } from "@remix-run/react";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { DeliveryPart } from "./delivery-part";
import type { ShownRehearsal } from "./rehearsal-card";
import { rehearsalTexts } from "./rehearsal-texts";

export interface RehearsalData {
  readonly workspace: { readonly id: string; readonly title: string };
  readonly state:
    | ({ readonly kind: "true" } & ShownRehearsal)
    /** the page is one of the rehearsal itself */
    | { readonly kind: "rehearsal"; readonly of: string; readonly mayEnd: boolean };
}

/** What a rehearsal is, and the way into it; within one, what to go through and the way out. */
export function RehearsalPage({ data: { workspace, state } }: { readonly data: RehearsalData }) {
  const words = useTexts(rehearsalTexts);
  return (
    <DeliveryPart title={words.title} workspace={workspace}>
      {state.kind === "true" ? (
        <Start {...state} to={`/cantieri/${workspace.id}/consegna`} />
      ) : (
        <Within {...state} to={`/cantieri/${workspace.id}/consegna`} />
      )}
    </DeliveryPart>
  );
}

interface StartProps extends ShownRehearsal {
  readonly to: string;
}

function Start({ open, mayStart, to }: StartProps) {
  const words = useTexts(rehearsalTexts);
  const isBusy = useNavigation().state !== "idle";
  if (open !== null) return <Open open={open} to={to} />;
  return (
    <Card title={words.then}>
      <ul className="body happens">
        {words.happens.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <div className="body">
        {mayStart ? (
          <Form method="post" className="acts">
            <Button look="primary" name="act" value="start" disabled={isBusy}>
              {isBusy ? words.starting : words.start}
            </Button>
            <ButtonLink look="quiet" to={to}>
              {words.back}
            </ButtonLink>
          </Form>
        ) : (
          <Locked words={words.whoStarts} />
        )}
        {mayStart && <p className="small muted above">{words.startHelp}</p>}
      </div>
    </Card>
  );
}

function Open({ open, to }: { readonly open: NonNullable<ShownRehearsal["open"]>; readonly to: string }) {
  const words = useTexts(rehearsalTexts);
  return (
    <Card title={words.title}>
      <div className="body">
        <p>{words.isOpen(open.at)}</p>
        <p className="muted">{words.isOpenHelp}</p>
        <p className="acts above">
          <ButtonLink look="primary" icon="arrow-right" to={`/cantieri/${open.id}/consegna`}>
            {words.open}
          </ButtonLink>
          <ButtonLink look="quiet" to={to}>
            {words.back}
          </ButtonLink>
        </p>
      </div>
    </Card>
  );
}

interface WithinProps {
  readonly of: string;
  readonly mayEnd: boolean;
  readonly to: string;
}

function Within({ of, mayEnd, to }: WithinProps) {
  const words = useTexts(rehearsalTexts);
  const isBusy = useNavigation().state !== "idle";
  return (
    <>
      <Card title={words.steps}>
        <ol className="body happens">
          {words.stepsList.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ol>
        <p className="body acts">
          <ButtonLink look="primary" icon="arrow-right" to={to}>
            {words.toDelivery}
          </ButtonLink>
          <ButtonLink look="quiet" to={`/cantieri/${of}/consegna`}>
            {words.toTrue}
          </ButtonLink>
        </p>
      </Card>
      <Card title={words.end}>
        <div className="body">
          <p className="muted">{words.endWhat}</p>
          {mayEnd ? (
            <Form method="post" className="acts above">
              <Button look="danger" icon="delete" name="act" value="end" disabled={isBusy}>
                {isBusy ? words.ending : words.end}
              </Button>
            </Form>
          ) : (
            <Locked words={words.whoEnds} />
          )}
        </div>
      </Card>
    </>
  );
}

function Locked({ words }: { readonly words: string }) {
  return (
    <p className="small above">
      <Icon name="lock" size="small" /> {words}
    </p>
  );
}
