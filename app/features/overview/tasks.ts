import type { OverviewSection } from "./overview-data";

export interface Task {
  readonly kind: "shorten" | "go-on" | "reread" | "begin";
  readonly section: OverviewSection;
}

const order = ["shorten", "go-on", "reread", "begin"] as const;

/** What waits in the sections a person writes: first what would keep the application out. */
export function findTasks(sections: readonly OverviewSection[]): readonly Task[] {
  const tasks = sections.filter(({ isMine }) => isMine).flatMap(taskOf);
  return tasks.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

function taskOf(section: OverviewSection): readonly Task[] {
  if (section.characters > section.limit) return [{ kind: "shorten", section }];
  if (section.characters === 0) return [{ kind: "begin", section }];
  if (section.status === "review") return [{ kind: "reread", section }];
  if (section.status === "written") return [];
  return [{ kind: "go-on", section }];
}
