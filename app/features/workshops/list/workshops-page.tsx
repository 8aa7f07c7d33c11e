import { formatWorkshopCode } from "~/domain/workshop/workshop-code";
import type { WorkshopStatus } from "~/domain/workshop/workshop";
import { ButtonLink } from "~/ui/button";
import { useTexts } from "~/ui/language";
import { PageHead } from "~/ui/page-head";
import { Tag } from "~/ui/tag";
import type { WorkshopLine, WorkshopsData } from "./list-data";
import { listTexts } from "./list-texts";

/** What is under way comes first. */
const order = ["open", "prepared", "closed"] as const satisfies readonly WorkshopStatus[];
const tones = { open: "blue", prepared: "unknown", closed: "ok" } as const;

/** The workshops of a workspace. */
export function WorkshopsPage({ data }: { readonly data: WorkshopsData }) {
  const words = useTexts(listTexts);
  const { workspaceId, workspaceTitle, workshops, mayCreate } = data;
  const isEmpty = workshops.length === 0;
  return (
    <main id="contenuto" tabIndex={-1} className="main workshops">
      <PageHead
        title={words.title}
        facts={words.lead}
        crumbs={{ label: words.trail, trail: [{ to: `/cantieri/${workspaceId}`, words: workspaceTitle }] }}
      >
        {mayCreate && !isEmpty && <Prepare workspaceId={workspaceId} />}
      </PageHead>
      {isEmpty && <Empty data={data} />}
      {order.map((status) => (
        <Part
          key={status}
          status={status}
          workspaceId={workspaceId}
          workshops={workshops.filter((workshop) => workshop.status === status)}
        />
      ))}
    </main>
  );
}

function Prepare({ workspaceId }: { readonly workspaceId: string }) {
  const words = useTexts(listTexts);
  return (
    <ButtonLink look="primary" icon="plus" to={`/cantieri/${workspaceId}/laboratori/nuovo`}>
      {words.prepare}
    </ButtonLink>
  );
}

function Empty({ data: { workspaceId, mayCreate } }: { readonly data: WorkshopsData }) {
  const words = useTexts(listTexts);
  return (
    <section className="card wempty">
      <h2>{words.empty}</h2>
      <p className="muted">{words.emptyWhy}</p>
      {mayCreate ? <Prepare workspaceId={workspaceId} /> : <p className="muted">{words.emptyReader}</p>}
    </section>
  );
}

interface PartProps {
  readonly status: WorkshopStatus;
  readonly workspaceId: string;
  readonly workshops: readonly WorkshopLine[];
}

function Part({ status, workspaceId, workshops }: PartProps) {
  const words = useTexts(listTexts);
  if (workshops.length === 0) return null;
  return (
    <section aria-labelledby={`workshops-${status}`}>
      <h2 id={`workshops-${status}`}>{words.titles[status]}</h2>
      <ul className="card workshop-rows">
        {workshops.map((workshop, index) => (
          <Row key={workshop.id} workshop={workshop} workspaceId={workspaceId} isFirst={index === 0} />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly workshop: WorkshopLine;
  readonly workspaceId: string;
  readonly isFirst: boolean;
}

function Row({ workshop, workspaceId, isFirst }: RowProps) {
  const words = useTexts(listTexts);
  const { id, title, format, status, facts, code, hasMinutes } = workshop;
  return (
    <li>
      <div>
        <h3 lang="it">{title}</h3>
        <p className="small muted">{[facts, format].filter(Boolean).join(" · ")}</p>
      </div>
      <p className="tags">
        <Tag tone={tones[status]}>{words.tag[status]}</Tag>
        {code && <Tag>{words.code(formatWorkshopCode(code))}</Tag>}
        {hasMinutes && <Tag tone="ok">{words.minutesApproved}</Tag>}
      </p>
      <ButtonLink
        small
        look={status === "open" && isFirst ? "primary" : "outline"}
        to={`/cantieri/${workspaceId}/laboratori/${id}`}
        aria-label={`${words.verb[status]}: ${title}`}
      >
        {words.verb[status]}
      </ButtonLink>
    </li>
  );
}
