import { Form, useLocation } from "@remix-run/react";
import { useLanguage, useTexts } from "~/ui/language";
import { texts } from "./texts";

/** To the other language, and back to the same page. */
export function LanguageSwitch({ look }: { readonly look: "link" | "button" }) {
  const words = useTexts(texts);
  const other = useLanguage() === "it" ? "en" : "it";
  const { pathname, search } = useLocation();
  return (
    <Form method="post" action="/lingua" reloadDocument>
      <input type="hidden" name="back" value={pathname + search} />
      <button
        type="submit"
        name="language"
        value={other}
        lang={other}
        className={look === "link" ? "plain" : "btn o sm"}
      >
        {words.otherLanguage}
      </button>
    </Form>
  );
}
