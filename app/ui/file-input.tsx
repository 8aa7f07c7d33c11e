import { type ChangeEvent, type InputHTMLAttributes, useState } from "react";
import { classNames } from "./class-names";
import { Icon } from "./icon";
import { useLanguage } from "./language";
import { useIsHydrated } from "./use-is-hydrated";

const texts = {
  it: {
    choose: "Scegli un file",
    none: "nessun file scelto",
    tooLarge: (name: string, most: string) =>
      `«${name}» è più grande di ${most} MB: scegline uno più piccolo.`,
  },
  en: {
    choose: "Choose a file",
    none: "no file chosen",
    tooLarge: (name: string, most: string) => `“${name}” is larger than ${most} MB: choose a smaller one.`,
  },
};

interface FileInputProps extends InputHTMLAttributes<HTMLInputElement> {
  /** a larger file is not taken: the server would only say so after all of it has been sent, or not at all */
  readonly mostMegabytes?: number;
}

/**
 * A file to choose, in the language of the page: browsers word their own button in theirs. Their field lies over the
 * words, invisible, so that it is pressed, reached by keyboard, dropped on and read out as ever; without scripts it
 * is seen.
 */
export function FileInput({ className, onChange, mostMegabytes = Infinity, ...input }: FileInputProps) {
  const language = useLanguage();
  const words = texts[language];
  const isHydrated = useIsHydrated();
  const [chosen, setChosen] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const handleChange = (event: ChangeEvent<HTMLInputElement>) => {
    const field = event.currentTarget;
    const [file] = field.files ?? [];
    const isTooLarge = (file?.size ?? 0) > mostMegabytes * 1_000_000;
    if (isTooLarge) field.value = "";
    setRefused(isTooLarge ? (file?.name ?? "") : null);
    setChosen(isTooLarge ? null : (file?.name ?? null));
    onChange?.(event);
  };
  return (
    <>
      <span className={classNames("fileinput", isHydrated && "is-awake")}>
        <input {...input} type="file" className={className} onChange={handleChange} />
        {isHydrated && (
          <span className={className} aria-hidden="true">
            <span className="choose">{words.choose}</span>
            <span className={classNames("filename", chosen === null && "muted")}>{chosen ?? words.none}</span>
          </span>
        )}
      </span>
      {refused !== null && (
        <span className="err" role="alert">
          <Icon name="error" size="small" /> {words.tooLarge(refused, mostMegabytes.toLocaleString(language))}
        </span>
      )}
    </>
  );
}
