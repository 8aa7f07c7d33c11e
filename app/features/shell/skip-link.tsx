import { useTexts } from "~/ui/language";

const texts = {
  it: { skip: "Vai al contenuto" },
  en: { skip: "Skip to content" },
};

/** The first stop of the keyboard on every page. */
export function SkipLink() {
  return (
    <a className="skip" href="#contenuto">
      {useTexts(texts).skip}
    </a>
  );
}
