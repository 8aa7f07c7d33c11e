import { useEffect, useId, useState } from "react";
import { Button } from "./button";

interface CopyFieldProps {
  readonly label: string;
  readonly value: string;
  readonly copy: string;
  readonly copied: string;
}

/** A text to take away. The button appears where the browser lets pages copy; selecting works everywhere. */
export function CopyField({ label, value, copy, copied }: CopyFieldProps) {
  const id = useId();
  const [state, setState] = useState<"cannot" | "can" | "copied">("cannot");
  useEffect(() => {
    if ("clipboard" in navigator) setState("can");
  }, []);
  const handleCopy = () => {
    void navigator.clipboard.writeText(value).then(() => setState("copied"));
  };
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
        {state !== "cannot" && (
          <Button type="button" look="outline" icon="copy" onClick={handleCopy}>
            {copy}
          </Button>
        )}
      </div>
      <span role="status" className="small muted">
        {state === "copied" && copied}
      </span>
    </div>
  );
}
