import { Form } from "@remix-run/react";
import type { ActorMark } from "~/domain/organisation/kinds";
import { organisationRoleNames, personRoleNames } from "~/domain/rights/role-names";
import { Button } from "~/ui/button";
import { classNames } from "~/ui/class-names";
import { Face } from "~/ui/face";
import type { FormState } from "~/ui/form-state";
import { Icon, type IconName } from "~/ui/icon";
import { useLanguage, useTexts } from "~/ui/language";
import { Tag } from "~/ui/tag";
import { ChangePerson } from "./change-person";
import type { InvitationLine, PartnershipData, PartnerView, PersonView } from "./partnership-data";
import { texts } from "./texts";

interface PartnerCardProps {
  readonly partner: PartnerView;
  readonly partnership: PartnershipData;
  readonly form: FormState | null;
}

/** An organisation with its people and those it waits for. */
export function PartnerCard({ partner, partnership, form }: PartnerCardProps) {
  const words = useTexts(texts);
  const language = useLanguage();
  const { id, name, kind, mark, role, seat, taxCode, people, invitations } = partner;
  const facts = [kind, seat, taxCode && `${words.taxCode} ${taxCode}`].filter(Boolean);
  return (
    <section className="card partner" aria-labelledby={`partner-${id}`}>
      <div className="top">
        <span className={classNames("kind", `k-${mark}`)} aria-hidden="true">
          <Icon name={markIcons[mark]} />
        </span>
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
    </section>
  );
}

function Person({ person, partner, partnership, form }: PartnerCardProps & { readonly person: PersonView }) {
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

/** Shape and colour always together; the kind stands beside in words. */
const markIcons = {
  lead: "star",
  public: "bank",
  "third-sector": "heart",
  health: "cross",
  "work-school": "case",
  firm: "firm",
} as const satisfies Record<ActorMark, IconName>;
