import type { Wording } from "~/domain/wording/language";

/** Why a file is not taken for an archive. `found` names what of it, where one thing can be named. */
export interface ArchiveRefusal {
  readonly status: "refused";
  readonly code: ArchiveRefusalCode;
  readonly found: string;
}

export type ArchiveRefusalCode = keyof typeof reasons;

const reasons = {
  "no-file": { it: "Scegli il file dell’archivio.", en: "Choose the file of the archive." },
  "too-large": {
    it: "Il file è troppo grande per essere un archivio.",
    en: "The file is too large for an archive.",
  },
  "not-a-zip": { it: "Il file non è un archivio ZIP intero.", en: "The file is no whole ZIP archive." },
  encrypted: { it: "L’archivio è protetto da password.", en: "The archive is protected by a password." },
  bomb: { it: "Un file dell’archivio si gonfia troppo:", en: "A file of the archive swells too much:" },
  "unsafe-name": {
    it: "Un file dell’archivio ha un nome non ammesso:",
    en: "A file of the archive has a name that is not allowed:",
  },
  "double-name": { it: "Un file c’è due volte:", en: "A file is there twice:" },
  "unknown-file": {
    it: "C’è un file che in un archivio non ci può essere:",
    en: "There is a file no archive may hold:",
  },
  "no-manifest": {
    it: "Manca l’elenco delle impronte, o non si legge: non è un archivio di Cantiere.",
    en: "The list of hashes is missing or cannot be read: this is no archive of Cantiere.",
  },
  "missing-file": { it: "Manca un file:", en: "A file is missing:" },
  "not-listed": { it: "C’è un file senza impronta:", en: "There is a file without a hash:" },
  changed: {
    it: "Un file non è più quello che era quando l’archivio è stato fatto:",
    en: "A file is not what it was when the archive was made:",
  },
  "not-an-archive": {
    it: "Il file non è un archivio di Cantiere.",
    en: "The file is no archive of Cantiere.",
  },
  "newer-version": {
    it: "L’archivio viene da una versione più recente di Cantiere: aggiorna prima questa installazione.",
    en: "The archive comes from a later version of Cantiere: update this installation first.",
  },
  "wrong-counts": {
    it: "L’archivio non ha le righe che dice di avere:",
    en: "The archive has not the rows it says it has:",
  },
} as const satisfies Record<string, Wording>;

/** One sentence, with what was found. */
export function describeArchiveRefusal({ code, found }: Pick<ArchiveRefusal, "code" | "found">): Wording {
  const { it, en } = reasons[code];
  return found === "" ? { it, en } : { it: `${it} ${found}`, en: `${en} ${found}` };
}
