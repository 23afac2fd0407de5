import { type Expression, faces } from './expression';
import { hairs, looksOf } from './looks';
import css from './Portrait.module.css';

interface Props {
  packId: string;
  expression: Expression;
}

/** The customer, head and shoulders, receiver at the ear. The name is said beside it, so it is hidden from readers. */
export function Portrait({ packId, expression }: Props) {
  const face = faces[expression];
  const { hair, glasses, tone, skin = 'light', beard } = looksOf(packId);
  return (
    <svg
      viewBox="0 0 200 200"
      className={`${css['portrait']} ${css[expression]} ${css[tone]} ${css[`${skin}Skin`] ?? ''}`}
      aria-hidden="true"
    >
      <circle cx="100" cy="100" r="100" className={css['ground']} />
      <g className={css['body']}>
        <path
          d="M30 196 C32 162 58 150 84 146 L116 146 C142 150 168 162 170 196 A100 100 0 0 1 30 196 Z"
          className={css['cloth']}
        />
        <path d="M84 146 L100 170 L116 146 L112 140 L88 140 Z" className={css['collar']} />
        <g className={css['head']}>
          <path d={hairs[hair].back} className={css['hair']} />
          <path d="M87 128 L87 148 Q100 160 113 148 L113 128 Z" className={css['shade']} />
          <path
            d="M63 86 C63 60 78 48 100 48 C122 48 137 60 137 86 C137 118 122 138 100 138 C78 138 63 118 63 86 Z"
            className={css['skin']}
          />
          <path d={hairs[hair].front} className={css['hair']} />
          {beard && (
            <path
              d="M64 100 C66 128 82 141 100 141 C118 141 134 128 136 100 C130 112 122 110 112 109 C104 108 96 108 88 109 C78 110 70 112 64 100 Z"
              className={css['hair']}
            />
          )}
          <ellipse cx="81" cy="93" rx="3.4" ry={face.eyes} className={css['ink']} />
          <ellipse cx="119" cy="93" rx="3.4" ry={face.eyes} className={css['ink']} />
          <path d={face.left} className={css['brow']} />
          <path d={face.right} className={css['brow']} />
          <path d="M101 94 Q105 105 98 107" className={css['line']} />
          <path d={face.mouth} className={css['mouth']} />
          {tone === 'grey' && <path d="M82 112 Q79 117 80 122 M118 112 Q121 117 120 122" className={css['faint']} />}
          {glasses && (
            <path
              d="M68 93 a13 11 0 1 0 26 0 a13 11 0 1 0 -26 0 M106 93 a13 11 0 1 0 26 0 a13 11 0 1 0 -26 0 M94 91 Q100 87 106 91"
              className={css['line']}
            />
          )}
          <path d="M140 74 q11 2 10 14 l-2 26 q-1 12 -12 12" className={css['receiver']} />
        </g>
      </g>
    </svg>
  );
}
