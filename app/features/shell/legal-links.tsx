import { Link } from "@remix-run/react";
import { useTexts } from "~/ui/language";
import { texts } from "./texts";

/** At the foot of the side navigation. */
export function LegalLinks() {
  const words = useTexts(texts);
  return (
    <p className="foot">
      <Link to="/informazioni/accessibilita">{words.accessibility}</Link>
      <Link to="/informazioni/privacy">{words.privacy}</Link>
      <Link to="/informazioni/note-legali">{words.legal}</Link>
    </p>
  );
}
