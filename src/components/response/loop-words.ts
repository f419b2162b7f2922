import type { ResponseYear } from "../../model/response/response.js";
import { about, compact, percent } from "../numbers.js";
import { filersAfter, filersAtStart, type Outlook } from "./outlook.js";

/** A stock of the loop, or what stands between two of them, in words. */
export interface LoopBox {
  readonly name: string;
  readonly value: string;
  readonly detail: string;
}

/** The loop of one year in words, with its numbers. */
export interface LoopWords {
  readonly boxes: Readonly<Record<"file" | "exposed" | "aware" | "away" | "filers", LoopBox>>;
  /** What goes from one to the next. */
  readonly flows: Readonly<
    Record<
      "looked" | "heard" | "found" | "known" | "back" | "returns" | "newFilers" | "newAway",
      string
    >
  >;
}

/** The loop in a year (from 1) of an outlook. */
export function loopWords({ response }: Outlook, year: number): LoopWords {
  const now = response.years[year - 1]!;
  const start = filersAtStart(response);
  const { flows } = now;
  const exposed = exposedIn(now);
  const stayAway = start - filersAfter(response, year);
  return {
    boxes: {
      file: {
        name: "On the tax file",
        value: compact(now.onFileShare * start),
        detail: `people of these groups with a record; ${percent(now.currentShare)} of the last-known addresses of those asked about are still right`,
      },
      exposed: {
        name: "Exposed in the year",
        value: compact(exposed),
        detail: now.sharing
          ? `people; ${percent(now.newlyExposed)} of undocumented filers for the first time`
          : "people: nothing is shared any more",
      },
      aware: {
        name: "Know of it",
        value: percent(now.aware),
        detail: "of undocumented filers know somebody exposed, or take the news to heart",
      },
      away: {
        name: "Stay away",
        value: compact(stayAway),
        detail: "people who would file without sharing, after the season",
      },
      filers: {
        name: "File",
        value: compact(filersAfter(response, year)),
        detail: `people, after the season; ${about(start)} without sharing`,
      },
    },
    flows: {
      looked: "the exchange looks records up",
      heard: "word of mouth and news; what is remembered from earlier years",
      found: `${about(flows.stoppedFound)} stop: they or their home were found`,
      known: `${about(flows.stoppedChilled)} stop: they know of it`,
      back: `${about(flows.returned)} come back`,
      returns: "returns bring new addresses; without them the old ones go stale",
      newFilers: `${about(flows.begun)} file for the first time; ${about(flows.left)} leave for reasons of their own`,
      newAway: `${about(flows.neverBegun)} would be new but do not file; ${about(flows.leftAway)} leave`,
    },
  };
}

const exposedIn = ({ people }: ResponseYear): number =>
  Object.values(people).reduce((sum, n) => sum + n, 0);
