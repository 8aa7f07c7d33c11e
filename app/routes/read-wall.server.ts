import { createHash } from "node:crypto";
import type { Member } from "~/database/members.server";
import { formatFullDay, formatTime, sayHour } from "~/domain/wording/format-moment";
import type { Language } from "~/domain/wording/language";
import { inOrderOfColumns } from "~/domain/workshop/in-order-of-columns";
import type { WallData } from "~/features/workshops/wall/wall-data";
import type { Services } from "~/services.server";
import { readFoundExercises } from "./read-found-exercises.server";
import { placeWorkshop } from "./read-workshop-place.server";

/** Everything that was uncovered, as it is printed. */
export async function readWall(
  services: Services,
  member: Member,
  asked: { readonly workshopId: string | undefined; readonly language: Language },
): Promise<WallData> {
  const { language } = asked;
  const { workshop, place } = await placeWorkshop(services, member, asked);
  const found = await readFoundExercises(services, workshop, language);
  const exercises = found.map(({ exercise, title, questions, targets, method }) => ({
    exercise,
    title,
    layout: method?.layout ?? ("groups" as const),
    questions,
    targets: inOrderOfColumns(targets, method?.columns ?? []).map(
      ({ id, kind, title: name, column, cards, votes }) => ({
        id,
        kind,
        title: name,
        column,
        votes,
        outcome: null,
        cards: cards.map((card) => ({
          id: card.id,
          text: card.text,
          isInRoom: card.isInRoom,
          outcome: null,
        })),
      }),
    ),
  }));
  const now = services.clock.now();
  return {
    place,
    exercises,
    printedAt: `${formatFullDay(language, now)}, ${sayHour(language, formatTime(language, now))}`,
    fingerprint: createHash("sha256").update(JSON.stringify(exercises)).digest("hex").slice(0, 8),
  };
}
