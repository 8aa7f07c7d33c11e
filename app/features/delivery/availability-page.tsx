import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { Tag } from "~/ui/tag";
import type { AvailabilityData, ShownInstant, ShownInterruption } from "./availability-data";
import { availabilityTexts } from "./availability-texts";
import { DeliveryPart } from "./delivery-part";

/** When the service could not be reached before the term, and what that is worth as evidence. */
export function AvailabilityPage({ data }: { readonly data: AvailabilityData }) {
  const words = useTexts(availabilityTexts);
  const { workspace, record } = data;
  const to = `/cantieri/${workspace.id}/consegna`;
  return (
    <DeliveryPart title={words.title} facts={words.facts} workspace={workspace}>
      <FactsCard data={data} />
      {record === null ? (
        <EmptyCard title={words.notRecorded} what={words.notRecordedWhat} />
      ) : record.interruptions.length === 0 ? (
        <EmptyCard title={words.none} what={words.noneWhat} />
      ) : (
        <InterruptionsCard interruptions={record.interruptions} />
      )}
      <WorthCard title={words.proves} lines={words.provesWhat} />
      <WorthCard title={words.provesNot} lines={words.provesNotWhat} />
      <div className="acts">
        <a className="btn p" href={`${to}/disponibilita.csv`} download>
          <Icon name="download" /> {words.csv}
        </a>
        <Button type="button" look="outline" icon="print" onClick={() => window.print()}>
          {words.print}
        </Button>
        <ButtonLink look="quiet" to={to}>
          {words.back}
        </ButtonLink>
      </div>
    </DeliveryPart>
  );
}

function FactsCard({ data: { isTermPast, window, term, record } }: { readonly data: AvailabilityData }) {
  const words = useTexts(availabilityTexts);
  return (
    <Card title={isTermPast ? words.untilTerm : words.untilNow}>
      <div className="body">
        <dl className="dl">
          <Moment label={words.windowFrom} at={window.from} />
          <Moment label={words.windowUntil} at={window.until} />
          <Moment label={words.term} at={term} />
          {record && <Fact label={words.share} value={record.share} />}
          {record && <Fact label={words.count} value={String(record.interruptions.length)} />}
          {record && <Fact label={words.total} value={record.total} />}
          {record?.knownFrom && <Moment label={words.known} at={record.knownFrom} />}
        </dl>
        {record?.knownFrom && <p className="small muted above">{words.knownWhat}</p>}
      </div>
    </Card>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Moment({ label, at }: { readonly label: string; readonly at: ShownInstant }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="num">
        <Instant at={at} />
      </dd>
    </div>
  );
}

function Instant({ at: { rome, utc } }: { readonly at: ShownInstant }) {
  return (
    <span>
      {rome}
      <br />
      <span className="xs muted">{utc}</span>
    </span>
  );
}

function EmptyCard({ title, what }: { readonly title: string; readonly what: string }) {
  return (
    <Card title={title} pattern="empty">
      <p className="body muted">{what}</p>
    </Card>
  );
}

function InterruptionsCard({ interruptions }: { readonly interruptions: readonly ShownInterruption[] }) {
  const words = useTexts(availabilityTexts);
  return (
    <Card title={words.interruptions}>
      <div className="body">
        <table className="tbl rows">
          <thead>
            <tr>
              <th scope="col">{words.from}</th>
              <th scope="col">{words.until}</th>
              <th scope="col">{words.length}</th>
            </tr>
          </thead>
          <tbody>
            {interruptions.map(({ from, until, length, isBeyond }) => (
              <tr key={from.utc}>
                <td data-label={words.from} className="num">
                  <Instant at={from} />
                </td>
                <td data-label={words.until} className="num">
                  <Instant at={until} />
                </td>
                <td data-label={words.length}>
                  <span>
                    {length} {isBeyond && <Tag>{words.beyond}</Tag>}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function WorthCard({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <Card title={title}>
      <ul className="body effects">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Card>
  );
}
