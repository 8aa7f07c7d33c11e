import { Form, Link, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { sectionStatuses } from "~/domain/call/section-status";
import { Button } from "~/ui/button";
import { classNames } from "~/ui/class-names";
import { SelectField } from "~/ui/field";
import { useTexts } from "~/ui/language";
import type { SectionPageData } from "./section-data";
import { texts } from "./texts";
import type { usePanel } from "./use-panel";

interface SectionPanelProps {
  readonly page: SectionPageData;
  /** who else is in this section, from the editor; null: nobody can be, it is frozen */
  readonly people: ReactNode;
  readonly drawer: ReturnType<typeof usePanel>;
}

/** Guidance, criteria, who is here, where the section stands. */
export function SectionPanel({ page, people, drawer }: SectionPanelProps) {
  const words = useTexts(texts);
  const { section, rights } = page;
  return (
    <aside
      className={classNames("panel", drawer.isOpen && "open")}
      aria-label={words.panel}
      tabIndex={-1}
      ref={drawer.panel}
    >
      <header>
        <h2>{words.guide}</h2>
        <span className="of-drawer">
          <Button type="button" look="quiet" small onClick={drawer.close}>
            {words.closePanel}
          </Button>
        </span>
      </header>
      <div className="pbody">
        <section>
          <h3>{words.whatToWrite}</h3>
          <p>{section.guidance}</p>
        </section>
        <section>
          <h3>{words.answers}</h3>
          {section.criteria.length === 0 ? (
            <p className="small muted">{words.noCriteria}</p>
          ) : (
            <ul className="lines">
              {section.criteria.map(({ id, name, points }) => (
                <li key={id}>
                  <b>{id}</b> {name} <span className="pts">{words.points(points)}</span>
                </li>
              ))}
            </ul>
          )}
          {section.limitIsDefault && <p className="xs muted">{words.limitIsDefault}</p>}
        </section>
        {people && (
          <section className="here">
            <h3>{words.whoIsHere}</h3>
            {people}
          </section>
        )}
        <section>
          <h3>{words.versions}</h3>
          <p className="xs muted">{words.versionsWhat}</p>
          <Link to={`/cantieri/${page.workspaceId}/proposta/${section.id}/versioni`}>
            {words.versionsLink}
          </Link>
        </section>
        {rights.setStatus && <StatusForm page={page} />}
        {rights.assign && <WritersForm page={page} />}
        {rights.write && <p className="xs muted">{words.keys}</p>}
      </div>
    </aside>
  );
}

function StatusForm({ page }: { readonly page: SectionPageData }) {
  const words = useTexts(texts);
  const isBusy = useNavigation().formData?.get("act") === "set-status";
  return (
    <section>
      <h3>{words.state}</h3>
      <Form method="post" preventScrollReset>
        <SelectField
          key={page.section.id}
          name="status"
          label={words.stateLabel}
          defaultValue={page.section.status ?? "writing"}
          choices={sectionStatuses.map((status) => ({ value: status, label: words.statusOf[status] }))}
        />
        <Button small name="act" value="set-status" aria-disabled={isBusy}>
          {words.setState}
        </Button>
      </Form>
    </section>
  );
}

function WritersForm({ page }: { readonly page: SectionPageData }) {
  const words = useTexts(texts);
  const others = page.partners.filter(({ role }) => role === "partner");
  const isBusy = useNavigation().formData?.get("act") === "assign";
  return (
    <section>
      <h3>{words.writers}</h3>
      <p className="xs muted">{words.writersHelp}</p>
      <Form method="post" preventScrollReset className="writers" key={page.section.id}>
        <fieldset>
          <legend className="vh">{words.writers}</legend>
          {others.map(({ id, shortName }) => (
            <label key={id} className="check">
              <input
                type="checkbox"
                name="organisation"
                value={id}
                defaultChecked={page.section.assignedTo.includes(id)}
              />
              {shortName}
            </label>
          ))}
        </fieldset>
        <Button small name="act" value="assign" aria-disabled={isBusy}>
          {words.saveWriters}
        </Button>
      </Form>
    </section>
  );
}
