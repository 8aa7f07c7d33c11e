import { readWordedMinutes, type WordedMinutes } from "~/commands/workshop/read-worded-minutes.server";
import type { Member } from "~/database/members.server";
import type { Language } from "~/domain/wording/language";
import type { MinutesData } from "~/features/workshops/minutes/minutes-data";
import type { Services } from "~/services.server";
import { placeWorkshop } from "./read-workshop-place.server";

interface Asked {
  readonly workshopId: string | undefined;
  readonly language: Language;
}

export interface ReadMinutes {
  readonly minutes: MinutesData;
  readonly toPrint: WordedMinutes;
}

/** The minutes of a workshop, for their page and for their files. */
export async function readMinutes(services: Services, member: Member, asked: Asked): Promise<ReadMinutes> {
  const { workshop, place } = await placeWorkshop(services, member, asked);
  const { workspaceTitle } = place;
  const toPrint = await readWordedMinutes(services, workshop, { workspaceTitle, language: asked.language });
  const { parts, approved } = toPrint;
  return {
    minutes: { place, mayEdit: place.mayRun, isStillOpen: workshop.status !== "closed", parts, approved },
    toPrint,
  };
}
