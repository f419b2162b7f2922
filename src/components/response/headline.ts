import { federalRevenue } from "../../model/response/revenue.js";
import { about, percent, roughly } from "../numbers.js";
import { dollarRange, dollars } from "./money.js";
import { filersAfter, filersAtStart, type Outlook } from "./outlook.js";

/** The page's opening sentence after the policy's name, by headline key. */
export function responseHeadlines({ response, intervals }: Outlook): Record<string, string> {
  const start = filersAtStart(response);
  const end = filersAfter(response, 10);
  const lost = federalRevenue(response.years.at(-1)!.cumulated);
  if (end === start) {
    return {
      "response-fewer": "nobody would have a reason to stop filing,",
      "response-lost": "and no revenue would be lost.",
      "response-range": "Nobody is exposed, so nobody reacts.",
    };
  }
  return {
    "response-fewer": `after ten years ${about(start - end)} of ${roughly(start)} people who file would have stopped,`,
    "response-lost": `and ${dollars(lost)} of federal income and payroll tax would be lost over these years.`,
    "response-range": intervals
      ? rangeSentence(intervals)
      : "How sure that is will follow when the draws are done.",
  };
}

function rangeSentence(intervals: NonNullable<Outlook["intervals"]>): string {
  const { low, high } = intervals.years.at(-1)!.kept;
  const federal = intervals.federal.at(-1)!;
  return `Nine in ten draws have between ${percent(1 - high)} and ${percent(1 - low)} stop, and lose ${dollarRange(federal.low, federal.high)}.`;
}
