import type { TextBlock } from "~/domain/text/blocks";

/** What a person reads in an archive without the program that made it. Dates are in words, in the time of Rome. */
export interface ReadableArchive {
  readonly title: string;
  readonly acronym: string;
  readonly isExample: boolean;
  readonly call: string;
  readonly stage: string;
  readonly districts: readonly string[];
  readonly term: string;
  readonly takenAt: string;
  readonly bodies: readonly ReadableBody[];
  readonly sections: readonly ReadableSection[];
  readonly needs: readonly ReadableNeed[];
  readonly workshops: readonly ReadableWorkshop[];
  readonly milestones: readonly { readonly name: string; readonly at: string; readonly by: string }[];
  readonly freezes: readonly ReadableFreeze[];
  readonly files: readonly ReadableFile[];
}

export interface ReadableBody {
  readonly name: string;
  readonly role: string;
  readonly kind: string;
  readonly seat: string;
  readonly taxCode: string | null;
  readonly people: readonly { readonly name: string; readonly role: string; readonly email: string }[];
  readonly texts: readonly { readonly title: string; readonly text: string }[];
  readonly commitments: readonly string[];
  /** what it needs of the others */
  readonly needs: readonly string[];
}

export interface ReadableSection {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly TextBlock[];
  readonly characters: number;
}

export interface ReadableNeed {
  readonly title: string;
  readonly kind: string;
  readonly category: string;
  readonly where: string;
  readonly status: string;
  readonly people: number | null;
  readonly description: string;
}

export interface ReadableWorkshop {
  readonly title: string;
  readonly day: string;
  readonly place: string;
  readonly stages: readonly string[];
  readonly cards: readonly string[];
  readonly outcomes: readonly { readonly title: string; readonly what: string }[];
  readonly minutes: readonly { readonly title: string; readonly text: string }[];
}

export interface ReadableFreeze {
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly hash: string;
  /** null: it is still on */
  readonly until: string | null;
}

export interface ReadableFile {
  readonly sha256: string;
  readonly name: string;
  readonly what: string;
}
