import { Form, Link } from "@remix-run/react";
import { organisationRoleNames, personRoleNames } from "~/domain/rights/role-names";
import { Button } from "~/ui/button";
import { Face } from "~/ui/face";
import type { FormState } from "~/ui/form-state";
import { Icon } from "~/ui/icon";
import { useLanguage, useTexts } from "~/ui/language";
import { Tag } from "~/ui/tag";
import { ChangePerson } from "./change-person";
import { PartnerMark } from "./partner-mark";
import type { InvitationLine, PeopleData, PartnerView, PersonView } from "./people-data";
import { texts } from "./people-texts";

interface PartnerPeopleProps {
  readonly partner: PartnerView;
  readonly partnership: PeopleData;
  readonly form: FormState | null;
}

/** An organisation with its people and those it waits for. */
export function PartnerPeople({ partner, partnership, form }: PartnerPeopleProps) {
  const words = useTexts(texts);
  const language = useLanguage();
  const { id, name, kind, mark, role, seat, taxCode, people, invitations } = partner;
  const facts = [kind, seat, taxCode && `${words.taxCode} ${taxCode}`].filter(Boolean);
  return (
    <section className="card partner" aria-labelledby={`partner-${id}`}>
      <div className="top">
        <PartnerMark mark={mark} />
        <div>
          <h2 id={`partner-${id}`}>{name}</h2>
          <p className="small muted">{facts.join(" · ")}</p>
        </div>
        <Tag tone={role === "lead" ? "blue" : "neutral"}>{organisationRoleNames[role][language]}</Tag>
      </div>
      <ul className="people">
        {people.map((person) => (
          <Person
            key={person.memberId}
            person={person}
            partner={partner}
            partnership={partnership}
            form={form}
          />
        ))}
        {partnership.canManage &&
          invitations.map((invitation) => <Pending key={invitation.id} invitation={invitation} />)}
        {people.length + invitations.length === 0 && <li className="muted">{words.nobody}</li>}
      </ul>
      {partnership.canManage && <PartnerActs partner={partner} partnership={partnership} />}
    </section>
  );
}

function PartnerActs({
  partner: { id, name, role, people },
  partnership: { workspaceId, canHandOver, isFrozen },
}: Pick<PartnerPeopleProps, "partner" | "partnership">) {
  const words = useTexts(texts);
  const base = `/cantieri/${workspaceId}/partenariato/${id}`;
  return (
    <p className="partner-acts small">
      {people.length === 0 && (
        <Link to={`${base}/dati`} aria-label={`${words.record}: ${name}`}>
          {words.record}
        </Link>
      )}
      <Link to={`${base}/posto`} aria-label={`${words.place}: ${name}`}>
        {words.place}
      </Link>
      {role === "lead" && canHandOver && (
        <Link to={`/cantieri/${workspaceId}/partenariato/persone/passaggio`}>{words.handOver}</Link>
      )}
      {role !== "lead" && !isFrozen && (
        <Link to={`${base}/ritiro`} aria-label={`${words.leaving}: ${name}`}>
          {words.leaving}
        </Link>
      )}
    </p>
  );
}

function Person({
  person,
  partner,
  partnership,
  form,
}: PartnerPeopleProps & { readonly person: PersonView }) {
  const words = useTexts(texts);
  const language = useLanguage();
  const { name, email, role, colour, isYou } = person;
  return (
    <li>
      <Face name={name} organisation={partner.shortName} colour={colour} />
      <p className="who">
        <b>{name}</b> {isYou && `(${words.you})`}
        {email && <span>{email}</span>}
      </p>
      <span className="small">{personRoleNames[role][language]}</span>
      {partnership.canManage && (
        <ChangePerson person={person} partner={partner} workspaceId={partnership.workspaceId} form={form} />
      )}
    </li>
  );
}

function Pending({ invitation }: { readonly invitation: InvitationLine }) {
  const words = useTexts(texts);
  const language = useLanguage();
  const { id, name, email, role, until } = invitation;
  return (
    <li>
      <Icon name="mail" />
      <p className="who">
        <b>{name}</b>
        <span>{email}</span>
        <span>
          {words.pending} {until}
        </span>
      </p>
      <span className="small">{personRoleNames[role][language]}</span>
      <Form method="post">
        <input type="hidden" name="intent" value="withdraw-invitation" />
        <Button look="quiet" small name="invitationId" value={id} aria-label={`${words.withdraw}: ${name}`}>
          {words.withdraw}
        </Button>
      </Form>
    </li>
  );
}
