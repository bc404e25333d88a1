import type { ContenderErrors } from '../../benchmarks/accuracy/results.js';

const [left, top, rowHeight, width, lineGap] = [70, 46, 30, 720, 5];
/** From a hundredth of a milliarcsecond to ten minutes of arc. */
const [firstPower, lastPower] = [-2, 6];
/** Told apart by their lightness too; readable on light and dark. */
const colours = ['#d9480f', '#2f6fb5', '#3c9a5f', '#9464b8', '#8a8a8a'];

const x = (mas: number): number => {
  const power = Math.min(Math.max(Math.log10(mas), firstPower), lastPower);
  return left + ((power - firstPower) / (lastPower - firstPower)) * (width - left - 30);
};
const at = (value: number): string => value.toFixed(1);

/** An SVG of every contender's errors by body: a line from the median to the worst, a dot at the root mean square, on a logarithmic scale. */
export function accuracyChart(contenders: readonly ContenderErrors[]): string {
  const [{ placeMas: bodies }] = contenders;
  const height = top + bodies.length * rowHeight + 24;
  const ticks = [
    [0.01, '0.01 mas'], [1, '1 mas'], [100, '0.1″'], [10_000, '10″'], [1_000_000, '1000″'],
  ] as const; // prettier-ignore

  const grid = ticks.map(
    ([mas, label]) =>
      `<path d="M${at(x(mas))} ${top - 8}V${height - 20}" stroke="#888" stroke-opacity=".35"/>` +
      `<text x="${at(x(mas))}" y="${height - 6}" text-anchor="middle">${label}</text>`,
  );
  const legend = contenders.map(
    ({ name }, i) => `<circle cx="${left + 132 * i}" cy="18" r="4" fill="${colours[i]}"/><text x="${left + 132 * i + 8}" y="22">${short(name)}</text>`,
  );
  const rows = bodies.flatMap(({ body }, row) => {
    const middle = top + row * rowHeight + rowHeight / 2;
    const lines = contenders.map(({ placeMas }, i) => {
      const found = placeMas.find((candidate) => candidate.body === body);
      if (found === undefined) return '';
      const { median, rms, max } = found.errors;
      const y = at(middle + (i - (contenders.length - 1) / 2) * lineGap);
      return (
        `<path d="M${at(x(median))} ${y}H${at(x(max))}" stroke="${colours[i]}" stroke-width="2"/>` +
        `<circle cx="${at(x(rms))}" cy="${y}" r="2.5" fill="${colours[i]}"/>`
      );
    });
    return [`<text x="${left - 10}" y="${at(middle + 4)}" text-anchor="end">${body[0].toUpperCase()}${body.slice(1)}</text>`, ...lines];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="12" fill="#808080">`,
    ...grid,
    ...legend,
    ...rows,
    '</svg>\n',
  ].join('\n');
}

function short(name: string): string {
  return name.replace(/^@cosmichub\//, '').replace(/, .*$/, '');
}
