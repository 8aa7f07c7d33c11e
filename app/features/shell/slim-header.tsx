import { Form, Link } from "@remix-run/react";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { Tag } from "~/ui/tag";
import { LanguageSwitch } from "./language-switch";
import { texts } from "./texts";

interface SlimHeaderProps {
  /** the district, or the product's name where there is none */
  readonly title: string;
  readonly isExample?: boolean;
  readonly person?: { readonly name: string; readonly organisation?: string } | null;
}

/** Whose place this is, help, language, and who you are. */
export function SlimHeader({ title, isExample = false, person = null }: SlimHeaderProps) {
  const words = useTexts(texts);
  return (
    <div className="slim">
      <Link to="/">{title}</Link>
      {isExample && <Tag tone="blue">{words.example}</Tag>}
      <span className="sp" />
      <Link to="/informazioni/aiuto">{words.help}</Link>
      <LanguageSwitch look="link" />
      {person && (
        <>
          <span className="me">
            {person.name} {person.organisation && <span>{person.organisation}</span>}
          </span>
          <Form method="post" action="/esci">
            <button type="submit" className="plain">
              <Icon name="logout" size="small" /> {words.signOut}
            </button>
          </Form>
        </>
      )}
    </div>
  );
}
