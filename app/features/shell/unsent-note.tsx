import { useLocation } from "@remix-run/react";
import { useEffect } from "react";
import { Button } from "~/ui/button";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { type Unsent, useUnsent } from "~/ui/unsent";
import { unsentTexts } from "./unsent-texts";

/** Over the page, when nothing came of a form: what happened, what is kept, what to do. The page stays as it is. */
export function UnsentNote() {
  const words = useTexts(unsentTexts);
  const [unsent, forget] = useUnsent();
  const { pathname } = useLocation();
  useEffect(() => forget, [pathname, forget]);
  if (unsent === null) return null;
  const { what, act } = words[reasonOf(unsent)];
  return (
    <div>
      <Note tone="bad" role="alert">
        <b>{what}</b> {words.kept}{" "}
        {unsent.status === "signed-out" && (
          <a href={unsent.signIn} target="_blank" rel="noreferrer">
            {words.signIn}
          </a>
        )}{" "}
        {act}
      </Note>
      <Button small type="button" onClick={forget}>
        {words.close}
      </Button>
    </div>
  );
}

function reasonOf(unsent: Unsent) {
  if (unsent.status === "refused") return refusedFor(unsent);
  return unsent.status === "signed-out" ? "signedOut" : unsent.status;
}

function refusedFor({ code, answered }: Extract<Unsent, { readonly status: "refused" }>) {
  if (code === "stage-frozen") return "frozen";
  if (code === "minutes-approved") return "approved";
  if (answered === 403) return "notAllowed";
  if (answered === 404) return "notThere";
  if (answered === 429) return "tooMany";
  return answered >= 500 ? "broken" : "changed";
}
