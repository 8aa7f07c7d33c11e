import { type LetterBlock, paragraph } from "~/domain/partnership/documents/letter";
import type { SignOffState } from "~/domain/delivery/sign-off/judge-sign-off";
import { formatMoment } from "./format-numbers";
import type { PrintableLetter } from "./printable-letter";
import { type LetteredProject, projectLetter } from "./project-letter";
import type { PrintLanguage } from "./printable-application";

interface SignOffs extends LetteredProject {
  readonly language: PrintLanguage;
  /** ISO */
  readonly stateAt: string;
  readonly signOffs: readonly {
    readonly organisation: string;
    readonly person: string | null;
    /** ISO */
    readonly signedAt: string | null;
    readonly hash: string | null;
    readonly status: SignOffState["status"];
  }[];
}

/** The approvals of the bodies as a document of the package. */
export function printableSignOffs(about: SignOffs): PrintableLetter {
  const { language, stateAt, signOffs } = about;
  const words = texts[language];
  const table: LetterBlock = {
    kind: "table",
    name: words.title,
    columns: [
      { title: words.organisation, share: 30 },
      { title: words.person, share: 25 },
      { title: words.when, share: 20 },
      { title: words.state, share: 25 },
    ],
    rows: signOffs.map(({ organisation, person, signedAt, hash, status }) => [
      organisation,
      person ?? "–",
      signedAt === null ? "–" : formatMoment(signedAt, language),
      [words.states[status], hash === null ? "" : hash.slice(0, 16)].filter(Boolean).join("\n"),
    ]),
  };
  return projectLetter(about, {
    ...{ language, stateAt, title: words.title },
    blocks: [paragraph(words.what), table],
  });
}

const texts = {
  it: {
    title: "Approvazioni degli enti",
    what: "Ogni ente approva il testo, la propria scheda e i propri impegni. L’impronta è quella dei testi che ha letto.",
    organisation: "Ente",
    person: "Chi ha approvato",
    when: "Quando",
    state: "Stato e impronta",
    states: {
      missing: "non ha approvato",
      valid: "approvata",
      reopened: "da rivedere: una sua parte è cambiata dopo",
    },
  },
  en: {
    title: "Approvals of the bodies",
    what: "Each body approves the text, its own sheet and its commitments. The fingerprint is that of the texts it read.",
    organisation: "Body",
    person: "Who approved",
    when: "When",
    state: "State and fingerprint",
    states: {
      missing: "has not approved",
      valid: "approved",
      reopened: "to be looked at again: a part of its own changed since",
    },
  },
} as const satisfies Record<PrintLanguage, object>;
