import { sankey } from "d3-sankey";
import type { Stage } from "./stages.js";

/** Extent of a box across the flow, and its column. */
export interface Band {
  readonly id: string;
  readonly column: 0 | 1;
  readonly a: number;
  readonly b: number;
}

/** A flow's extent where it leaves its source and where it enters its target. */
export interface RibbonBand {
  readonly source: string;
  readonly target: string;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

interface Box {
  readonly id: string;
}
interface Flow {
  readonly value: number;
}

/** Space between boxes and the least length of one, px: a sliver must still be seen. */
const GAP = 3;
const LEAST = 1.5;

/**
 * Lays out one stage across `size` px with d3-sankey, order kept, and stretches each column to fill
 * it, with `gap` px between its boxes. Boxes and flows at zero are left out; none is drawn thinner
 * than about 1.5 px.
 */
export function stageBands(
  stage: Stage,
  size: number,
  gap: number = GAP,
): { bands: Band[]; ribbons: RibbonBand[] } {
  if (stage.total <= 0) return { bands: [], ribbons: [] };
  const floor = (stage.total * LEAST) / size;
  const links = stage.links.map((link) => ({ ...link, value: Math.max(link.value, floor) }));
  const drawn = new Set(links.flatMap((link) => [link.source, link.target]));
  const graph = sankey<Box, Flow>()
    .nodeId((box) => box.id)
    .nodeSort(null as never)
    .linkSort(null as never)
    .nodeWidth(1)
    .nodePadding(gap)
    .extent([
      [0, 0],
      [100, size],
    ])({
    nodes: stage.nodes.filter((node) => drawn.has(node.id)).map(({ id }) => ({ id })),
    links,
  });

  const bands: Band[] = [];
  const ribbons = new Map(
    graph.links.map((link) => [
      link,
      { from: [0, 0], to: [0, 0] } as { from: number[]; to: number[] },
    ]),
  );
  for (const column of [0, 1] as const) {
    const boxes = graph.nodes.filter((box) => box.depth === column).sort((p, q) => p.y0! - q.y0!);
    const sum = boxes.reduce((total, box) => total + box.value!, 0);
    const scale = (size - gap * (boxes.length - 1)) / sum;
    let top = 0;
    for (const box of boxes) {
      const height = box.value! * scale;
      bands.push({ id: box.id, column, a: top, b: top + height });
      const flows = column === 0 ? box.sourceLinks! : box.targetLinks!;
      let at = top;
      for (const flow of flows) {
        const end = at + flow.value * scale;
        ribbons.get(flow)![column === 0 ? "from" : "to"] = [at, end];
        at = end;
      }
      top += height + gap;
    }
  }
  return {
    bands,
    ribbons: [...ribbons].map(([link, { from, to }]) => ({
      source: (link.source as Box).id,
      target: (link.target as Box).id,
      from: [from[0]!, from[1]!],
      to: [to[0]!, to[1]!],
    })),
  };
}
