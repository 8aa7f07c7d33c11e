import { useEffect, useState } from "react";

/** A text to take away: whether the browser lets pages copy, and whether it was copied. */
export function useCopy(text: string): {
  readonly canCopy: boolean;
  readonly isCopied: boolean;
  readonly copy: () => void;
} {
  const [state, setState] = useState<"cannot" | "can" | "copied">("cannot");
  useEffect(() => {
    if ("clipboard" in navigator) setState("can");
  }, []);
  return {
    canCopy: state !== "cannot",
    isCopied: state === "copied",
    copy: () => void navigator.clipboard.writeText(text).then(() => setState("copied")),
  };
}
