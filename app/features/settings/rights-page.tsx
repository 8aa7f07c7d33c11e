import { Form } from "@remix-run/react";
import { type EffectiveRight, effectiveRights } from "~/domain/rights/effective-rights";
import { organisationRoleNames, personRoleNames } from "~/domain/rights/role-names";
import type { OrganisationRole, PersonRole } from "~/domain/rights/roles";
import { Button } from "~/ui/button";
import { SelectField } from "~/ui/field";
import { Icon, type IconName } from "~/ui/icon";
import { useLanguage, useTexts } from "~/ui/language";
import { PageHead } from "~/ui/page-head";
import { texts } from "./texts";

export interface PersonWithRights {
  readonly memberId: string;
  readonly name: string;
  readonly organisation: string;
  readonly organisationRole: OrganisationRole;
  readonly role: PersonRole;
}

interface RightsPageProps {
  readonly workspaceId: string;
  readonly workspaceTitle: string;
  readonly person: PersonWithRights;
  /** those whose rights the reader may see */
  readonly people: readonly PersonWithRights[];
}

/** What one person may do, straight from the table that decides. */
export function RightsPage({ workspaceId, workspaceTitle, person, people }: RightsPageProps) {
  const words = useTexts(texts);
  const language = useLanguage();
  const base = `/cantieri/${workspaceId}`;
  const roles = [organisationRoleNames[person.organisationRole], personRoleNames[person.role]];
  return (
    <main id="contenuto" tabIndex={-1} className="main">
      <PageHead
        title={words.rightsTitle}
        crumbs={{
          label: words.trail,
          trail: [
            { to: base, words: workspaceTitle },
            { to: `${base}/impostazioni`, words: words.title },
          ],
        }}
        facts={words.rightsLead}
      />
      <section className="card">
        <div className="body">
          {people.length > 1 && <PersonChoice person={person} people={people} />}
          <h2>{person.name}</h2>
          <p className="muted">{[person.organisation, ...roles.map((role) => role[language])].join(" · ")}</p>
          <table className="tbl rights">
            <thead>
              <tr>
                <th scope="col">{words.what}</th>
                <th scope="col">{words.mayIt}</th>
              </tr>
            </thead>
            <tbody>
              {effectiveRights(person).map((right) => (
                <Line key={right.action} right={right} />
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </main>
  );
}

function PersonChoice({ person, people }: Pick<RightsPageProps, "person" | "people">) {
  const words = useTexts(texts);
  return (
    <Form method="get" className="acts" key={person.memberId}>
      <SelectField
        name="persona"
        label={words.person}
        defaultValue={person.memberId}
        choices={people.map(({ memberId, name, organisation }) => ({
          value: memberId,
          label: `${name}, ${organisation}`,
        }))}
      />
      <Button look="outline">{words.show}</Button>
    </Form>
  );
}

const icons = {
  always: "check-circle",
  never: "minus-circle",
  "only-when": "info-circle",
} as const satisfies Record<EffectiveRight["status"], IconName>;

function Line({ right }: { readonly right: EffectiveRight }) {
  const words = useTexts(texts);
  const what: Readonly<Record<string, string>> = words.actions;
  return (
    <tr>
      <td>{what[right.action] ?? right.action}</td>
      <td>
        <Icon name={icons[right.status]} size="small" />{" "}
        {right.status === "only-when"
          ? right.conditions.map((condition) => words.conditions[condition]).join("; ")
          : words[right.status]}
      </td>
    </tr>
  );
}
