import { useWords } from "../words/words-context";

/** The code in large letters, to be copied or photographed. */
export function PersonalCode({ code }: { readonly code: string }) {
  const { words } = useWords();
  return (
    <>
      <p className="letters" dir="ltr">
        {code}
      </p>
      <p>{words.personalCodeWhat}</p>
      <p className="small" dir="ltr">
        /esito
      </p>
    </>
  );
}
