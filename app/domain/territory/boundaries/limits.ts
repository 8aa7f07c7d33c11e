/** The generalised boundaries of all Italy are some tens of megabytes. */
export const mostBoundaryBytes = 96 * 1024 * 1024;
