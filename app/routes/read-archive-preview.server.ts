import { findArchiveUpload } from "~/database/archive-uploads.server";
import { formatMoment } from "~/domain/wording/format-moment";
import type { Language } from "~/domain/wording/language";
import type { ArchivePreview } from "~/features/archive/import-data";
import type { Services } from "~/services.server";

interface Asked {
  readonly accountId: string;
  readonly uploadId: string;
  readonly language: Language;
}

/** Null: it is gone, or somebody else's. */
export async function readArchivePreview(
  { database, clock }: Pick<Services, "database" | "clock">,
  { accountId, uploadId, language }: Asked,
): Promise<ArchivePreview | null> {
  const upload = await findArchiveUpload(database, accountId, uploadId);
  if (upload === null) return null;
  const { about, isThere, people, knownPeople } = upload.looked;
  const count = (model: string) => about.counts[model] ?? 0;
  return {
    ...{ uploadId, isThere, people, knownPeople, fileName: upload.fileName, title: about.title },
    takenAt: formatMoment(language, new Date(about.takenAt), clock.now()),
    counts: {
      bodies: count("Partner"),
      texts: count("LiveDocument"),
      edits: count("DocumentUpdate"),
      workshops: count("Workshop"),
      cards: count("Card"),
      files: count("StoredFile"),
    },
  };
}
