/**
 * The name a file is kept and handed in under: without accents and spaces where the call wants plain names, and unlike
 * every other one where it wants them unique. The bytes are not touched.
 */
export function nameUpload(given: string, { extension, mustBePlain, taken, body }: NameRules): string {
  const { stem, isEnveloped } = takeApart(given);
  const name = (mustBePlain ? plain(stem) : stem.trim()).slice(0, longestStem) || "allegato";
  const ending = extension === "p7m" && isEnveloped ? ".pdf.p7m" : `.${extension}`;
  const names = new Set(taken.map((each) => each.toLowerCase()));
  const isFree = (each: string) => !names.has(`${each}${ending}`.toLowerCase());
  const withBody = plain(body) === "" ? name : `${name}-${plain(body)}`;
  let free = [name, withBody].find(isFree);
  for (let n = 2; free === undefined; n++) free = [`${withBody}-${n}`].find(isFree);
  return `${free}${ending}`;
}

export interface NameRules {
  readonly extension: "pdf" | "p7m";
  readonly mustBePlain: boolean;
  /** names of other files of the same application; empty where they need not be unique */
  readonly taken: readonly string[];
  /** what the body is called at the table: it tells two files of the same name apart */
  readonly body: string;
}

const longestStem = 80;

/** `C:\atti\Delibera.pdf.p7m` → `Delibera`, a PDF in an envelope. */
function takeApart(given: string): { readonly stem: string; readonly isEnveloped: boolean } {
  const [last = ""] = given.split(/[/\\]/).slice(-1);
  const name = last.replace(/\p{Control}/gu, "");
  const [ending = ""] = /(?:\.(?:p7m|p7s|pdf))+$/i.exec(name) ?? [];
  return { stem: name.slice(0, name.length - ending.length), isEnveloped: /\.pdf\.p7m/i.test(ending) };
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .replace(/[^A-Za-z0-9_-]+/g, "-")
    .replace(/-+/g, "-")
    .replace(/^-|-$/g, "");
}
