import { Form, Link } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { useTexts } from "~/ui/language";
import { LanguageSwitch } from "./language-switch";
import { texts } from "./texts";

interface AccountCardProps {
  readonly person: { readonly name: string; readonly organisation: string };
}

/** Who you are, language, help, and the way out: on phones the only place for them. */
export function AccountCard({ person }: AccountCardProps) {
  const words = useTexts(texts);
  return (
    <Card title={words.account}>
      <div className="body">
        <p>
          <b>{person.name}</b> <span className="muted">{person.organisation}</span>
        </p>
        <div className="acts above">
          <LanguageSwitch look="button" />
          <Link className="btn o sm" to="/informazioni/aiuto">
            {words.help}
          </Link>
          <Form method="post" action="/esci">
            <Button small icon="logout">
              {words.signOut}
            </Button>
          </Form>
        </div>
      </div>
    </Card>
  );
}
