import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { errorOf, type FormState } from "~/ui/form-state";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import type { OwnSignOff } from "./sign-offs-data";
import { signOffTexts } from "./sign-off-texts";

interface ApproveFormProps {
  readonly own: OwnSignOff;
  readonly form: FormState | null;
}

/** Carries what was shown: another text by then is not approved. */
export function ApproveForm({ own: { name, partsHash, readAt }, form }: ApproveFormProps) {
  const words = useTexts(signOffTexts);
  const error = errorOf(form, "read", words.errors);
  return (
    // Another text asks for another tick.
    <Form method="post" className="approve fields" noValidate key={partsHash}>
      <input type="hidden" name="partsHash" value={partsHash} />
      <input type="hidden" name="readAt" value={readAt} />
      <div className="field">
        <label className="check">
          <input
            type="checkbox"
            id="read"
            name="read"
            value="yes"
            {...(error && { "aria-invalid": true, "aria-describedby": "read-error" })}
          />
          {words.read(name)}
        </label>
        {error && (
          <span className="err" id="read-error">
            <Icon name="error" size="small" /> {error}
          </span>
        )}
      </div>
      <p className="small">
        {words.hash}: <code className="hash">{partsHash.slice(0, 16)}</code>{" "}
        <span className="muted">{words.hashWhat}</span>
      </p>
      <div className="acts">
        <Button look="primary" icon="check" name="intent" value="approve">
          {words.approve}
        </Button>
      </div>
    </Form>
  );
}
