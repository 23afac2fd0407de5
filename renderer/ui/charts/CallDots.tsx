interface Props {
  /** Oldest first; the last is this call. */
  values: readonly (number | null)[];
  span: { from: number; to: number };
}

const [width, height, edge] = [260, 40, 8];

/** A measure from call to call: rings for the earlier ones, a full dot for this one. Its words are beside it. */
export function CallDots({ values, span }: Props) {
  const known = values.filter((v): v is number => v !== null);
  const [low, high] = [Math.min(span.from, ...known), Math.max(span.to, ...known)];
  const x = (i: number) => edge + ((width - 2 * edge) * i) / Math.max(1, values.length - 1);
  const y = (value: number) => height - edge - ((height - 2 * edge) * (value - low)) / (high - low);
  const points = values.flatMap((v, i) => (v === null ? [] : [`${x(i)},${y(v)}`]));
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="chart" aria-hidden="true">
      <polyline points={points.join(' ')} className="chart-between" />
      {values.map((v, i) =>
        v === null ? null : (
          <circle
            // biome-ignore lint/suspicious/noArrayIndexKey: calls have no other name than their place.
            key={i}
            cx={x(i)}
            cy={y(v)}
            r={i === values.length - 1 ? 5.5 : 4}
            className={i === values.length - 1 ? 'chart-anger-dot' : 'chart-trust-dot'}
          />
        ),
      )}
    </svg>
  );
}
