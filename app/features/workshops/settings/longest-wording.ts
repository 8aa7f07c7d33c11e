/** In characters: a name stands beside the time at the head of a phone. */
export const longestWording = { title: 40, prompt: 300 } as const;
