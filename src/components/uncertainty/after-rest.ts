/** How long a reader must leave everything alone before work begins that nobody asked for. */
export const REST_MS = 800;

/** Runs `work` once the reader has rested; each call begins the wait anew. */
export function afterRest(
  work: () => void,
  wait: number = REST_MS,
): { again(): void; not(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const not = () => clearTimeout(timer);
  return {
    not,
    again() {
      not();
      timer = setTimeout(work, wait);
    },
  };
}
