import type { Point } from "~/domain/territory/point";

/** A need of the territory, or a resource it has; both are seen on the same map and in the same list. */
export const needKinds = ["need", "resource"] as const;
export type NeedKind = (typeof needKinds)[number];

export const severities = ["slight", "serious", "grave", "extreme"] as const;
export type Severity = (typeof severities)[number];

export const priorities = ["high", "medium", "low"] as const;
export type Priority = (typeof priorities)[number];

/** What is said of a need; that it was merged or split is told by its links, see `findFates`. */
export const needStatuses = ["raised", "taken-up", "set-aside"] as const;
export type NeedStatus = (typeof needStatuses)[number];

export interface Need {
  readonly id: string;
  readonly kind: NeedKind;
  readonly title: string;
  readonly description: string;
  /** of the workspace's list; empty: not said */
  readonly categoryId: string;
  /** whom it concerns, in people's words */
  readonly targetGroup: string;
  readonly place: NeedPlace;
  /** how many people it concerns; null: not said */
  readonly people: number | null;
  readonly severity: Severity | null;
  readonly priority: Priority | null;
  readonly priorityReason: string;
  readonly status: NeedStatus;
  /** why it was set aside */
  readonly setAsideReason: string;
}

export interface NeedPlace {
  /** ISTAT codes, six digits */
  readonly municipalities: readonly string[];
  readonly point: Point | null;
  /** the corners of an area, three or more; open: the last is not the first again */
  readonly area: readonly Point[] | null;
}

/** What a need rests on. */
export interface Evidence {
  readonly id: string;
  readonly needId: string;
  readonly indicator: string;
  readonly source: string;
  readonly year: number | null;
  readonly link: string;
  /** SHA-256 of a stored file, hex; empty: none */
  readonly file: string;
  readonly fileName: string;
}

/** `from` went into `to`: with others when they were merged, as a part of it when it was split. */
export interface NeedLink {
  readonly id: string;
  readonly kind: "merge" | "split";
  readonly from: string;
  readonly to: string;
}

export interface NeedsContents {
  readonly needs: readonly Need[];
  readonly evidence: readonly Evidence[];
  readonly links: readonly NeedLink[];
}
