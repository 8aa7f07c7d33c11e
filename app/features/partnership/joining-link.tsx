import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { CopyField } from "~/ui/copy-field";
import { useTexts } from "~/ui/language";
import { joiningTexts } from "./joining-texts";

/** The public address: opened, changed, closed. */
export function JoiningLink({ address }: { readonly address: string | null }) {
  const words = useTexts(joiningTexts);
  return (
    <Card title={words.link}>
      <div className="body fields">
        <p className="small muted">{words.linkHelp}</p>
        {address === null ? (
          <>
            <p>{words.linkClosed}</p>
            <Act intent="open" look="primary" words={words.open} />
          </>
        ) : (
          <>
            <CopyField label={words.link} value={address} copy={words.copy} copied={words.copied} />
            <div className="acts">
              <Act intent="open" look="outline" words={words.renew} />
              <Act intent="close" look="danger" words={words.close} />
            </div>
            <p className="small muted">{words.renewHelp}</p>
          </>
        )}
      </div>
    </Card>
  );
}

interface ActProps {
  readonly intent: "open" | "close";
  readonly look: "primary" | "outline" | "danger";
  readonly words: string;
}

function Act({ intent, look, words }: ActProps) {
  return (
    <Form method="post">
      <Button look={look} name="intent" value={intent}>
        {words}
      </Button>
    </Form>
  );
}
