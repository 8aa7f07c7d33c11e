import { Form, Link } from "@remix-run/react";
import { personRoleNames } from "~/domain/rights/role-names";
import { personRolesOf } from "~/domain/rights/roles";
import { Button } from "~/ui/button";
import { type FormState, summaryOf, valueOf } from "~/ui/form-state";
import { Icon } from "~/ui/icon";
import { useLanguage, useTexts } from "~/ui/language";
import type { PartnerView, PersonView } from "./people-data";
import { texts } from "./people-texts";

interface ChangePersonProps {
  readonly person: PersonView;
  readonly partner: PartnerView;
  readonly workspaceId: string;
  readonly form: FormState | null;
}

/** Folded away: nobody is removed by a slip. Opens by itself on what was refused. */
export function ChangePerson({ person, partner, workspaceId, form }: ChangePersonProps) {
  const words = useTexts(texts);
  const language = useLanguage();
  const { memberId, name, role } = person;
  const refused = valueOf(form, "memberId") === memberId ? form : null;
  const field = `role-${memberId}`;
  return (
    <details open={refused !== null}>
      <summary>
        {words.change} <span className="vh">: {name}</span>
      </summary>
      {summaryOf(refused, words.errors).map(({ message }) => (
        <p key={message} className="bad" role="alert">
          <Icon name="error" size="small" /> {message}
        </p>
      ))}
      <Form method="post">
        <input type="hidden" name="intent" value="change-role" />
        <input type="hidden" name="memberId" value={memberId} />
        <div className="field">
          <label htmlFor={field}>{words.role}</label>
          <select id={field} name="role" className="in" defaultValue={role} key={role}>
            {personRolesOf[partner.role].map((open) => (
              <option key={open} value={open}>
                {personRoleNames[open][language]}
              </option>
            ))}
          </select>
        </div>
        <Button look="outline" small>
          {words.saveRole}
        </Button>
        <Link className="small" to={`/cantieri/${workspaceId}/impostazioni/diritti?persona=${memberId}`}>
          {words.rights}
        </Link>
      </Form>
      <Form method="post">
        <input type="hidden" name="intent" value="remove-member" />
        <Button look="danger" small name="memberId" value={memberId}>
          {words.remove}
        </Button>
        <span className="small muted">{words.removeHelp}</span>
      </Form>
    </details>
  );
}
