import type { RecordEvents } from "../../../src/model/match/record-events.js";

/** What is wrong with a distribution, in words; empty when nothing is. */
export function flaws(name: string, shares: Iterable<number>): string[] {
  const all = [...shares];
  const total = all.reduce((a, b) => a + b, 0);
  const outside = all.filter((share) => !(share >= -1e-12 && share <= 1 + 1e-12));
  return Math.abs(total - 1) > 1e-9 || outside.length > 0 ? [`${name}: ${all.join(" ")}`] : [];
}

/** What of events is no distribution, on either form, or no mean of its parts, in words. */
export function flawedEvents(events: RecordEvents): string[] {
  const found: string[] = [];
  const note = (name: string, shares: Iterable<number>): void => {
    found.push(...flaws(name, shares));
  };
  const fields = [...events.surname, ...events.given, events.dob, events.address];
  fields.forEach((list, at) => {
    for (const form of [0, 1] as const) {
      const chances = list.map(({ chance }) => chance[form]);
      note(`field ${at} chances`, chances);
      for (const { id, own, household } of list) {
        note(`field ${at} ${id} own`, own[form]);
        note(`field ${at} ${id} household`, household[form]);
      }
    }
  });
  for (const { id, strangers, household, kin } of [...events.surname, ...events.given].flat()) {
    const variants = kin();
    note(
      `${id} kin`,
      variants.map(({ share }) => share),
    );
    for (const form of [0, 1] as const) {
      const apart = household[form].map((level, at) =>
        variants.reduce((sum, { share, levels }) => sum - share * levels[form][at]!, level),
      );
      if (apart.some((difference) => Math.abs(difference) > 1e-12)) {
        found.push(`${id} household is not the mean of its kin: ${apart.join(" ")}`);
      }
    }
    strangers.on().parts.forEach((part, p) => {
      for (let node = 0; node < part.length; node += 4) {
        note(`${id} strangers of part ${p}`, part.subarray(node, node + 4));
      }
      note(`${id} mean of part ${p}`, strangers.mean[p]!);
    });
  }
  for (const { id, stranger } of events.dob) note(`dob ${id}`, stranger);
  for (const { id, stranger, variants } of events.address) {
    for (const levels of stranger) note(`address ${id}`, levels);
    const shares = variants.map(({ share }) => share);
    note(`address ${id} variants`, shares);
  }
  return found;
}
