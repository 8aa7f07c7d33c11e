import { ButtonLink } from "~/ui/button";
import { useTexts } from "~/ui/language";
import { Meter } from "~/ui/meter";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { Tag } from "~/ui/tag";
import { texts } from "./texts";

export interface WorkspaceLine {
  readonly id: string;
  readonly title: string;
  readonly isExample: boolean;
  /** district and stage, in words */
  readonly where: string;
  /** the organisation and role of the person, in words */
  readonly as: string;
  readonly isOpen: boolean;
  /** in words: "16 giorni" */
  readonly left: string;
  readonly term: string;
  readonly written: number;
  readonly sections: number;
}

interface WorkspacesPageProps {
  /** the nearest term first */
  readonly workspaces: readonly WorkspaceLine[];
  readonly canCreate: boolean;
  /** the person has just handed one over, and left it */
  readonly hasHandedOver: boolean;
}

export function WorkspacesPage({ workspaces, canCreate, hasHandedOver }: WorkspacesPageProps) {
  const words = useTexts(texts);
  const open = workspaces.filter(({ isOpen }) => isOpen);
  const past = workspaces.filter(({ isOpen }) => !isOpen);
  return (
    <main id="contenuto" tabIndex={-1} className="desk">
      <PageHead title={words.title}>
        {canCreate && (
          <>
            <ButtonLink look="outline" icon="upload" to="/cantieri/importa">
              {words.fromArchive}
            </ButtonLink>
            <ButtonLink look="primary" icon="plus" to="/cantieri/nuovo">
              {words.open}
            </ButtonLink>
          </>
        )}
      </PageHead>
      {hasHandedOver && (
        <Note tone="ok" role="status">
          {words.handedOver}
        </Note>
      )}
      {workspaces.length === 0 && <Empty canCreate={canCreate} />}
      <Workspaces title={words.due} workspaces={open} />
      <Workspaces title={words.past} workspaces={past} />
    </main>
  );
}

function Workspaces({
  title,
  workspaces,
}: {
  readonly title: string;
  readonly workspaces: readonly WorkspaceLine[];
}) {
  const words = useTexts(texts);
  if (workspaces.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul className="card">
        {workspaces.map((workspace, index) => (
          <Line
            key={workspace.id}
            workspace={workspace}
            isFirst={index === 0}
            verb={!workspace.isOpen ? words.read : index === 0 ? words.goOn : words.enter}
          />
        ))}
      </ul>
    </>
  );
}

interface LineProps {
  readonly workspace: WorkspaceLine;
  readonly isFirst: boolean;
  readonly verb: string;
}

function Line({ workspace, isFirst, verb }: LineProps) {
  const words = useTexts(texts);
  const { id, title, isExample, where, as, isOpen, left, term, written, sections } = workspace;
  const progress = words.sections(written, sections);
  return (
    <li className="ws-row">
      <div>
        <h3>
          {title} {isExample && <Tag tone="blue">{words.example}</Tag>}
        </h3>
        <p className="small muted">{where}</p>
        <p className="small muted">{as}</p>
      </div>
      <div>
        <p>
          <b>{left}</b>
        </p>
        <p className="small muted">{term}</p>
      </div>
      <div>
        <Meter label={progress} value={written} max={sections} tone={written === sections ? "ok" : "blue"} />
        <p className="small muted">{progress}</p>
      </div>
      <ButtonLink
        look={isOpen && isFirst ? "primary" : "outline"}
        to={`/cantieri/${id}`}
        aria-label={`${verb}: ${title}`}
      >
        {verb}
      </ButtonLink>
    </li>
  );
}

function Empty({ canCreate }: { readonly canCreate: boolean }) {
  const words = useTexts(texts);
  return (
    <section className="card empty">
      <div className="body">
        <h2>{words.empty}</h2>
        <p className="muted">{canCreate ? words.emptyAdministrator : words.emptyWhy}</p>
      </div>
    </section>
  );
}
