import { useWords } from "../words/words-context";
import { PersonalCode, type PersonalCodeProps } from "./personal-code";
import { usePhone } from "./phone-context";

/** The workshop is over: the code that tells later what became of one's words. */
export function EndScreen({ personalCode }: { readonly personalCode: PersonalCodeProps }) {
  const { words } = useWords();
  const { workshopId } = usePhone();
  return (
    <>
      <h1>{words.endTitle}</h1>
      <p className="lead">{words.endWhat}</p>
      <section className="pcode" aria-labelledby="codice-personale">
        <h2 id="codice-personale">{words.personalCode}</h2>
        <PersonalCode {...personalCode} />
      </section>
      <p>
        <a className="btn p wide" href={`/laboratorio/${workshopId}/esito`}>
          {words.seeFate}
        </a>
      </p>
    </>
  );
}
