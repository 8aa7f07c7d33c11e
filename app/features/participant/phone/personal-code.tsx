import { useWords } from "../words/words-context";

export interface PersonalCodeProps {
  /** "ABCD-EFGH-JKLM-NPQR" */
  readonly code: string;
  /** where it is typed, as people type it */
  readonly address: string;
}

/** The code in large letters, to be copied or photographed, with the address it is typed at. */
export function PersonalCode({ code, address }: PersonalCodeProps) {
  const { words } = useWords();
  return (
    <>
      <p className="letters" dir="ltr">
        {code}
      </p>
      <p>{words.personalCodeWhat}</p>
      <p className="address" dir="ltr">
        {address}
      </p>
    </>
  );
}
