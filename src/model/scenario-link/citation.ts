/** What a citation names: which program, which people, which question, and where to find it. */
export interface Citation {
  readonly version: string;
  /** The policy's title, and whether it was changed from the preset of that title. */
  readonly policy: string;
  readonly changed: boolean;
  readonly baseline: string;
  readonly revoked: boolean;
  /** Assumptions that are not at their defaults. */
  readonly moved: number;
  readonly populationSeed: number;
  readonly drawSeed: number;
  readonly hash: string;
  readonly link?: string | undefined;
}

/** A text to cite a result with: enough to find it again, and to tell whether it is the same. */
export function citationText(cited: Citation): string {
  const policy = `${cited.policy}${cited.changed ? ", changed" : ""}`;
  const moved = cited.moved === 1 ? "1 assumption changed" : `${cited.moved} assumptions changed`;
  const parts = [
    `policy: ${policy}`,
    `population: ${cited.baseline}${cited.revoked ? ", temporary status revoked" : ""}`,
    ...(cited.moved > 0 ? [moved] : []),
    `seed ${cited.populationSeed} of the population, ${cited.drawSeed} of the draws`,
  ];
  const sentences = [
    `Crossmatch ${cited.version}, a model of tax-record matching over a synthetic population.`,
    `Scenario ${cited.hash} (${parts.join("; ")}).`,
    ...(cited.link === undefined ? [] : [cited.link]),
  ];
  return sentences.join(" ");
}
