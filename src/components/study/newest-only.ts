export type Status = "ready" | "loading" | "failed";

/** Shorter waits than this are not told: a page that flickers is harder to read than one that waits. */
const UNTOLD_MS = 150;

/** One thing that is asked again and again, of which only the latest counts. */
export interface Newest<Question> {
  /** The question as it stands. */
  readonly ask: () => Question;
  /** What is known at once, without working it out. Tells whether it was. */
  readonly showKnown: (question: Question) => boolean;
  /** Works a question out and shows it, as far as it still matters. */
  readonly answer: (question: Question) => Promise<void>;
  readonly tell: (status: Status) => void;
}

/**
 * A function to call whenever the question may have changed. While one answer is worked out, only the
 * newest question waits; a failure is told, and the next call tries again.
 */
export function newestOnly<Question>({ ask, showKnown, answer, tell }: Newest<Question>) {
  let newest: Question;
  let busy = false;
  return async (): Promise<void> => {
    newest = ask();
    if (showKnown(newest)) {
      tell("ready");
      return;
    }
    if (busy) return;
    busy = true;
    const slow = setTimeout(tell, UNTOLD_MS, "loading");
    try {
      for (let of: Question | undefined; of !== newest; ) {
        of = newest;
        await answer(of);
      }
      tell("ready");
    } catch (error) {
      console.error(error);
      tell("failed");
    } finally {
      clearTimeout(slow);
      busy = false;
    }
  };
}
