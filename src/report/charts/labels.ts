/** A label of one or more lines that wants to stand at a height. */
export interface Label {
  /** Pixels from the top, of its middle. */
  readonly at: number;
  readonly lines: readonly LabelLine[];
  readonly color: string;
}

export interface LabelLine {
  readonly text: string;
  readonly weight: "bold" | "normal";
}

/** A line of a label in its place. */
export interface PlacedLine extends LabelLine {
  readonly at: number;
  readonly color: string;
}

interface Block {
  readonly labels: readonly Label[];
  readonly size: number;
  readonly middle: number;
}

const LINE = 14;
const GAP = 4;

/**
 * Labels moved apart as little as needed, so that none covers another, within `height` pixels where they find room.
 * Labels that would touch form a block, which stands where its labels want to be on average.
 */
export function placed(labels: readonly Label[], height: number): PlacedLine[] {
  const blocks: Block[] = [];
  for (const label of [...labels].sort((a, b) => a.at - b.at)) {
    let block = blockOf([label], height);
    let above = blocks.at(-1);
    while (above !== undefined && above.middle + above.size / 2 > block.middle - block.size / 2) {
      block = blockOf([...above.labels, ...block.labels], height);
      blocks.pop();
      above = blocks.at(-1);
    }
    blocks.push(block);
  }
  return blocks.flatMap(linesIn);
}

/** Pixels that labels take where they touch each other. */
export function heightOf(labels: readonly Label[]): number {
  return labels.reduce((sum, label) => sum + sizeOf(label), 0);
}

function sizeOf({ lines }: Label): number {
  return lines.length * LINE + GAP;
}

function blockOf(labels: readonly Label[], height: number): Block {
  const size = heightOf(labels);
  let above = 0;
  let wanted = 0;
  for (const label of labels) {
    wanted += label.at - (above + sizeOf(label) / 2) + size / 2;
    above += sizeOf(label);
  }
  const middle = Math.max(size / 2, Math.min(height - size / 2, wanted / labels.length));
  return { labels, size, middle };
}

function linesIn({ labels, size, middle }: Block): PlacedLine[] {
  let top = middle - size / 2;
  return labels.flatMap((label) => {
    const first = top + GAP / 2 + LINE / 2;
    top += sizeOf(label);
    return label.lines.map((line, i): PlacedLine => ({ at: first + i * LINE, ...line, color: label.color }));
  });
}
