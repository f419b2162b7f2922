import { responseIntervals } from "../../model/response/response-intervals.js";
import type { Choices } from "../study/choices.js";
import { samePolicy, scenarioId } from "../study/choices.js";
import { FIRST_POLICY } from "../study/first-policy.js";
import type { PresetFile } from "../study/preset-file.js";
import type { Study } from "../study/study.js";
import type { Outlook } from "./outlook.js";
import type { ResponseClient } from "./response-client.js";
import { RESPONSE_DRAWS, type ResponseFile } from "./response-file.js";

/** How long the choices must rest before draws begin. */
const REST_MS = 700;

/** Where the work is: years done of ten, then draws done of all. */
export type Progress =
  | { readonly at: "ready" | "cancelled" | "failed" }
  | { readonly at: "years" | "draws"; readonly done: number; readonly of: number };

export interface OutlookEvents {
  outlook(outlook: Outlook): void;
  progress(progress: Progress): void;
}

export interface OutlookStudy {
  readonly outlook: Outlook;
  /** Stops the draws that are running. */
  cancel(): void;
  listen(listener: Partial<OutlookEvents>): void;
}

/**
 * Ten years of what the reader has chosen, and ranges once draws are done. What the page opens with
 * comes from the file at once. Only the newest choices are followed.
 */
export function outlookStudy(
  study: Study,
  presets: PresetFile,
  file: ResponseFile,
  client: ResponseClient,
): OutlookStudy {
  const listeners: Partial<OutlookEvents>[] = [];
  let outlook = storedOutlook(presets, file, file.seed);
  let running: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (progress: Progress): void => {
    for (const listener of listeners) listener.progress?.(progress);
  };
  const show = (next: Outlook): void => {
    outlook = next;
    for (const listener of listeners) listener.outlook?.(next);
  };

  async function follow(choices: Choices): Promise<void> {
    running?.abort();
    clearTimeout(timer);
    const own = new AbortController();
    running = own;
    const { signal } = own;
    try {
      if (isStored(choices, presets)) show(storedOutlook(presets, file, choices.seed));
      else {
        tell({ at: "years", done: 0, of: 10 });
        const result = await client.respond(choices, (done) => {
          if (!signal.aborted) tell({ at: "years", done, of: 10 });
        });
        if (signal.aborted) return;
        show({ policy: choices.policy.title, ...result, intervals: undefined });
      }
      if (outlook.intervals) tell({ at: "ready" });
      else timer = setTimeout(() => void draw(choices, own), REST_MS);
    } catch (error) {
      failed(error, signal);
    }
  }

  async function draw(choices: Choices, { signal }: AbortController): Promise<void> {
    const { baseline, revoked, set, policy, seed } = choices;
    const question = { baseline, revoked, set, policies: [policy], seed, draws: RESPONSE_DRAWS };
    tell({ at: "draws", done: 0, of: RESPONSE_DRAWS });
    try {
      const values = await client.draw(question, {
        signal,
        onProgress: (done, of) => tell({ at: "draws", done, of }),
      });
      if (signal.aborted) return;
      show({ ...outlook, intervals: responseIntervals(values, file.growth) });
      tell({ at: "ready" });
    } catch (error) {
      failed(error, signal);
    }
  }

  function failed(error: unknown, signal: AbortSignal): void {
    if (signal.aborted) return;
    console.error(error);
    tell({ at: "failed" });
  }

  study.listen({ choices: (choices) => void follow(choices) });
  const { choices } = study;
  if (!isStored(choices, presets) || choices.seed !== file.seed) void follow(choices);
  return {
    get outlook() {
      return outlook;
    },
    cancel() {
      running?.abort();
      clearTimeout(timer);
      tell({ at: "cancelled" });
    },
    listen(listener) {
      listeners.push(listener);
    },
  };
}

/** Whether the file holds ten years of some choices. */
function isStored(choices: Choices, { policies, scenario }: PresetFile): boolean {
  const first = policies.find(({ id }) => id === FIRST_POLICY);
  return (
    first !== undefined &&
    scenarioId(choices) === scenario &&
    Object.keys(choices.set).length === 0 &&
    samePolicy(first, choices.policy)
  );
}

/** The outlook the file holds. */
function storedOutlook({ policies }: PresetFile, file: ResponseFile, seed: number): Outlook {
  const policy = policies.find(({ id }) => id === FIRST_POLICY)!;
  const { response, sixthFewer, intervals } = file;
  const drawn = seed === file.seed ? intervals : undefined;
  return { policy: policy.title, response, sixthFewer, intervals: drawn };
}
