import { type ChangeEvent, type InputHTMLAttributes, useState } from "react";
import { classNames } from "./class-names";
import { useTexts } from "./language";
import { useIsHydrated } from "./use-is-hydrated";

const texts = {
  it: { choose: "Scegli un file", none: "nessun file scelto" },
  en: { choose: "Choose a file", none: "no file chosen" },
};

/**
 * A file to choose, in the language of the page: browsers word their own button in theirs. Their field lies over the
 * words, invisible, so that it is pressed, reached by keyboard, dropped on and read out as ever; without scripts it
 * is seen.
 */
export function FileInput({ className, onChange, ...input }: InputHTMLAttributes<HTMLInputElement>) {
  const words = useTexts(texts);
  const isHydrated = useIsHydrated();
  const [chosen, setChosen] = useState<string | null>(null);
  const handleChange = (event: ChangeEvent<HTMLInputElement>) => {
    setChosen(event.currentTarget.files?.[0]?.name ?? null);
    onChange?.(event);
  };
  return (
    <span className={classNames("fileinput", isHydrated && "is-awake")}>
      <input {...input} type="file" className={className} onChange={handleChange} />
      {isHydrated && (
        <span className={className} aria-hidden="true">
          <span className="choose">{words.choose}</span>
          <span className={classNames("filename", chosen === null && "muted")}>{chosen ?? words.none}</span>
        </span>
      )}
    </span>
  );
}
