import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { organisationRoleNames } from "~/domain/rights/role-names";
import { Button } from "~/ui/button";
import { SelectField } from "~/ui/field";
import { errorOf, type FormState, summaryOf, valueOf, valuesOf } from "~/ui/form-state";
import { Icon } from "~/ui/icon";
import { useLanguage, useTexts } from "~/ui/language";
import { LongTextField } from "~/ui/long-text-field";
import type { JoinRequestsData, JoinRequestView } from "./join-requests-data";
import { joiningTexts } from "./joining-texts";
import { PartnerMark } from "./partner-mark";

interface JoinRequestsProps {
  readonly data: Pick<JoinRequestsData, "workspaceId" | "requests" | "sections" | "isFrozen">;
  /** a form that was sent and not accepted; it opens where it belongs */
  readonly form: FormState | null;
}

/** Who asks to join, each with the two answers. Can stand on any page: the forms go to the page of the requests. */
export function JoinRequests({ data, form }: JoinRequestsProps) {
  return data.requests.map((request) => (
    <Request
      key={request.id}
      request={request}
      data={data}
      form={valueOf(form, "requestId") === request.id ? form : null}
    />
  ));
}

type RequestProps = JoinRequestsProps & { readonly request: JoinRequestView };

function Request(props: RequestProps) {
  const words = useTexts(joiningTexts);
  const { id, organisationName, mark, kind, seat, taxCode, message, isKnown } = props.request;
  return (
    <section className="card request" id={`richiesta-${id}`} aria-labelledby={`request-${id}`}>
      <div className="top">
        <PartnerMark mark={mark} />
        <div>
          <h2 id={`request-${id}`}>{organisationName}</h2>
          <p className="small muted">{[kind, seat, `${words.taxCode} ${taxCode}`].join(" · ")}</p>
        </div>
      </div>
      {message !== "" && <blockquote className="said">{message}</blockquote>}
      <p className="facts muted">
        {words.by} <b>{props.request.personName}</b>, {props.request.personEmail}.{" "}
        {words.asked(props.request.asked)}. {isKnown && words.known}
      </p>
      <div className="answers">
        {!props.data.isFrozen && <Confirm {...props} />}
        <Decline {...props} />
      </div>
    </section>
  );
}

function Confirm({ request, data, form }: RequestProps) {
  const words = useTexts(joiningTexts);
  const language = useLanguage();
  const own = form?.intent === "confirm" ? form : null;
  const field = `role-${request.id}`;
  const roles = (["partner", "supporter"] as const).map((role) => ({
    value: role,
    label: organisationRoleNames[role][language],
  }));
  return (
    <Answer title={words.confirm} name={words.confirmOne(request.organisationName)} form={own}>
      <AnswerForm intent="confirm" request={request} workspaceId={data.workspaceId}>
        <SelectField
          name="role"
          id={field}
          label={words.role}
          choices={roles}
          defaultValue={valueOf(own, "role", "partner")}
          error={errorOf(own, "role", words.errors)}
        />
        <fieldset>
          <legend className="label">{words.sections}</legend>
          <p className="small muted">{words.sectionsHelp}</p>
          <div className="checks">
            {data.sections.map(({ id, title }) => (
              <label key={id}>
                <input
                  type="checkbox"
                  name="sectionIds"
                  value={id}
                  defaultChecked={valuesOf(own, "sectionIds").includes(id)}
                />
                {title}
              </label>
            ))}
          </div>
        </fieldset>
        <Button look="primary">{words.confirmSend}</Button>
      </AnswerForm>
    </Answer>
  );
}

function Decline({ request, data, form }: RequestProps) {
  const words = useTexts(joiningTexts);
  const own = form?.intent === "decline" ? form : null;
  return (
    <Answer title={words.decline} name={words.declineOne(request.organisationName)} form={own}>
      <AnswerForm intent="decline" request={request} workspaceId={data.workspaceId}>
        <LongTextField
          name="reason"
          id={`reason-${request.id}`}
          label={words.reason}
          help={words.reasonHelp}
          longest={1000}
          defaultValue={valueOf(own, "reason")}
          error={errorOf(own, "reason", words.errors)}
        />
        <Button look="danger">{words.declineSend}</Button>
      </AnswerForm>
    </Answer>
  );
}

interface AnswerProps {
  readonly title: string;
  /** the same with the name of the organisation, for those who do not see what it stands in */
  readonly name: string;
  readonly form: FormState | null;
  readonly children: ReactNode;
}

/** Folded away, and open on what was refused. */
function Answer({ title, name, form, children }: AnswerProps) {
  const words = useTexts(joiningTexts);
  const sentences = { ...words.errors, "already-a-partner": words.alreadyIn };
  const ofTheWhole = summaryOf(form, sentences).filter(({ field }) => field === null);
  return (
    <details open={form !== null}>
      <summary aria-label={name}>
        <Icon name="chevron-right" size="small" />
        {title}
      </summary>
      {ofTheWhole.map(({ message }) => (
        <p key={message} className="bad" role="alert">
          <Icon name="error" size="small" /> {message}
        </p>
      ))}
      {children}
    </details>
  );
}

interface AnswerFormProps {
  readonly intent: "confirm" | "decline";
  readonly request: JoinRequestView;
  readonly workspaceId: string;
  readonly children: ReactNode;
}

function AnswerForm({ intent, request, workspaceId, children }: AnswerFormProps) {
  return (
    <Form
      method="post"
      action={`/cantieri/${workspaceId}/partenariato/richieste`}
      className="fields"
      noValidate
    >
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="requestId" value={request.id} />
      {children}
    </Form>
  );
}
