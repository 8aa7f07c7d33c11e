import { Form, Link } from "@remix-run/react";
import { listAll } from "~/domain/wording/list-words";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { useLanguage, useTexts } from "~/ui/language";
import { Tag } from "~/ui/tag";
import type { ShownBody, SignOffsData } from "./sign-offs-data";
import { signOffTexts } from "./sign-off-texts";

const tones = { missing: "unknown", reopened: "warn", valid: "ok" } as const;

/** Every body that has to approve: who is missing, and why. */
export function BodiesBoard({ data }: { readonly data: SignOffsData }) {
  const words = useTexts(signOffTexts);
  const { bodies, mayAsk, mayNamePeople, workspace } = data;
  const approved = bodies.filter(({ status }) => status === "valid").length;
  return (
    <Card
      title={words.board}
      aside={<span className="small muted">{words.count(approved, bodies.length)}</span>}
    >
      <ul className="body sign-off-board">
        {bodies.map((body) => (
          <li key={body.id}>
            <p>
              <b>{body.name}</b> <Tag tone={tones[body.status]}>{words.statuses[body.status]}</Tag>
            </p>
            <Why body={body} />
            {body.people.length === 0 && body.status !== "valid" && (
              <p className="small">
                {words.nobodyYet}{" "}
                {mayNamePeople && (
                  <Link
                    to={`/cantieri/${workspace.id}/partenariato/persone`}
                    aria-label={`${words.namePeople}: ${body.name}`}
                  >
                    {words.namePeople}
                  </Link>
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
      {mayAsk && approved < bodies.length && (
        <Form method="post" className="body ask">
          <Button look="outline" icon="mail" name="intent" value="ask">
            {words.ask}
          </Button>
          <p className="xs muted">{words.askWhat}</p>
        </Form>
      )}
    </Card>
  );
}

function Why({ body: { status, signed, changed, people } }: { readonly body: ShownBody }) {
  const words = useTexts(signOffTexts);
  const language = useLanguage();
  return (
    <>
      {signed && (
        <p className="small muted">
          {words.signedBy(signed.at, signed.by)} <code className="hash">{signed.hash.slice(0, 16)}</code>
        </p>
      )}
      {changed.length > 0 && <p className="small">{words.reopenedBy(listAll(language, changed))}</p>}
      {status !== "valid" && people.length > 0 && (
        <p className="small muted">{words.who(listAll(language, people))}</p>
      )}
    </>
  );
}
