/** Fields of reasons begin so. */
export const reasonPrefix = "reason:";

/** The field for the reason of an obstacle. */
export function reasonField(obstacleId: string): string {
  return `${reasonPrefix}${obstacleId}`;
}
