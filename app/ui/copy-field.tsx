import { useId } from "react";
import { Button } from "./button";
import { useCopy } from "./use-copy";

interface CopyFieldProps {
  readonly label: string;
  readonly value: string;
  readonly copy: string;
  readonly copied: string;
}

/** A text to take away. The button appears where the browser lets pages copy; selecting works everywhere. */
export function CopyField({ label, value, copy, copied }: CopyFieldProps) {
  const id = useId();
  const { canCopy, isCopied, copy: handleCopy } = useCopy(value);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="copyfield">
        <input
          id={id}
          className="in"
          readOnly
          value={value}
          onFocus={(event) => event.currentTarget.select()}
        />
        {canCopy && (
          <Button type="button" look="outline" icon="copy" onClick={handleCopy}>
            {copy}
          </Button>
        )}
      </div>
      <span role="status" className="small muted">
        {isCopied && copied}
      </span>
    </div>
  );
}
