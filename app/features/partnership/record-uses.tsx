import { Form } from "@remix-run/react";
import { daysBeforeAskingAgain } from "~/domain/organisation/shared-record";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { useTexts } from "~/ui/language";
import { Tag } from "~/ui/tag";
import type { RecordUseView } from "./record-uses-data";
import { sharingTexts } from "./sharing-texts";

interface RecordUsesProps {
  readonly workspaceId: string;
  readonly uses: readonly RecordUseView[];
  /** where one finds oneself after answering */
  readonly from: "record" | "list";
}

/** Other workspaces and a record, each with the answers there are. Can stand on any page. */
export function RecordUses({ uses, ...where }: RecordUsesProps) {
  return uses.map((use) => <RecordUse key={`${use.organisationId}/${use.askingId}`} use={use} {...where} />);
}

type RecordUseProps = Omit<RecordUsesProps, "uses"> & { readonly use: RecordUseView };

function RecordUse({ use, ...where }: RecordUseProps) {
  const words = useTexts(sharingTexts);
  const { organisation, title, acronym, lead, status } = use;
  const titles = { waiting: words.asks, granted: words.uses, refused: words.refusedTo };
  return (
    <Card title={titles[status](organisation)} pattern="record-use">
      <div className="body fields">
        <Since use={use} />
        <p>{words.other(title, acronym, lead)}</p>
        {status === "waiting" && (
          <>
            <p className="small">{words.whatYes}</p>
            <p className="small muted">{words.whatNo(daysBeforeAskingAgain)}</p>
          </>
        )}
        {status === "granted" && <p className="small muted">{words.whatGranted}</p>}
        {status === "refused" && <p className="small muted">{words.whatRefused}</p>}
        <Answers use={use} {...where} />
      </div>
    </Card>
  );
}

function Since({ use: { status, since } }: { readonly use: RecordUseView }) {
  const words = useTexts(sharingTexts);
  if (since === "") return null;
  const said = { waiting: words.waitingSince, granted: words.grantedSince, refused: words.refusedOn };
  const tones = { waiting: "warn", granted: "ok", refused: "neutral" } as const;
  return (
    <p>
      <Tag tone={tones[status]}>{said[status](since)}</Tag>
    </p>
  );
}

function Answers({ use, workspaceId, from }: RecordUseProps) {
  const words = useTexts(sharingTexts);
  const { status, organisationId, askingId } = use;
  return (
    <Form method="post" action={`/cantieri/${workspaceId}/partenariato/schede`} className="acts">
      <input type="hidden" name="intent" value="answer" />
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="organisationId" value={organisationId} />
      <input type="hidden" name="askingId" value={askingId} />
      {status !== "granted" && (
        <Button look={status === "waiting" ? "primary" : "outline"} name="answer" value="yes">
          {status === "waiting" ? words.yes : words.shareNow}
        </Button>
      )}
      {status !== "refused" && (
        <Button look="outline" name="answer" value="no">
          {status === "waiting" ? words.no : words.takeBack}
        </Button>
      )}
    </Form>
  );
}
